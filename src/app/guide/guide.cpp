// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/guide/guide.h"

#include "base/resource.h"

#include <utility>

namespace app {
namespace {

using Runs = std::vector<GuideRun>;
using Kind = GuideBlock::Kind;

std::string_view stripped(std::string_view text)
{
    const auto begin = text.find_first_not_of(" \t\r");
    if (begin == text.npos)
        return {};
    return text.substr(begin, text.find_last_not_of(" \t\r") - begin + 1);
}

/// "talks" of "talks.md" and of "talks.md#invite"; other addresses lead out of the guide.
std::string chapter_of(std::string_view address)
{
    address = address.substr(0, address.find('#'));
    if (!address.ends_with(".md") || address.find('/') != address.npos)
        return {};
    return std::string(address.substr(0, address.size() - 3));
}

void add(Runs& runs, GuideRun run)
{
    if (run.text.empty())
        return;
    if (!runs.empty() && runs.back().bold == run.bold && runs.back().code == run.code && runs.back().chapter == run.chapter)
        runs.back().text += run.text;
    else
        runs.push_back(std::move(run));
}

void read_runs(std::string_view text, Runs& runs, GuideRun style)
{
    std::string plain;
    const auto flush = [&] {
        auto run = style;
        run.text = std::exchange(plain, {});
        add(runs, std::move(run));
    };
    for (size_t i = 0; i < text.size(); ++i) {
        const auto rest = text.substr(i);
        if (rest.starts_with('\\') && rest.size() > 1) {
            plain += text[++i];
        }
        else if (const auto end = rest.find('`', 1); rest.starts_with('`') && end != rest.npos) {
            flush();
            auto run = style;
            run.code = true, run.text = rest.substr(1, end - 1);
            add(runs, std::move(run));
            i += end;
        }
        else if (const auto bold = rest.find("**", 2); rest.starts_with("**") && bold != rest.npos) {
            flush();
            auto inner = style;
            inner.bold = true;
            read_runs(rest.substr(2, bold - 2), runs, inner);
            i += bold + 1;
        }
        else if (const auto leans = rest.find('*', 1); rest.starts_with('*') && leans != rest.npos) {
            flush();
            auto inner = style;
            inner.bold = true;
            read_runs(rest.substr(1, leans - 1), runs, inner);
            i += leans;
        }
        else if (const auto words = rest.find("]("), close = words == rest.npos ? words : rest.find(')', words); rest.starts_with('[') && close != rest.npos) {
            flush();
            auto inner = style;
            inner.chapter = chapter_of(rest.substr(words + 2, close - words - 2));
            read_runs(rest.substr(1, words - 1), runs, inner);
            i += close;
        }
        else {
            plain += text[i];
        }
    }
    flush();
}

Runs runs_of(std::string_view text)
{
    Runs runs;
    read_runs(stripped(text), runs, {});
    return runs;
}

std::vector<std::string_view> cells_of(std::string_view line)
{
    std::vector<std::string_view> cells;
    line = stripped(line);
    line.remove_prefix(1);
    while (!line.empty()) {
        const auto end = line.find('|');
        cells.push_back(stripped(line.substr(0, end)));
        line = end == line.npos ? std::string_view() : line.substr(end + 1);
    }
    return cells;
}

/// The marker of an item, and how many bytes it takes; 0 where the line is none.
size_t item_marker(std::string_view line, std::string& marker)
{
    if (line.starts_with("- ") || line.starts_with("* ")) {
        marker = "•";
        return 2;
    }
    const auto figures = line.find_first_not_of("0123456789");
    if (figures == 0 || figures == line.npos || !line.substr(figures).starts_with(". "))
        return 0;
    marker = line.substr(0, figures + 1);
    return figures + 2;
}

class Reader {
public:
    std::vector<GuideBlock> run(std::string_view markdown)
    {
        while (!markdown.empty()) {
            const auto end = markdown.find('\n');
            line(markdown.substr(0, end));
            markdown = end == markdown.npos ? std::string_view() : markdown.substr(end + 1);
        }
        flush();
        return std::move(m_blocks);
    }

private:
    void line(std::string_view raw)
    {
        const auto text = stripped(raw);
        if (text.starts_with("```")) {
            flush();
            m_in_code = !m_in_code;
            if (m_in_code)
                m_kind = Kind::code;
            return;
        }
        if (m_in_code) {
            m_text += (m_text.empty() ? "" : "\n") + std::string(raw);
            return;
        }
        if (text.empty() || text.starts_with("![") || text.starts_with("|"))
            flush();
        if (!text.starts_with("|"))
            m_head.clear();
        if (text.empty() || text.starts_with("!["))
            return;
        if (text.starts_with("|"))
            return row(text);
        if (const auto level = text.find_first_not_of('#'); level > 0 && level <= 3) {
            flush();
            m_blocks.push_back({Kind::heading, static_cast<int>(level), {}, runs_of(text.substr(level))});
            return;
        }
        std::string marker;
        if (const auto taken = item_marker(text, marker)) {
            flush();
            m_kind = Kind::item;
            m_marker = marker;
            m_text = text.substr(taken);
            return;
        }
        m_text += (m_text.empty() ? "" : " ") + std::string(text);
    }

    void row(std::string_view text)
    {
        const auto cells = cells_of(text);
        if (text.find_first_not_of("|-: ") == text.npos)
            return;
        if (m_head.empty()) {
            m_head.assign(cells.begin(), cells.end());
            return;
        }
        GuideBlock block{Kind::item, 0, "•", {}};
        for (size_t i = 0; i < cells.size(); ++i) {
            if (cells[i].empty())
                continue;
            const bool named = i < m_head.size() && !m_head[i].empty() && i > 0;
            if (i > 0)
                read_runs(named ? "; " + m_head[i] + ": " : "; ", block.text, {});
            read_runs(cells[i], block.text, {.text = {}, .bold = i == 0});
        }
        m_blocks.push_back(std::move(block));
    }

    void flush()
    {
        if (!m_text.empty()) {
            if (m_kind == Kind::code)
                m_blocks.push_back({m_kind, 0, {}, {{.text = m_text, .bold = false, .code = true}}});
            else
                m_blocks.push_back({m_kind, 0, m_marker, runs_of(m_text)});
        }
        m_text.clear();
        m_marker.clear();
        m_kind = Kind::paragraph;
    }

    std::vector<GuideBlock> m_blocks;
    std::vector<std::string> m_head;
    Kind m_kind = Kind::paragraph;
    std::string m_marker, m_text;
    bool m_in_code = false;
};

std::optional<std::string_view> source(base::Language language, std::string_view name)
{
    return base::find_resource("docs/guide/" + std::string(base::code(guide_language(language))) + "/" + std::string(name) + ".md");
}

std::string title_of(const std::vector<GuideBlock>& blocks)
{
    std::string title;
    if (!blocks.empty() && blocks.front().kind == Kind::heading) {
        for (const auto& run : blocks.front().text)
            title += run.text;
    }
    return title;
}

}  // namespace

base::Language guide_language(base::Language language)
{
    return language == base::Language::sv ? base::Language::sv : base::Language::nb;
}

std::vector<GuideChapter> guide_chapters(base::Language language)
{
    std::vector<GuideChapter> chapters;
    const auto first = guide_chapter(language, "README");
    if (!first)
        return chapters;
    chapters.push_back({"README", title_of(*first)});
    for (const auto& block : *first) {
        for (const auto& run : block.text) {
            if (block.kind != Kind::item || run.chapter.empty())
                continue;
            if (const auto chapter = guide_chapter(language, run.chapter))
                chapters.push_back({run.chapter, title_of(*chapter)});
        }
    }
    return chapters;
}

std::optional<std::vector<GuideBlock>> guide_chapter(base::Language language, std::string_view name)
{
    const auto text = source(language, name);
    return text ? std::optional(read_guide(*text)) : std::nullopt;
}

std::vector<GuideBlock> read_guide(std::string_view markdown)
{
    return Reader().run(markdown);
}

}  // namespace app
