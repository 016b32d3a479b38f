// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/pdf/structure_tree.h"

#include "base/failure.h"
#include "documents/pdf/syntax.h"

#include <algorithm>
#include <array>

namespace documents::pdf {
namespace {

constexpr std::array names{"Document", "Sect", "Div", "H1", "H2", "H3", "P", "L", "LI", "Lbl", "LBody", "Table", "Caption", "THead", "TBody", "TR", "TH", "TD",
    "Figure", "Link", "Form", "Span", "Note"};
static_assert(names.size() == static_cast<size_t>(Tag::note) + 1);

void demand(bool met, const Element& element, const char* what)
{
    if (!met)
        base::broken("pdf.structure", std::string(name(element.tag())) + ": " + what);
}

/// Where an element of this kind may stand (ISO 32000-1, 14.8.4.3).
bool may_stand_in(Tag tag, Tag parent)
{
    switch (tag) {
    case Tag::li: return parent == Tag::l;
    case Tag::lbl:
    case Tag::lbody: return parent == Tag::li || parent == Tag::note;
    case Tag::thead:
    case Tag::tbody: return parent == Tag::table;
    case Tag::tr: return parent == Tag::table || parent == Tag::thead || parent == Tag::tbody;
    case Tag::th:
    case Tag::td: return parent == Tag::tr;
    case Tag::caption: return parent == Tag::table || parent == Tag::l || parent == Tag::figure;
    case Tag::document: return false;
    default: return parent != Tag::table && parent != Tag::tr && parent != Tag::thead && parent != Tag::tbody && parent != Tag::l && parent != Tag::li;
    }
}

bool holds_annotation(const Element& element)
{
    return std::any_of(element.kids().begin(), element.kids().end(), [](const auto& kid) { return std::holds_alternative<Element::Annotation>(kid); });
}

void check(const Element& element, const Element* above)
{
    demand(!above || may_stand_in(element.tag(), above->tag()), element, "stands where it may not");
    demand(element.tag() != Tag::figure || !element.alt.empty(), element, "has no alternative text");
    demand(element.tag() != Tag::th || element.scope != Scope::none, element, "has no scope");
    demand(element.tag() != Tag::link || holds_annotation(element), element, "leads nowhere");
    demand(element.tag() != Tag::form || holds_annotation(element), element, "has no field");
}

void put_table_attributes(std::string& out, const Element& element)
{
    if (element.scope == Scope::none && element.column_span == 1 && element.row_span == 1)
        return;
    out += "/A <</O /Table";
    if (element.scope != Scope::none)
        out += element.scope == Scope::row ? " /Scope /Row" : " /Scope /Column";
    if (element.column_span > 1) {
        out += " /ColSpan ";
        put_integer(out, element.column_span);
    }
    if (element.row_span > 1) {
        out += " /RowSpan ";
        put_integer(out, element.row_span);
    }
    out += ">>\n";
}

void put_box(std::string& out, const Rect& box)
{
    out += "/A <</O /Layout /Placement /Block /BBox [";
    for (double v : {box.x, box.y, box.x + box.width, box.y + box.height}) {
        put_number(out, v);
        out += ' ';
    }
    out.back() = ']';
    out += ">>\n";
}

void put_attributes(std::string& out, const Element& element)
{
    if (element.tag() == Tag::th || element.tag() == Tag::td)
        put_table_attributes(out, element);
    else if (element.bbox)
        put_box(out, *element.bbox);
    else if (element.tag() == Tag::l && element.numbering != Numbering::none)
        out += element.numbering == Numbering::decimal ? "/A <</O /List /ListNumbering /Decimal>>\n" : "/A <</O /List /ListNumbering /Disc>>\n";
}

void put_words(std::string& out, const Element& element)
{
    if (!element.alt.empty()) {
        out += "/Alt ";
        put_text(out, element.alt);
        out += '\n';
    }
    if (!element.actual_text.empty()) {
        out += "/ActualText ";
        put_text(out, element.actual_text);
        out += '\n';
    }
    if (!element.language.empty()) {
        out += "/Lang ";
        put_literal(out, element.language);
        out += '\n';
    }
}

std::string note_id(int object)
{
    std::string id = "note-";
    auto digits = std::to_string(object);
    // Names of a name tree are sorted as strings.
    id.append(10 - digits.size(), '0');
    return id + digits;
}

}  // namespace

const char* name(Tag tag)
{
    return names[static_cast<size_t>(tag)];
}

Element& Element::add(Tag tag)
{
    auto& child = *m_children.emplace_back(std::make_unique<Element>(tag));
    m_kids.emplace_back(&child);
    return child;
}

StructureTree::StructureTree(HaruFile& file, std::vector<int> page_objects) : m_file(file), m_page_objects(std::move(page_objects)) {}

void StructureTree::add_page_owners(std::vector<const Element*> owners)
{
    m_page_owners.push_back(std::move(owners));
}

int StructureTree::add_annotation_owner(const Element& owner)
{
    m_annotation_owners.push_back(&owner);
    return static_cast<int>(m_page_objects.size() + m_annotation_owners.size()) - 1;
}

int StructureTree::write(Element& root)
{
    int tree = m_file.reserve();
    number(root);
    emit(root, tree, nullptr);
    std::string entries = "/Type /StructTreeRoot\n/K ";
    put_reference(entries, root.m_object);
    entries += "\n/ParentTree ";
    put_reference(entries, m_file.add(parent_tree()));
    entries += "\n/ParentTreeNextKey ";
    put_integer(entries, static_cast<long>(m_page_objects.size() + m_annotation_owners.size()));
    entries += '\n';
    if (!m_notes.empty()) {
        std::sort(m_notes.begin(), m_notes.end());
        entries += "/IDTree <</Names [";
        for (int note : m_notes) {
            put_literal(entries, note_id(note));
            entries += ' ';
            put_reference(entries, note);
            entries += '\n';
        }
        entries += "]>>\n";
    }
    m_file.set(tree, std::move(entries));
    return tree;
}

void StructureTree::number(Element& element)
{
    element.m_object = m_file.reserve();
    for (auto& child : element.m_children)
        number(*child);
}

void StructureTree::emit(const Element& element, int parent, const Element* above)
{
    check(element, above);
    std::string entries;
    entries.reserve(160);
    entries += "/Type /StructElem /S /";
    entries += name(element.tag());
    entries += " /P ";
    put_reference(entries, parent);
    entries += '\n';
    put_words(entries, element);
    put_attributes(entries, element);
    // A note must be told apart from every other (ISO 14289-1, 7.9).
    if (element.tag() == Tag::note) {
        entries += "/ID ";
        put_literal(entries, note_id(element.m_object));
        entries += '\n';
        m_notes.push_back(element.m_object);
    }
    int own_page = -1;
    for (const auto& kid : element.kids()) {
        if (auto* marked = std::get_if<Element::Marked>(&kid)) {
            own_page = marked->page;
            break;
        }
    }
    if (own_page >= 0) {
        entries += "/Pg ";
        put_reference(entries, m_page_objects[static_cast<size_t>(own_page)]);
        entries += '\n';
    }
    entries += kids_of(element, own_page);
    m_file.set(element.m_object, std::move(entries));
    for (const auto& kid : element.m_children)
        emit(*kid, element.m_object, &element);
}

std::string StructureTree::kids_of(const Element& element, int own_page) const
{
    std::string out;
    if (element.kids().empty())
        return out;
    out += "/K [";
    auto page_of = [&](int page) { return m_page_objects[static_cast<size_t>(page)]; };
    for (const auto& kid : element.kids()) {
        if (auto* child = std::get_if<Element*>(&kid))
            put_reference(out, (*child)->m_object);
        else if (auto* annotation = std::get_if<Element::Annotation>(&kid)) {
            out += "<</Type /OBJR /Obj ";
            put_reference(out, annotation->object);
            out += " /Pg ";
            put_reference(out, page_of(annotation->page));
            out += ">>";
        }
        else if (auto& marked = std::get<Element::Marked>(kid); marked.page == own_page)
            put_integer(out, marked.id);
        else {
            out += "<</Type /MCR /Pg ";
            put_reference(out, page_of(marked.page));
            out += " /MCID ";
            put_integer(out, marked.id);
            out += ">>";
        }
        out += ' ';
    }
    out.back() = ']';
    out += '\n';
    return out;
}

std::string StructureTree::parent_tree() const
{
    std::string out = "/Nums [";
    long key = 0;
    for (const auto& owners : m_page_owners) {
        put_integer(out, key++);
        out += " [";
        for (const auto* owner : owners) {
            put_reference(out, owner->m_object);
            out += ' ';
        }
        out += "]\n";
    }
    for (const auto* owner : m_annotation_owners) {
        put_integer(out, key++);
        out += ' ';
        put_reference(out, owner->m_object);
        out += '\n';
    }
    out += "]\n";
    return out;
}

}  // namespace documents::pdf
