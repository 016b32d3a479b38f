// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "documents/pdf/haru_file.h"
#include "documents/pdf/structure.h"

#include <vector>

namespace documents::pdf {

/// Turns the elements into the file's structure tree, and refuses (Failure "pdf.structure") what PDF/UA-1 forbids
/// and no reader could mend: a figure without alternative text, a table cell outside a row, a head without scope.
class StructureTree {
public:
    /// Object numbers of the pages, by index.
    StructureTree(HaruFile& file, std::vector<int> page_objects);

    /// Which element each piece of a page's marked text belongs to, by its number on that page.
    void add_page_owners(std::vector<const Element*> owners);
    /// The key that an annotation carries as its StructParent.
    int add_annotation_owner(const Element& owner);

    /// Writes all of it; the root's object number. Annotations' keys must have been asked for before.
    int write(Element& root);

private:
    void number(Element& element);
    void emit(const Element& element, int parent, const Element* above);
    std::string kids_of(const Element& element, int own_page) const;
    std::string parent_tree() const;

    HaruFile& m_file;
    std::vector<int> m_page_objects;
    std::vector<std::vector<const Element*>> m_page_owners;
    std::vector<const Element*> m_annotation_owners;
    std::vector<int> m_notes;
};

}  // namespace documents::pdf
