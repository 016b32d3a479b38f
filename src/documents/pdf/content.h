// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "documents/pdf/pdf_document.h"

#include <string>
#include <vector>

namespace documents::pdf {

/// The content stream of one page, and which element each piece of it belongs to. Knows the colours, width and font
/// that are set, so that each is written only when it changes.
class Content {
public:
    explicit Content(int page) : m_page(page) {}

    /// True when a new piece was begun; false when the last one goes on.
    bool begin(const Element& element, bool goes_on);
    void begin_artifact(Artifact kind);
    void end();

    /// One run in one font, resource /F<font>, whose codes follow with `code` until `end_run`.
    /// `turn`: degrees against the clock.
    void begin_text(double x, double y, Colour colour, double turn = 0);
    void begin_run(int font, double size);
    void code(char16_t code);
    void end_run();
    void end_text();

    void rectangle(Rect rect, Colour colour);
    void path(std::span<const Point> points, const Brush& brush, bool closed);
    void circle(Point centre, double radius, const Brush& brush);

    int last_piece() const { return static_cast<int>(m_owners.size()) - 1; }
    bool is_open() const { return m_open; }
    const std::vector<const Element*>& owners() const { return m_owners; }
    const std::string& bytes() const { return m_bytes; }

private:
    void demand_open() const;
    void fill_with(Colour colour);
    void stroke_with(Colour colour, double width, bool dashed);
    void prepare(const Brush& brush);
    void finish_path(const Brush& brush, bool closed);
    void put(std::initializer_list<double> numbers, const char* operation);

    int m_page;
    bool m_open = false;
    std::string m_bytes;
    std::vector<const Element*> m_owners;
    std::optional<Colour> m_fill, m_stroke;
    double m_width = -1, m_size = -1;
    bool m_dashed = false;
    int m_font = -1;
};

}  // namespace documents::pdf
