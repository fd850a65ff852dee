// Project files of older versions made into the present one, a version at a time.
#pragma once

#include "io/json.hpp"

namespace briefmap {

/// `version`: from 0 to project_version.
void migrate_project(Json& document, int version);

}  // namespace briefmap
