// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace archive::pdf {

/// The few tables of a TrueType program that say how wide a glyph is and whether it draws. Trusts no offset.
class TrueType {
public:
    /// Nothing for a program without sound head, hhea, maxp, hmtx, loca and glyf tables. Keeps the bytes.
    static std::optional<TrueType> from(std::string bytes);

    unsigned glyph_count() const { return m_glyphs; }
    /// In thousandths of the em, as PDF counts.
    double width(unsigned glyph) const;
    /// The glyph or a part of it has an outline.
    bool draws(unsigned glyph, int depth = 0) const;

private:
    struct Table {
        size_t offset = 0, length = 0;
    };

    explicit TrueType(std::string bytes) : m_bytes(std::move(bytes)) {}
    bool read();
    std::optional<Table> table(std::string_view tag) const;
    unsigned u8(size_t at) const;
    unsigned u16(size_t at) const;
    size_t u32(size_t at) const;
    /// Where the glyph's outline begins and ends within glyf.
    std::pair<size_t, size_t> extent(unsigned glyph) const;

    std::string m_bytes;
    Table m_hmtx, m_loca, m_glyf;
    unsigned m_glyphs = 0, m_metrics = 0, m_units = 0;
    bool m_long_offsets = false;
};

}  // namespace archive::pdf
