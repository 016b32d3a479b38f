// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/pdf/truetype.h"

#include <algorithm>

namespace archive::pdf {
namespace {

constexpr int max_parts_depth = 2;
constexpr int max_parts = 16;

}  // namespace

std::optional<TrueType> TrueType::from(std::string bytes)
{
    TrueType font(std::move(bytes));
    return font.read() ? std::optional(std::move(font)) : std::nullopt;
}

unsigned TrueType::u8(size_t at) const
{
    return at < m_bytes.size() ? static_cast<unsigned char>(m_bytes[at]) : 0;
}

unsigned TrueType::u16(size_t at) const
{
    return u8(at) << 8 | u8(at + 1);
}

size_t TrueType::u32(size_t at) const
{
    return static_cast<size_t>(u16(at)) << 16 | u16(at + 2);
}

std::optional<TrueType::Table> TrueType::table(std::string_view tag) const
{
    for (unsigned i = 0; i < u16(4); ++i) {
        auto entry = 12 + size_t{16} * i;
        if (entry + 16 > m_bytes.size())
            break;
        if (std::string_view(m_bytes).substr(entry, 4) != tag)
            continue;
        Table found{u32(entry + 8), u32(entry + 12)};
        if (found.offset <= m_bytes.size() && found.length <= m_bytes.size() - found.offset)
            return found;
    }
    return std::nullopt;
}

bool TrueType::read()
{
    if (u32(0) != 0x00010000 && u32(0) != 0x74727565)
        return false;
    auto head = table("head"), hhea = table("hhea"), maxp = table("maxp"), hmtx = table("hmtx"), loca = table("loca"), glyf = table("glyf");
    if (!head || !hhea || !maxp || !hmtx || !loca || !glyf || head->length < 54 || hhea->length < 36 || maxp->length < 6)
        return false;
    m_units = u16(head->offset + 18);
    m_long_offsets = u16(head->offset + 50) != 0;
    m_metrics = u16(hhea->offset + 34);
    m_glyphs = u16(maxp->offset + 4);
    m_hmtx = *hmtx;
    m_loca = *loca;
    m_glyf = *glyf;
    return m_units >= 16 && m_units <= 16384 && m_glyphs > 0 && m_metrics > 0 && m_metrics <= m_glyphs && m_hmtx.length >= size_t{4} * m_metrics
        && m_loca.length >= (size_t{m_glyphs} + 1) * (m_long_offsets ? 4 : 2);
}

double TrueType::width(unsigned glyph) const
{
    return u16(m_hmtx.offset + size_t{4} * std::min(glyph, m_metrics - 1)) * 1000.0 / m_units;
}

std::pair<size_t, size_t> TrueType::extent(unsigned glyph) const
{
    if (glyph >= m_glyphs)
        return {0, 0};
    auto offset = [&](size_t i) { return m_long_offsets ? u32(m_loca.offset + 4 * i) : size_t{u16(m_loca.offset + 2 * i)} * 2; };
    auto begin = offset(glyph), end = offset(size_t{glyph} + 1);
    return begin < end && end <= m_glyf.length ? std::pair(begin, end) : std::pair<size_t, size_t>(0, 0);
}

bool TrueType::draws(unsigned glyph, int depth) const
{
    auto [begin, end] = extent(glyph);
    if (end - begin < 10 || depth > max_parts_depth)
        return false;
    auto at = m_glyf.offset + begin, last = m_glyf.offset + end;
    auto contours = u16(at);
    if (contours < 0x8000)
        return contours > 0;
    // A composite: flags, glyph, arguments and scale, for as long as the flags say that more follow.
    at += 10;
    for (int part = 0; part < max_parts && at + 4 <= last; ++part) {
        auto flags = u16(at);
        if (draws(u16(at + 2), depth + 1))
            return true;
        if (!(flags & 0x20))
            return false;
        at += 4 + (flags & 1 ? 4 : 2) + (flags & 8 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0);
    }
    return false;
}

}  // namespace archive::pdf
