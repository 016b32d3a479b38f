#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a screen reader meets: unlocks the sample, goes to every page that the navigation offers, opens search, settings and
guide, and walks every control that shows, failing on one without a name or a role; reads the overview and the minutes, takes
the public edition and the text of the pages. All without a pointer.
usage: atspi_walk.py RADSLAG [--tree]"""
import sys

from reader import Atspi, desk, enabled, faults, find, find_role, finish, look, settle, start, stop, text_of, wait, walk

RETURN = 0xFF0D


def any_child(node, role, name):
    """Also what does not show, such as what stands in a closed menu."""
    for i in range(node.get_child_count()):
        child = node.get_child_at_index(i)
        if child and child.get_role_name() == role and child.get_name() == name:
            return child
        found = child and any_child(child, role, name)
        if found:
            return found
    return None


def frames():
    app = desk()
    return [app.get_child_at_index(i).get_name() for i in range(app.get_child_count())]


def cells():
    return [n.get_name().replace("\u00a0", " ") for n, _ in walk(desk()) if n.get_role_name() == "table cell"]


start(sys.argv[1], "--sample", "--lang", "nn")
looked = 0

try:
    wait("the program on the accessibility bus", desk)
    unlock = wait("the button that unlocks", lambda: find("push button", "Lås opp"))
    wait("the field for the passphrase", lambda: find("password text", "Passfrase"))
    looked = look()
    unlock.do_action(0)
    wheel = wait("the year wheel", lambda: find_role("chart"))
    if not wheel.get_name().startswith("Årshjul 2027"):
        faults.append(f"the wheel does not say its year: {wheel.get_name()!r}")
    if "piltastane" not in wheel.get_description().lower():
        faults.append(f"the wheel does not say how to go through it: {wheel.get_description()!r}")
    for words in ("▲ Over fristen", "✓ På plass"):
        wait(f"a cell of the overview that says {words}", lambda words=words: any(words in cell for cell in cells()))
    if not any((n.get_name() or "").startswith("Neste samtale: 10.") for n, _ in walk(desk())):
        faults.append("the card of the next talk does not say what it shows")
    looked += look()
    # Every page there is; the program says which.
    navigation = wait("the navigation", lambda: next((n for n, _ in walk(desk()) if n.get_name() == "Navigasjon"), None))
    pages = [n.get_name().strip() for n, _ in walk(navigation) if n.get_role_name() == "table cell" and n.get_name().strip()]
    if len(pages) < 2:
        faults.append(f"the navigation tells of no pages: {pages}")
    for page in pages:
        wait(f"a menu item for {page}", lambda page=page: any_child(desk(), "menu item", page)).do_action(0)
        wait(f"the page {page} in the title", lambda page=page: desk().get_child_at_index(0).get_name().startswith(page))
        settle()
        looked += look()

    # Search: to a talk by its words, with keys alone.
    wait("search in the menu", lambda: enabled(any_child(desk(), "menu item", "Søk …")))
    any_child(desk(), "menu item", "Søk …").do_action(0)
    words = wait("the field of the search", lambda: find("text", "Søk etter"))
    Atspi.EditableText.set_text_contents(words, "kostnadsnotat")
    wait("what was found", lambda: any("kostnadsnotat" in cell.lower() for cell in cells()))
    looked += look()
    wait("the keyboard in the field", lambda: words.get_state_set().contains(Atspi.StateType.FOCUSED))
    Atspi.generate_keyboard_event(RETURN, None, Atspi.KeySynthType.SYM)
    wait("the page that shows the hit", lambda: not find("text", "Søk etter"))

    for item, box in (("Innstillingar …", "Innstillingar"), ("Brukarrettleiing", "Brukarrettleiing")):
        any_child(desk(), "menu item", item).do_action(0)
        wait(f"the window {box}", lambda box=box: any(frame.startswith(box) or box in frame for frame in frames()))
        settle()
        looked += look()
    find("push button", "Lukk").do_action(0)
    wait("the end of the settings", lambda: "Innstillingar" not in frames())

    any_child(desk(), "menu item", "Samtalar").do_action(0)
    settle()
    if back := find("push button", "Alle samtalar"):
        back.do_action(0)
    wait("the list of the talks", lambda: any("18. februar 2027" in cell for cell in cells()))
    told = cells()
    for words in ("Utviklingssamtale", "18. februar 2027", "Til gjennomlesing", "Ope for merknader til og med"):
        if not any(words in cell for cell in told):
            faults.append(f"no cell of the list says {words!r}")
    looked += look()
    wait("the button that opens a talk", lambda: enabled(find("push button", "Opne"))).do_action(0)
    save = "Lagre som PDF …"
    wait("minutes that can be saved", lambda: enabled(find("push button", save)))
    document = wait("the page", lambda: find_role("document frame"))
    wait("the page's name", lambda: document.get_name().startswith("Side 1 av "))
    page = document.get_description()
    if "Referat" not in page and "referat" not in page:
        faults.append(f"the page does not say what stands on it: {page[:80]!r}")
    looked += look()

    wait("the switch to text", lambda: find("toggle button", "Vis som tekst")).do_action(0)
    text = wait("the minutes as text", lambda: find("text", "Referatet som tekst"))
    wait("the closed words in the full edition", lambda: "søvn" in text_of(text))
    looked += look()
    wait("the public edition", lambda: find("radio button", "Offentleg utgåve")).do_action(0)
    wait("the public edition without the closed words", lambda: enabled(find("push button", save)) and text_of(text) and "søvn" not in text_of(text))
    looked += look()
    for step, control in (("Samtale", "Dette er vi samde om"), ("Førebu", "")):
        wait(f"the step {step}", lambda step=step: find("radio button", step)).do_action(0)
        if control:
            wait(f"the text {control}", lambda control=control: find("text", control))
        settle()
        looked += look()
finally:
    stop()

finish(looked)
