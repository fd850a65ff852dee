# shellcheck shell=bash
# Sourced by ./run and ./check: sees that the Debian packages of tools/debian-packages.txt are installed.
# Needs $here, the top of the repository.
: "${here:?the script that sources this sets it}"

# packages_of SECTION...: the names in those sections, one a line.
packages_of() {
  local wanted=" $* " section='' word
  while read -r word _; do
    case $word in
      '' | '#'*) ;;
      '['*']') section=${word:1:${#word}-2} ;;
      *) if [[ $wanted == *" $section "* ]]; then echo "$word"; fi ;;
    esac
  done <"$here/tools/debian-packages.txt"
}

# missing_packages SECTION...: those of them that are not installed.
missing_packages() {
  local names
  mapfile -t names < <(packages_of "$@")
  dpkg-query -W -f='${db:Status-Status} ${Package}\n' "${names[@]}" 2>/dev/null |
    sed -n 's/^installed //p' | sort -u | comm -13 - <(printf '%s\n' "${names[@]}" | sort -u)
}

# require_packages SECTION...: installs what is missing as root or through sudo; without either it prints the line to
# type and returns 1. Where there is no dpkg it does nothing: CMake will name what it misses.
require_packages() {
  command -v dpkg-query >/dev/null && command -v apt-get >/dev/null || return 0
  local missing as_root
  mapfile -t missing < <(missing_packages "$@")
  ((${#missing[@]})) || return 0

  if [[ $(id -u) == 0 ]]; then
    as_root=(env)
  elif command -v sudo >/dev/null && { sudo -n true 2>/dev/null || [[ -t 0 && -t 2 ]]; }; then
    as_root=(sudo)
  else
    {
      echo "${0##*/}: these Debian packages are missing, and installing them takes root. Type:"
      if command -v sudo >/dev/null; then
        echo "  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${missing[*]}"
      else
        echo "  su -c 'apt-get update && apt-get install -y --no-install-recommends ${missing[*]}'"
      fi
    } >&2
    return 1
  fi

  echo "${0##*/}: installing ${#missing[@]} Debian packages: ${missing[*]}" >&2
  mkdir -p "$here/build"
  local log=$here/build/packages.log
  local apt=("${as_root[@]}" DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=300)
  # A stale list is no reason to stop while the packages it names can still be had.
  "${apt[@]}" update >"$log" 2>&1 || echo "${0##*/}: apt-get update failed; trying with the lists there are" >&2
  if ! "${apt[@]}" install -y --no-install-recommends "${missing[@]}" >>"$log" 2>&1 </dev/null; then
    tail -n 20 "$log" >&2
    echo "${0##*/}: apt-get could not install them; the whole log is $log" >&2
    return 1
  fi
}
