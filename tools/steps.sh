# What tools/quickstart, tools/test and .ci/run share: saying what is done, stopping with the cause, packages, building.
# Sourced by them after `set -euo pipefail`; leaves the shell in the project's folder.
# shellcheck shell=bash

cd "$(dirname "${BASH_SOURCE[0]}")/.."

step_now="starting"

say() {
  step_now=$1
  printf '==> %s\n' "$1"
}

stop() {
  printf '%s: %s\n' "$(basename "$0")" "$1" >&2
  trap - EXIT
  exit 1
}

# Whatever ends the script early, the last line says during which step, so that the cause stands right above it.
trap 'status=$?; if [ $status -ne 0 ]; then printf "%s: stopped while %s (exit status %s)\n" "$(basename "$0")" "$step_now" "$status" >&2; fi' EXIT

# Runs a command and shows what it printed only when it fails.
quietly() {
  local log
  log=$(mktemp)
  if ! "$@" >"$log" 2>&1; then
    tail -n 40 "$log" >&2
    rm -f "$log"
    return 1
  fi
  rm -f "$log"
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    stop "packages have to be installed, which takes root: run this as root, or install sudo"
  fi
}

is_installed() {
  [ "$(dpkg-query --show --showformat='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

# Installs those of the packages named that are missing; asks the archive for its lists only when it has to.
install_packages() {
  command -v dpkg-query >/dev/null || stop "this is not Debian: install what tools/packages.txt lists by hand"
  local missing=() package
  for package in "$@"; do
    is_installed "$package" || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return
  say "installing ${#missing[@]} Debian packages: ${missing[*]}"
  local install=(env DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends "${missing[@]}")
  # Package lists may be absent or too old to fetch from; then they are brought up to date once.
  if ! as_root "${install[@]}" >/dev/null 2>&1; then
    quietly as_root apt-get update || stop "the package lists could not be fetched; is there a network?"
    quietly as_root "${install[@]}" || stop "the packages could not be installed; the reason stands above"
  fi
}

install_listed_packages() {
  local packages
  mapfile -t packages < <(sed -e 's/#.*//' -e 's/[[:space:]]//g' -e '/^$/d' tools/packages.txt)
  install_packages "${packages[@]}"
}

# build PRESET [TARGET...]: configures when that was not done, and builds.
build() {
  local preset=$1
  shift
  if [ ! -f "build/$preset/build.ninja" ]; then
    say "configuring build/$preset"
    quietly cmake --preset "$preset"
  fi
  say "building build/$preset"
  cmake --build --preset "$preset" --parallel "$(build_jobs)" ${1:+--target "$@"}
}

# As many compilers as there are cores, but no more than memory allows (about 1.5 GB each).
build_jobs() {
  local cores memory
  cores=$(nproc)
  memory=$(awk '/MemAvailable/ {print int($2 / 1500000)}' /proc/meminfo)
  [ "$memory" -ge 1 ] || memory=1
  echo $((cores < memory ? cores : memory))
}
