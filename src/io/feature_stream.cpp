#include "io/feature_stream.hpp"

#include "core/diagnostics.hpp"

#include <fmt/format.h>

#include <optional>
#include <utility>
#include <vector>

namespace briefmap {
namespace {

class Builder final : public nlohmann::json_sax<Json> {
  public:
    explicit Builder(const TakeFeature& take) : take_(take) {}

    std::optional<FeatureStreamError> error;
    Json document;

    bool null() override { return scalar(nullptr); }
    bool boolean(bool value) override { return scalar(value); }
    bool number_integer(number_integer_t value) override { return scalar(value); }
    bool number_unsigned(number_unsigned_t value) override { return scalar(value); }
    bool number_float(number_float_t value, const string_t&) override { return scalar(value); }
    bool string(string_t& value) override { return scalar(std::move(value)); }
    bool binary(binary_t&) override { return false; }

    bool start_object(std::size_t) override { return open(Json::object()); }
    bool start_array(std::size_t) override {
        const bool opens_features = open_.size() == 1 && document.is_object() && key_ == "features";
        if (!open(Json::array())) return false;
        if (opens_features) features_ = open_.back();
        return true;
    }
    bool key(string_t& name) override {
        key_ = std::move(name);
        return true;
    }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }

    bool parse_error(std::size_t byte, const std::string&, const nlohmann::detail::exception& fault) override {
        if (!error) error = FeatureStreamError{explanation(fault.what()), byte == 0 ? 0 : byte - 1};
        return false;
    }

  private:
    // Of "[json.exception.parse_error.101] parse error at line 1, column 2: syntax error while … - …" the last part.
    static std::string explanation(std::string_view what) {
        const auto after = what.find(": ");
        if (after != std::string_view::npos) what.remove_prefix(after + 2);
        const auto dash = what.find(" - ");
        if (what.starts_with("syntax error") && dash != std::string_view::npos) what.remove_prefix(dash + 3);
        return shortened(std::string(what.substr(0, 1'000)), 160);
    }

    // Ancestors do not move while they are open: only the innermost grows.
    Json* place(Json&& value) {
        if (open_.empty()) return &(document = std::move(value));
        Json& parent = *open_.back();
        if (&parent == features_) return &(feature_ = std::move(value));
        if (parent.is_array()) {
            auto& items = parent.get_ref<Json::array_t&>();
            items.push_back(std::move(value));
            return &items.back();
        }
        // Past the map's own look-up, which would make an object of many keys quadratic.
        auto& members = parent.get_ref<Json::object_t&>();
        members.emplace_back(std::move(key_), std::move(value));
        return &members.back().second;
    }

    bool scalar(Json&& value) {
        place(std::move(value));
        hand_over_if_complete();
        return true;
    }

    bool open(Json&& value) {
        if (open_.size() >= deepest_nesting) {
            error = FeatureStreamError{fmt::format("brackets are nested deeper than {} levels", deepest_nesting), 0};
            return false;
        }
        open_.push_back(place(std::move(value)));
        return true;
    }

    bool close() {
        if (open_.back() == features_) features_ = nullptr;
        open_.pop_back();
        hand_over_if_complete();
        return true;
    }

    void hand_over_if_complete() {
        if (features_ == nullptr || open_.back() != features_) return;
        take_(std::move(feature_));
        feature_ = nullptr;
    }

    const TakeFeature& take_;
    std::vector<Json*> open_;
    Json* features_ = nullptr;  // the array being streamed
    Json feature_;
    std::string key_;
};

}  // namespace

Result<Json, FeatureStreamError> stream_features(std::string_view text, const TakeFeature& take) {
    Builder builder(take);
    const bool complete = Json::sax_parse(text.begin(), text.end(), &builder);
    if (builder.error) return *builder.error;
    if (!complete) return FeatureStreamError{"could not be read", 0};
    return std::move(builder.document);
}

Json parse_within(const std::string& text) {
    bool is_too_deep = false;
    const auto goes_on = [&](int depth, Json::parse_event_t, const Json&) {
        is_too_deep = is_too_deep || depth > static_cast<int>(deepest_nesting);
        return !is_too_deep;
    };
    Json parsed = Json::parse(text, goes_on, false);
    if (is_too_deep || parsed.is_discarded()) return nullptr;
    return parsed;
}

}  // namespace briefmap
