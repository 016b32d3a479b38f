// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "archive/pdf/document.h"

#include <map>
#include <string>
#include <vector>

namespace archive::pdf {

/// One structure element, free of loops and in reading order.
struct Element {
    struct Content {
        int page = 0;
        int mcid = 0;
    };

    Object object;
    std::string type;  ///< the standard type, after the role map
    int parent = -1;   ///< index, or -1 under the root
    int page = 0;
    std::vector<int> kids;
    std::vector<Content> content;
    std::vector<Object> annotations;  ///< from OBJR
};

/// The structure tree, read once. Index 0 is the document element when the tree is sound.
struct Structure {
    Object root;
    std::vector<Element> elements;
    std::map<ObjectId, int> index;
    std::map<ObjectId, int> annotation_owner;  ///< element that points to the annotation
    std::map<long long, Object> parent_tree;

    /// "Table/TR/TD": the element and its two nearest ancestors.
    std::string path(int element) const;
    std::string type_of(int element) const;
};

/// Reads the tree and reports what is broken in its links and types.
Structure read_structure(Document& document);

/// The value of an attribute (owner "Table", key "/Scope"), looked for in /A and then in the classes of /C.
Object attribute(const Structure& structure, const Element& element, const std::string& owner, const char* key);

/// Well-formed as BCP 47 asks: "nb", "nb-NO", "se-Latn-NO".
bool is_language_tag(const std::string& tag);

}  // namespace archive::pdf
