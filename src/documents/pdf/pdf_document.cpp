// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/pdf/writer.h"

namespace documents::pdf {

PdfDocument::PdfDocument(const Fonts& fonts, Meta meta) : m_writer(std::make_unique<Writer>(fonts, std::move(meta))) {}

PdfDocument::~PdfDocument() = default;

Element& PdfDocument::root()
{
    return m_writer->root;
}

int PdfDocument::add_page(double width, double height)
{
    return m_writer->add_page(width, height);
}

int PdfDocument::pages() const
{
    return static_cast<int>(m_writer->pages.size());
}

void PdfDocument::begin(int page, Element& element)
{
    auto& content = m_writer->page(page).content;
    // A piece goes on when it is the last thing that the element holds and that the page shows.
    const auto* last = element.m_kids.empty() ? nullptr : std::get_if<Element::Marked>(&element.m_kids.back());
    bool goes_on = last && last->page == page && last->id == content.last_piece();
    if (content.begin(element, goes_on && m_writer->page(page).last_was_element))
        element.m_kids.emplace_back(Element::Marked{page, content.last_piece()});
    m_writer->page(page).last_was_element = true;
}

void PdfDocument::begin_artifact(int page, Artifact kind)
{
    m_writer->page(page).content.begin_artifact(kind);
    m_writer->page(page).last_was_element = false;
}

void PdfDocument::end(int page)
{
    m_writer->page(page).content.end();
}

void PdfDocument::text(int page, Style style, double size, double x, double y, std::u32string_view text, Colour colour, double turn)
{
    m_writer->text(m_writer->page(page).content, style, size, {x, y}, text, colour, turn);
}

void PdfDocument::fill_rect(int page, Rect rect, Colour colour)
{
    m_writer->page(page).content.rectangle(rect, colour);
}

void PdfDocument::line(int page, Point from, Point to, double width, Colour colour, bool dashed)
{
    const Point points[]{from, to};
    m_writer->page(page).content.path(points, Brush{{}, colour, width, dashed}, false);
}

void PdfDocument::path(int page, std::span<const Point> points, const Brush& brush, bool closed)
{
    m_writer->page(page).content.path(points, brush, closed);
}

void PdfDocument::circle(int page, Point centre, double radius, const Brush& brush)
{
    m_writer->page(page).content.circle(centre, radius, brush);
}

void PdfDocument::link(int page, Element& element, Rect rect, std::string_view uri, std::string_view contents)
{
    int object = m_writer->link(page, element, rect, uri, contents);
    element.m_kids.emplace_back(Element::Annotation{page, object});
}

void PdfDocument::signature_field(int page, Element& element, Rect rect, std::string_view name, std::string_view tooltip)
{
    int object = m_writer->signature_field(page, element, rect, name, tooltip);
    element.m_kids.emplace_back(Element::Annotation{page, object});
}

void PdfDocument::bookmark(int level, std::string_view title, int page, double y)
{
    m_writer->bookmark(level, title, page, y);
}

void PdfDocument::attach(std::string_view name, std::string_view mime, std::string_view description, std::string_view bytes)
{
    m_writer->attach(name, mime, description, bytes);
}

std::string PdfDocument::finish()
{
    return m_writer->finish();
}

const std::set<char32_t>& PdfDocument::missing() const
{
    return m_writer->missing;
}

}  // namespace documents::pdf
