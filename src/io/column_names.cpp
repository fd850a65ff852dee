#include "io/column_names.hpp"

#include "core/fold.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace briefmap {
namespace {

struct Names {
    ColumnRole role;
    std::string_view names;  // as name_key() gives them, blanks between, the clearest first
};

// English, French, Spanish, German, Portuguese, Russian, Arabic; GIS exports and databases of events.
constexpr std::array names_of_roles = {
    Names{ColumnRole::id, "id eventid uid uuid identifier dataid eventidcnty globaleventid articleid uniqueid fid"},
    Names{ColumnRole::title,
          "title headline eventtitle eventname titre titulo titel name nom nombre nome event label "
          "evenement evento ereignis summary название событие العنوان عنوان الحدث"},
    Names{ColumnRole::text,
          "text description desc details notes note comment comments body content descripcion "
          "beschreibung descricao описание текст الوصف وصف النص"},
    Names{ColumnRole::when,
          "when eventdate date datetime timestamp dateevent datum fecha data eventtime occurred "
          "occurredat dateofevent dateoccurred incidentdate deathdate day1 jour дата التاريخ تاريخ "
          "createdat published"},
    Names{ColumnRole::begin,
          "begin start startdate datestart datebegin begindate startdatetime from datefrom begintime "
          "starttime debut datedebut inicio fechainicio beginn von начало البداية"},
    Names{ColumnRole::end,
          "end enddate dateend enddatetime to dateto endtime finish fin datefin fechafin ende bis "
          "конец النهاية"},
    Names{ColumnRole::time_of_day, "time timeofday heure hora uhrzeit время الوقت"},
    Names{ColumnRole::year, "year yyyy annee ano jahr год سنة yr iyear"},
    Names{ColumnRole::month, "month mm mois mes monat месяц شهر mo imonth"},
    Names{ColumnRole::day, "day dd jour dia tag день يوم dy iday"},
    Names{ColumnRole::hour, "hour hh heure hora stunde hr час ساعة"},
    Names{ColumnRole::minute, "minute min minuto mn mi минута دقيقة"},
    Names{ColumnRole::second, "second sec ss segundo seconde sekunde секунда ثانية"},
    Names{ColumnRole::longitude,
          "longitude lon lng long longitud decimallongitude longitudedeg xcoord coordx longdd x "
          "долгота خطالطول pointx"},
    Names{ColumnRole::latitude,
          "latitude lat latitud decimallatitude latitudedeg ycoord coordy latdd y широта خطالعرض "
          "pointy"},
    Names{ColumnRole::position,
          "coordinates coordinate coords latlon latlong latlng lonlat position geo geopoint gps "
          "geolocation wkt geometry geom geomwkt thegeom coordonnees coordenadas koordinaten "
          "координаты الإحداثيات location"},
    Names{ColumnRole::place,
          "place placename location locationname city town village site venue lieu ville lugar "
          "ciudad ort stadt local cidade место город المكان مكان مدينة toponym address locations"},
    Names{ColumnRole::country,
          "country countryname countrycode iso iso2 iso3 isoa2 isoa3 pays pais land страна البلد "
          "دولة nation"},
    Names{ColumnRole::admin1,
          "admin1 adm1 admin1name adm1name region province state governorate provincia bundesland "
          "estado область المحافظة"},
    Names{ColumnRole::admin2, "admin2 adm2 admin2name adm2name district county departement distrito landkreis район"},
    Names{ColumnRole::place_precision, "placeprecision precision geoprecision whereprec locationprecision"},
    Names{ColumnRole::date_precision, "dateprecision timeprecision dateprec"},
    Names{ColumnRole::category,
          "category eventtype type kind subtype class categorie tipo categoria kategorie art тип "
          "категория النوع فئة status"},
    Names{ColumnRole::actor,
          "actor actors actor1 actor2 sidea sideb perpetrator acteur actores akteur organizations "
          "organisations persons people participants участники الفاعل الجهة"},
    Names{ColumnRole::source, "source sources sourcename reference quelle fuente источник المصدر"},
    Names{ColumnRole::link, "link url sourceurl href website lien enlace ссылка رابط"},
    Names{ColumnRole::grade, "grade admiralty reliability admiraltycode"},
};

std::unordered_map<std::string, NamedRole> make_roles() {
    std::unordered_map<std::string, NamedRole> roles;
    for (const Names& entry : names_of_roles) {
        std::string_view rest = entry.names;
        for (int rank = 1; !rest.empty(); ++rank) {
            const auto end = std::min(rest.find(' '), rest.size());
            // "location" is a pair of numbers or a name: its place among names comes later and counts.
            roles[name_key(rest.substr(0, end))] = {entry.role, rank};
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }
    return roles;
}

bool has_attribute(std::string_view tag, std::string_view attribute) {
    for (auto at = tag.find(attribute); at != std::string_view::npos; at = tag.find(attribute, at + 1)) {
        const auto after = at + attribute.size();
        if (after == tag.size() || tag[after] == '+' || tag[after] == ' ') return true;
    }
    return false;
}

}  // namespace

std::string name_key(std::string_view name) {
    std::string key;
    for (const char c : fold_for_search(name)) {
        const auto byte = static_cast<unsigned char>(c);
        const bool counts = byte >= 0x80 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (counts) key += c;
    }
    return key;
}

std::optional<NamedRole> role_of_name(std::string_view name) {
    static const std::unordered_map<std::string, NamedRole> roles = make_roles();
    const auto found = roles.find(name_key(name));
    if (found == roles.end()) return std::nullopt;
    return found->second;
}

std::optional<NamedRole> role_of_hxl_tag(std::string_view tag) {
    const auto plus = std::min(tag.find_first_of("+ "), tag.size());
    const std::string hashtag = name_key(tag.substr(0, plus));
    const auto has = [&](std::string_view attribute) { return has_attribute(tag, attribute); };
    const auto role = [](ColumnRole r, int rank = 1) { return std::optional<NamedRole>({r, rank}); };
    if (hashtag == "date") {
        if (has("+year")) return role(ColumnRole::year);
        if (has("+month")) return role(ColumnRole::month);
        if (has("+day")) return role(ColumnRole::day);
        if (has("+start")) return role(ColumnRole::begin);
        if (has("+end")) return role(ColumnRole::end);
        return has("+reported") ? std::nullopt : role(ColumnRole::when);
    }
    if (hashtag == "geo") {
        if (has("+lat")) return role(ColumnRole::latitude);
        if (has("+lon")) return role(ColumnRole::longitude);
        return has("+coord")       ? role(ColumnRole::position)
               : has("+precision") ? role(ColumnRole::place_precision)
                                   : std::nullopt;
    }
    const int rank = has("+name") ? 1 : has("+code") ? 3 : 2;
    if (hashtag == "adm1") return role(ColumnRole::admin1, rank);
    if (hashtag == "adm2") return role(ColumnRole::admin2, rank);
    if (hashtag == "country") return role(ColumnRole::country, rank);
    if (hashtag == "loc") return role(ColumnRole::place, rank);
    if (hashtag == "event") return has("+type") ? role(ColumnRole::category) : role(ColumnRole::title, rank);
    if (hashtag == "cause" || hashtag == "crisis") return role(ColumnRole::category, 2);
    if (hashtag == "description") return role(ColumnRole::text);
    if (hashtag == "group" || hashtag == "org") return role(ColumnRole::actor);
    if (hashtag == "meta")
        return has("+url")      ? role(ColumnRole::link)
               : has("+source") ? role(ColumnRole::source)
               : has("+id")     ? role(ColumnRole::id)
                                : std::nullopt;
    return std::nullopt;
}

bool may_repeat(ColumnRole role) { return role == ColumnRole::actor || role == ColumnRole::attribute; }

}  // namespace briefmap
