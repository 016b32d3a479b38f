#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody who neither sees nor points: unlocks the sample, plans a talk, prepares it and submits, with real keys alone, and
knows only what a screen reader tells of the thing that has the keyboard. Fails where that says nothing, or where Tab stays.
usage: atspi_keys.py RADSLAG [--told]"""
import subprocess
import sys

from reader import Atspi, desk, faults, finish, settle, shows, start, stop, text_of, wait, walk

# What has the keyboard only because something in it has.
AROUND = {"frame", "dialog", "panel", "filler", "scroll pane", "viewport", "application"}

told, here = [], []


def press(*keys):
    subprocess.run(["xdotool", "key", "--clearmodifiers", *keys], check=True)


def write(text):
    subprocess.run(["xdotool", "type", "--delay", "8", text], check=True)


def on_focus(event):
    if event.detail1 and event.source.get_role_name() not in AROUND:
        here.append(event.source)


def focus():
    """What was last told to have the keyboard."""
    return here[-1] if here else None


def said(node):
    name = (node.get_name() or "").replace("\u00a0", " ").strip()
    if "--told" in sys.argv and (not told or told[-1] != (node.get_role_name(), name)):
        print("  ", node.get_role_name(), repr(name), repr(node.get_description() or ""))
    told.append((node.get_role_name(), name))
    if not name and node.get_role_name() != "table cell":
        faults.append(f"the keyboard is somewhere that says nothing: {node.get_role_name()} after {told[-2:-1]}")
    return name


def arrive(what, name, role=None):
    """The keyboard comes to what is told by this name, by itself."""
    return wait(f"the keyboard at {what}", lambda: (n := focus()) and said(n).startswith(name) and (not role or n.get_role_name() == role) and n)


def go_to(name, key="Tab", most=40):
    for _ in range(most):
        at = wait("something that has the keyboard", focus)
        if said(at) == name:
            return at
        count = len(here)
        press(key)
        wait(f"{key} to lead on from {said(at)!r}", lambda count=count: focus() and len(here) > count, 5)
    faults.append(f"{key} never leads to {name!r}; it leads to {[name for _, name in told[-most:]]}")
    stop()
    finish(len(told))


def words():
    return [(n.get_name() or "").replace("\u00a0", " ") for n, _ in walk(desk()) if n.get_name()]


def hear(what, part):
    wait(f"{what}: {part}", lambda: any(part in each for each in words()))


def frame(title):
    return wait(f"the window {title}", lambda: any(
        (w := desk().get_child_at_index(i)) and shows(w) and w.get_name().startswith(title) for i in range(desk().get_child_count())))


listener = Atspi.EventListener.new(on_focus)
listener.register("object:state-changed:focused")
start(sys.argv[1], "--sample", "--lang", "nb")
try:
    wait("the program on the accessibility bus", desk)
    arrive("the passphrase", "Passfrase", "password text")
    press("Return")
    frame("Oversikt")
    arrive("the steps of the overview", "Dette står for tur")
    # GTK hears keys of a menu from the next frame on.
    settle()
    press("ctrl+3")
    frame("Samtaler")
    wait("the list of the talks", lambda: (n := focus()) and n.get_role_name() in ("table", "tree table", "table cell"))

    press("ctrl+n")
    frame("Planlegg en samtale")
    arrive("the kind of talk", "Hva slags samtale")
    go_to("Dag")
    write("23.2.2027")
    hear("the notice while the day is typed", "Kort varsel")
    press("ctrl+a")
    write("10.3.2027")
    hear("the notice for a later day", "I god tid")
    go_to("Planlegg samtalen")
    press("space")
    arrive("the invitation", "Før opp som innkalt")
    # The talk comes into view behind the dialog meanwhile.
    settle()
    arrive("the invitation", "Før opp som innkalt")
    press("space")
    hear("that people are invited", "Innkalt")
    press("Escape")

    answer = go_to("Svaret ditt")
    write("Innbyggerne merker det")
    wait("the words in the answer", lambda: text_of(answer) == "Innbyggerne merker det")
    go_to("Send inn …", "shift+Tab")
    press("space")
    hear("what submitting means", "kan ikke trekkes tilbake")
    go_to("Send inn")
    press("space")
    hear("that it is submitted", "Sendt inn")
    wait("something that has the keyboard after submitting", focus)
finally:
    stop()

finish(len(told))
