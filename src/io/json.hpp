// The JSON value of this folder: object members keep the order of the file.
#pragma once

#include <nlohmann/json.hpp>

#include <string>

namespace briefmap {

using Json = nlohmann::ordered_json;

/// One line; what is no UTF-8 is replaced rather than thrown at.
inline std::string json_text(const Json& value) { return value.dump(-1, ' ', false, Json::error_handler_t::replace); }

}  // namespace briefmap
