#!/usr/bin/env bash
# Installs the Debian packages that humble builds on; does nothing where all are there.
set -euo pipefail

packages=(
  libcurl4-openssl-dev          # talks to chat platforms
  libsqlite3-dev                # keeps sessions
  libcairo2-dev                 # draws the radar
  zlib1g-dev                    # packs pictures
  libedit-dev                   # edits lines in the terminal
  libcmark-gfm-dev              # reads Markdown
  libcmark-gfm-extensions-dev   # tables in Markdown
  libxml2-dev                   # reads HTML
  libical-dev                   # reads calendars of days off
  fonts-dejavu-core             # letters in pictures
)

missing=()
for package in "${packages[@]}"; do
  status=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)
  [ "$status" = installed ] || missing+=("$package")
done

if ! command -v swift >/dev/null; then
  echo "Swift 6.3 is missing: see https://www.swift.org/install" >&2
  exit 1
fi
[ ${#missing[@]} -eq 0 ] && exit 0

if ! command -v apt-get >/dev/null; then
  echo "Missing: ${missing[*]}. This is no Debian system; install what they stand for." >&2
  exit 1
fi
sudo=()
if [ "$(id -u)" -ne 0 ]; then
  if command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
    sudo=(sudo -n)
  else
    echo "Missing: ${missing[*]}. Run as root: apt-get install ${missing[*]}" >&2
    exit 1
  fi
fi
export DEBIAN_FRONTEND=noninteractive
# An old list of packages fails to fetch, so the list is renewed first; a list that can't be
# renewed may still do.
"${sudo[@]}" apt-get update -qq >/dev/null 2>&1 || true
if ! output=$("${sudo[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" 2>&1); then
  printf '%s\n' "$output" | tail -n 5 >&2
  echo "Missing, and could not be installed: ${missing[*]}" >&2
  exit 1
fi
echo "Installed: ${missing[*]}"
