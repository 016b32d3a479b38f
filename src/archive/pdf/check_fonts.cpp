// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/pdf/checks.h"
#include "archive/pdf/to_unicode.h"
#include "archive/pdf/truetype.h"

#include <cmath>

namespace archive::pdf {
namespace {

constexpr double width_tolerance = 1.0;  // ISO 19005-2, 6.2.11.5: thousandths of the em

std::string hex(unsigned code)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    std::string out = "U+";
    for (int shift = code > 0xFFFF ? 20 : 12; shift >= 0; shift -= 4)
        out += digits[code >> shift & 15];
    return out;
}

std::string code_name(unsigned code)
{
    return "code 0x" + hex(code).substr(2);
}

bool may_be_blank(const std::u32string& text)
{
    for (char32_t c : text)
        if (c != ' ' && c != 0xA0 && c != 0xAD && !(c >= 0x2000 && c <= 0x200F) && !(c >= 0x2028 && c <= 0x202F) && c != 0x205F && c != 0x2060 && c != 0x3000)
            return false;
    return true;
}

/// "ABCDEF+Name" or a name without a plus sign.
bool is_font_name(const std::string& name)
{
    auto plus = name.find('+');
    if (plus == name.npos)
        return !name.empty();
    bool capitals = plus == 6 && name.size() > 7;
    for (size_t i = 0; i < plus && capitals; ++i)
        capitals = name[i] >= 'A' && name[i] <= 'Z';
    return capitals;
}

class FontCheck {
public:
    FontCheck(Document& document, const ShownFont& shown) : m_document(document), m_shown(shown) {}

    void run()
    {
        auto font = m_shown.font;
        auto parts = items(get(font, "/DescendantFonts"), 4);
        if (name(get(font, "/Subtype")) != "Type0" || parts.size() != 1 || name(get(parts[0], "/Subtype")) != "CIDFontType2") {
            found("font.type", "only Type0 fonts with TrueType outlines are accepted, not " + name(get(font, "/Subtype")));
            return;
        }
        m_descendant = parts[0];
        m_descriptor = get(m_descendant, "/FontDescriptor");
        if (name(get(font, "/Encoding")) != "Identity-H")
            found("font.encoding", "/Encoding is not Identity-H");
        names();
        descriptor();
        auto info = get(m_descendant, "/CIDSystemInfo");
        if (text(get(info, "/Registry")).value_or("").empty() || text(get(info, "/Ordering")).value_or("").empty() || !integer(get(info, "/Supplement")))
            found("font.system_info", "/CIDSystemInfo is not complete");
        texts();
        if (program() && glyph_map()) {
            glyphs();
            widths();
        }
    }

private:
    void found(const char* rule, std::string detail) { m_document.found(rule, m_shown.where, std::move(detail)); }

    void names()
    {
        auto base = name(get(m_shown.font, "/BaseFont"));
        if (base != name(get(m_descendant, "/BaseFont")) || base != name(get(m_descriptor, "/FontName")))
            found("font.name_differs", "/BaseFont and /FontName are not one name: " + base);
        if (!is_font_name(base))
            found("font.subset_tag", "\"" + base + "\": the tag is six capital letters and a plus sign");
    }

    void descriptor()
    {
        for (auto key : {"/Flags", "/ItalicAngle", "/Ascent", "/Descent", "/CapHeight", "/StemV"})
            if (!number(get(m_descriptor, key)))
                found("font.descriptor", std::string(key) + " is missing from the descriptor");
        if (items(get(m_descriptor, "/FontBBox"), 4).size() != 4)
            found("font.descriptor", "/FontBBox is missing from the descriptor");
        auto flags = integer(get(m_descriptor, "/Flags")).value_or(0);
        if (((flags & 4) != 0) == ((flags & 32) != 0))
            found("font.descriptor", "/Flags names the font both or neither symbolic and nonsymbolic");
    }

    /// ISO 19005-2, 6.2.11.7: every code has text, and text that means something to everybody.
    void texts()
    {
        auto cmap = m_document.data(get(m_shown.font, "/ToUnicode"));
        if (!cmap) {
            found("font.to_unicode_missing", "no /ToUnicode that can be read");
            return;
        }
        for (auto& [code, utf16] : read_to_unicode(m_document, *cmap, m_shown.codes))
            m_texts[code] = code_points_of(utf16);
        for (auto code : m_shown.codes) {
            auto known = m_texts.find(code);
            if (known == m_texts.end() || known->second.empty()) {
                found("font.to_unicode_code", code_name(code) + " has no text");
                continue;
            }
            for (char32_t c : known->second) {
                if (c == 0 || c == 0xFEFF || c == 0xFFFE)
                    found("font.to_unicode_forbidden", code_name(code) + " means " + hex(c));
                else if ((c >= 0xE000 && c <= 0xF8FF) || c >= 0xF0000)
                    found("font.to_unicode_private", code_name(code) + " means " + hex(c));
            }
        }
    }

    bool program()
    {
        auto stream = get(m_descriptor, "/FontFile2");
        auto bytes = m_document.data(stream);
        if (!bytes) {
            found("font.not_embedded", "no /FontFile2 that can be read");
            return false;
        }
        if (auto length = integer(get(stream, "/Length1")); length && *length != static_cast<long long>(bytes->size()))
            found("font.length", "/Length1 is not the size of the font program");
        m_program = TrueType::from(std::move(*bytes));
        if (!m_program)
            found("font.program", "the font program is no sound TrueType");
        return m_program.has_value();
    }

    /// 6.2.11.3.2: an embedded CIDFontType2 says how its CIDs become glyphs.
    bool glyph_map()
    {
        auto map = get(m_descendant, "/CIDToGIDMap");
        if (name(map) == "Identity")
            return true;
        m_map = m_document.data(map);
        if (!m_map)
            found("font.glyph_map", "/CIDToGIDMap is neither Identity nor a stream");
        return m_map.has_value();
    }

    unsigned glyph_of(unsigned code) const
    {
        if (!m_map)
            return code;
        auto byte = [&](size_t at) { return at < m_map->size() ? static_cast<unsigned>(static_cast<unsigned char>((*m_map)[at])) : 0u; };
        return byte(size_t{code} * 2) << 8 | byte(size_t{code} * 2 + 1);
    }

    void glyphs()
    {
        for (auto code : m_shown.codes) {
            auto glyph = glyph_of(code);
            auto text = m_texts.find(code);
            m_document.spend(1);
            if (glyph == 0)
                found("font.notdef", code_name(code) + " shows .notdef");
            else if (glyph >= m_program->glyph_count())
                found("font.glyph_missing", code_name(code) + ": the program has no glyph " + std::to_string(glyph));
            else if (text != m_texts.end() && !may_be_blank(text->second) && !m_program->draws(glyph))
                found("font.glyph_blank", code_name(code) + ": glyph " + std::to_string(glyph) + " draws nothing");
        }
    }

    /// /W is "first [w w w]" or "first last w". Only shown codes are looked at, so a huge range costs nothing.
    std::map<unsigned, double> stated_widths()
    {
        std::map<unsigned, double> stated;
        auto list = items(get(m_descendant, "/W"));
        m_document.spend(list.size());
        for (size_t i = 0; i + 1 < list.size();) {
            auto first = integer(list[i]).value_or(-1);
            auto run = items(list[i + 1]);
            m_document.spend(run.size() + 1);
            if (list[i + 1].isArray()) {
                for (size_t k = 0; k < run.size() && first >= 0 && first + static_cast<long long>(k) <= 0xFFFF; ++k)
                    if (auto width = number(run[k]))
                        stated[static_cast<unsigned>(first) + static_cast<unsigned>(k)] = *width;
                i += 2;
                continue;
            }
            auto last = integer(list[i + 1]).value_or(-1);
            auto width = i + 2 < list.size() ? number(list[i + 2]) : std::nullopt;
            if (first >= 0 && first <= 0xFFFF && width)
                for (auto code = m_shown.codes.lower_bound(static_cast<unsigned>(first)); code != m_shown.codes.end() && *code <= last; ++code) {
                    m_document.spend(1);
                    stated[*code] = *width;
                }
            i += 3;
        }
        return stated;
    }

    void widths()
    {
        auto stated = stated_widths();
        auto fallback = has(m_descendant, "/DW") ? number(get(m_descendant, "/DW")).value_or(-1) : 1000;
        for (auto code : m_shown.codes) {
            auto glyph = glyph_of(code);
            if (glyph >= m_program->glyph_count())
                continue;
            auto at = stated.find(code);
            auto width = at == stated.end() ? fallback : at->second;
            auto real = m_program->width(glyph);
            if (std::abs(width - real) > width_tolerance)
                found("font.width_differs",
                    code_name(code) + ": " + std::to_string(std::lround(width)) + " stated, " + std::to_string(std::lround(real)) + " in the font");
        }
    }

    Document& m_document;
    const ShownFont& m_shown;
    Object m_descendant, m_descriptor;
    std::map<unsigned, std::u32string> m_texts;
    std::optional<TrueType> m_program;
    std::optional<std::string> m_map;
};

}  // namespace

void check_fonts(Document& document)
{
    for (auto& [key, shown] : document.fonts)
        FontCheck(document, shown).run();
}

}  // namespace archive::pdf
