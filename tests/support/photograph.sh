#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# photograph.sh OUT.png PROGRAM...: on the present screen (see in_x.sh) starts the program, lets the window fill the
# screen, waits until two pictures in a row are the same, and saves the picture.
set -euo pipefail
out=$1
shift

"$@" &
program=$!
trap 'kill "$program" 2>/dev/null || true' EXIT
alive() { kill -0 "$program" 2>/dev/null || { echo "photograph.sh: the program ended before its window stood: $*" >&2; exit 1; }; }

window=''
for ((i = 0; i < 400; ++i)); do
    window=$(xdotool search --onlyvisible --pid "$program" --name . 2>/dev/null | tail -n 1) || true
    [[ -n $window ]] && wmctrl -l 2>/dev/null | grep -q . && break
    alive "$@"
    sleep 0.05
done
[[ -n $window ]] || { echo "photograph.sh: no window appeared within 20 seconds" >&2; exit 1; }
wmctrl -i -r "$(printf '0x%08x' "$window")" -b add,maximized_vert,maximized_horz
xdotool mousemove 0 0

# One colour all over means that nothing is painted yet.
before='' same=0
for ((i = 0; i < 100; ++i)); do
    sleep 0.2
    alive "$@"
    import -silent -window root png:"$out"
    now=$(convert "$out" -format '%# %k' info:)
    if [[ $now == "$before" && ${now##* } -gt 8 ]]; then
        ((++same < 2)) || exit 0
    else
        same=0
    fi
    before=$now
done
echo "photograph.sh: the window never came to rest; the last picture is kept" >&2
exit 1
