// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace gui {

/// In points, of a page as it stands upright.
struct PageSize {
    double width = 0, height = 0;
};

/// Rows of red, green, blue without padding.
struct PagePixels {
    int width = 0, height = 0;
    std::vector<unsigned char> rgb;
};

/// What reads an open PDF for PdfPages. It stands in a library of its own, pdf_module.cpp, which is loaded with the first
/// PDF that somebody looks at: Poppler brings ten others along, and the start need not wait for them. Pages count from 0;
/// empty: there is no such page that can be read.
class PdfReader {
public:
    virtual ~PdfReader() = default;
    virtual int count() const = 0;
    virtual std::optional<PageSize> size(int page) const = 0;
    /// Empty pixels where the page is there and cannot be drawn.
    virtual std::optional<PagePixels> render(int page, int width) const = 0;
    virtual std::optional<std::string> text(int page) const = 0;
};

/// What the library offers under the name `open_pdf_name`. Null for what is no PDF, is locked or has no page.
using OpenPdf = PdfReader* (*)(const std::string& bytes);
inline constexpr const char *pdf_module = "radslag_pages.so", *open_pdf_name = "radslag_open_pdf";

}  // namespace gui
