// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/markdown/read_markdown.h"

#include "base/failure.h"
#include "base/language.h"
#include "documents/template/render.h"

#include <fmt/format.h>
#include <md4c.h>

#include <algorithm>
#include <cctype>
#include <deque>
#include <exception>
#include <optional>
#include <string_view>

namespace documents {
namespace {

constexpr size_t deepest = 16;

[[noreturn]] void unsupported(std::string_view what)
{
    base::broken("template.unsupported", std::string(what));
}

std::string attribute(const MD_ATTRIBUTE& value)
{
    return std::string(value.text, value.size);
}

/// Takes the escapes out of an address or a picture's title, which md4c hands over as they stand.
std::string unescaped(std::string_view text)
{
    std::string out;
    for (size_t i = 0; i < text.size(); ++i) {
        const bool escape =
            text[i] == '\\' && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0x80 && std::ispunct(static_cast<unsigned char>(text[i + 1]));
        out += escape ? text[++i] : text[i] == typed_break || text[i] == typed_blank ? ' ' : text[i];
    }
    return out;
}

/// Collects md4c's events. Exceptions may not pass through C, so the first is kept and thrown afterwards.
class Reader {
public:
    Blocks read(const std::string& markdown)
    {
        MD_PARSER parser{};
        parser.flags = MD_FLAG_TABLES | MD_FLAG_NOHTML | MD_FLAG_NOINDENTEDCODEBLOCKS;
        parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* self) { return of(self).guarded([&](Reader& r) { r.enter(type, detail); }); };
        parser.leave_block = [](MD_BLOCKTYPE type, void*, void* self) { return of(self).guarded([&](Reader& r) { r.leave(type); }); };
        parser.enter_span = [](MD_SPANTYPE type, void* detail, void* self) { return of(self).guarded([&](Reader& r) { r.enter_span(type, detail); }); };
        parser.leave_span = [](MD_SPANTYPE type, void*, void* self) { return of(self).guarded([&](Reader& r) { r.leave_span(type); }); };
        parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* self) {
            return of(self).guarded([&](Reader& r) { r.text(type, std::string_view(text, size)); });
        };
        const int result = md_parse(markdown.data(), static_cast<MD_SIZE>(markdown.size()), &parser, this);
        if (m_problem)
            std::rethrow_exception(m_problem);
        if (result != 0)
            base::broken("template.markdown", "md4c gave up");
        return std::move(m_root);
    }

private:
    static Reader& of(void* self) { return *static_cast<Reader*>(self); }

    template <class Step>
    int guarded(Step step)
    {
        try {
            step(*this);
            return 0;
        }
        catch (...) {
            m_problem = std::current_exception();
            return 1;
        }
    }

    Blocks& into() { return m_containers.empty() ? m_root : *m_containers.back(); }

    template <class T>
    T& open(T content)
    {
        into().push_back({std::move(content)});
        return std::get<T>(into().back().content);
    }

    void enter(MD_BLOCKTYPE type, void* detail)
    {
        switch (type) {
        case MD_BLOCK_DOC:
        case MD_BLOCK_THEAD:
        case MD_BLOCK_TBODY: break;
        case MD_BLOCK_H:
            m_heading = static_cast<int>(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level);
            if (m_heading > 3)
                unsupported("a heading below level 3");
            break;
        case MD_BLOCK_P: break;
        case MD_BLOCK_QUOTE:
            require_shallow();
            m_notes.push_back({});
            m_containers.push_back(&m_notes.back().content);
            break;
        case MD_BLOCK_UL:
            flush_item_text();
            m_lists.push_back({});
            break;
        case MD_BLOCK_OL:
            flush_item_text();
            m_lists.push_back({true, static_cast<int>(static_cast<MD_BLOCK_OL_DETAIL*>(detail)->start), {}});
            break;
        case MD_BLOCK_LI:
            require_shallow();
            m_items.push_back({});
            m_containers.push_back(&m_items.back());
            break;
        case MD_BLOCK_HR: open(Rule{}); break;
        case MD_BLOCK_TABLE: m_table = Table{}; break;
        case MD_BLOCK_TR: m_row.clear(); break;
        case MD_BLOCK_TH:
        case MD_BLOCK_TD: enter_cell(type, *static_cast<MD_BLOCK_TD_DETAIL*>(detail)); break;
        default: unsupported("code or HTML");
        }
    }

    void require_shallow() const
    {
        if (m_containers.size() >= deepest)
            unsupported(fmt::format("more than {} lists or notes inside one another", deepest));
    }

    void enter_cell(MD_BLOCKTYPE type, const MD_BLOCK_TD_DETAIL& detail)
    {
        m_in_head = type == MD_BLOCK_TH;
        if (m_in_head)
            m_table->columns.push_back(detail.align == MD_ALIGN_RIGHT ? Table::Align::right
                    : detail.align == MD_ALIGN_CENTER                 ? Table::Align::centre
                                                                      : Table::Align::left);
    }

    void leave(MD_BLOCKTYPE type)
    {
        switch (type) {
        case MD_BLOCK_H: open(Heading{m_heading, take_runs(false)}); break;
        case MD_BLOCK_P: leave_paragraph(); break;
        case MD_BLOCK_QUOTE: {
            m_containers.pop_back();
            auto note = std::move(m_notes.back());
            m_notes.pop_back();
            open(std::move(note));
            break;
        }
        case MD_BLOCK_LI: {
            flush_item_text();
            m_containers.pop_back();
            m_lists.back().items.push_back(std::move(m_items.back()));
            m_items.pop_back();
            break;
        }
        case MD_BLOCK_UL:
        case MD_BLOCK_OL: {
            auto list = std::move(m_lists.back());
            m_lists.pop_back();
            open(std::move(list));
            break;
        }
        case MD_BLOCK_TH:
        case MD_BLOCK_TD: m_row.push_back(take_runs(false)); break;
        case MD_BLOCK_TR: (m_in_head ? m_table->head : (m_table->rows.emplace_back(), m_table->rows.back())) = std::move(m_row); break;
        case MD_BLOCK_TABLE:
            open(*std::move(m_table));
            m_table.reset();
            break;
        default: break;
        }
    }

    /// A tight list gives its text without a paragraph round it.
    void flush_item_text()
    {
        if (!m_runs.empty())
            leave_paragraph();
    }

    void leave_paragraph()
    {
        if (m_picture) {
            if (!m_runs.empty())
                unsupported("a picture in running text");
            place_picture(*std::move(m_picture));
            m_picture.reset();
            return;
        }
        // Two line breaks in a row, as people type them between paragraphs, are a new paragraph.
        Runs paragraph;
        for (auto& run : take_runs(true)) {
            size_t from = 0;
            for (auto gap = run.text.find("\n\n"); gap != std::string::npos; gap = run.text.find("\n\n", from)) {
                add_run(paragraph, run, run.text.substr(from, gap - from));
                finish_paragraph(paragraph);
                from = std::min(run.text.find_first_not_of('\n', gap), run.text.size());
            }
            add_run(paragraph, run, run.text.substr(from));
        }
        finish_paragraph(paragraph);
    }

    static void add_run(Runs& paragraph, const Run& like, std::string text)
    {
        if (text.empty())
            return;
        Run piece = like;
        piece.text = std::move(text);
        paragraph.push_back(std::move(piece));
    }

    void finish_paragraph(Runs& paragraph)
    {
        if (!paragraph.empty())
            open(Paragraph{std::move(paragraph)});
        paragraph.clear();
    }

    void place_picture(Run picture)
    {
        if (picture.link.starts_with("chart:"))
            open(ChartPlace{picture.link.substr(6), picture.text});
        else if (picture.link.starts_with("code:"))
            open(CodePlace{picture.link.substr(5), picture.text});
        else if (picture.link.starts_with("signature:"))
            open(SignatureLine{picture.link.substr(10), picture.text, m_picture_title});
        else
            unsupported("a picture of " + picture.link);
    }

    void enter_span(MD_SPANTYPE type, void* detail)
    {
        switch (type) {
        case MD_SPAN_EM: ++m_italic; break;
        case MD_SPAN_STRONG: ++m_bold; break;
        case MD_SPAN_A: {
            auto address = unescaped(attribute(static_cast<MD_SPAN_A_DETAIL*>(detail)->href));
            if (address.starts_with("lang:")) {
                m_language = address.substr(5);
                if (!base::is_language_tag(m_language))
                    unsupported("the language " + m_language);
            }
            else if (address.starts_with("https://") || address.starts_with("http://") || address.starts_with("mailto:"))
                m_link = address;
            else
                unsupported("a link to " + address);
            break;
        }
        case MD_SPAN_IMG: {
            const auto& image = *static_cast<MD_SPAN_IMG_DETAIL*>(detail);
            if (m_table || m_picture)
                unsupported("a picture in running text");
            m_picture = Run{{}, false, false, unescaped(attribute(image.src)), {}};
            m_picture_title = unescaped(attribute(image.title));
            m_in_picture = true;
            break;
        }
        default: unsupported("code in running text");
        }
    }

    void leave_span(MD_SPANTYPE type)
    {
        switch (type) {
        case MD_SPAN_EM: --m_italic; break;
        case MD_SPAN_STRONG: --m_bold; break;
        case MD_SPAN_A:
            m_link.clear();
            m_language.clear();
            break;
        case MD_SPAN_IMG: m_in_picture = false; break;
        default: break;
        }
    }

    void text(MD_TEXTTYPE type, std::string_view piece)
    {
        std::string words;
        switch (type) {
        case MD_TEXT_NORMAL: words = piece; break;
        case MD_TEXT_BR: words = "\n"; break;
        case MD_TEXT_SOFTBR: words = " "; break;
        case MD_TEXT_ENTITY: words = piece == "&nbsp;" ? "\u00A0" : piece == "&shy;" ? "\u00AD" : std::string(); break;
        default: unsupported("code or HTML");
        }
        std::replace(words.begin(), words.end(), typed_break, '\n');
        std::replace(words.begin(), words.end(), typed_blank, ' ');
        if (m_in_picture) {
            std::replace(words.begin(), words.end(), '\n', ' ');
            m_picture->text += words;
            return;
        }
        Run run{std::move(words), m_bold > 0, m_italic > 0, m_link, m_language};
        if (!m_runs.empty()) {
            auto& last = m_runs.back();
            if (last.bold == run.bold && last.italic == run.italic && last.link == run.link && last.language == run.language) {
                last.text += run.text;
                return;
            }
        }
        m_runs.push_back(std::move(run));
    }

    Runs take_runs(bool keep_gaps)
    {
        Runs runs = std::move(m_runs);
        m_runs.clear();
        if (!keep_gaps) {
            // In a cell or a heading an empty line would only be a hole.
            for (auto& run : runs) {
                for (auto gap = run.text.find("\n\n"); gap != std::string::npos; gap = run.text.find("\n\n"))
                    run.text.erase(gap, 1);
            }
        }
        return runs;
    }

    Blocks m_root;
    std::vector<Blocks*> m_containers;
    std::deque<Note> m_notes;
    std::vector<List> m_lists;
    std::deque<Blocks> m_items;
    std::optional<Table> m_table;
    std::vector<Runs> m_row;
    bool m_in_head = false;
    int m_heading = 0;
    Runs m_runs;
    std::optional<Run> m_picture;
    std::string m_picture_title;
    bool m_in_picture = false;
    int m_bold = 0, m_italic = 0;
    std::string m_link, m_language;
    std::exception_ptr m_problem;
};

}  // namespace

bool Table::is_key_value() const
{
    return std::all_of(head.begin(), head.end(), [](const Runs& cell) { return cell.empty(); });
}

Blocks read_markdown(const std::string& markdown)
{
    return Reader().read(markdown);
}

}  // namespace documents
