#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The code is laid out as .clang-format says. `./dev format` does it."""
import re
import shutil
import subprocess
from concurrent.futures import ThreadPoolExecutor

import house

tool = shutil.which("clang-format-14") or shutil.which("clang-format")
if not tool:
    house.fault("clang-format", 0, "is missing; ./dev check installs it")
    house.done("nothing was looked at")
version = re.search(r"version (\d+)", subprocess.run([tool, "--version"], capture_output=True, text=True).stdout)
if version.group(1) != "14":
    # Every version lays out a little differently, and Debian 12's is the one that decides.
    house.done(f"SKIPPED: this is clang-format {version.group(1)}, and 14 decides")

sources = house.files("src/**/*.h", "src/**/*.cpp", "tests/**/*.h", "tests/**/*.cpp")


def look(name):
    return name, subprocess.run([tool, "--dry-run", "-Werror", "--style=file", name], cwd=house.root, capture_output=True, text=True)


with ThreadPoolExecutor(2) as pool:
    for name, looked in pool.map(look, sources):
        if looked.returncode:
            lines = sorted({int(n) for n in re.findall(r":(\d+):\d+: error", looked.stderr)})
            house.fault(name, lines[0] if lines else 0, f"is laid out otherwise in {len(lines)} lines; ./dev format mends it")
house.done(f"{len(sources)} sources laid out alike")
