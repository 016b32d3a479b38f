#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The floors of the house, by include and by name: who may know whom, which library belongs where, and what nobody
below the programs does. The map in words is src/README.md."""
import re

import house

# Whom a floor may include, itself aside.
MAY_KNOW = {
    "base": (),
    "domain": ("base",),
    "storage": ("base", "domain"),
    "documents": ("base", "domain"),
    "archive": ("base", "domain"),
    "app": ("base", "domain", "storage", "documents", "archive"),
    "cli": ("base", "domain", "app"),
    "gui": ("base", "domain", "app"),
}

# Whose header, and where it may be included: a floor, or a file by pattern.
LIBRARIES = [
    (r"fmt/", house.FLOORS),
    (r"utf8proc\.h", ("base",)),
    (r"sodium", ("base", "storage")),
    (r"sqlite3", ("storage",)),
    (r"hpdf", ("src/documents/pdf/haru_[^/]*",)),
    (r"(kainjow/)?mustache\.hpp|md4c", ("documents",)),
    (r"qrencode\.h", ("src/documents/qr/[^/]*",)),
    (r"zlib\.h", ("documents", "archive")),
    (r"qpdf/|openssl/|pugixml|zip\.h", ("archive",)),
    (r"nlohmann/", ("documents", "archive", "app", "cli")),
    (r"valijson/|libical/", ("app",)),
    (r"CLI/", ("cli",)),
    (r"poppler", ("src/pdf_module.cpp",)),
    (r"wx/|gtk/|gdk/|glib|gio/|atk/|pango/|gspell", ("gui",)),
]

# The C library's headers that we use; those of C++ have no dot in their name.
SYSTEM = re.compile(r"[a-z0-9_]+|(sys/[a-z]+|fcntl|dlfcn|unistd|dirent|errno|termios|pwd|signal|poll|time|locale)\.h")

# What is not done, where, and what to do instead.
BELOW_PROGRAMS = ("base", "domain", "storage", "documents", "archive", "app")
BELOW_WINDOW = BELOW_PROGRAMS + ("cli",)
CORE = ("domain", "storage", "documents", "archive")
HABITS = [
    (r"\b(ranges\s*::\s*)?views\s*::|#\s*include\s*<ranges>", BELOW_WINDOW, "no std::views below the window: clang 14, which fuzzes, cannot read them"),
    (r"\b(secure_)?getenv\s*\(|\benviron\b", BELOW_PROGRAMS, "the environment is read in cli and gui only; take it as an argument"),
    (r"\b(system|high_resolution)_clock\s*::\s*now|\b(gettimeofday|clock_gettime|localtime(_r)?|timespec_get)\s*\(|\bstd\s*::\s*time\s*\("
     r"|(?<![\w.>:])time\s*\(\s*(nullptr|NULL|0)\s*\)", BELOW_PROGRAMS, "nobody asks what time it is but base/clock.cpp; take a base::Clock"),
    (r"\bWords\b", CORE, "the core speaks in codes with fields; sentences are made in app and above"),
    (r"\b(gettext|wxGetTranslation|_)\s*\(\s*\"", BELOW_PROGRAMS, "no translated sentence below the programs; pass a code with fields upwards"),
    (r"\b(strto[fd]|ato[fi]|sto[fd]|setlocale)\s*\(", BELOW_WINDOW, "listens to the locale or swallows faults; use base/number.h or std::from_chars"),
    (r"\binstance\s*\(\s*\)", house.FLOORS, "no singletons; take a reference in the constructor"),
    (r"\bstd\s*::\s*(cout|cerr)\b|\bf?printf\s*\(", CORE + ("base", "app"), "nothing is printed below the programs"),
]
EXEMPT = {"src/base/clock.cpp": "base/clock.cpp"}

for name in house.files("src/**/*.h", "src/**/*.cpp"):
    floor = house.floor_of(name)
    code = house.read(name)
    for number, line in enumerate(code.splitlines(), 1):
        match = re.match(r'\s*#\s*include\s*([<"])([^>"]+)[>"]', line)
        if not match or floor is None:
            continue
        ours, header = match.group(1) == '"', match.group(2)
        other = header.split("/")[0]
        if ours and other in house.FLOORS:
            if other != floor and other not in MAY_KNOW[floor]:
                house.fault(name, number, f"{floor} must not know {other}; it may know {', '.join(MAY_KNOW[floor]) or 'nobody'}")
            continue
        homes = next((homes for pattern, homes in LIBRARIES if re.match(pattern, header)), None)
        if homes is not None:
            if floor not in homes and not any("/" in home and re.fullmatch(home, name) for home in homes):
                house.fault(name, number, f"<{header}> belongs to {', '.join(homes)}, not to {floor}")
        elif not ours and not SYSTEM.fullmatch(header):
            house.fault(name, number, f"<{header}> has no home yet: give its library one in tests/house/layers.py and src/README.md")
        elif ours and not (house.root / "src" / header).is_file() and not (header.endswith("_form.h") and floor == "gui"):
            house.fault(name, number, f'"{header}" is not a path below src/')

    bare = house.without_comments(code)
    for pattern, floors, advice in HABITS:
        if floor not in floors or (name in EXEMPT and EXEMPT[name] in advice):
            continue
        for match in re.finditer(pattern, bare):
            house.fault(name, bare.count("\n", 0, match.start()) + 1, advice)

house.done(f"{len(house.files('src/**/*.h', 'src/**/*.cpp'))} sources keep to their floor")
