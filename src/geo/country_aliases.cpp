#include "geo/country_aliases.hpp"

#include <array>

namespace briefmap {
namespace {

using Alias = std::pair<std::string_view, std::string_view>;

// As UCDP, ACLED, NOAA, USGS, GDELT and the United Nations write them.
constexpr std::array aliases = {
    Alias{"UK", "GB"},
    Alias{"Great Britain", "GB"},
    Alias{"United Kingdom of Great Britain and Northern Ireland", "GB"},
    Alias{"England", "GB"},
    Alias{"USA", "US"},
    Alias{"United States of America", "US"},
    Alias{"America", "US"},
    Alias{"Turkey", "TR"},
    Alias{"Turkiye", "TR"},
    Alias{"Russia", "RU"},
    Alias{"Russian Federation", "RU"},
    Alias{"Burma", "MM"},
    Alias{"Myanmar", "MM"},
    Alias{"Ivory Coast", "CI"},
    Alias{"Cote d'Ivoire", "CI"},
    Alias{"DR Congo", "CD"},
    Alias{"DRC", "CD"},
    Alias{"Zaire", "CD"},
    Alias{"Congo, Democratic Republic", "CD"},
    Alias{"Democratic Republic of the Congo", "CD"},
    Alias{"Democratic Republic of Congo", "CD"},
    Alias{"Congo", "CG"},
    Alias{"Republic of Congo", "CG"},
    Alias{"Republic of the Congo", "CG"},
    Alias{"Swaziland", "SZ"},
    Alias{"Macedonia", "MK"},
    Alias{"Czech Republic", "CZ"},
    Alias{"Cape Verde", "CV"},
    Alias{"East Timor", "TL"},
    Alias{"Timor-Leste", "TL"},
    Alias{"South Korea", "KR"},
    Alias{"Republic of Korea", "KR"},
    Alias{"North Korea", "KP"},
    Alias{"Syrian Arab Republic", "SY"},
    Alias{"Iran, Islamic Republic of", "IR"},
    Alias{"Islamic Republic of Iran", "IR"},
    Alias{"Lao PDR", "LA"},
    Alias{"Viet Nam", "VN"},
    Alias{"Bolivia, Plurinational State of", "BO"},
    Alias{"Venezuela, Bolivarian Republic of", "VE"},
    Alias{"Tanzania, United Republic of", "TZ"},
    Alias{"United Republic of Tanzania", "TZ"},
    Alias{"Moldova, Republic of", "MD"},
    Alias{"Republic of Moldova", "MD"},
    Alias{"Micronesia, Fed. States of", "FM"},
    Alias{"Federated States of Micronesia", "FM"},
    Alias{"Micronesia", "FM"},
    Alias{"Bosnia-Herzegovina", "BA"},
    Alias{"Bosnia and Herzegovina", "BA"},
    Alias{"Brunei Darussalam", "BN"},
    Alias{"Palestine", "PS"},
    Alias{"State of Palestine", "PS"},
    Alias{"West Bank and Gaza", "PS"},
    Alias{"Holland", "NL"},
    Alias{"The Netherlands", "NL"},
    Alias{"The Gambia", "GM"},
    Alias{"Gambia, The", "GM"},
    Alias{"The Bahamas", "BS"},
    Alias{"Vatican", "VA"},
    Alias{"UAE", "AE"},
    Alias{"Guinea Bissau", "GW"},
    Alias{"Trinidad", "TT"},
    Alias{"Saint Kitts & Nevis", "KN"},
    Alias{"Antigua & Barbuda", "AG"},
    Alias{"Sao Tome and Principe", "ST"},
};

}  // namespace

std::span<const Alias> country_aliases() { return aliases; }

}  // namespace briefmap
