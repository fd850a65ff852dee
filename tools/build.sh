# shellcheck shell=bash
# Sourced by ./run and ./check: configures a preset when it has to and builds it, quietly.
# Needs $here, the top of the repository.
: "${here:?the script that sources this sets it}"

# A home that cannot be written (a user made without one, a container) would make every ccache call fail.
if [[ -z ${CCACHE_DIR:-} && ! -w ${XDG_CACHE_HOME:-${HOME:-/nonexistent}} ]]; then
  export CCACHE_DIR=$here/.cache/ccache
fi

# configured PRESET: whether ninja can take it from here. It runs CMake again by itself when a CMake file changes,
# but does not know the presets, nor that the folder was moved.
configured() {
  local tree=$here/build/$1
  [[ -f $tree/build.ninja && ! CMakePresets.json -nt $tree/build.ninja ]] &&
    grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$here" "$tree/CMakeCache.txt"
}

# progress LABEL: passes nothing on, but on a terminal keeps one line that says how far ninja is.
progress() {
  local line
  if [[ -t 2 ]]; then
    while IFS= read -r line; do
      if [[ $line =~ ^\[([0-9]+)/([0-9]+)\] ]]; then
        printf '\r\033[K%s: building %s of %s' "$1" "${BASH_REMATCH[1]}" "${BASH_REMATCH[2]}" >&2
      fi
    done
    printf '\r\033[K' >&2
  else
    cat >/dev/null
  fi
}

# build_preset PRESET LOG TARGET...: 0 when the targets are up to date. Else the end of LOG is shown.
build_preset() (
  preset=$1 log=$2
  shift 2
  set -o pipefail
  cd "$here" || return
  if ! { mkdir -p "build/$preset" && : >"$log"; } 2>/dev/null || [[ ! -w build/$preset ]]; then
    echo "${0##*/}: cannot write to $here/build/$preset, which belongs to $(stat -c %U "$here"/build/"$preset" \
      2>/dev/null || stat -c %U "$here"); remove it or change its owner" >&2
    return 1
  fi
  exec 9>"build/$preset/.lock" && flock 9 # two at once would write over each other
  if ! configured "$preset"; then
    [[ -t 2 ]] && printf '\r\033[K%s: configuring' "${0##*/}" >&2
    rm -rf "build/$preset/CMakeCache.txt" "build/$preset/CMakeFiles"
    cmake --preset "$preset" >"$log" 2>&1 9>&-
  fi && NINJA_STATUS='[%f/%t] ' ninja -C "build/$preset" "$@" 9>&- 2>&1 | tee -a "$log" | progress "${0##*/}"
  status=$?
  if ((status != 0)); then
    # Other compilers may have finished after the one that failed, so its words need not stand at the end.
    if grep -q '^FAILED:' "$log"; then
      sed -n '/^FAILED:/,$p' "$log" | head -n 40 >&2
    else
      tail -n 40 "$log" >&2
    fi
    echo "${0##*/}: the build failed; the whole log is $here/${log#"$here"/}" >&2
  fi
  return "$status"
)
