// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/pdf/content.h"

#include "base/failure.h"
#include "documents/pdf/syntax.h"

#include <cmath>
#include <numbers>

namespace documents::pdf {
namespace {

constexpr std::string_view end_mark = "EMC\n";

const char* opening(Artifact kind)
{
    switch (kind) {
    case Artifact::layout: return "/Artifact <</Type /Layout>> BDC\n";
    case Artifact::header: return "/Artifact <</Type /Pagination /Subtype /Header /Attached [/Top]>> BDC\n";
    case Artifact::footer: return "/Artifact <</Type /Pagination /Subtype /Footer /Attached [/Bottom]>> BDC\n";
    case Artifact::repeated: return "/Artifact <</Type /Pagination>> BDC\n";
    }
    base::broken("pdf.structure", "an artifact of no kind");
}

[[noreturn]] void misplaced(int page, const char* what)
{
    base::broken("pdf.structure", "page " + std::to_string(page + 1) + ": " + what);
}

}  // namespace

bool Content::begin(const Element& element, bool goes_on)
{
    if (m_open)
        misplaced(m_page, "marked text inside marked text");
    m_open = true;
    if (goes_on && m_bytes.ends_with(end_mark)) {
        m_bytes.resize(m_bytes.size() - end_mark.size());
        return false;
    }
    m_owners.push_back(&element);
    m_bytes += '/';
    m_bytes += name(element.tag());
    m_bytes += " <</MCID ";
    put_integer(m_bytes, last_piece());
    m_bytes += ">> BDC\n";
    return true;
}

void Content::begin_artifact(Artifact kind)
{
    if (m_open)
        misplaced(m_page, "an artifact inside marked text");
    m_open = true;
    m_bytes += opening(kind);
}

void Content::end()
{
    if (!m_open)
        misplaced(m_page, "an end without a beginning");
    m_open = false;
    m_bytes += end_mark;
}

void Content::demand_open() const
{
    if (!m_open)
        misplaced(m_page, "painted outside marked text");
}

void Content::put(std::initializer_list<double> numbers, const char* operation)
{
    for (double number : numbers) {
        put_number(m_bytes, number);
        m_bytes += ' ';
    }
    m_bytes += operation;
    m_bytes += '\n';
}

void Content::fill_with(Colour colour)
{
    if (m_fill == colour)
        return;
    m_fill = colour;
    put({colour.r, colour.g, colour.b}, "rg");
}

void Content::stroke_with(Colour colour, double width, bool dashed)
{
    if (m_stroke != colour) {
        m_stroke = colour;
        put({colour.r, colour.g, colour.b}, "RG");
    }
    if (m_width != width) {
        m_width = width;
        put({width}, "w");
    }
    if (m_dashed != dashed) {
        m_dashed = dashed;
        m_bytes += dashed ? "[3 2] 0 d\n" : "[] 0 d\n";
    }
}

void Content::begin_text(double x, double y, Colour colour, double turn)
{
    demand_open();
    fill_with(colour);
    m_bytes += "BT\n";
    if (turn == 0) {
        put({x, y}, "Td");
        return;
    }
    const double cosine = std::cos(turn * std::numbers::pi / 180), sine = std::sin(turn * std::numbers::pi / 180);
    for (const double part : {cosine, sine, -sine, cosine}) {
        put_ratio(m_bytes, part);
        m_bytes += ' ';
    }
    put({x, y}, "Tm");
}

void Content::begin_run(int font, double size)
{
    if (m_font != font || m_size != size) {
        m_font = font;
        m_size = size;
        m_bytes += "/F";
        put_integer(m_bytes, font);
        m_bytes += ' ';
        put({size}, "Tf");
    }
    m_bytes += '(';
}

void Content::code(char16_t code)
{
    put_code(m_bytes, code);
}

void Content::end_run()
{
    m_bytes += ") Tj\n";
}

void Content::end_text()
{
    m_bytes += "ET\n";
}

void Content::rectangle(Rect rect, Colour colour)
{
    demand_open();
    fill_with(colour);
    put({rect.x, rect.y, rect.width, rect.height}, "re");
    m_bytes += "f\n";
}

void Content::prepare(const Brush& brush)
{
    demand_open();
    if (brush.fill)
        fill_with(*brush.fill);
    if (brush.stroke)
        stroke_with(*brush.stroke, brush.width, brush.dashed);
}

void Content::finish_path(const Brush& brush, bool closed)
{
    if (closed)
        m_bytes += "h ";
    m_bytes += brush.fill && brush.stroke ? "B\n" : brush.fill ? "f\n" : brush.stroke ? "S\n" : "n\n";
}

void Content::path(std::span<const Point> points, const Brush& brush, bool closed)
{
    prepare(brush);
    if (points.size() < 2)
        return;
    put({points[0].x, points[0].y}, "m");
    for (const auto& point : points.subspan(1))
        put({point.x, point.y}, "l");
    finish_path(brush, closed || brush.fill);
}

void Content::circle(Point centre, double radius, const Brush& brush)
{
    prepare(brush);
    // Four Bézier curves with control points at this share of the radius deviate by less than 0.03 %.
    const double r = radius, k = 0.5522847 * radius;
    auto [x, y] = centre;
    put({x + r, y}, "m");
    put({x + r, y + k, x + k, y + r, x, y + r}, "c");
    put({x - k, y + r, x - r, y + k, x - r, y}, "c");
    put({x - r, y - k, x - k, y - r, x, y - r}, "c");
    put({x + k, y - r, x + r, y - k, x + r, y}, "c");
    finish_path(brush, true);
}

}  // namespace documents::pdf
