#!/usr/bin/env bash
# Formats every C++ file of ours in place; with --check it changes nothing and fails where something would change.
#   tools/format.sh [--check] [FILE...]
# clang-format's versions differ in small things, so --check speaks only for version 14, Debian 12's; with another it
# exits 77, which ctest counts as skipped.
set -eu
here=$(cd -P -- "$(dirname -- "$(readlink -f -- "$0")")/.." && pwd)
clang_format=$(command -v clang-format-14 || command -v clang-format)

mode=(-i)
if [[ ${1:-} == --check ]]; then
  shift
  mode=(--dry-run -Werror)
  if [[ $("$clang_format" --version) != *'version 14.'* ]]; then
    echo "skipped: formatting is checked with clang-format 14"
    exit 77
  fi
fi

files=("$@")
if ((${#files[@]} == 0)); then
  mapfile -d '' files < <(find "$here/src" "$here/tests" \( -name '*.cpp' -o -name '*.hpp' \) -print0)
fi
exec "$clang_format" --style="file:$here/.clang-format" "${mode[@]}" "${files[@]}"
