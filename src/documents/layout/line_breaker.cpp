// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/layout/line_breaker.h"

#include <algorithm>

namespace documents::layout {
namespace {

constexpr char32_t soft_hyphen = 0xAD;
/// The widest of Noto Sans Regular, Bold and Italic, in thousandths.
constexpr std::uint16_t hyphen_width = 322;

bool is_digit(char32_t c)
{
    return c >= '0' && c <= '9';
}

bool is_blank(char32_t c)
{
    return c == ' ';
}

/// A blank at which Norwegian and Swedish text must not be broken: before per cent and currency after a figure, after
/// the section sign, and between the groups of a large figure.
bool is_glued(const std::vector<Glyph>& text, size_t at)
{
    const char32_t before = at > 0 ? text[at - 1].sign : 0;
    const char32_t after = at + 1 < text.size() ? text[at + 1].sign : 0;
    if (before == U'§')
        return true;
    if (!is_digit(before))
        return false;
    if (after == '%' || after == U'‰' || after == U'§')
        return true;
    if (after == 'k' && at + 2 < text.size() && text[at + 2].sign == 'r' && (at + 3 >= text.size() || text[at + 3].sign < 'A'))
        return true;
    auto group = [&](size_t from) {
        return from + 2 < text.size() && is_digit(text[from].sign) && is_digit(text[from + 1].sign) && is_digit(text[from + 2].sign);
    };
    return group(at + 1) && (at + 4 >= text.size() || !is_digit(text[at + 4].sign));
}

/// A break is allowed right after this sign, which stays on the line.
bool breaks_after(const std::vector<Glyph>& text, size_t at)
{
    const char32_t c = text[at].sign;
    if (c != '-' && c != '/' && c != 0x2010 && c != 0x2013 && c != 0x2014)
        return false;
    if (at == 0 || at + 1 >= text.size() || is_blank(text[at - 1].sign))
        return false;
    // "012/27" and "2026-2027" stay whole.
    return !is_digit(text[at + 1].sign) && !is_blank(text[at + 1].sign);
}

struct Break {
    size_t end = 0;
    size_t next = 0;
    long width = 0;
    bool blank = false;
    bool hyphen = false;
};

}  // namespace

std::vector<Line> break_lines(const std::vector<Glyph>& text, double size, double width)
{
    const long limit = std::max<long>(1, static_cast<long>(width * 1000.0 / size + 0.5));
    std::vector<Line> lines;
    size_t begin = 0;
    auto add = [&](const Break& at) {
        lines.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at.end),
            static_cast<float>(static_cast<double>(at.width) * size / 1000.0), at.blank, at.hyphen});
        begin = at.next;
    };
    while (begin < text.size()) {
        Break best;
        long used = 0;
        size_t i = begin;
        bool done = false;
        for (; i < text.size() && !done; ++i) {
            const auto& glyph = text[i];
            if (glyph.sign == '\n') {
                best = {i, i + 1, used};
                done = true;
                break;
            }
            if (glyph.sign == soft_hyphen) {
                if (i > begin && used + hyphen_width <= limit)
                    best = {i, i + 1, used + hyphen_width, false, true};
                continue;
            }
            if (is_blank(glyph.sign) && !is_glued(text, i) && i > begin)
                best = {i, i + 1, used, true};
            if (used + glyph.width > limit && i > begin && !is_blank(glyph.sign)) {
                if (best.next == 0)
                    best = {i, i, used};
                done = true;
                break;
            }
            used += glyph.width;
            if (breaks_after(text, i))
                best = {i + 1, i + 1, used};
        }
        if (!done)
            best = {text.size(), text.size(), used};
        // Blanks at the end of a line take no room, those at the break belong to no line.
        while (best.end > begin && is_blank(text[best.end - 1].sign)) {
            best.width -= text[best.end - 1].width;
            --best.end;
        }
        if (best.blank) {
            while (best.next < text.size() && is_blank(text[best.next].sign))
                ++best.next;
        }
        add(best);
        // A line break at the very end is a line of its own only when something follows; Text has none there.
    }
    if (lines.empty())
        lines.push_back({});
    return lines;
}

Extent measure(const std::vector<Glyph>& text, double size)
{
    long line = 0, word = 0, longest_line = 0, longest_word = 0;
    for (size_t i = 0; i < text.size(); ++i) {
        const auto& glyph = text[i];
        if (glyph.sign == soft_hyphen)
            continue;
        if (glyph.sign == '\n') {
            longest_line = std::max(longest_line, line);
            line = word = 0;
            continue;
        }
        line += glyph.width;
        word = is_blank(glyph.sign) && !is_glued(text, i) ? 0 : word + glyph.width;
        longest_word = std::max(longest_word, word);
        if (breaks_after(text, i))
            word = 0;
    }
    longest_line = std::max(longest_line, line);
    return {static_cast<double>(longest_word) * size / 1000.0, static_cast<double>(longest_line) * size / 1000.0};
}

}  // namespace documents::layout
