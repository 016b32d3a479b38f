// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace documents::pdf {

/// Points, from the lower left corner of the page, y upwards (as PDF counts).
struct Point {
    double x = 0, y = 0;
};
struct Rect {
    double x = 0, y = 0, width = 0, height = 0;
};

/// Standard structure types of PDF 1.7 (ISO 32000-1, 14.8.4).
enum class Tag { document, sect, div, h1, h2, h3, p, l, li, lbl, lbody, table, caption, thead, tbody, tr, th, td, figure, link, form, span, note };
/// "H1", "TBody": as it stands in the file.
const char* name(Tag tag);

enum class Scope { none, row, column };
enum class Numbering { none, disc, decimal };

/// A node of the structure tree: what a screen reader walks. Its children and its marked text (PdfDocument::begin)
/// are read in the order in which `add` and `begin` came; so children inside running text (link, span) are added
/// while painting, block children at any time before.
class Element {
public:
    explicit Element(Tag tag) : m_tag(tag) {}
    Element(const Element&) = delete;
    Element& operator=(const Element&) = delete;

    /// A new last child. The reference holds as long as the document does.
    Element& add(Tag tag);
    Tag tag() const { return m_tag; }

    /// What is read out in the element's place; a figure must have one.
    std::string alt;
    /// What the text really says, where the signs on paper do not (a drawn tick).
    std::string actual_text;
    /// BCP 47; empty = as the parent.
    std::string language;
    /// A th must have one.
    Scope scope = Scope::none;
    int column_span = 1;
    int row_span = 1;
    /// For l.
    Numbering numbering = Numbering::none;
    /// Where a figure stands on its page.
    std::optional<Rect> bbox;

    /// Marked text on a page, or an annotation (its object number) on a page.
    struct Marked {
        int page;
        int id;
    };
    struct Annotation {
        int page;
        int object;
    };
    using Kid = std::variant<Element*, Marked, Annotation>;
    const std::vector<Kid>& kids() const { return m_kids; }

private:
    friend class PdfDocument;
    friend class StructureTree;
    Tag m_tag;
    int m_object = 0;
    std::vector<Kid> m_kids;
    std::vector<std::unique_ptr<Element>> m_children;
};

}  // namespace documents::pdf
