// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "documents/pdf/fonts.h"
#include "documents/pdf/structure.h"

#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>

namespace documents::pdf {

/// sRGB, each 0 to 1.
struct Colour {
    float r = 0, g = 0, b = 0;
    bool operator==(const Colour&) const = default;
};

/// What is printed but not read out. `repeated` is a table head that comes again on the next page.
enum class Artifact { layout, header, footer, repeated };

struct Meta {
    /// UTF-8. Control characters become blanks.
    std::string title, author, subject, creator, producer;
    /// BCP 47: "nn-NO".
    std::string language;
    /// "2027-02-18T12:00:00+00:00"
    std::string date;
    /// Any bytes that name the record: the file's /ID follows from them.
    std::string seed;
};

/// How a path is drawn: filled, stroked, or both.
struct Brush {
    std::optional<Colour> fill;
    std::optional<Colour> stroke;
    double width = 1;
    bool dashed = false;
};

/// Writes one tagged PDF/A-2a (3a when something is attached) and PDF/UA-1 file. The same calls give the same
/// bytes. Everything painted stands between begin or begin_artifact and end, which do not nest; a breach of this
/// or of the structure's rules (a figure without alt …) is a fault of ours and throws Failure "pdf.structure".
class PdfDocument {
public:
    /// The fonts must outlive the document. Throws Failure "pdf.meta" for a title, language or date that is missing
    /// or malformed.
    PdfDocument(const Fonts& fonts, Meta meta);
    PdfDocument(const PdfDocument&) = delete;
    PdfDocument& operator=(const PdfDocument&) = delete;
    ~PdfDocument();

    /// The Document element.
    Element& root();

    /// In points; returns the page's index. Pages may be painted in any order until finish.
    int add_page(double width, double height);
    int pages() const;

    /// Text of this element follows. Runs of one element that follow each other on a page become one piece.
    void begin(int page, Element& element);
    void begin_artifact(int page, Artifact kind);
    void end(int page);

    /// Base line from (x, y), `turn` degrees against the clock. Signs that no face has are drawn as U+FFFD and noted in missing().
    void text(int page, Style style, double size, double x, double y, std::u32string_view text, Colour colour = {}, double turn = 0);
    void fill_rect(int page, Rect rect, Colour colour);
    void line(int page, Point from, Point to, double width, Colour colour, bool dashed = false);
    /// Straight strokes through the points; a filled path is closed.
    void path(int page, std::span<const Point> points, const Brush& brush, bool closed = false);
    void circle(int page, Point centre, double radius, const Brush& brush);

    /// A clickable area of a link element; `contents` says where it leads. A link over two lines has two areas.
    void link(int page, Element& element, Rect rect, std::string_view uri, std::string_view contents);
    /// An empty field for a signature, in a form element. The name (unique, no full stop) is the field's own, the
    /// tooltip is what people are told.
    void signature_field(int page, Element& element, Rect rect, std::string_view name, std::string_view tooltip);
    /// Level 1 or 2; leads to height y of the page.
    void bookmark(int level, std::string_view title, int page, double y);
    /// Goes along as the source of what the pages show. Names are unique.
    void attach(std::string_view name, std::string_view mime, std::string_view description, std::string_view bytes);

    /// The file. Once only.
    std::string finish();
    /// Code points that were drawn as U+FFFD so far.
    const std::set<char32_t>& missing() const;

private:
    class Writer;
    std::unique_ptr<Writer> m_writer;
};

}  // namespace documents::pdf
