// What another program, or a later version of this one, has written into a project survives its being saved here.
#pragma once

#include "io/json.hpp"

namespace briefmap {

/// Adds to `written` the keys of `as_read` that it lacks, at every depth. Objects in lists are matched by what names
/// them (path, file, base, name), or, in lists of one length, by their place; one that is gone takes its keys along.
void keep_unknown_keys(Json& written, const Json& as_read);

}  // namespace briefmap
