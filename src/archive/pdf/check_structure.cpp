// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/pdf/checks.h"

namespace archive::pdf {
namespace {

using Types = std::set<std::string>;

/// ISO 32000-1, 14.8.4: where a type may stand.
const std::map<std::string, Types> parents_of{{"LI", {"L"}}, {"LBody", {"LI"}}, {"Lbl", {"LI", "TOCI", "Note", "Reference", "BibEntry", "Form", "Caption"}},
    {"TR", {"Table", "THead", "TBody", "TFoot"}}, {"TH", {"TR"}}, {"TD", {"TR"}}, {"THead", {"Table"}}, {"TBody", {"Table"}}, {"TFoot", {"Table"}},
    {"TOCI", {"TOC"}}, {"Caption", {"Table", "L", "Figure", "Formula", "Form", "TOC"}}};

/// What may stand in a type; nothing else, and no content of its own.
const std::map<std::string, Types> kids_of{{"Table", {"Caption", "TR", "THead", "TBody", "TFoot"}}, {"THead", {"TR"}}, {"TBody", {"TR"}}, {"TFoot", {"TR"}},
    {"TR", {"TH", "TD"}}, {"L", {"Caption", "L", "LI"}}, {"LI", {"Lbl", "LBody"}}, {"TOC", {"Caption", "TOC", "TOCI"}}};

class Check {
public:
    Check(Document& document, const Structure& structure) : m_document(document), m_structure(structure) {}

    void run()
    {
        for (size_t i = 0; i < m_structure.elements.size(); ++i) {
            m_at = static_cast<int>(i);
            auto& element = m_structure.elements[i];
            nesting(element);
            heading(element);
            picture(element);
            language(element);
            note(element);
            if (element.type == "Link" && element.annotations.empty() && element.content.empty() && element.kids.empty())
                found("structure.empty_link", "a Link with nothing in it");
        }
        if (m_numbered && m_plain_headings)
            m_document.found("structure.heading_mixed", "Document", "both H and numbered headings");
    }

private:
    void found(const char* rule, const std::string& detail)
    {
        auto& element = m_structure.elements[static_cast<size_t>(m_at)];
        m_document.found(rule, m_structure.path(m_at), place(element.object) + ": " + detail);
    }

    void nesting(const Element& element)
    {
        auto above = m_structure.type_of(element.parent);
        auto& type = element.type;
        auto parents = parents_of.find(type);
        auto kids = kids_of.find(above);
        if ((parents != parents_of.end() && !parents->second.count(above)) || (kids != kids_of.end() && !kids->second.count(type)))
            found("structure.nesting", type + " in " + (above.empty() ? "the root" : above));
        else if (type == "Document" && element.parent >= 0)
            found("structure.nesting", "a Document inside " + above);
        if ((kids_of.count(type) || type == "Document") && !(element.content.empty() && element.annotations.empty()))
            found("structure.nesting", type + " holds content of its own");
    }

    /// ISO 14289-1, 7.4: the first heading is H1 and no level is left out on the way down.
    void heading(const Element& element)
    {
        m_plain_headings = m_plain_headings || element.type == "H";
        if (element.type.size() != 2 || element.type[0] != 'H' || element.type[1] < '1' || element.type[1] > '6')
            return;
        int level = element.type[1] - '0';
        if (!m_numbered && level != 1)
            found("structure.heading_first", "the first heading is " + element.type);
        else if (m_numbered && level > m_level + 1)
            found("structure.heading_skipped", element.type + " after H" + std::to_string(m_level));
        m_level = level;
        m_numbered = true;
    }

    /// 7.3 and 7.7.
    void picture(const Element& element)
    {
        if (element.type != "Figure" && element.type != "Formula")
            return;
        auto words = text(get(element.object, "/Alt")).value_or("");
        auto actual = text(get(element.object, "/ActualText")).value_or("");
        if (words.find_first_not_of(' ') == words.npos && actual.find_first_not_of(' ') == actual.npos)
            found("structure.alt_missing", element.type + " without an alternative text");
        if (element.type == "Figure" && items(attribute(m_structure, element, "Layout", "/BBox"), 4).size() != 4)
            found("structure.box_missing", "Figure without the Layout attribute BBox");
    }

    void language(const Element& element)
    {
        auto tag = get(element.object, "/Lang");
        if (!is_null(tag) && !is_language_tag(text(tag).value_or("")))
            found("structure.language_form", "/Lang \"" + text(tag).value_or("") + "\"");
    }

    /// 7.9: a note is found by its ID, so it has one of its own.
    void note(const Element& element)
    {
        auto id = text(get(element.object, "/ID"));
        if (element.type == "Note" && id.value_or("").empty())
            found("structure.id", "Note without /ID");
        else if (id && !m_ids.insert(*id).second)
            found("structure.id", "/ID \"" + *id + "\" is used twice");
    }

    Document& m_document;
    const Structure& m_structure;
    int m_at = 0;
    int m_level = 0;
    bool m_numbered = false;
    bool m_plain_headings = false;
    std::set<std::string> m_ids;
};

}  // namespace

void check_structure(Document& document, const Structure& structure)
{
    Check(document, structure).run();
}

}  // namespace archive::pdf
