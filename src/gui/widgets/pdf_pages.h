// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <string>
#include <vector>

namespace poppler {
class document;
}

namespace gui {

/// A PDF opened for looking at. Used from one thread at a time.
class PdfPages {
public:
    struct Size {
        double width = 0, height = 0;
    };
    /// Rows of red, green, blue without padding.
    struct Pixels {
        int width = 0, height = 0;
        std::vector<unsigned char> rgb;
    };

    /// Throws base::Failure "pdf.unreadable".
    explicit PdfPages(std::string bytes);
    ~PdfPages();

    int count() const;
    /// In points, of the page as it stands upright; pages count from 0.
    Size size(int page) const;
    /// The page at this many pixels wide; empty when it cannot be drawn.
    Pixels render(int page, int width) const;
    /// What the page says, in reading order.
    std::string text(int page) const;

private:
    std::string m_bytes;
    std::unique_ptr<poppler::document> m_document;
};

}  // namespace gui
