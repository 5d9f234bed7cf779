# shellcheck shell=bash
# Sourced by run and test: the .NET SDK, the two servers and the Chinese font the suite needs, on Debian and Ubuntu.

say() { printf '%s\n' "$*" >&2; }

# A home folder that cannot be written must not stop the SDK.
use_writable_home() {
  # shellcheck disable=SC2153 # ROOT is the checkout, set by the script that sources this
  if [ ! -w "${HOME:-/nonexistent}" ]; then
    HOME="$ROOT/artifacts/home"
    mkdir -p "$HOME"
    export HOME
  fi
  export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en
}

need_sdk() {
  if ! command -v dotnet >/dev/null || ! dotnet --list-sdks 2>/dev/null | grep -q '^10\.'; then
    say "GovPortal needs the .NET SDK 10 and found none. See https://dotnet.microsoft.com/download/dotnet/10.0"
    return 1
  fi
}

have_postgres() {
  local program version
  for program in /usr/lib/postgresql/*/bin/postgres; do
    [ -x "$program" ] || continue
    version=${program#/usr/lib/postgresql/}
    [ "${version%%/*}" -ge 15 ] && return 0
  done
  return 1
}

have_rabbit() { compgen -G '/usr/lib/rabbitmq/lib/rabbitmq_server-*/sbin/rabbitmq-server' >/dev/null && [ -x /usr/bin/epmd ]; }

# install_servers [more packages]: what is missing, and no system cluster or service that was not there before.
install_servers() {
  local missing=() package
  have_postgres || missing+=(postgresql)
  have_rabbit || missing+=(rabbitmq-server)
  for package in "$@"; do
    dpkg -s "$package" >/dev/null 2>&1 || missing+=("$package")
  done
  [ ${#missing[@]} -gt 0 ] || return 0

  local line="sudo apt-get install ${missing[*]}"
  if ! command -v apt-get >/dev/null; then
    say "These are missing: ${missing[*]}. This script installs them on Debian and Ubuntu only; on another system install PostgreSQL 15 or newer and RabbitMQ 3.10 or newer."
    return 1
  fi
  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null || ! sudo -n true 2>/dev/null; then
      say "These packages are missing and this user may not install them. Type:  $line"
      return 1
    fi
    as_root=(sudo -n)
  fi

  say "Installing ${missing[*]} …"
  if ! "${as_root[@]}" bash -s -- "${missing[@]}" <<'INSTALL'
set -euo pipefail
export DEBIAN_FRONTEND=noninteractive
undo=()
finish() { for step in "${undo[@]}"; do eval "$step"; done; }
trap finish EXIT
# No package script may start a service …
if [ ! -e /usr/sbin/policy-rc.d ]; then
  undo+=('rm -f /usr/sbin/policy-rc.d')
  printf '#!/bin/sh\nexit 101\n' > /usr/sbin/policy-rc.d
  chmod 755 /usr/sbin/policy-rc.d
fi
# … nor PostgreSQL make its first cluster …
conf=/etc/postgresql-common/createcluster.d/govportal.conf
[ -d /etc/postgresql-common ] || undo+=('rmdir /etc/postgresql-common 2>/dev/null || true')
[ -d /etc/postgresql-common/createcluster.d ] || undo=('rmdir /etc/postgresql-common/createcluster.d 2>/dev/null || true' "${undo[@]}")
undo=("rm -f $conf" "${undo[@]}")
mkdir -p /etc/postgresql-common/createcluster.d
echo 'create_main_cluster = false' > "$conf"
# … nor stay enabled for the next boot.
units=()
for unit in postgresql.service rabbitmq-server.service epmd.service epmd.socket; do
  [ -e "/lib/systemd/system/$unit" ] || units+=("$unit")
done
log=$(mktemp)
undo+=("rm -f $log")
install() { apt-get install -y --no-install-recommends -o Dpkg::Use-Pty=0 "$@" </dev/null >"$log" 2>&1; }
if ! install "$@"; then
  if ! { apt-get update -qq </dev/null >"$log" 2>&1 && install "$@"; }; then
    tail -n 15 "$log" >&2
    exit 1
  fi
fi
for unit in "${units[@]}"; do
  [ -e "/lib/systemd/system/$unit" ] || continue
  if command -v systemctl >/dev/null; then systemctl disable "$unit" >/dev/null 2>&1 || true; fi
  update-rc.d "${unit%.*}" disable >/dev/null 2>&1 || true
done
INSTALL
  then
    say "The packages could not be installed (see above). Mend that, or type:  $line"
    return 1
  fi
  if ! have_postgres; then
    say "PostgreSQL 15 or newer is needed and this system's packages are older: add https://apt.postgresql.org and start again."
    return 1
  fi
}

# The PDF form of documents is drawn with it. Everything else works without, so a missing one need not stop a start.
install_font() {
  if [ -n "${Documents__FontPath-}" ] || [ -e /usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc ]; then return 0; fi
  install_servers fonts-noto-cjk
}

# Pages of a PDF are drawn with it when a leak in them is masked; everything else works without.
install_renderer() {
  if [ -n "${LeakCheck__RendererPath-}" ] || [ -x /usr/bin/pdftoppm ]; then return 0; fi
  install_servers poppler-utils
}

# build WHAT LOG: Release, quiet; the errors when it fails.
# One compiler serves all projects: a new one for each would spend most of its time on warming up. It is ours alone, and it goes when the build is done.
build() {
  local compiler=govportal-$$ built=true
  mkdir -p "$(dirname "$2")"
  dotnet build "$1" -c Release --nologo -v quiet -clp:NoSummary -p:UseSharedCompilation=true -p:SharedCompilationId="$compiler" >"$2" 2>&1 </dev/null || built=false
  stop_compiler "$compiler"
  if ! $built; then
    grep -E 'error' "$2" | sort -u | head -n 30 >&2 || tail -n 30 "$2" >&2
    say "The build failed; everything it said is in $2"
    return 1
  fi
}

# It would otherwise wait some minutes for more work.
stop_compiler() {
  local program
  program=$(dotnet --list-sdks | sed -n "s|^$(dotnet --version) \[\(.*\)\]\$|\1/$(dotnet --version)/Roslyn/bincore/VBCSCompiler.dll|p")
  if [ -e "$program" ]; then dotnet "$program" -shutdown "-pipename:$1" >/dev/null 2>&1 || true; fi
}
