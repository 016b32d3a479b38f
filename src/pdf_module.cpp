// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/pdf_reader.h"

#include <poppler-document.h>
#include <poppler-page-renderer.h>
#include <poppler-page.h>

#include <algorithm>

namespace {

class PopplerReader : public gui::PdfReader {
public:
    explicit PopplerReader(const std::string& bytes) : m_document(poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size()))) {}

    bool is_readable() const { return m_document && !m_document->is_locked() && m_document->pages() > 0; }
    int count() const override { return m_document->pages(); }

    std::optional<gui::PageSize> size(int page) const override
    {
        const auto source = page_of(page);
        if (!source)
            return std::nullopt;
        const auto rect = source->page_rect();
        return gui::PageSize{rect.width(), rect.height()};
    }

    std::optional<gui::PagePixels> render(int page, int width) const override
    {
        const auto source = page_of(page);
        if (!source)
            return std::nullopt;
        poppler::page_renderer renderer;
        renderer.set_render_hints(poppler::page_renderer::antialiasing | poppler::page_renderer::text_antialiasing);
        renderer.set_image_format(poppler::image::format_rgb24);
        const double resolution = 72.0 * width / source->page_rect().width();
        const auto image = renderer.render_page(source.get(), resolution, resolution);
        if (!image.is_valid())
            return gui::PagePixels{};

        gui::PagePixels pixels{image.width(), image.height(), {}};
        const auto row_bytes = static_cast<size_t>(image.width()) * 3;
        pixels.rgb.resize(row_bytes * static_cast<size_t>(image.height()));
        for (int y = 0; y < image.height(); ++y)
            std::copy_n(reinterpret_cast<const unsigned char*>(image.const_data()) + static_cast<size_t>(y) * static_cast<size_t>(image.bytes_per_row()),
                row_bytes, pixels.rgb.data() + static_cast<size_t>(y) * row_bytes);
        return pixels;
    }

    std::optional<std::string> text(int page) const override
    {
        const auto source = page_of(page);
        if (!source)
            return std::nullopt;
        const auto words = source->text(poppler::rectf(), poppler::page::raw_order_layout).to_utf8();
        return std::string(words.begin(), words.end());
    }

private:
    std::unique_ptr<poppler::page> page_of(int number) const { return std::unique_ptr<poppler::page>(m_document->create_page(number)); }

    std::unique_ptr<poppler::document> m_document;
};

}  // namespace

extern "C" gui::PdfReader* radslag_open_pdf(const std::string& bytes)
{
    auto reader = std::make_unique<PopplerReader>(bytes);
    return reader->is_readable() ? reader.release() : nullptr;
}
