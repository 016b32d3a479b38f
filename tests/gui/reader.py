# SPDX-License-Identifier: GPL-3.0-or-later
"""The program as a screen reader meets it: start, wait, walk, look at what has no name."""
import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

# What holds other things together and is passed over in silence.
STRUCTURE = {"panel", "filler", "scroll pane", "viewport", "separator", "menu bar", "redundant object", "table column header",
             "scroll bar", "split pane", "layered pane", "root pane", "menu"}
# An empty cell is an empty cell.
MAY_BE_EMPTY = {"table cell", "text"}
NO_ROLE = {"unknown", "invalid", ""}

program = None
faults = []


def start(*command):
    global program
    program = subprocess.Popen(command)


def stop():
    if program.poll() is None:
        program.terminate()
        program.wait(10)


def finish(looked):
    for fault in sorted(set(faults)):
        print(fault)
    print(f"{looked} objects looked at, {len(set(faults))} faults")
    sys.exit(1 if faults else 0)


def wait(what, holds, limit=30):
    end = time.time() + limit
    while time.time() < end:
        if program.poll() is not None:
            print(f"the program ended with {program.returncode} while waiting for: {what}")
            sys.exit(1)
        # What is kept of names and states follows the events that came.
        while GLib.MainContext.default().pending():
            GLib.MainContext.default().iteration(False)
        try:
            found = holds()
            if found:
                return found
        except gi.repository.GLib.GError:
            pass  # Gone between two questions.
        time.sleep(0.02)
    print(f"never came: {what}")
    stop()
    sys.exit(1)


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


def settle():
    """Waits until the window is the same twice in a row: what still moves is gone between two questions."""
    seen = []

    def is_same():
        now = [(n.get_role_name(), n.get_name()) for n, _ in walk(desk())]
        same = seen and seen[-1] == now
        seen.append(now)
        time.sleep(0.05)
        return same

    wait("a window at rest", is_same)


def find(role, name):
    return next((n for n, _ in walk(desk()) if n.get_role_name() == role and n.get_name() == name), None)


def find_role(role):
    return next((n for n, _ in walk(desk()) if n.get_role_name() == role), None)


def enabled(node):
    """The node where it can be used, else nothing."""
    return node if node and node.get_state_set().contains(Atspi.StateType.SENSITIVE) else None


def text_of(node):
    return Atspi.Text.get_text(node, 0, -1)


def way_to(node):
    """Around a node without a name there is mostly one that has one; and what stands just before it."""
    around, way = node.get_parent(), []
    while around and around.get_role_name() != "application":
        if around.get_name():
            way.append(around.get_name()[:40])
        around = around.get_parent()
    place = node.get_index_in_parent()
    before = node.get_parent().get_child_at_index(place - 1) if place > 0 else None
    return " in ".join(repr(each) for each in way) + (f", after {before.get_role_name()} {before.get_name()[:40]!r}" if before else "")


def look():
    count = 0
    for node, depth in walk(desk()):
        role, name = node.get_role_name(), node.get_name() or ""
        count += 1
        if "--tree" in sys.argv:
            print("  " * depth + role, repr(name), repr((node.get_description() or "")[:60]))
        where = f"{role} {name!r} in {way_to(node)}"
        if role in NO_ROLE:
            faults.append(f"no role: {where}")
        elif not name.strip() and role not in STRUCTURE and not (role == "table cell" and node.get_index_in_parent() >= 0):
            faults.append(f"no name: {where}")
    return count
