#include "app/map_data.hpp"

#include <utility>

namespace briefmap {

Result<std::shared_ptr<const Gazetteer>> load_gazetteer(const std::filesystem::path& geodata) {
    auto file = GeodataFile::open(geodata);
    if (!file) return file.error();
    auto countries = file->countries();
    if (!countries) return countries.error();
    auto towns = file->towns();
    if (!towns) return towns.error();
    return std::shared_ptr<const Gazetteer>(std::make_shared<Gazetteer>(std::move(*countries), std::move(*towns)));
}

}  // namespace briefmap
