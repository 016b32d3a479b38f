// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "documents/layout/flow.h"
#include "documents/layout/lay_out.h"
#include "documents/layout/set_text.h"
#include "documents/layout/table_setting.h"

#include <deque>

namespace documents::layout {

/// Where a block stands: its share of the line, its place in the structure, and what is painted behind it.
struct Column {
    double x;
    double width;
    pdf::Element* parent;
    /// Inside a note: a ground and a bar are painted behind every box.
    bool note = false;
};

/// Turns blocks into boxes. Structure elements are made here, in reading order; what is painted refers to texts that
/// live as long as the builder.
class Builder {
public:
    Builder(const Settings& settings, const pdf::Fonts& fonts, pdf::PdfDocument& pdf) : m_settings(settings), m_fonts(fonts), m_pdf(pdf) {}

    void add(const Blocks& blocks, const Column& column);
    const std::vector<Box>& boxes() const { return m_boxes; }

private:
    void add_block(const Heading& heading, const Column& column);
    void add_block(const Paragraph& paragraph, const Column& column);
    void add_block(const List& list, const Column& column);
    void add_block(const Note& note, const Column& column);
    void add_block(const Table& table, const Column& column);
    void add_block(const ChartPlace& chart, const Column& column);
    void add_block(const CodePlace& code, const Column& column);
    void add_block(const SignatureLine& signature, const Column& column);
    void add_block(const Rule& rule, const Column& column);

    /// `label`: painted left of the first line, in an element of its own (a list's bullet or number).
    struct Label {
        std::u32string text;
        pdf::Element* element = nullptr;
        double x = 0;
    };
    void add_lines(SetText& text, pdf::Element& element, const TextStyle& style, const Column& column, bool keep_all, Box::Paint at_first = {},
        const Label* label = nullptr);
    /// The last line added since box `first`, and the gap after it, stay with what follows.
    void keep_end_with_next(size_t first);
    /// How many boxes with something on them were added since box `first`.
    size_t lines_since(size_t first) const;
    void add_gap(double height, const Column& column, bool keep_with_next = false);
    SetText& set(const Runs& runs, const TextStyle& style) { return m_texts.emplace_back(m_fonts, runs, style); }

    const Settings& m_settings;
    const pdf::Fonts& m_fonts;
    pdf::PdfDocument& m_pdf;
    std::vector<Box> m_boxes;
    std::deque<SetText> m_texts;
    /// The heads that tables repeat on new pages.
    std::deque<Box> m_heads;
    std::deque<TableSetting> m_tables;
    const Label* m_pending_label = nullptr;
};

}  // namespace documents::layout
