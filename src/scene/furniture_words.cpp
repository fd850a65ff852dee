#include "scene/furniture_words.hpp"

#include "core/language.hpp"
#include "scene/letter_case.hpp"

#include <algorithm>
#include <array>

namespace briefmap {

namespace {

// In the order of map_languages.
constexpr std::array<FurnitureWords, map_languages.size()> words = {{
    {"Uncategorised", "Somewhere in the country", "From → to", "In or near a town", "Somewhere in the area",
     "Several events", "Already over", "Events in each square", "Other values", "No value", "km", "m", "at"},
    {"Sans catégorie", "Quelque part dans le pays", "De → vers", "Dans une localité ou près d’elle",
     "Quelque part dans la région", "Plusieurs événements", "Déjà terminé", "Événements par carré", "Autres valeurs",
     "Sans valeur", "km", "m", "à"},
    {"غير مصنف", "في مكان ما في البلد", "من ← إلى", "في بلدة أو قربها", "في مكان ما في المنطقة", "عدة أحداث",
     "انتهى قبل ذلك", "عدد الأحداث في كل مربع", "قيم أخرى", "بلا قيمة", "كم", "م", "عند"},
    {"Sin categoría", "En algún lugar del país", "De → a", "En una localidad o cerca", "En algún lugar de la zona",
     "Varios sucesos", "Ya terminado", "Sucesos por cuadrado", "Otros valores", "Sin valor", "km", "m", "a"},
    {"Без категории", "Где-то в стране", "Откуда → куда", "В населённом пункте или рядом", "Где-то в этом районе",
     "Несколько событий", "Уже завершилось", "Событий в квадрате", "Другие значения", "Нет значения", "км", "м", "на"},
    {"未分类", "国内某处", "从 → 到", "城镇内或附近", "该地区某处", "多个事件", "已结束", "每格事件数", "其他值",
     "无数值", "公里", "米", "位于"},
}};

}  // namespace

const FurnitureWords& furniture_words(std::string_view language) { return words[map_language_index(language)]; }

std::string display_category(std::string_view category, std::string_view language) {
    if (category.empty()) return std::string(furniture_words(language).uncategorised);
    std::string text(category);
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c == '-' || c == '_'; }, ' ');
    // The first character alone, which may be two bytes.
    const std::size_t first = static_cast<unsigned char>(text[0]) < 0x80 ? 1 : 2;
    return to_capitals(text.substr(0, first)) + (text.size() > first ? text.substr(first) : "");
}

}  // namespace briefmap
