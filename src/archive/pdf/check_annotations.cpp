// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/pdf/checks.h"

#include <cmath>

namespace archive::pdf {
namespace {

const std::set<std::string> allowed{"Text", "Link", "FreeText", "Line", "Square", "Circle", "Polygon", "PolyLine", "Highlight", "Underline", "Squiggly",
    "StrikeOut", "Stamp", "Caret", "Ink", "Popup", "FileAttachment", "Widget"};
constexpr int max_field_depth = 32;

/// A field's own or inherited value.
Object inherited(Object field, const char* key)
{
    for (int depth = 0; depth < max_field_depth && is_dictionary(field); ++depth) {
        if (has(field, key))
            return get(field, key);
        field = get(field, "/Parent");
    }
    return Object::newNull();
}

class AnnotationCheck {
public:
    AnnotationCheck(Document& document, const Structure& structure, Object annotation, int page)
        : m_document(document), m_structure(structure), m_annotation(annotation), m_subtype(name(get(annotation, "/Subtype")))
    {
        m_where = "page " + std::to_string(page) + ", " + (m_subtype.empty() ? "annotation" : m_subtype) + " " + place(annotation);
    }

    void run()
    {
        if (!is_dictionary(m_annotation) || !m_annotation.isIndirect() || !allowed.count(m_subtype)) {
            found("annotation.subtype", "\"" + m_subtype + "\" is not allowed");
            return;
        }
        rectangle();
        if (m_subtype == "Popup")
            return;
        flags();
        words();
        structure();
        appearance();
        if (m_subtype == "Link")
            target();
        if (m_subtype == "Widget" && has(m_annotation, "/A"))
            found("annotation.action", "a field with /A");
    }

private:
    void found(const char* rule, std::string detail) { m_document.found(rule, m_where, std::move(detail)); }

    void rectangle()
    {
        auto sides = items(get(m_annotation, "/Rect"), 4);
        bool sound = sides.size() == 4;
        for (auto& side : sides)
            sound = sound && side.isNumber();
        if (!sound)
            found("annotation.rectangle", "/Rect is not four numbers");
        else
            m_empty = std::abs(*number(sides[0]) - *number(sides[2])) < 0.001 || std::abs(*number(sides[1]) - *number(sides[3])) < 0.001;
    }

    /// ISO 19005-2, 6.3.2: printed, and never hidden. The bits are those of ISO 32000-1, table 165.
    void flags()
    {
        constexpr long long invisible = 1, hidden = 2, print = 4, no_zoom = 8, no_rotate = 16, no_view = 32, toggle_no_view = 256;
        auto value = integer(get(m_annotation, "/F")).value_or(0);
        if (!(value & print) || (value & (invisible | hidden | no_view | toggle_no_view)))
            found("annotation.flags", "/F is " + std::to_string(value));
        else if (m_subtype == "Text" && (~value & (no_zoom | no_rotate)))
            found("annotation.flags", "a note without NoZoom and NoRotate");
    }

    /// ISO 14289-1, 7.18: what a screen reader says.
    void words()
    {
        if (m_subtype == "Widget") {
            if (text(inherited(m_annotation, "/TU")).value_or("").empty())
                found("annotation.tooltip", "a field without /TU");
            return;
        }
        auto owner = m_structure.annotation_owner.find(m_annotation.getObjGen());
        bool has_alt = m_subtype != "Link" && owner != m_structure.annotation_owner.end()
            && !text(get(m_structure.elements[static_cast<size_t>(owner->second)].object, "/Alt")).value_or("").empty();
        if (!has_alt && text(get(m_annotation, "/Contents")).value_or("").empty())
            found("annotation.contents", "no /Contents");
    }

    void structure()
    {
        auto owner = m_structure.annotation_owner.find(m_annotation.getObjGen());
        if (owner == m_structure.annotation_owner.end()) {
            found("annotation.not_in_structure", "no element points to it");
            return;
        }
        auto wanted = m_subtype == "Link" ? "Link" : m_subtype == "Widget" ? "Form" : "Annot";
        if (m_structure.type_of(owner->second) != wanted)
            found("annotation.wrong_element", "in " + m_structure.path(owner->second) + ", not in " + wanted);
        auto key = integer(get(m_annotation, "/StructParent"));
        auto entry = m_structure.parent_tree.find(key.value_or(-1));
        auto element = m_structure.elements[static_cast<size_t>(owner->second)].object;
        if (!key || entry == m_structure.parent_tree.end() || entry->second.getObjGen() != element.getObjGen())
            found("annotation.struct_parent", "/StructParent does not lead back to its element");
    }

    /// ISO 19005-2, 6.3.3: a normal appearance and no other.
    void appearance()
    {
        auto appearances = get(m_annotation, "/AP");
        if (is_null(appearances)) {
            if (m_subtype != "Link" && !m_empty)
                found("annotation.appearance", "no /AP");
            return;
        }
        bool button = name(inherited(m_annotation, "/FT")) == "Btn";
        auto normal = get(appearances, "/N");
        if (has(appearances, "/D") || has(appearances, "/R") || !(button ? is_dictionary(normal) : is_stream(normal)))
            found("annotation.appearance", "/AP is not one appearance /N");
    }

    void target()
    {
        auto action = get(m_annotation, "/A");
        auto kind = name(get(action, "/S"));
        bool leads = kind == "URI"       ? !text(get(action, "/URI")).value_or("").empty()
            : has(m_annotation, "/Dest") ? leads_to_page(m_document, get(m_annotation, "/Dest"))
            : kind == "GoTo"             ? leads_to_page(m_document, get(action, "/D"))
                                         : !kind.empty();
        if (!leads)
            found("annotation.target", "the link leads nowhere");
    }

    Document& m_document;
    const Structure& m_structure;
    Object m_annotation;
    std::string m_subtype;
    std::string m_where;
    bool m_empty = false;
};

}  // namespace

void check_annotations(Document& document, const Structure& structure)
{
    for (auto& page : document.pages) {
        auto annotations = items(get(page.object, "/Annots"));
        for (auto& annotation : annotations) {
            document.spend(1);
            AnnotationCheck(document, structure, annotation, page.number).run();
        }
        // ISO 14289-1, 7.18.3: the tab key follows the structure.
        if (!annotations.empty() && name(get(page.object, "/Tabs")) != "S")
            document.found("annotation.tabs", "page " + std::to_string(page.number), "/Tabs is not S");
    }
}

void check_form(Document& document)
{
    auto form = get(document.catalog(), "/AcroForm");
    std::set<ObjectId> listed;
    if (is_true(get(form, "/NeedAppearances")))
        document.found("form.need_appearances", "AcroForm", "/NeedAppearances is true");
    if (has(form, "/XFA"))
        document.found("form.xfa", "AcroForm", "/XFA");

    auto open = items(get(form, "/Fields"));
    while (!open.empty()) {
        auto field = open.back();
        open.pop_back();
        document.spend(1);
        if (!is_dictionary(field) || !field.isIndirect() || !listed.insert(field.getObjGen()).second) {
            document.found("form.field", "AcroForm", place(field) + " is no field or stands twice");
            continue;
        }
        if (name(inherited(field, "/FT")).empty() && items(get(field, "/Kids")).empty())
            document.found("form.field", "AcroForm", place(field) + " has no /FT");
        if (text(inherited(field, "/T")).value_or("").empty())
            document.found("form.field", "AcroForm", place(field) + " has no name");
        for (auto& kid : items(get(field, "/Kids")))
            open.push_back(kid);
    }
    for (auto& page : document.pages)
        for (auto& annotation : items(get(page.object, "/Annots")))
            if (name(get(annotation, "/Subtype")) == "Widget" && !listed.count(annotation.getObjGen()))
                document.found("form.field", "page " + std::to_string(page.number), place(annotation) + " is not among the form's fields");
}

}  // namespace archive::pdf
