#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a screen reader meets: walks every control that shows and fails on one without a name or a role; unlocks the
sample, reads the minutes, takes the public edition and the text of the pages, all without pointer or focus.
usage: atspi_walk.py RADSLAG [--tree]"""
import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

# What holds other things together and is passed over in silence.
STRUCTURE = {"panel", "filler", "scroll pane", "viewport", "separator", "menu bar", "redundant object", "table column header",
             "scroll bar", "split pane", "layered pane", "root pane", "menu"}
# An empty cell is an empty cell.
MAY_BE_EMPTY = {"table cell", "text"}
NO_ROLE = {"unknown", "invalid", ""}

program = subprocess.Popen([sys.argv[1], "--sample", "--lang", "nn"])
faults = []


def stop(code):
    program.terminate()
    program.wait(10)
    sys.exit(code)


def wait(what, holds, limit=30):
    end = time.time() + limit
    while time.time() < end:
        if program.poll() is not None:
            print(f"the program ended with {program.returncode} while waiting for: {what}")
            sys.exit(1)
        try:
            found = holds()
            if found:
                return found
        except gi.repository.GLib.GError:
            pass  # Gone between two questions.
        time.sleep(0.02)
    print(f"never came: {what}")
    stop(1)


def desk():
    desktop = Atspi.get_desktop(0)
    for i in range(desktop.get_child_count()):
        app = desktop.get_child_at_index(i)
        if app and app.get_process_id() == program.pid and app.get_child_count():
            return app
    return None


def shows(node):
    states = node.get_state_set()
    return states.contains(Atspi.StateType.SHOWING) and states.contains(Atspi.StateType.VISIBLE)


def walk(node, depth=0):
    yield node, depth
    for i in range(node.get_child_count()):
        child = node.get_child_at_index(i)
        if child and shows(child):
            yield from walk(child, depth + 1)


def find(role, name):
    return next((n for n, _ in walk(desk()) if n.get_role_name() == role and n.get_name() == name), None)


def find_role(role):
    return next((n for n, _ in walk(desk()) if n.get_role_name() == role), None)


def enabled(node):
    return node and node.get_state_set().contains(Atspi.StateType.SENSITIVE)


def text_of(node):
    return Atspi.Text.get_text(node, 0, -1)


def look():
    count = 0
    for node, depth in walk(desk()):
        role, name = node.get_role_name(), node.get_name() or ""
        count += 1
        if "--tree" in sys.argv:
            print("  " * depth + role, repr(name), repr((node.get_description() or "")[:60]))
        where = f"{role} {name!r} in {node.get_parent().get_role_name()} {node.get_parent().get_name()!r}"
        if role in NO_ROLE:
            faults.append(f"no role: {where}")
        elif not name.strip() and role not in STRUCTURE and not (role == "table cell" and node.get_index_in_parent() >= 0):
            faults.append(f"no name: {where}")
    return count


try:
    wait("the program on the accessibility bus", desk)
    unlock = wait("the button that unlocks", lambda: find("push button", "Lås opp"))
    wait("the field for the passphrase", lambda: find("password text", "Passfrase"))
    looked = look()
    unlock.do_action(0)
    save = "Lagre som PDF …"
    wait("minutes that can be saved", lambda: enabled(find("push button", save)))
    document = wait("the page", lambda: find_role("document frame"))
    wait("the page's name", lambda: document.get_name().startswith("Side 1 av "))
    page = document.get_description()
    if "Referat" not in page and "referat" not in page:
        faults.append(f"the page does not say what stands on it: {page[:80]!r}")
    looked += look()

    cells = [n.get_name().replace("\u00a0", " ") for n, _ in walk(desk()) if n.get_role_name() == "table cell"]
    for words in ("Utviklingssamtale", "18. februar 2027", "Til gjennomlesing"):
        if not any(words in cell for cell in cells):
            faults.append(f"no cell of the list says {words!r}")

    wait("the switch to text", lambda: find("toggle button", "Vis som tekst")).do_action(0)
    text = wait("the minutes as text", lambda: find("text", "Referatet som tekst"))
    wait("the closed words in the full edition", lambda: "søvn" in text_of(text))
    looked += look()
    wait("the public edition", lambda: find("radio button", "Offentleg utgåve")).do_action(0)
    wait("the public edition without the closed words", lambda: enabled(find("push button", save)) and text_of(text) and "søvn" not in text_of(text))
    looked += look()
finally:
    if program.poll() is None:
        program.terminate()
        program.wait(10)

for fault in sorted(set(faults)):
    print(fault)
print(f"{looked} objects looked at, {len(set(faults))} faults")
sys.exit(1 if faults else 0)
