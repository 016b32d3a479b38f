// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/widgets/pdf_reader.h"

namespace gui {

/// A PDF opened for looking at. Used from one thread at a time.
class PdfPages {
public:
    using Size = PageSize;
    using Pixels = PagePixels;

    /// Throws base::Failure "pdf.unreadable".
    explicit PdfPages(std::string bytes);

    int count() const;
    /// Of a page; pages count from 0. Throws base::Failure "pdf.unreadable" for one that cannot be read, as what follows does.
    Size size(int page) const;
    /// The page at this many pixels wide; empty when it cannot be drawn.
    Pixels render(int page, int width) const;
    /// What the page says, in reading order.
    std::string text(int page) const;

private:
    std::string m_bytes;
    std::unique_ptr<PdfReader> m_reader;
};

}  // namespace gui
