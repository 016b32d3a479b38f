// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/pdf/font_check.h"

#include "base/failure.h"

#include <cstdint>
#include <string>

namespace documents::pdf {
namespace {

void demand(bool met, const char* what)
{
    if (!met)
        base::broken("pdf.font", what);
}

/// Reads big-endian numbers and refuses to read outside.
class Bytes {
public:
    explicit Bytes(std::string_view bytes) : m_bytes(bytes) {}
    size_t size() const { return m_bytes.size(); }
    unsigned u16(size_t at) const
    {
        demand(at + 2 <= m_bytes.size(), "cut short");
        return static_cast<unsigned>(byte(at) << 8 | byte(at + 1));
    }
    std::uint32_t u32(size_t at) const { return static_cast<std::uint32_t>(u16(at)) << 16 | u16(at + 2); }
    Bytes part(size_t offset, size_t length) const
    {
        demand(offset <= m_bytes.size() && length <= m_bytes.size() - offset, "a table lies outside the file");
        return Bytes(m_bytes.substr(offset, length));
    }
    std::string_view view() const { return m_bytes; }

private:
    unsigned byte(size_t at) const { return static_cast<unsigned char>(m_bytes[at]); }
    std::string_view m_bytes;
};

/// The Unicode (3, 1) subtable of format 4, the only one that is used for text.
void check_cmap(const Bytes& cmap, unsigned glyphs)
{
    for (unsigned i = 0, n = cmap.u16(2); i < n; ++i) {
        size_t row = 4 + 8 * i;
        if (cmap.u16(row) != 3 || cmap.u16(row + 2) != 1)
            continue;
        size_t offset = cmap.u32(row + 4);
        auto table = cmap.part(offset, cmap.part(offset, 4).u16(2));
        demand(table.u16(0) == 4, "its characters are not in format 4");
        size_t segments = table.u16(6) / 2;
        demand(segments > 0 && 16 + 8 * segments <= table.size(), "its character table is cut short");
        for (size_t s = 0; s < segments; ++s) {
            unsigned last = table.u16(14 + 2 * s), first = table.u16(16 + 2 * segments + 2 * s);
            unsigned delta = table.u16(16 + 4 * segments + 2 * s);
            size_t range_at = 16 + 6 * segments + 2 * s;
            unsigned range = table.u16(range_at);
            demand(first <= last && range % 2 == 0, "its character table is damaged");
            // The closing segment, U+FFFF, may point anywhere.
            if (first == 0xFFFF)
                continue;
            for (unsigned c = first; c <= last; ++c) {
                unsigned glyph = range ? table.u16(range_at + range + 2 * (c - first)) : (c + delta) & 0xFFFF;
                if (range && glyph)
                    glyph = (glyph + delta) & 0xFFFF;
                demand(glyph < glyphs, "a character has a glyph that is not there");
            }
        }
        return;
    }
    demand(false, "it has no Unicode table");
}

/// The parts of a composite glyph, which must be glyphs of this font; none for a plain one.
std::vector<std::uint16_t> parts_of(const Bytes& glyph, unsigned glyphs)
{
    std::vector<std::uint16_t> parts;
    if (glyph.size() < 10 || glyph.u16(0) < 0x8000)
        return parts;
    enum { words = 1, scale = 8, more = 0x20, two_scales = 0x40, matrix = 0x80 };
    size_t at = 10;
    unsigned flags = 0;
    do {
        flags = glyph.u16(at);
        unsigned part = glyph.u16(at + 2);
        demand(part < glyphs, "a glyph is made of one that is not there");
        parts.push_back(static_cast<std::uint16_t>(part));
        at += 4 + (flags & words ? 4 : 2) + (flags & scale ? 2 : flags & two_scales ? 4 : flags & matrix ? 8 : 0);
    } while (flags & more);
    return parts;
}

}  // namespace

FontFacts check_font(std::string_view bytes)
{
    FontFacts facts;
    Bytes file(bytes);
    demand(file.size() > 12 && file.u32(0) == 0x00010000, "not a TrueType font");
    unsigned tables = file.u16(4);
    auto find = [&](std::string_view tag) {
        for (unsigned i = 0; i < tables; ++i) {
            auto row = file.part(12 + 16 * i, 16);
            if (row.view().substr(0, 4) == tag)
                return file.part(row.u32(8), row.u32(12));
        }
        base::broken("pdf.font", "no table " + std::string(tag));
    };
    for (unsigned i = 0; i < tables; ++i)
        file.part(file.u32(12 + 16 * i + 8), file.u32(12 + 16 * i + 12));

    auto head = find("head");
    demand(head.u32(12) == 0x5F0F3CF5 && head.size() >= 54, "its header is damaged");
    demand(head.u16(18) >= 16 && head.u16(18) <= 16384 && head.u16(50) <= 1, "its header is damaged");
    unsigned glyphs = find("maxp").u16(4);
    // libharu counts glyphs with a sign.
    demand(glyphs > 0 && glyphs <= 32767, "too many glyphs");
    unsigned metrics = find("hhea").u16(34);
    demand(metrics > 0 && metrics <= glyphs && find("hmtx").size() >= 4 * metrics + 2 * (glyphs - metrics), "its widths are cut short");

    auto loca = find("loca"), glyf = find("glyf");
    bool wide = head.u16(50) == 1;
    auto offset = [&](unsigned i) -> size_t { return wide ? loca.u32(4 * i) : size_t{loca.u16(2 * i)} * 2; };
    for (unsigned i = 0; i < glyphs; ++i) {
        demand(offset(i) <= offset(i + 1), "its glyphs are out of order");
        auto parts = parts_of(glyf.part(offset(i), offset(i + 1) - offset(i)), glyphs);
        if (!parts.empty())
            facts.parts.emplace(static_cast<std::uint16_t>(i), std::move(parts));
    }
    check_cmap(find("cmap"), glyphs);

    auto names = find("name");
    for (unsigned i = 0, n = names.u16(2); i < n; ++i)
        names.part(names.u16(4) + names.u16(6 + 12 * i + 10), names.u16(6 + 12 * i + 8));
    auto post = find("post");
    demand(find("OS/2").size() >= 78 && post.size() >= 32, "its measures are cut short");
    facts.slant = static_cast<std::int16_t>(post.u16(4));
    return facts;
}

}  // namespace documents::pdf
