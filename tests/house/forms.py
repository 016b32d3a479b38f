#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Forms, icons and desktop files are well-formed XML, a form is named as its class (talks_page.xrc holds
TalksPageForm), and no form names a control twice."""
import xml.etree.ElementTree as xml

import house

looked = house.files("forms/**/*.xrc", "forms/**/*.svg", "installer/**/*.xml", "installer/**/*.svg")
for name in looked:
    try:
        tree = xml.fromstring(house.read(name))
    except xml.ParseError as error:
        house.fault(name, error.position[0], f"is not well-formed XML: {error}")
        continue
    if not name.endswith(".xrc"):
        continue
    objects = [o for o in tree if o.tag.rpartition("}")[2] == "object"]
    stem = name.rpartition("/")[2].removesuffix(".xrc")
    wanted = "".join(part.capitalize() for part in stem.split("_")) + "Form"
    if len(objects) != 1 or objects[0].get("name") != wanted:
        house.fault(name, 0, f"should hold one form named {wanted}, and holds {', '.join(str(o.get('name')) for o in objects) or 'none'}")
    seen = set()
    for element in tree.iter():
        control = element.get("name") if element.tag.rpartition("}")[2] == "object" else None
        if control and not control.startswith("wxID_") and control in seen:
            house.fault(name, 0, f"names {control} twice")
        seen.add(control)
house.done(f"{len(looked)} forms, icons and desktop files are well-formed")
