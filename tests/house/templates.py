#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Templates: JSON parses without doubled keys; every document template, and every plain text, exists in all four languages with
the same Mustache tags; sections close; nothing prints unescaped; every partial is there."""
import json
import re
from collections import defaultdict

import house

TAG = re.compile(r"{{([#^/>!&]?)\s*([^}]*?)\s*}}")


def once(pairs):
    names = [name for name, _ in pairs]
    for name in names:
        if names.count(name) > 1:
            raise ValueError(f"the key {name!r} stands twice in one object")
    return dict(pairs)


data = house.files("templates/**/*.json", "tests/data/*.json", "CMakePresets.json")
for name in data:
    try:
        json.loads(house.read(name), object_pairs_hook=once)
    except json.JSONDecodeError as error:
        house.fault(name, error.lineno, f"is not JSON: {error.msg}")
    except ValueError as error:
        house.fault(name, 0, str(error))


def tags_of(name):
    text = house.read(name)
    if "{{{" in text or re.search(r"{{\s*&", text):
        house.fault(name, text[:text.find("{{{") if "{{{" in text else text.find("&")].count("\n") + 1, "prints unescaped: {{{ and {{& are forbidden")
    tags, open_sections = set(), []
    for match in TAG.finditer(text):
        kind, inner = match.groups()
        line = text.count("\n", 0, match.start()) + 1
        if kind == "!":
            continue
        if kind in ("#", "^"):
            open_sections.append((inner, line))
        elif kind == "/":
            if not open_sections or open_sections.pop()[0] != inner:
                house.fault(name, line, f"{{{{/{inner}}}}} closes what is not open here")
                return tags
            continue
        elif kind == ">" and f"templates/documents/partials/{inner}.{name.split('.')[-2]}.md" not in documents:
            house.fault(name, line, f"there is no templates/documents/partials/{inner}.{name.split('.')[-2]}.md")
        tags.add((kind if kind in (">",) else "#" if kind in ("#", "^") else "", inner))
    for inner, line in open_sections:
        house.fault(name, line, f"{{{{#{inner}}}}} is never closed")
    return tags


documents = [n for n in house.files("templates/documents/**/*.md") if not n.endswith("README.md")]
kinds = defaultdict(dict)
for name in documents + house.files("templates/**/*.txt"):
    match = re.fullmatch(r"(.*)\.(\w\w)\.(md|txt)", name)
    if not match or match.group(2) not in house.LANGUAGES:
        house.fault(name, 0, f"is not named <kind>.<language>.md with a language of {', '.join(house.LANGUAGES)}")
        continue
    kinds[f"{match.group(1)}.{{}}.{match.group(3)}"][match.group(2)] = tags_of(name)

for kind, languages in kinds.items():
    for language in house.LANGUAGES:
        if language not in languages:
            house.fault(kind.format(language), 0, "is missing; every document exists in all four languages")
    everywhere = set().union(*languages.values())
    for language, tags in languages.items():
        for kind_of_tag, inner in sorted(everywhere - tags):
            others = ", ".join(l for l in sorted(languages) if (kind_of_tag, inner) in languages[l])
            house.fault(kind.format(language), 0, f"lacks {{{{{kind_of_tag}{inner}}}}}, which {others} has")
house.done(f"{len(data)} JSON files, {len(kinds)} document templates in {len(house.LANGUAGES)} languages")
