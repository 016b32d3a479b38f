#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the checks of this folder, each by its own program, and gives a line of result for each; below it the faults.
With names (`./dev check layers words`) runs those only."""
import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

here = Path(__file__).parent
checks = {  # the slowest first
    "headers": "headers.py", "selftest": "selftest.sh", "layout": "layout.py", "layers": "layers.py", "sources": "sources.py",
    "words": "words.py", "forms": "forms.py", "templates": "templates.py", "traces": "traces.py",
}
MOST_SHOWN = 40


def run(name):
    start = time.monotonic()
    ran = subprocess.run([here / checks[name]], capture_output=True, text=True, env=os.environ | {"PYTHONDONTWRITEBYTECODE": "1"})
    return name, ran, time.monotonic() - start


asked = sys.argv[1:] or list(checks)
for name in asked:
    if name not in checks:
        sys.exit(f"there is no check {name}; there are {', '.join(checks)}")
failed = []
with ThreadPoolExecutor(os.cpu_count() or 2) as pool:
    for name, ran, seconds in pool.map(run, asked):
        lines = ran.stdout.splitlines()
        summary = lines.pop()[2:] if lines and lines[-1].startswith("= ") else ""
        faults = lines + ran.stderr.splitlines()
        if ran.returncode == 0:
            print(f"ok    {name:10} {summary}  ({seconds:.1f} s)", *faults, sep="\n      ", flush=True)
            continue
        failed.append(name)
        print(f"FAIL  {name:10} {len(faults)} faults  ({seconds:.1f} s)", flush=True)
        for line in faults[:MOST_SHOWN]:
            print(f"      {line}", flush=True)
        if len(faults) > MOST_SHOWN:
            print(f"      … and {len(faults) - MOST_SHOWN} more: tests/house/{checks[name]}", flush=True)
print(f"check: {', '.join(failed)} failed" if failed else "check: the house is in order")
sys.exit(1 if failed else 0)
