// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/pdf/font_check.h"
#include "documents/pdf/fonts.h"

#include "base/failure.h"
#include "base/resource.h"

#include <hpdf.h>
#include <hpdf_doc.h>
#include <hpdf_fontdef.h>

namespace documents::pdf {
namespace {

/// Code points that PDF/A allows in no text, or that mean nothing outside one machine.
bool is_unspeakable(char32_t c)
{
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0xD800 && c <= 0xF8FF) || (c >= 0xFDD0 && c <= 0xFDEF) || c == 0xFEFF || c >= 0xFFFE;
}

std::string copy_of(HPDF_Stream stream)
{
    std::string bytes;
    bytes.reserve(stream->size);
    for (HPDF_UINT i = 0; i < HPDF_MemStream_GetBufCount(stream); ++i) {
        HPDF_UINT length = 0;
        if (auto* block = HPDF_MemStream_GetBufPtr(stream, i, &length))
            bytes.append(reinterpret_cast<const char*>(block), length);
    }
    return bytes;
}

struct StreamFreer {
    void operator()(HPDF_Stream stream) const { HPDF_Stream_Free(stream); }
};
using StreamPointer = std::unique_ptr<HPDF_Stream_Rec, StreamFreer>;

}  // namespace

/// An otherwise empty libharu document keeps the font, so that it outlives the documents that are written with it.
struct Face::Parsed {
    HPDF_Doc keeper = nullptr;
    HPDF_FontDef font = nullptr;
    FontFacts facts;

    Parsed() = default;
    Parsed(const Parsed&) = delete;
    Parsed& operator=(const Parsed&) = delete;
    ~Parsed()
    {
        if (keeper)
            HPDF_Free(keeper);
    }
    /// libharu itself marks the parts of a glyph, but not the parts of the parts: a U+01EE would lose its body.
    void mark(std::uint16_t glyph)
    {
        auto& used = static_cast<HPDF_TTFontDefAttr>(font->attr)->glyph_tbl.flgs[glyph];
        if (used)
            return;
        used = 1;
        if (auto found = facts.parts.find(glyph); found != facts.parts.end()) {
            for (auto part : found->second)
                mark(part);
        }
    }
    void load(std::string_view bytes)
    {
        keeper = HPDF_New(nullptr, nullptr);
        if (!keeper)
            base::broken("pdf.library", "no memory for a font");
        StreamPointer stream(HPDF_MemStream_New(keeper->mmgr, 1 << 16));
        if (!stream || HPDF_Stream_Write(stream.get(), reinterpret_cast<const HPDF_BYTE*>(bytes.data()), static_cast<HPDF_UINT>(bytes.size())) != HPDF_OK)
            base::broken("pdf.library", "no memory for a font");
        // From here the stream is the font's, also when it is refused.
        font = HPDF_TTFontDef_Load(keeper->mmgr, stream.release(), HPDF_TRUE);
        if (!font)
            base::broken("pdf.font", "libharu refuses it");
        if (HPDF_List_Add(keeper->fontdef_list, font) != HPDF_OK) {
            HPDF_FontDef_Free(font);
            base::broken("pdf.library", "no memory for a font");
        }
    }
};

Face::Face(std::string_view bytes, std::string_view tag) : m_parsed(std::make_unique<Parsed>())
{
    m_parsed->facts = check_font(bytes);
    m_parsed->load(bytes);
    auto* font = m_parsed->font;
    std::string name = font->base_font;
    // libharu adds ",Bold" to the real name.
    name.resize(std::min(name.find(','), name.size()));
    m_measures.name = std::string(tag) + "+" + name;
    m_measures.ascent = font->ascent;
    m_measures.descent = font->descent;
    m_measures.cap_height = font->cap_height;
    m_measures.x_height = font->x_height;
    m_measures.italic_angle = m_parsed->facts.slant;
    m_measures.stem = font->stemv ? font->stemv : 80;
    m_measures.missing_width = font->missing_width;
    m_measures.box = {static_cast<int>(font->font_bbox.left), static_cast<int>(font->font_bbox.bottom), static_cast<int>(font->font_bbox.right),
        static_cast<int>(font->font_bbox.top)};
    // Once only: each call puts the tag before the name again.
    std::string writable(tag);
    HPDF_TTFontDef_SetTagName(font, writable.data());
}

Face::~Face() = default;

const Face::Sign& Face::look_up(char32_t c) const
{
    auto& row = m_rows[c >> 8];
    if (!row)
        row = std::make_unique<Row>();
    auto& sign = (*row)[c & 0xFF];
    sign.glyph = is_unspeakable(c) ? std::uint16_t{0} : HPDF_TTFontDef_GetGlyphid(m_parsed->font, static_cast<HPDF_UINT16>(c));
    auto width = HPDF_TTFontDef_GetGidWidth(m_parsed->font, sign.glyph);
    sign.width = width < 0 ? std::int16_t{0} : width;
    return sign;
}

std::string Face::subset(std::u16string_view codes) const
{
    auto* font = m_parsed->font;
    HPDF_FontDef_Cleanup(font);
    for (char16_t c : codes)
        m_parsed->mark(sign(c).glyph);
    StreamPointer out(HPDF_MemStream_New(m_parsed->keeper->mmgr, 1 << 16));
    if (!out || HPDF_TTFontDef_SaveFontData(font, out.get()) != HPDF_OK || HPDF_GetError(m_parsed->keeper) != HPDF_OK)
        base::broken("pdf.library", "the font cannot be cut to " + std::to_string(codes.size()) + " signs");
    return copy_of(out.get());
}

Fonts::Fonts()
    : Fonts(base::resource("fonts/sans-Regular.ttf"), base::resource("fonts/sans-Bold.ttf"), base::resource("fonts/sans-Italic.ttf"),
        base::resource("fonts/mono.ttf"), {base::resource("fonts/signs.ttf"), base::resource("fonts/fallback.ttf")})
{
}

Fonts::Fonts(std::string_view regular, std::string_view bold, std::string_view italic, std::string_view mono, std::array<std::string_view, 2> fallbacks)
    : m_faces{std::make_unique<Face>(regular, "RADSLR"), std::make_unique<Face>(bold, "RADSLB"), std::make_unique<Face>(italic, "RADSLI"),
        std::make_unique<Face>(mono, "RADSLM")}
    , m_fallback_bytes(fallbacks)
{
}

Fonts::~Fonts() = default;

Fonts::Drawn Fonts::elsewhere(Style style, char32_t c) const
{
    static constexpr std::string_view tags[] = {"RADSLS", "RADSLF"};
    for (size_t i = 0; i < m_fallbacks.size(); ++i) {
        if (!m_fallbacks[i])
            m_fallbacks[i] = std::make_unique<Face>(m_fallback_bytes[i], tags[i]);
        if (m_fallbacks[i]->has(c))
            return {m_fallbacks[i].get(), c};
    }
    constexpr char32_t replacement = 0xFFFD;
    const auto& own = face(style);
    return {own.has(replacement) ? &own : m_fallbacks.back().get(), replacement};
}

}  // namespace documents::pdf
