#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a screen reader meets in the gallery: every widget in every state has a name and a role; a field is called as its
label, says how it is written, and what is wrong; a chart says its figures. No pointer, no focus.
usage: atspi_gallery.py RADSLAG [--tree]"""
import sys

from reader import Atspi, desk, faults, find, finish, look, settle, start, stop, text_of, wait, walk

NAMES = {
    "dates": ["Dato for samtalen"],
    "amounts": ["Årsløn", "Vekt"],
    "texts": ["Stad", "Kva de vart samde om"],
    "secrets": ["Passfrase", "Gruppene på eingongslappen"],
    "people": ["Deltakarar", "Søk etter namn eller tittel"],
    "states": ["I faresona", "Forseinka", "Utgått"],
    "charts": ["Sjukefråvær i helse og omsorg: Utgangspunkt 9,6 %; Målverdi 7,5 %", "Slik ser dei to sidene det: Dårlege nyheiter kjem tidleg."],
    "messages": ["Ingen samtalar enno"],
    "wheel": ["Årshjul 2050"],
    "papers": ["Ingenting å vise enno", "Side 1 av"],
}


def nodes():
    return [n for n, _ in walk(desk())]


def plain(text):
    return (text or "").replace("\u00a0", " ")


def called(role, name):
    return [n for n in nodes() if n.get_role_name() == role and plain(n.get_name()) == name]


def expect(what, holds):
    if not holds:
        faults.append(what)


looked = 0
for page, names in NAMES.items():
    start(sys.argv[1], "--gallery", "--page", page, "--lang", "nn")
    try:
        wait("the gallery on the accessibility bus", desk)
        for name in names:
            wait(f"{name!r} on the page {page}", lambda: any(plain(n.get_name()).startswith(name) for n in nodes()))
        settle()
        looked += look()
        if page == "dates":
            entries = called("text", "Dato for samtalen")
            expect(f"seven date fields are called as their label, not {len(entries)}", len(entries) == 7)
            said = [plain(n.get_description()) for n in entries]
            expect(f"a date that does not exist is told of at its field: {said}", "Datoen «31.2.2027» finst ikkje." in said)
            expect(f"a date field says how it is written: {said}", "Til dømes 18.2.2027" in said)
            alerts = [plain(n.get_name()) for n in nodes() if n.get_role_name() == "alert"]
            expect(f"what is wrong is read as it comes: {alerts}", "Datoen «31.2.2027» finst ikkje." in alerts)
            expect("the value of a date field is read", any(plain(text_of(n)) == "30. september 2027" for n in entries))
            # The calendar can be opened, and the date be typed, without keys or pointer.
            first = next(n for n in entries if not text_of(n))
            Atspi.EditableText.set_text_contents(first, "18.2.2027")
            wait("the typed date", lambda: text_of(first) == "18.2.2027")
            find("push button", "Opne kalenderen").do_action(0)
            wait("the calendar", lambda: called("panel", "Kalender"))
            settle()
            looked += look()
        if page == "amounts":
            said = [plain(n.get_description()) for n in called("text", "Årsløn")]
            expect(f"an amount that can be two is asked about: {said}", any(each.startswith("Er det 12 345 kr eller") for each in said))
        if page == "people":
            cells = [n for n in nodes() if n.get_role_name() == "table cell" and n.get_name().startswith("Kari Hovland")]
            expect("names stand in cells", bool(cells))
            expect("what a person is stands beside the name", any("ordførar" in n.get_name() for n in cells))
        if page == "charts":
            charts = [n for n in nodes() if n.get_role_name() == "chart"]
            expect(f"every chart that shows is one, not only {len(charts)}", len(charts) >= 4)
    finally:
        stop()

finish(looked)
