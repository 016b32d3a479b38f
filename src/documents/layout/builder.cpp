// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/layout/builder.h"

#include "base/failure.h"
#include "base/text.h"
#include "documents/chart/draw_chart.h"
#include "documents/layout/code_panel.h"
#include "documents/layout/paint_picture.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace documents::layout {
namespace {

constexpr double note_pad = 7, list_indent = 18;
/// A row higher than this share of a page may be cut; a lower one moves to the next page whole.
constexpr double whole_row_limit = look::text_height * 0.4;
/// A table no higher than this stays on one page.
constexpr double whole_table_limit = look::text_height * 0.3;

std::string plain(const Runs& runs)
{
    std::string text;
    for (const auto& run : runs)
        text += run.text;
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

/// Who says something, or the marker over a closed passage, does not end a page alone; those who sign stand together.
bool leads_into(const Block& block, const Block& next)
{
    const bool paragraph = std::holds_alternative<Paragraph>(block.content), note = std::holds_alternative<Note>(block.content);
    if (std::holds_alternative<SignatureLine>(block.content))
        return std::holds_alternative<SignatureLine>(next.content);
    if (note)
        return std::holds_alternative<Paragraph>(next.content);
    return paragraph
        && (std::holds_alternative<Note>(next.content) || std::holds_alternative<List>(next.content) || std::holds_alternative<Table>(next.content));
}

void paint_note_ground(pdf::PdfDocument& pdf, int page, const Column& column, double top, double height)
{
    pdf.begin_artifact(page, pdf::Artifact::layout);
    pdf.fill_rect(page, {column.x - note_pad - 4, top - height, column.width + 2 * note_pad + 4, height}, look::note_ground);
    pdf.fill_rect(page, {column.x - note_pad - 4, top - height, 2.5, height}, look::accent);
    pdf.end(page);
}

}  // namespace

void Builder::add(const Blocks& blocks, const Column& column)
{
    for (size_t i = 0; i < blocks.size(); ++i) {
        const size_t first = m_boxes.size();
        std::visit([&](const auto& content) { add_block(content, column); }, blocks[i].content);
        const bool more = i + 1 < blocks.size();
        // One line under a heading introduces what follows.
        const bool introduces = i > 0 && std::holds_alternative<Heading>(blocks[i - 1].content) && std::holds_alternative<Paragraph>(blocks[i].content)
            && lines_since(first) == 1 && more && !std::holds_alternative<Heading>(blocks[i + 1].content);
        if (introduces || (more && leads_into(blocks[i], blocks[i + 1])))
            keep_end_with_next(first);
    }
}

size_t Builder::lines_since(size_t first) const
{
    return static_cast<size_t>(std::count_if(m_boxes.begin() + static_cast<std::ptrdiff_t>(first), m_boxes.end(), [](const Box& box) { return !box.gap; }));
}

void Builder::keep_end_with_next(size_t first)
{
    for (size_t i = m_boxes.size(); i > first; --i) {
        m_boxes[i - 1].keep_with_next = true;
        if (!m_boxes[i - 1].gap)
            return;
    }
}

void Builder::add_gap(double height, const Column& column, bool keep_with_next)
{
    if (!column.note) {
        m_boxes.push_back({height, {}, keep_with_next, true});
        return;
    }
    auto ground = [column, height](pdf::PdfDocument& pdf, int page, double top) { paint_note_ground(pdf, page, column, top, height); };
    m_boxes.push_back({height, ground, true});
}

void Builder::add_lines(
    SetText& text, pdf::Element& element, const TextStyle& style, const Column& column, bool keep_all, Box::Paint at_first, const Label* label)
{
    text.break_into(column.width);
    const size_t count = text.line_count();
    for (size_t i = 0; i < count; ++i) {
        // Neither a first line alone at the foot of a page nor a last one alone at the head of the next.
        const bool keep = keep_all || column.note || (count > 1 && (i == 0 || i + 2 == count));
        auto paint = [&text, &element, i, column, lead = style.lead](pdf::PdfDocument& pdf, int page, double top) {
            if (column.note)
                paint_note_ground(pdf, page, column, top, lead);
            text.paint(pdf, page, &element, i, column.x, top, column.width);
        };
        Box box{style.lead, paint, keep};
        if (i == 0 && (at_first || label)) {
            box.paint = [this, paint, at_first, style, label = label ? *label : Label()](pdf::PdfDocument& pdf, int page, double top) {
                if (at_first)
                    at_first(pdf, page, top);
                if (label.element) {
                    pdf.begin(page, *label.element);
                    pdf.text(page, style.face, style.size, label.x - width_of(m_fonts, style, label.text), top - base_line(style), label.text, style.colour);
                    pdf.end(page);
                }
                paint(pdf, page, top);
            };
        }
        m_boxes.push_back(std::move(box));
    }
}

void Builder::add_block(const Heading& heading, const Column& column)
{
    static constexpr pdf::Tag tags[] = {pdf::Tag::h1, pdf::Tag::h2, pdf::Tag::h3};
    static constexpr TextStyle styles[] = {look::h1, look::h2, look::h3};
    static constexpr double before[] = {0, 12, 8}, after[] = {8, 4, 2};
    const auto level = static_cast<size_t>(heading.level - 1);
    if (heading.text.empty())
        return;
    auto& element = column.parent->add(tags[level]);
    Box::Paint bookmark;
    if (heading.level <= 2)
        bookmark = [title = plain(heading.text), level = heading.level](
                       pdf::PdfDocument& pdf, int page, double top) { pdf.bookmark(level, title, page, top + 6); };
    if (before[level] > 0)
        add_gap(before[level], column);
    add_lines(set(heading.text, styles[level]), element, styles[level], column, true, bookmark);
    add_gap(after[level], column, true);
}

void Builder::add_block(const Paragraph& paragraph, const Column& column)
{
    const auto& style = column.note ? look::note : look::body;
    const Label* label = std::exchange(m_pending_label, nullptr);
    add_lines(set(paragraph.text, style), column.parent->add(pdf::Tag::p), style, column, false, {}, label);
    add_gap(column.note ? 2 : 6, column);
}

void Builder::add_block(const List& list, const Column& column)
{
    auto& element = column.parent->add(pdf::Tag::l);
    element.numbering = list.ordered ? pdf::Numbering::decimal : pdf::Numbering::disc;
    int number = list.first;
    for (const auto& item : list.items) {
        auto& entry = element.add(pdf::Tag::li);
        Label label{list.ordered ? base::to_utf32(fmt::format("{}.", number++)) : U"•", &entry.add(pdf::Tag::lbl), column.x + list_indent - 6};
        m_pending_label = &label;
        add(item, {column.x + list_indent, column.width - list_indent, &entry.add(pdf::Tag::lbody), column.note});
        m_pending_label = nullptr;
        // The gap after a paragraph is too much between the items of a list.
        if (!m_boxes.empty() && m_boxes.back().gap)
            m_boxes.back().height = 3;
    }
    add_gap(4, column);
}

void Builder::add_block(const Note& note, const Column& column)
{
    Column inside{column.x + note_pad + 4, column.width - 2 * note_pad - 4, &column.parent->add(pdf::Tag::div), true};
    add_gap(note_pad - 2, inside);
    add(note.content, inside);
    add_gap(note_pad - 4, inside);
    m_boxes.back().keep_with_next = false;
    add_gap(8, column);
}

void Builder::add_block(const Table& table, const Column& column)
{
    if (table.rows.empty())
        return;
    auto& setting = m_tables.emplace_back();
    setting.aligns = table.columns;
    setting.key_value = table.is_key_value();
    // Without rules to line up with, keys begin where the text does.
    const double outdent = setting.key_value ? TableSetting::pad_x : 0;
    setting.x = column.x - outdent;
    auto& element = column.parent->add(pdf::Tag::table);

    auto fill = [&](TableSetting::Row& row, const std::vector<Runs>& cells, pdf::Element& tr, bool is_head) {
        for (size_t i = 0; i < table.columns.size(); ++i) {
            const auto& style = is_head ? look::cell_head : setting.key_value && i == 0 ? look::key : look::cell;
            auto& cell = tr.add(is_head || i == 0 ? pdf::Tag::th : pdf::Tag::td);
            cell.scope = is_head ? pdf::Scope::column : i == 0 ? pdf::Scope::row : pdf::Scope::none;
            row.cells.push_back({SetText(m_fonts, i < cells.size() ? cells[i] : Runs(), style), &cell});
        }
    };
    if (!setting.key_value)
        fill(setting.head, table.head, element.add(pdf::Tag::thead).add(pdf::Tag::tr), true);
    auto& body = element.add(pdf::Tag::tbody);
    for (const auto& cells : table.rows)
        fill(setting.rows.emplace_back(), cells, body.add(pdf::Tag::tr), false);
    setting.share_out(column.width + outdent);

    auto painter = [&setting](TableSetting::Row& row, bool is_head, size_t from, size_t to, bool tagged) {
        return [&setting, &row, is_head, from, to, tagged](
                   pdf::PdfDocument& pdf, int page, double top) { setting.paint(pdf, page, row, is_head, from, to, top, tagged); };
    };
    double table_height = 0;
    for (const auto& row : setting.rows)
        table_height += TableSetting::height(row, 0, row.lines);
    const bool whole_table = table_height <= whole_table_limit;
    const Box* repeated = nullptr;
    if (!setting.key_value) {
        const double height = TableSetting::height(setting.head, 0, setting.head.lines);
        m_boxes.push_back({height, painter(setting.head, true, 0, setting.head.lines, true), true});
        m_heads.push_back({height, painter(setting.head, true, 0, setting.head.lines, false)});
        repeated = &m_heads.back();
    }
    for (size_t r = 0; r < setting.rows.size(); ++r) {
        auto& row = setting.rows[r];
        const bool whole = TableSetting::height(row, 0, row.lines) <= whole_row_limit;
        const size_t step = whole ? row.lines : 1;
        for (size_t from = 0; from < row.lines; from += step) {
            const size_t to = std::min(row.lines, from + step);
            // The last two rows stay together, and a cut row keeps two lines on either side.
            const bool last = r + 1 == setting.rows.size();
            const bool keep = whole ? !last && (whole_table || r + 2 == setting.rows.size()) : row.lines > 1 && (from == 0 || from + 2 == row.lines);
            m_boxes.push_back({TableSetting::height(row, from, to), painter(row, false, from, to, true), keep, false, repeated});
        }
    }
    add_gap(setting.key_value ? 6 : 10, column);
}

void Builder::add_block(const ChartPlace& place, const Column& column)
{
    auto chart = m_settings.charts.find(place.name);
    if (chart == m_settings.charts.end())
        base::broken("template.unknown_chart", place.name);
    if (chart->is_null())
        return;
    auto picture = draw_chart(*chart, column.width, place.alt);
    auto& figure = column.parent->add(pdf::Tag::figure);
    figure.alt = picture.alt;
    const double height = picture.height;
    m_boxes.push_back({height, [picture = std::move(picture), &figure, column, this](pdf::PdfDocument& pdf, int page, double top) {
                           figure.bbox = pdf::Rect{column.x, top - picture.height, column.width, picture.height};
                           pdf.begin(page, figure);
                           paint_picture(picture, pdf, m_fonts, page, column.x, top);
                           pdf.end(page);
                       }});
    add_gap(10, column);
}

void Builder::add_block(const CodePlace& place, const Column& column)
{
    const auto groups = m_settings.codes.find(place.name);
    if (groups == m_settings.codes.end())
        base::broken("template.unknown_field", place.name);
    m_boxes.push_back(code_panel(groups->get<std::vector<std::string>>(), place.alt, m_fonts, *column.parent, column.x, column.width));
    add_gap(10, column);
}

void Builder::add_block(const SignatureLine& signature, const Column& column)
{
    constexpr double line_at = 40, name_width = 260, gap = 24;
    auto& caption = column.parent->add(pdf::Tag::p);
    auto& date = column.parent->add(pdf::Tag::p);
    pdf::Element* form = m_settings.signature_fields ? &column.parent->add(pdf::Tag::form) : nullptr;
    auto& name = set({{signature.caption}}, look::cell);
    auto& label = set({{signature.date_label}}, look::small);
    name.break_into(name_width);
    label.break_into(column.width - name_width - gap);
    const double height = line_at + 8 + static_cast<double>(name.line_count()) * look::cell.lead;
    auto paint = [&name, &label, &caption, &date, form, signature, column](pdf::PdfDocument& pdf, int page, double top) {
        const double y = top - line_at, date_x = column.x + name_width + gap, date_width = column.width - name_width - gap;
        pdf.begin_artifact(page, pdf::Artifact::layout);
        pdf.line(page, {column.x, y}, {column.x + name_width, y}, 0.75, look::muted);
        pdf.line(page, {date_x, y}, {date_x + date_width, y}, 0.75, look::muted);
        pdf.end(page);
        for (size_t line = 0; line < name.line_count(); ++line)
            name.paint(pdf, page, &caption, line, column.x, y - 2 - static_cast<double>(line) * look::cell.lead, name_width);
        for (size_t line = 0; line < label.line_count(); ++line)
            label.paint(pdf, page, &date, line, date_x, y - 2 - static_cast<double>(line) * look::small.lead, date_width);
        if (form)
            pdf.signature_field(page, *form, {column.x, y + 1, name_width, 30}, signature.field, signature.caption);
    };
    m_boxes.push_back({height, std::move(paint)});
}

void Builder::add_block(const Rule&, const Column& column)
{
    m_boxes.push_back({9, [column](pdf::PdfDocument& pdf, int page, double top) {
                           pdf.begin_artifact(page, pdf::Artifact::layout);
                           pdf.line(page, {column.x, top - 4}, {column.x + column.width, top - 4}, 0.5, look::rule);
                           pdf.end(page);
                       }});
}

}  // namespace documents::layout
