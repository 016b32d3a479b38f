#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every source says its licence in its first lines; none is longer than 500 lines; no test has a name that ctest cannot
ask for; a shell script or Python program can be read by its interpreter."""
import ast
import re
import subprocess

import house

LIMIT = 500
LICENCE = "SPDX-License-Identifier: GPL-3.0-or-later"
sources = house.files("src/**/*.h", "src/**/*.cpp", "tests/**/*.h", "tests/**/*.cpp")
scripts = house.files("dev", ".ci/run", "tests/**/*.sh", "**/*.py", "**/*.cmake", "**/CMakeLists.txt")

for name in sources + scripts:
    lines = house.read(name).splitlines()
    first = lines[1:2] if lines and lines[0].startswith("#!") else lines[:1]
    if not first or LICENCE not in first[0]:
        house.fault(name, 1, f"begins without {LICENCE}")
    if name in sources and len(lines) > LIMIT:
        house.fault(name, LIMIT, f"is {len(lines)} lines long; split it along its subject, {LIMIT} is the limit")
    if name.endswith(".h") and "#pragma once" not in lines[1:3]:
        house.fault(name, 2, "has no #pragma once")
    for number, line in enumerate(lines, 1):
        # CMake cuts its lists at semicolons, so ctest would ask for a test that does not exist, and call that passed.
        if re.search(r'TEST_CASE\("[^"]*;', line):
            house.fault(name, number, "names a test with a semicolon, which ctest cannot run; write it with a comma")

for name in scripts:
    if name.endswith(".py"):
        try:
            ast.parse(house.read(name))
        except SyntaxError as error:
            house.fault(name, error.lineno, f"is no Python: {error.msg}")
    elif house.read(name).startswith("#!") and "bash" in house.read(name).splitlines()[0]:
        read = subprocess.run(["bash", "-n", house.root / name], capture_output=True, text=True)
        if read.returncode:
            house.fault(name, 0, f"is no shell script: {read.stderr.strip().splitlines()[0]}")

house.done(f"{len(sources)} sources, {len(scripts)} scripts: licensed, readable, none above {LIMIT} lines")
