// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "documents/layout/look.h"

#include <functional>
#include <string>
#include <vector>

namespace documents::layout {

/// A piece of a page that cannot be cut: a line, a slice of a table row, a picture. Painted once its place is known.
struct Box {
    using Paint = std::function<void(pdf::PdfDocument& pdf, int page, double top)>;

    double height = 0;
    Paint paint = {};
    /// Stays on the page of the box that follows.
    bool keep_with_next = false;
    /// Empty space, dropped at the top of a page.
    bool gap = false;
    /// Painted again, as an artifact, when a page begins with this box: the head of the table it belongs to.
    const Box* repeated_head = nullptr;
};

/// What every page carries besides the text. {page} and {pages} are filled in.
struct Furniture {
    std::string owner;
    std::string title;
    std::string footer_left;
    std::string footer_right;
    /// A second line; may be empty.
    std::string footer_below = {};
};

/// Boxes to pages in two phases: first each box gets its page, then all are painted, knowing how many pages there
/// are. Boxes that belong together stay so, unless together they are higher than a page. Returns the page count.
int paginate(const std::vector<Box>& boxes, const Furniture& furniture, const pdf::Fonts& fonts, pdf::PdfDocument& pdf);

}  // namespace documents::layout
