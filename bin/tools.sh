# Shared by bin/run and bin/test: looks for a JDK, Maven and a browser, and installs what is missing where it can.
# Sourced, not run. Downloads nothing when everything is there.

cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1

say() { printf '\n%s\n' "$*" >&2; }

as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"
  elif command -v sudo >/dev/null 2>&1; then sudo "$@"
  else return 1
  fi
}

install_packages() {
  command -v apt-get >/dev/null 2>&1 || return 1
  say "Installing: $*"
  as_root env DEBIAN_FRONTEND=noninteractive apt-get update -qq || true
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@"
}

java_major() {
  "$1" -version 2>&1 | sed -nE 's/^(javac|[a-z]* version) "?(1\.)?([0-9]+).*/\3/p' | head -n 1
}

# A JDK, not only a Java: the compiler has to be there.
jdk_is_here() {
  local javac
  javac="${JAVA_HOME:+$JAVA_HOME/bin/javac}"
  [ -x "${javac:-}" ] || javac="$(command -v javac)" || return 1
  [ "$("$javac" -version 2>&1 | sed -nE 's/^javac (1\.)?([0-9]+).*/\2/p')" -ge 17 ] 2>/dev/null
}

# A JDK 17 that is installed but is not the one found first.
find_jdk() {
  local home
  jdk_is_here && return 0
  for home in /usr/lib/jvm/*; do
    [ -x "$home/bin/javac" ] || continue
    if JAVA_HOME="$home" jdk_is_here; then export JAVA_HOME="$home" PATH="$home/bin:$PATH"; return 0; fi
  done
  return 1
}

need_build_tools() {
  find_jdk || { unset JAVA_HOME; install_packages openjdk-17-jdk-headless && find_jdk; } || {
    say "A JDK 17 or newer is needed. Install one (https://adoptium.net, or your system's own), set JAVA_HOME, and try again."
    exit 1
  }
  command -v mvn >/dev/null 2>&1 || install_packages maven || {
    say "Maven 3.8 or newer is needed. Install it (https://maven.apache.org/install.html) and try again."
    exit 1
  }
}

find_browser() {
  local candidate
  for candidate in "${CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable; do
    [ -n "$candidate" ] || continue
    candidate="$(command -v "$candidate")" || continue
    # Ubuntu's /usr/bin/chromium-browser may only point to a snap: accept only what answers.
    if "$candidate" --version >/dev/null 2>&1; then export CHROMIUM="$candidate"; return 0; fi
  done
  return 1
}

maven() {
  mvn -B "$@"
}
