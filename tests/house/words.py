#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every sentence of the code and the forms has its translation in nb, nn and sv, with the same {names} in it.
`words.py --missing LANGUAGE` prints what is missing as entries for src/po/LANGUAGE.po, with the place of use."""
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as xml

wanted = None
if "--missing" in sys.argv:
    at = sys.argv.index("--missing")
    wanted = sys.argv[at + 1]
    del sys.argv[at:at + 2]
import house  # noqa: E402  (reads what is left of the arguments)

KEYWORDS = ["_", "N_", "wxTRANSLATE", "words", "m_words", "fill", "say", "plural:1,2", "wxPLURAL:1,2", "in_context:1c,2", "wxGETTEXT_IN_CONTEXT:1c,2", "NC_:1c,2"]
TEXTS = {"label", "title", "tooltip", "help", "hint", "message", "caption", "note", "item"}


def unquote(text):
    return re.sub(r"\\(.)", lambda m: {"n": "\n", "t": "\t"}.get(m.group(1), m.group(1)), text)


def entries(po):
    """(context, id, plural) -> (translations, fuzzy, place) of a .po or .pot text."""
    found = {}
    for block in re.split(r"\n\s*\n", po):
        fields, current, fuzzy, place = {}, None, False, ""
        for line in block.splitlines():
            if line.startswith("#,"):
                fuzzy = fuzzy or "fuzzy" in line
            elif line.startswith("#:"):
                place = place or line[2:].split()[0]
            elif match := re.match(r'(msgctxt|msgid_plural|msgid|msgstr(?:\[\d\])?)\s+"(.*)"\s*$', line):
                current = match.group(1)
                fields[current] = unquote(match.group(2))
            elif (match := re.match(r'"(.*)"\s*$', line)) and current:
                fields[current] += unquote(match.group(1))
        if fields.get("msgid"):
            key = (fields.get("msgctxt"), fields["msgid"])
            found[key] = ([v for k, v in sorted(fields.items()) if k.startswith("msgstr")], fuzzy, place, fields.get("msgid_plural"))
    return found


def from_code():
    # Below app nothing speaks; layers.py sees to that.
    sources = [f for f in house.files("src/**/*.cpp", "src/**/*.h") if house.floor_of(f) in (None, "app", "cli", "gui")]
    if not sources:
        return {}
    made = subprocess.run(
        ["xgettext", "--c++", "--from-code=UTF-8", "--output=-", "--force-po", "-k", *[f"--keyword={k}" for k in KEYWORDS], *sources],
        cwd=house.root, capture_output=True, text=True)
    if made.returncode:
        house.fault("xgettext", 0, made.stderr.strip())
    return entries(made.stdout)


def from_forms():
    found = {}
    for name in house.files("forms/**/*.xrc"):
        try:
            tree = xml.fromstring(house.read(name))
        except xml.ParseError:
            continue  # forms.py tells
        # A simplebook has no tabs, so its pages' labels are nowhere seen.
        shown = [e for o in tree.iter() if o.get("class") != "simplebookpage" for e in o]
        for element in shown:
            tag, text = element.tag.rpartition("}")[2], (element.text or "").strip()
            if tag in TEXTS and re.search(r"[^\W\d_]", text) and element.get("translate") != "0":
                # wx writes the underlined letter as _ in a form and as & in a catalogue.
                text = re.sub(r"_(.)", lambda m: "_" if m.group(1) == "_" else "&" + m.group(1), unquote(text.replace("&", "&&")))
                found.setdefault((None, text), ([], False, name, None))
    return found


def names_in(text):
    return set(re.findall(r"{[a-z_]+}", text))


for tool in ("xgettext", "msgfmt"):
    if not shutil.which(tool):
        house.fault(tool, 0, "is missing; it is part of gettext")
        house.done("nothing was looked at")

used = from_code() | from_forms()
for language in [wanted] if wanted else ("nb", "nn", "sv"):
    name = f"src/po/{language}.po"
    if not (house.root / name).is_file():
        house.fault(name, 0, "is missing")
        continue
    text = house.read(name)
    checked = subprocess.run(["msgfmt", "-c", "--check-accelerators=&", "-o", "/dev/null", name], cwd=house.root, capture_output=True, text=True)
    if checked.returncode:
        house.fault(name, 0, "msgfmt -c refuses it: " + checked.stderr.strip().replace("\n", "; "))
    known = entries(text)
    for (context, message), (_, _, place, plural) in sorted(used.items(), key=lambda e: e[1][2]):
        if (context, message) not in known:
            if wanted:
                quoted = [t.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") if t else t for t in (context, message, plural)]
                print(f"#: {place}" + (f'\nmsgctxt "{quoted[0]}"' if context else "") + f'\nmsgid "{quoted[1]}"'
                      + (f'\nmsgid_plural "{quoted[2]}"\nmsgstr[0] ""\nmsgstr[1] ""\n' if plural else '\nmsgstr ""\n'))
            else:
                house.fault(name, 0, f"lacks {message!r}, used in {place}")
    for (context, message), (translations, fuzzy, _, plural) in known.items():
        if wanted:
            continue
        line = text.count("\n", 0, max(text.find(f'msgid "{message[:20]}'), 0)) + 1
        if fuzzy:
            house.fault(name, line, f"{message!r} is marked fuzzy: somebody has to read it")
        if not translations or not all(translations):
            house.fault(name, line, f"{message!r} is not translated")
        for translation in translations:
            if translation and names_in(translation) != names_in(message) | (names_in(plural) if plural else set()):
                house.fault(name, line, f"{message!r} and its translation do not hold the same {{names}}")
if not wanted:
    house.done(f"{len(used)} sentences in use, in three languages besides English")
