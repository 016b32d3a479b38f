// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/layout/flow.h"

#include "base/text.h"
#include "base/words.h"
#include "documents/layout/set_text.h"

#include <algorithm>

namespace documents::layout {
namespace {

struct Placed {
    const Box* box;
    double top;
    bool repeated;
};

class Paginator {
public:
    std::vector<std::vector<Placed>> assign(const std::vector<Box>& boxes)
    {
        for (size_t i = 0; i < boxes.size();) {
            const size_t end = group_end(boxes, i);
            double height = 0;
            for (size_t k = i; k < end; ++k)
                height += boxes[k].height;
            // A group higher than a page is cut where it must be, so it may as well begin here.
            const bool only_space = end == i + 1 && boxes[i].gap;
            if (height <= room_on_new_page(boxes[i]) && height > m_left && !at_top() && !only_space)
                new_page(boxes[i]);
            for (; i < end; ++i)
                place(boxes[i]);
        }
        return std::move(m_pages);
    }

private:
    static size_t group_end(const std::vector<Box>& boxes, size_t begin)
    {
        size_t end = begin;
        while (end < boxes.size() && boxes[end].keep_with_next)
            ++end;
        return std::min(end + 1, boxes.size());
    }

    static double room_on_new_page(const Box& first) { return look::text_height - (first.repeated_head ? first.repeated_head->height : 0); }

    bool at_top() const { return m_pages.back().empty(); }

    void new_page(const Box& first)
    {
        m_pages.emplace_back();
        m_left = look::text_height;
        if (first.repeated_head)
            put(*first.repeated_head, true);
    }

    void place(const Box& box)
    {
        if (box.gap) {
            if (!at_top())
                m_left -= box.height;
            return;
        }
        if (box.height > m_left + 0.01 && !at_top())
            new_page(box);
        put(box, false);
    }

    void put(const Box& box, bool repeated)
    {
        m_pages.back().push_back({&box, look::bottom + m_left, repeated});
        m_left -= box.height;
    }

    std::vector<std::vector<Placed>> m_pages = std::vector<std::vector<Placed>>(1);
    double m_left = look::text_height;
};

class FurniturePainter {
public:
    FurniturePainter(const Furniture& furniture, const pdf::Fonts& fonts, pdf::PdfDocument& pdf) : m_furniture(furniture), m_fonts(fonts), m_pdf(pdf) {}

    void header(int page)
    {
        constexpr double y = look::page_height - 48;
        TextStyle owner_style = look::small;
        owner_style.face = pdf::Style::bold;
        owner_style.colour = look::navy;
        const auto owner = cut_to(m_fonts, owner_style, base::to_utf32(m_furniture.owner), look::text_width * 0.45);
        m_pdf.begin_artifact(page, pdf::Artifact::header);
        m_pdf.text(page, owner_style.face, owner_style.size, look::left, y, owner, owner_style.colour);
        if (page > 0)
            right_aligned(page, y, cut_to(m_fonts, look::small, base::to_utf32(m_furniture.title), look::text_width * 0.5));
        m_pdf.line(page, {look::left, y - 7}, {look::page_width - look::right, y - 7}, 0.5, look::rule);
        m_pdf.end(page);
    }

    void footer(int page, int pages)
    {
        constexpr double y = look::bottom - 34;
        auto filled = [&](const std::string& text) {
            return base::to_utf32(base::fill_in(text, {{"page", std::to_string(page + 1)}, {"pages", std::to_string(pages)}}));
        };
        const auto right = filled(m_furniture.footer_right);
        const double room = look::text_width - width_of(m_fonts, look::small, right) - 16;
        m_pdf.begin_artifact(page, pdf::Artifact::footer);
        m_pdf.line(page, {look::left, y + 14}, {look::page_width - look::right, y + 14}, 0.5, look::rule);
        m_pdf.text(
            page, look::small.face, look::small.size, look::left, y, cut_to(m_fonts, look::small, filled(m_furniture.footer_left), room), look::small.colour);
        right_aligned(page, y, right);
        if (!m_furniture.footer_below.empty())
            m_pdf.text(page, look::small.face, look::small.size, look::left, y - 11,
                cut_to(m_fonts, look::small, filled(m_furniture.footer_below), look::text_width), look::small.colour);
        m_pdf.end(page);
    }

private:
    void right_aligned(int page, double y, const std::u32string& text)
    {
        const double x = look::page_width - look::right - width_of(m_fonts, look::small, text);
        m_pdf.text(page, look::small.face, look::small.size, x, y, text, look::small.colour);
    }

    const Furniture& m_furniture;
    const pdf::Fonts& m_fonts;
    pdf::PdfDocument& m_pdf;
};

}  // namespace

int paginate(const std::vector<Box>& boxes, const Furniture& furniture, const pdf::Fonts& fonts, pdf::PdfDocument& pdf)
{
    const auto pages = Paginator().assign(boxes);
    const int count = static_cast<int>(pages.size());
    FurniturePainter painter(furniture, fonts, pdf);
    for (const auto& placed_boxes : pages) {
        const int page = pdf.add_page(look::page_width, look::page_height);
        painter.header(page);
        for (const auto& placed : placed_boxes) {
            if (!placed.box->paint)
                continue;
            if (placed.repeated)
                pdf.begin_artifact(page, pdf::Artifact::repeated);
            placed.box->paint(pdf, page, placed.top);
            if (placed.repeated)
                pdf.end(page);
        }
        painter.footer(page, count);
    }
    return count;
}

}  // namespace documents::layout
