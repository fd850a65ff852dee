// Other ways to say what core/date_words.hpp says. Nothing here is written, only read.
#include "core/date_reader_lexicon.hpp"
#include "core/language.hpp"

#include <array>

namespace briefmap::typed {
namespace {

using enum Meaning;

std::vector<Spelling> english() {
    return {
        {since, "from|after|starting|starting in|starting on|beginning|beginning in|as of"},
        {to, "to|till|through|thru|before|up to|ending|ending in"},
        {between, "between"},
        {not_before, "not before|no earlier than|not earlier than"},
        {not_after, "not after|no later than|not later than"},
        {circa, "ca|circa|about|around|approximately|approx|roughly|some time around"},
        {uncertain, "possibly|perhaps|probably|maybe|uncertain"},
        {either, "or"},
        {both, "and"},
        {or_earlier, "or before"},
        {or_later, "or after"},
        {and_earlier, "and before"},
        {and_later, "and after"},
        {season, "fall", 23},
        {northern, "northern|north"},
        {southern, "southern|south"},
        {century, "century|centuries|cent"},
        {millennium, "millennia"},
        {before_era, "bc|bce|b c|b c e|before common era"},
        {after_era, "ad|ce|a d|c e|common era"},
        {clock, "h"},
        {filler, "the|of|on|in|at|year|years|decade|decade of"},
    };
}

std::vector<Spelling> french() {
    return {
        {since, "du|dès le|dès la|dès l|après|après le|à partir de|à partir du|à compter de|à compter du"},
        {to, "à|au|aux|jusqu’à|jusqu’au|jusque|avant|avant le|à la"},
        {between, "entre"},
        {not_before, "pas avant|au plus tôt"},
        {not_after, "pas après|au plus tard"},
        {circa, "ca|vers|vers le|environ|circa|aux environs de"},
        {uncertain, "peut-être|probablement|incertain"},
        {unknown, "inconnue"},
        {either, "ou"},
        {both, "et"},
        {or_earlier, "ou plus tôt"},
        {or_later, "ou plus tard"},
        {and_earlier, "et plus tôt"},
        {and_later, "et plus tard"},
        {season, "1er trim.", 33},
        {season, "2e trim.", 34},
        {season, "3e trim.", 35},
        {season, "4e trim.", 36},
        {northern, "nord"},
        {southern, "sud"},
        {decade, "décennie"},
        {century, "siècle|siècles"},
        {before_era, "av JC|avant JC|avant J.-C.|avant notre ère"},
        {after_era, "ap JC|apr JC|apr. J.-C.|après JC|après J.-C.|de notre ère"},
        {clock, "h"},
        {filler, "le|la|les|l|d|de|des|en|an|année"},
    };
}

std::vector<Spelling> arabic() {
    return {
        {since, "من|بعد|ابتداء من"},
        {to, "إلى|قبل|لغاية"},
        {between, "بين"},
        {circa, "نحو|تقريبا|قرابة"},
        {uncertain, "ربما|غير مؤكد"},
        {unknown, "مجهول"},
        {either, "أو"},
        {both, "و"},
        {century, "قرن"},
        {millennium, "ألفية"},
        {before_era, "ق م|قبل الميلاد"},
        {after_era, "ميلادية|للميلاد"},
        {filler, "في|عام|سنة|شهر|يوم"},
    };
}

std::vector<Spelling> spanish() {
    return {
        {since, "a partir de|a partir del|después de|después del|tras"},
        {to, "a|al|hasta|antes de|antes del"},
        {between, "entre"},
        {not_before, "no antes de|no antes del"},
        {not_after, "no después de|no después del"},
        {circa, "ca|hacia|alrededor de|aproximadamente|circa|cerca de"},
        {uncertain, "quizás|quizá|posiblemente|probablemente|tal vez"},
        {unknown, "desconocida"},
        {either, "o|u"},
        {both, "y|e"},
        {or_earlier, "o anterior"},
        {or_later, "o posterior"},
        {northern, "norte"},
        {southern, "sur"},
        {decade, "años|decenio|década"},
        {century, "siglo|siglos"},
        {millennium, "milenios"},
        {before_era, "ac|antes de nuestra era|a. n. e."},
        {after_era, "dc|de nuestra era"},
        {filler, "el|la|los|las|de|del|en|año|a las|a la"},
    };
}

std::vector<Spelling> russian() {
    return {
        {since, "со|от|после|начиная с"},
        {to, "по|к|вплоть до"},
        {between, "между"},
        {not_before, "не ранее|не раньше"},
        {not_after, "не позднее|не позже"},
        {circa, "около|примерно|приблизительно"},
        {uncertain, "возможно|вероятно|предположительно"},
        {either, "или"},
        {both, "и"},
        {or_earlier, "или раньше"},
        {or_later, "или позже"},
        {and_earlier, "и раньше"},
        {and_later, "и позже"},
        {season, "весной", 21},
        {season, "летом", 22},
        {season, "осенью", 23},
        {season, "зимой", 24},
        {century_or_in, "в"},
        {century, "век|века|веке|веков|вв|столетие|столетия"},
        {millennium, "тыс"},
        {decade, "десятилетие"},
        {year_mark, "г|гг|год|года|году|годы|годов|годах"},
        {before_era, "до нашей эры"},
        {after_era, "нашей эры"},
        {clock, "ч"},
        {filler, "во|на"},
    };
}

std::vector<Spelling> chinese() {
    return {
        {since, "从|從|自从|自|起|以来|以來|之后|之後|以后|以後|后|後"},
        {to, "至|到|以前|之前|直到"},
        {between, "之间|之間|介于"},
        {circa, "約|大约|大約|左右|前后|前後"},
        {uncertain, "可能|疑似"},
        {unknown, "不详|不詳"},
        {either, "或|或者"},
        {both, "和|及|与|與"},
        {season, "春天|春", 21},
        {season, "夏天|夏", 22},
        {season, "秋天|秋", 23},
        {season, "冬天|冬", 24},
        {century, "世紀"},
        {millennium, "千紀|千年"},
        {year_mark, "年"},
        {month_mark, "月|月份"},
        {day_mark, "日|号|號"},
        {before_era, "西元前|前|纪元前"},
        {after_era, "西元"},
        {clock, "时|点|時|點"},
        {filler, "的|在|于|於|第|分"},
    };
}

}  // namespace

const std::vector<Spelling>& spellings_of(std::string_view language) {
    static const std::array<std::vector<Spelling>, map_languages.size()> all = {english(), french(),  arabic(),
                                                                                spanish(), russian(), chinese()};
    return all[map_language_index(language)];
}

}  // namespace briefmap::typed
