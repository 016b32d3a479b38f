// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/pdf/checks.h"

namespace archive::pdf {
namespace {

class RoundTrip {
public:
    RoundTrip(Document& document, const Structure& structure) : m_document(document), m_structure(structure) {}

    void run()
    {
        owners();
        for (auto& page : m_document.pages) {
            forward(page);
            back(page);
            for (auto& annotation : items(get(page.object, "/Annots")))
                if (auto key = integer(get(annotation, "/StructParent")))
                    use(*key, "page " + std::to_string(page.number) + ", annotation " + place(annotation));
        }
        for (auto& [key, value] : m_structure.parent_tree)
            if (!m_used.count(key))
                m_document.found("structure.parent_tree_extra", "ParentTree", "key " + std::to_string(key) + " belongs to no page or annotation");
    }

private:
    void owners()
    {
        for (size_t i = 0; i < m_structure.elements.size(); ++i)
            for (auto& content : m_structure.elements[i].content)
                m_owners[content.page][content.mcid].push_back(static_cast<int>(i));
    }

    /// Content to elements and elements to content.
    void forward(const Page& page)
    {
        auto where = "page " + std::to_string(page.number);
        auto& owned = m_owners[page.number];
        for (int mcid : page.mcids) {
            auto owner = owned.find(mcid);
            if (owner == owned.end())
                m_document.found("structure.mcid_unowned", where, "MCID " + std::to_string(mcid) + " is in no element");
            else if (owner->second.size() > 1)
                m_document.found(
                    "structure.mcid_shared", where, "MCID " + std::to_string(mcid) + " is in " + std::to_string(owner->second.size()) + " elements");
        }
        for (auto& [mcid, elements] : owned)
            if (!page.mcids.count(mcid))
                m_document.found(
                    "structure.mcid_missing", where, m_structure.path(elements[0]) + " names MCID " + std::to_string(mcid) + ", which the page does not have");
    }

    /// Content back to its element through /StructParents and the parent tree.
    void back(const Page& page)
    {
        auto where = "page " + std::to_string(page.number);
        auto key = integer(get(page.object, "/StructParents"));
        if (key)
            use(*key, where);
        if (page.mcids.empty())
            return;
        if (!key) {
            m_document.found("structure.struct_parents", where, "tagged content without /StructParents");
            return;
        }
        auto entry = m_structure.parent_tree.find(*key);
        auto array = entry == m_structure.parent_tree.end() ? Object::newNull() : entry->second;
        if (!array.isArray()) {
            m_document.found("structure.parent_tree_entry", where, "no array under key " + std::to_string(*key));
            return;
        }
        auto list = items(array);
        m_document.spend(list.size());
        auto& owned = m_owners[page.number];
        for (size_t mcid = 0; mcid < list.size(); ++mcid)
            if (!is_null(list[mcid]) && !page.mcids.count(static_cast<int>(mcid)))
                m_document.found("structure.parent_tree_extra", where, "an entry for MCID " + std::to_string(mcid) + ", which the page does not have");
        for (int mcid : page.mcids) {
            auto owner = owned.find(mcid);
            if (owner == owned.end())
                continue;
            auto at = static_cast<size_t>(mcid);
            auto& element = m_structure.elements[static_cast<size_t>(owner->second[0])];
            if (at >= list.size() || !list[at].isIndirect() || list[at].getObjGen() != element.object.getObjGen())
                m_document.found(
                    "structure.parent_tree_entry", where, "MCID " + std::to_string(mcid) + " does not lead back to " + m_structure.path(owner->second[0]));
        }
    }

    void use(long long key, const std::string& where)
    {
        if (!m_used.insert(key).second)
            m_document.found("structure.struct_parents", where, "key " + std::to_string(key) + " is used twice");
    }

    Document& m_document;
    const Structure& m_structure;
    std::map<int, std::map<int, std::vector<int>>> m_owners;  ///< page, MCID -> elements
    std::set<long long> m_used;
};

}  // namespace

void check_parent_tree(Document& document, const Structure& structure)
{
    if (!is_null(structure.root))
        RoundTrip(document, structure).run();
}

}  // namespace archive::pdf
