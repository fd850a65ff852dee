#include "app/inputs.hpp"

#include "app/load.hpp"

#include <future>
#include <utility>

namespace briefmap {
namespace {

using GazetteerPtr = std::shared_ptr<const Gazetteer>;

Result<GazetteerPtr> load_gazetteer(const std::filesystem::path& geodata) {
    auto file = GeodataFile::open(geodata);
    if (!file) return file.error();
    auto countries = file->countries();
    if (!countries) return countries.error();
    auto towns = file->towns();
    if (!towns) return towns.error();
    return GazetteerPtr(std::make_shared<Gazetteer>(std::move(*countries), std::move(*towns)));
}

}  // namespace

Result<Inputs> load_inputs(const std::vector<std::filesystem::path>& files, const DataPaths& paths) {
    auto gazetteer_job = std::async(std::launch::async, load_gazetteer, paths.geodata);
    auto events = load_events(files.empty() ? std::vector{paths.brief} : files);
    auto gazetteer = gazetteer_job.get();
    if (!events) return events.error();
    if (!gazetteer) return gazetteer.error();
    return Inputs{std::move(events->value), std::move(events->diagnostics), std::move(*gazetteer)};
}

}  // namespace briefmap
