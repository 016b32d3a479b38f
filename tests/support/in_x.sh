#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs one command on a private screen: its own Xvfb on a free display, openbox, and on request a session bus with
# the accessibility registry. Nothing of the person's own session is used or changed, nothing is left behind, and
# the command's exit code is passed on (124 when it took too long).
set -euo pipefail

usage() {
    cat <<'TEXT'
usage: in_x.sh [--bus] [--size WIDTHxHEIGHT] [--limit SECONDS] [--] COMMAND...
  --bus      a private session bus and accessibility on (AT-SPI tests)
  --size     the screen, 1400x900 unless told
  --limit    after this many seconds the command is ended, 120 unless told
TEXT
}

bus=() size=1400x900 limit=120
while (($#)); do
    case $1 in
    --bus) bus=(dbus-run-session --) ;;
    --size) size=$2; shift ;;
    --limit) limit=$2; shift ;;
    --help) usage; exit 0 ;;
    --) shift; break ;;
    -*) usage >&2; exit 2 ;;
    *) break ;;
    esac
    shift
done
(($#)) || { usage >&2; exit 2; }
for tool in Xvfb openbox xprop ${bus:+dbus-run-session}; do
    command -v "$tool" >/dev/null || { echo "in_x.sh: $tool is missing; ./dev test installs it" >&2; exit 127; }
done

place=$(mktemp -d "${TMPDIR:-/tmp}/radslag-x-XXXXXX")
screen='' manager='' command=''
leave() {
    trap - EXIT INT TERM HUP
    for process in $command $manager $screen; do
        kill "$process" 2>/dev/null || true
        wait "$process" 2>/dev/null || true
    done
    rm -rf "$place"
}
trap leave EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

# Should this script be killed outright, the kernel ends the screen and with it everything on it.
setpriv --pdeathsig TERM Xvfb -displayfd 3 -screen 0 "${size}x24" -nolisten tcp -noreset 3>"$place/display" >"$place/xvfb.log" 2>&1 &
screen=$!
until [[ -s $place/display ]]; do
    kill -0 "$screen" 2>/dev/null || { echo "in_x.sh: Xvfb did not start:" >&2; cat "$place/xvfb.log" >&2; exit 125; }
    sleep 0.02
done

unset WAYLAND_DISPLAY XAUTHORITY DBUS_SESSION_BUS_ADDRESS SESSION_MANAGER
read -r number <"$place/display"
export DISPLAY=:$number GDK_BACKEND=x11 GSETTINGS_BACKEND=memory
mkdir -m 700 "$place/run" "$place/config" "$place/data"
export XDG_RUNTIME_DIR=$place/run XDG_CONFIG_HOME=$place/config XDG_DATA_HOME=$place/data
if ((${#bus[@]})); then
    unset NO_AT_BRIDGE
else
    export NO_AT_BRIDGE=1
fi

openbox --sm-disable >"$place/openbox.log" 2>&1 &
manager=$!
for ((i = 0; i < 250; ++i)); do
    [[ $(xprop -root _NET_SUPPORTING_WM_CHECK 2>/dev/null) == *'#'* ]] && break
    kill -0 "$manager" 2>/dev/null || { echo "in_x.sh: openbox did not start:" >&2; cat "$place/openbox.log" >&2; exit 125; }
    sleep 0.02
done

timeout --kill-after=5 "$limit" "${bus[@]}" "$@" <&0 &
command=$!
status=0
wait "$command" || status=$?
command=''
if ((status == 124 || status == 137)); then
    echo "in_x.sh: ended after $limit seconds: $*" >&2
fi
exit "$status"
