#include "app/inputs.hpp"

#include "app/load.hpp"
#include "scene/place_lookup.hpp"

#include <future>
#include <utility>

namespace briefmap {
namespace {

using GazetteerPtr = std::shared_ptr<const Gazetteer>;

/// Read when a table names one: few do.
Gazetteer::DivisionSource divisions_of(const std::filesystem::path& geodata) {
    return [geodata]() -> std::vector<Division> {
        const auto file = GeodataFile::open(geodata);
        if (!file) return {};
        auto divisions = file->divisions();
        return divisions ? std::move(*divisions) : std::vector<Division>{};
    };
}

Result<GazetteerPtr> load_gazetteer(const std::filesystem::path& geodata) {
    auto file = GeodataFile::open(geodata);
    if (!file) return file.error();
    auto countries = file->countries();
    if (!countries) return countries.error();
    auto towns = file->towns();
    if (!towns) return towns.error();
    return GazetteerPtr(std::make_shared<Gazetteer>(std::move(*countries), std::move(*towns), divisions_of(geodata)));
}

std::vector<std::filesystem::path> files_or_brief(const std::vector<std::filesystem::path>& files,
                                                  const DataPaths& paths) {
    return files.empty() ? std::vector{paths.brief} : files;
}

/// One that fails is told of by whoever needs it for the map.
GazetteerSource waiting_for(const std::shared_future<Result<GazetteerPtr>>& gazetteer) {
    return [gazetteer]() -> GazetteerPtr {
        const Result<GazetteerPtr>& read = gazetteer.get();
        return read ? *read : nullptr;
    };
}

}  // namespace

Result<Diagnosed<DatasetPtr>> load_events(const std::vector<std::filesystem::path>& files, const DataPaths& paths,
                                          const ImportChoices& choices) {
    const auto gazetteer = std::async(std::launch::deferred, load_gazetteer, paths.geodata).share();
    return load_events(
        files_or_brief(files, paths),
        {.gazetteer = waiting_for(gazetteer), .day_order = choices.day_order, .mapping = choices.mapping});
}

Result<Inputs> load_inputs(const std::vector<std::filesystem::path>& files, const DataPaths& paths,
                           const ImportChoices& choices) {
    const auto gazetteer_job = std::async(std::launch::async, load_gazetteer, paths.geodata).share();
    auto events = load_events(
        files_or_brief(files, paths),
        {.gazetteer = waiting_for(gazetteer_job), .day_order = choices.day_order, .mapping = choices.mapping});
    const Result<GazetteerPtr>& gazetteer = gazetteer_job.get();
    if (!events) return events.error();
    if (!gazetteer) return gazetteer.error();
    return Inputs{std::move(events->value), std::move(events->diagnostics), *gazetteer};
}

FilterIndexPtr make_filter_index(const DatasetPtr& dataset, std::shared_ptr<const Gazetteer> gazetteer) {
    return std::make_shared<const FilterIndex>(dataset, place_lookup(std::move(gazetteer)));
}

}  // namespace briefmap
