// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/pdf_pages.h"

#include "base/failure.h"

#include <poppler-document.h>
#include <poppler-page-renderer.h>
#include <poppler-page.h>

#include <algorithm>
#include <cmath>

namespace gui {
namespace {

std::unique_ptr<poppler::page> page_of(const poppler::document& document, int number)
{
    std::unique_ptr<poppler::page> page(document.create_page(number));
    if (!page)
        throw base::Failure(base::Failure::Kind::damaged, "pdf.unreadable", "page " + std::to_string(number + 1));
    return page;
}

}  // namespace

PdfPages::PdfPages(std::string bytes)
    : m_bytes(std::move(bytes)), m_document(poppler::document::load_from_raw_data(m_bytes.data(), static_cast<int>(m_bytes.size())))
{
    if (!m_document || m_document->is_locked() || m_document->pages() < 1)
        throw base::Failure(base::Failure::Kind::damaged, "pdf.unreadable", {});
}

PdfPages::~PdfPages() = default;

int PdfPages::count() const
{
    return m_document->pages();
}

PdfPages::Size PdfPages::size(int page) const
{
    auto rect = page_of(*m_document, page)->page_rect();
    return {rect.width(), rect.height()};
}

PdfPages::Pixels PdfPages::render(int page, int width) const
{
    auto source = page_of(*m_document, page);
    poppler::page_renderer renderer;
    renderer.set_render_hints(poppler::page_renderer::antialiasing | poppler::page_renderer::text_antialiasing);
    renderer.set_image_format(poppler::image::format_rgb24);
    double resolution = 72.0 * width / source->page_rect().width();
    auto image = renderer.render_page(source.get(), resolution, resolution);
    if (!image.is_valid())
        return {};

    Pixels pixels{image.width(), image.height(), {}};
    auto row_bytes = static_cast<size_t>(image.width()) * 3;
    pixels.rgb.resize(row_bytes * static_cast<size_t>(image.height()));
    for (int y = 0; y < image.height(); ++y)
        std::copy_n(reinterpret_cast<const unsigned char*>(image.const_data()) + static_cast<size_t>(y) * static_cast<size_t>(image.bytes_per_row()), row_bytes,
            pixels.rgb.data() + static_cast<size_t>(y) * row_bytes);
    return pixels;
}

std::string PdfPages::text(int page) const
{
    auto words = page_of(*m_document, page)->text(poppler::rectf(), poppler::page::raw_order_layout).to_utf8();
    return {words.begin(), words.end()};
}

}  // namespace gui
