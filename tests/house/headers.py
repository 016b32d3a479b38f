#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every header below src stands alone. It names the standard headers of what it uses, since precompiled ones hide what is
missing, and the file that carries it out includes it first, so that every build compiles it with nothing of ours before
it. A header without such a file is compiled here. What compiled is remembered in build/house by content, so that only
changed headers, and those that include them, are compiled again."""
import hashlib
import os
import pathlib
import re
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import house

memory = house.root / "build" / "house"
memory.mkdir(parents=True, exist_ok=True)
compiler = os.environ.get("CXX", "g++")


def ask(*command):
    answer = subprocess.run(command, capture_output=True, text=True)
    return answer.stdout.split() if answer.returncode == 0 else []


def flags_for_everything():
    flags = ["-std=c++20", "-fsyntax-only", "-x", "c++", "-Wall", "-Wextra", "-Wpedantic", "-Wshadow", "-Werror", "-I", str(house.root / "src")]
    found = []
    for library in ("libsodium", "libqpdf", "gtk+-3.0", "poppler-cpp", "gspell-1"):
        found += ask("pkg-config", "--cflags", library)
    found += [*ask("wx-config", "--cxxflags"), "-DWXINTL_NO_GETTEXT_MACRO"]
    for flag in found:
        # Other people's headers are theirs to warn about.
        flags += ["-isystem", flag[2:]] if flag.startswith("-I") else [flag] if flag.startswith(("-D", "-pthread")) else []
    return flags


def forms():
    """wxrc's classes, which gui headers include as x_form.h."""
    made = memory / "forms"
    xrc = house.files("forms/*.xrc")
    if xrc and shutil.which("wxrc"):
        made.mkdir(exist_ok=True)
        for form in map(pathlib.Path, xrc):
            header = made / f"{form.stem}_form.h"
            if not header.exists() or header.stat().st_mtime < (house.root / form).stat().st_mtime:
                subprocess.run(["wxrc", "--cpp-code", "--extra-cpp-code", f"--output={made}/{form.stem}_form.cpp", form], cwd=house.root, check=True)
    return ["-isystem", str(made)]


# What comes from which standard header, of what headers commonly use.
STANDARD = {"array": "array", "chrono": "chrono", "filesystem": "filesystem", "functional": "function", "future": "future|promise",
    "map": "map|multimap", "memory": "unique_ptr|shared_ptr|make_unique|make_shared", "mutex": "mutex|lock_guard|scoped_lock",
    "optional": "optional|nullopt", "set": "set|multiset", "span": "span", "string": "string|to_string", "string_view": "string_view",
    "thread": "thread|jthread", "unordered_map": "unordered_map", "variant": "variant|monostate", "vector": "vector"}

contents = {name: house.read(name) for name in house.files("src/**/*.h")}


def reach(name, seen):
    """This header and all of ours that it includes."""
    if name not in seen and name in contents:
        seen.add(name)
        for header in re.findall(r'#\s*include\s*"([^"]+)"', contents[name]):
            reach("src/" + header, seen)
    return seen


def unnamed(name):
    """Standard headers whose things it uses, and which neither it nor any header of ours that it includes names."""
    named = {header for each in reach(name, set()) for header in re.findall(r"^#include <([^>]+)>", contents[each], re.M)}
    code = house.without_comments(contents[name])
    return [header for header, things in STANDARD.items() if header not in named and re.search(rf"\bstd::({things})(?!\w)", code)]


def stands_first(name):
    """Whether the file beside it includes it before anything else. That it stands alone a build with RADSLAG_TOGETHER=OFF shows."""
    beside = house.root / name.removesuffix(".h")
    source = beside.with_suffix(".cpp")
    first = re.search(r'^#include (\S+)', source.read_text(encoding="utf-8"), re.M) if source.exists() else None
    return house.floor_of(name) != "cli" and bool(first) and first.group(1) == f'"{name.removeprefix("src/")}"'


flags = flags_for_everything() + forms()
window = shutil.which("wx-config") is not None
identity = " ".join(ask(compiler, "--version")[:4] + flags)
form_names = "".join(house.read(f) for f in house.files("forms/*.xrc"))


def compile_alone(name):
    text = identity + "".join(n + contents[n] for n in sorted(reach(name, set()))) + (form_names if house.floor_of(name) == "gui" else "")
    mark = memory / hashlib.sha256(text.encode()).hexdigest()
    if mark.exists():
        return name, None, False
    header = name.removeprefix("src/")
    tried = subprocess.run([compiler, *flags, "-"], input=f'#include "{header}"\n', capture_output=True, text=True)
    if tried.returncode == 0:
        mark.touch()
    return name, tried.stderr if tried.returncode else None, True


if not shutil.which(compiler):
    house.fault(compiler, 0, "is missing")
    house.done("nothing was compiled")
names = [n for n in contents if window or house.floor_of(n) != "gui"]
for name in names:
    for header in unnamed(name):
        house.fault(name, 0, f"does not compile alone: uses what <{header}> has and does not include it")
alone = [n for n in names if not stands_first(n)]
compiled = 0
with ThreadPoolExecutor(os.cpu_count() or 2) as pool:
    for name, errors, fresh in pool.map(compile_alone, alone):
        compiled += fresh
        if errors is not None:
            first = next((line for line in errors.splitlines() if "error" in line), errors.strip()[:200])
            house.fault(name, 0, f"does not compile alone: {first}")
without = "" if window else f"; {len(contents) - len(names)} of the window left out, there is no wx here"
house.done(f"{len(names)} headers stand alone, {len(alone)} of them without a file of their own ({compiled} compiled anew{without})")
