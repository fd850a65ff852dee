// What makes two rasterised labels the same.
#pragma once

#include "text/typesetter.hpp"

#include <cstddef>
#include <functional>
#include <string>

namespace briefmap {

struct LabelKey {
    TextBlock text;
    float halo = 0;   // page pixels
    float scale = 1;  // device pixels to the page pixel

    bool operator==(const LabelKey&) const = default;

    struct Hash {
        std::size_t operator()(const LabelKey& key) const {
            std::size_t hash = std::hash<std::string>{}(key.text.utf8);
            const auto mix = [&](float value) { hash = hash * 1099511628211U ^ std::hash<float>{}(value); };
            mix(key.text.style.size);
            mix(static_cast<float>(key.text.style.weight));
            mix(key.text.max_width);
            mix(key.halo);
            mix(key.scale);
            return hash;
        }
    };
};

}  // namespace briefmap
