// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace documents::pdf {

/// `mono`: for what is typed off the page, sign by sign; it has capital letters and digits.
enum class Style { regular, bold, italic, mono };

/// One parsed TrueType font, for as many documents as one thread writes. Measures are in 1/1000 em.
class Face {
public:
    /// The bytes of a TrueType font and six capitals that mark its subsets. Throws Failure "pdf.font" for anything
    /// else: cut short, garbage, CFF outlines.
    Face(std::string_view bytes, std::string_view tag);
    Face(const Face&) = delete;
    Face& operator=(const Face&) = delete;
    ~Face();

    /// Whether the sign can be drawn and read back: a glyph of its own, in the basic plane, not for private use.
    bool has(char32_t c) const { return c <= 0xFFFF && sign(c).glyph != 0; }
    int width(char32_t c) const { return c <= 0xFFFF ? sign(c).width : 0; }
    int ascent() const { return m_measures.ascent; }
    /// Below the base line, so negative.
    int descent() const { return m_measures.descent; }
    int cap_height() const { return m_measures.cap_height; }
    int x_height() const { return m_measures.x_height; }

    struct Measures {
        /// Its PostScript name, after the tag that marks a subset: "ABCDEF+NotoSans-Bold".
        std::string name;
        int ascent = 0, descent = 0, cap_height = 0, x_height = 0;
        int italic_angle = 0, stem = 0, missing_width = 0;
        /// Left, bottom, right, top.
        std::array<int, 4> box{};
    };
    const Measures& measures() const { return m_measures; }
    /// A font file with the outlines of these code points only.
    std::string subset(std::u16string_view codes) const;

    struct Sign {
        std::int16_t width = -1;
        std::uint16_t glyph = 0;
    };
    /// Only for code points up to U+FFFF.
    const Sign& sign(char32_t c) const
    {
        const auto& row = m_rows[c >> 8];
        return row && (*row)[c & 0xFF].width >= 0 ? (*row)[c & 0xFF] : look_up(c);
    }

private:
    const Sign& look_up(char32_t c) const;

    struct Parsed;
    using Row = std::array<Sign, 256>;
    std::unique_ptr<Parsed> m_parsed;
    Measures m_measures;
    mutable std::array<std::unique_ptr<Row>, 256> m_rows;
};

/// The faces of all documents: three styles of one family, one for codes, and two fallbacks for signs that they lack,
/// read when first needed: a small one with the arrows, ticks and comparison signs that minutes use, and a large one.
/// Looks up and remembers as it goes: make one per thread and keep it.
class Fonts {
public:
    /// The fonts compiled into the program.
    Fonts();
    Fonts(std::string_view regular, std::string_view bold, std::string_view italic, std::string_view mono, std::array<std::string_view, 2> fallbacks);
    ~Fonts();

    /// What is really drawn for a code point: in the style's face, else in a fallback, else U+FFFD.
    struct Drawn {
        const Face* face;
        char32_t sign;
    };
    Drawn drawn(Style style, char32_t c) const
    {
        const auto& face = *m_faces[static_cast<size_t>(style)];
        return face.has(c) ? Drawn{&face, c} : elsewhere(style, c);
    }
    const Face& face_for(Style style, char32_t c) const { return *drawn(style, c).face; }
    /// The style's own face: for ascent, descent and the like.
    const Face& face(Style style) const { return *m_faces[static_cast<size_t>(style)]; }

    /// In 1/1000 em.
    int width(Style style, char32_t c) const
    {
        auto d = drawn(style, c);
        return d.face->width(d.sign);
    }
    /// In points.
    double width(Style style, double size, std::u32string_view text) const
    {
        long sum = 0;
        for (char32_t c : text)
            sum += width(style, c);
        return static_cast<double>(sum) * size / 1000.0;
    }

private:
    Drawn elsewhere(Style style, char32_t c) const;

    std::array<std::unique_ptr<Face>, 4> m_faces;
    std::array<std::string_view, 2> m_fallback_bytes;
    mutable std::array<std::unique_ptr<Face>, 2> m_fallbacks;
};

}  // namespace documents::pdf
