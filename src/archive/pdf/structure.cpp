// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/pdf/structure.h"

#include <algorithm>

namespace archive::pdf {
namespace {

constexpr int max_depth = 100;
constexpr int max_role_steps = 16;

const std::set<std::string> standard_types{"Document", "Part", "Art", "Sect", "Div", "BlockQuote", "Caption", "TOC", "TOCI", "Index", "NonStruct", "Private",
    "P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD", "THead", "TBody", "TFoot", "Span", "Quote", "Note",
    "Reference", "BibEntry", "Code", "Link", "Annot", "Ruby", "RB", "RT", "RP", "Warichu", "WT", "WP", "Figure", "Formula", "Form"};

class Reader {
public:
    explicit Reader(Document& document) : m_document(document) {}

    Structure read()
    {
        auto root = get(m_document.catalog(), "/StructTreeRoot");
        if (!is_dictionary(root) || !root.isIndirect()) {
            m_document.found("structure.missing", "catalogue", "no /StructTreeRoot");
            return {};
        }
        m_structure.root = root;
        m_roles = get(root, "/RoleMap");
        roles();
        auto kids = kids_of(root);
        for (auto& kid : kids)
            element(kid, -1, 0);
        if (kids.size() != 1 || m_structure.elements.empty() || m_structure.elements[0].type != "Document")
            m_document.found("structure.root", "StructTreeRoot", "the root's only kid is not a Document");
        parent_tree();
        return std::move(m_structure);
    }

private:
    static std::vector<Object> kids_of(Object parent)
    {
        auto kids = get(parent, "/K");
        auto list = items(kids);
        if (list.empty() && !is_null(kids) && !kids.isArray())
            list.push_back(kids);
        return list;
    }

    /// ISO 14289-1, 7.1: a standard type keeps its meaning, and the others lead to one.
    void roles()
    {
        if (!is_dictionary(m_roles))
            return;
        for (auto& key : m_roles.getKeys()) {
            auto type = key.substr(1);
            if (standard_types.count(type))
                m_document.found("structure.role_map", "RoleMap", type + " is a standard type");
            else if (!standard_types.count(role(type)))
                m_document.found("structure.role_map", "RoleMap", type + " leads to no standard type");
        }
    }

    std::string role(std::string type) const
    {
        for (int step = 0; step < max_role_steps && !standard_types.count(type); ++step) {
            auto next = name(get(m_roles, ("/" + type).c_str()));
            if (next.empty())
                break;
            type = next;
        }
        return type;
    }

    void element(Object object, int parent, int depth)
    {
        m_document.spend(1);
        auto above = parent < 0 ? std::string("StructTreeRoot") : m_structure.path(parent);
        if (!is_dictionary(object) || !object.isIndirect()) {
            m_document.found("structure.kid", above, "a kid that is no indirect structure element");
            return;
        }
        auto at = static_cast<int>(m_structure.elements.size());
        if (depth > max_depth || !m_structure.index.emplace(object.getObjGen(), at).second) {
            m_document.found("structure.loop", above, place(object) + " stands twice in the tree or too deep");
            return;
        }
        Element element;
        element.object = object;
        element.parent = parent;
        auto type = name(get(object, "/S"));
        element.type = role(type);
        element.page = m_document.page_number(get(object, "/Pg"));
        m_structure.elements.push_back(element);
        if (parent >= 0)
            m_structure.elements[static_cast<size_t>(parent)].kids.push_back(at);
        auto where = m_structure.path(at);
        if (!standard_types.count(element.type))
            m_document.found("structure.unknown_type", where, place(object) + ": \"" + type + "\" is no standard type and not in the role map");
        auto parent_object = parent < 0 ? m_structure.root : m_structure.elements[static_cast<size_t>(parent)].object;
        if (get(object, "/P").getObjGen() != parent_object.getObjGen())
            m_document.found("structure.parent", where, place(object) + ": /P is not the element above");
        for (auto& kid : kids_of(object))
            this->kid(kid, at, depth);
    }

    void kid(Object kid, int owner, int depth)
    {
        auto type = name(get(kid, "/Type"));
        auto here = [&]() -> Element& { return m_structure.elements[static_cast<size_t>(owner)]; };
        auto page = has(kid, "/Pg") ? m_document.page_number(get(kid, "/Pg")) : here().page;
        if (kid.isInteger()) {
            content(integer(kid), here(), here().page, owner);
        }
        else if (type == "MCR") {
            if (has(kid, "/Stm"))
                m_document.found("structure.kid", m_structure.path(owner), "content inside a form");
            content(integer(get(kid, "/MCID")), here(), page, owner);
        }
        else if (type == "OBJR") {
            auto target = get(kid, "/Obj");
            here().annotations.push_back(target);
            if (!is_dictionary(target) || !target.isIndirect() || !m_structure.annotation_owner.emplace(target.getObjGen(), owner).second)
                m_document.found("structure.object_reference", m_structure.path(owner), place(target) + " is missing or stands twice in the tree");
        }
        else {
            element(kid, owner, depth + 1);
        }
    }

    void content(std::optional<long long> mcid, Element& element, int page, int owner)
    {
        if (!mcid || *mcid < 0 || *mcid > 1'000'000)
            m_document.found("structure.kid", m_structure.path(owner), "an MCID that is no sensible number");
        else if (page == 0)
            m_document.found("structure.page", m_structure.path(owner), place(element.object) + " names content without naming a page");
        else
            element.content.push_back({page, static_cast<int>(*mcid)});
    }

    void parent_tree()
    {
        long long last = -1;
        bool sorted = true;
        auto sound = m_document.read_tree(get(m_structure.root, "/ParentTree"), "/Nums", [&](Object key, Object value) {
            auto number = integer(key).value_or(-1);
            sorted = sorted && number > last;
            last = number;
            m_structure.parent_tree[number] = value;
        });
        if (!sound)
            m_document.found("structure.parent_tree_missing", "StructTreeRoot", "no /ParentTree that can be read");
        else if (!sorted)
            m_document.found("structure.parent_tree_order", "ParentTree", "the keys are not in rising order");
        if (auto next = integer(get(m_structure.root, "/ParentTreeNextKey")); next && *next <= last)
            m_document.found("structure.parent_tree_next", "StructTreeRoot", "/ParentTreeNextKey is in use");
    }

    Document& m_document;
    Structure m_structure;
    Object m_roles;
};

}  // namespace

std::string Structure::type_of(int element) const
{
    return element < 0 ? std::string() : elements[static_cast<size_t>(element)].type;
}

std::string Structure::path(int element) const
{
    std::string path;
    for (int step = 0; step < 3 && element >= 0; ++step) {
        path = type_of(element) + (path.empty() ? "" : "/" + path);
        element = elements[static_cast<size_t>(element)].parent;
    }
    return path;
}

Structure read_structure(Document& document)
{
    return Reader(document).read();
}

Object attribute(const Structure& structure, const Element& element, const std::string& owner, const char* key)
{
    auto listed = [](Object object) {
        auto list = items(object, 64);
        if (list.empty())
            list.push_back(object);
        return list;
    };
    auto classes = get(structure.root, "/ClassMap");
    auto found = Object::newNull();
    auto look = [&](Object attributes) {
        for (auto& one : listed(attributes))
            if (is_null(found) && name(get(one, "/O")) == owner)
                found = get(one, key);
    };
    look(get(element.object, "/A"));
    for (auto& one : listed(get(element.object, "/C")))
        if (!name(one).empty())
            look(get(classes, ("/" + name(one)).c_str()));
    return found;
}

bool is_language_tag(const std::string& tag)
{
    size_t start = 0;
    for (bool first = true; start <= tag.size(); first = false) {
        auto end = std::min(tag.find('-', start), tag.size());
        auto part = tag.substr(start, end - start);
        auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
        auto fits = [&](char c) { return is_letter(c) || (!first && c >= '0' && c <= '9'); };
        // "x" and "i" open private and old registered tags.
        bool short_first = first && part.size() == 1 && (part == "x" || part == "i") && end < tag.size();
        if (part.empty() || part.size() > 8 || (first && part.size() < 2 && !short_first) || !std::all_of(part.begin(), part.end(), fits))
            return false;
        start = end + 1;
    }
    return true;
}

}  // namespace archive::pdf
