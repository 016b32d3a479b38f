// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/pdf/font_writer.h"

#include "documents/pdf/syntax.h"

#include <algorithm>
#include <vector>

namespace documents::pdf {
namespace {

constexpr std::string_view flate = "/Filter /FlateDecode\n";

/// Code to Unicode, which here is itself. A range must not cross the last byte (Adobe note 5411), and a block holds
/// at most a hundred.
std::string to_unicode(const std::u16string& codes)
{
    struct Range {
        char16_t first, last;
    };
    std::vector<Range> ranges;
    for (char16_t c : codes) {
        if (!ranges.empty() && ranges.back().last + 1 == c && (c & 0xFF) != 0)
            ranges.back().last = c;
        else
            ranges.push_back({c, c});
    }
    std::string out = "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                      "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
                      "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                      "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
    constexpr size_t most = 100;
    for (size_t i = 0; i < ranges.size(); i += most) {
        size_t n = std::min(most, ranges.size() - i);
        put_integer(out, static_cast<long>(n));
        out += " beginbfrange\n";
        for (size_t k = i; k < i + n; ++k) {
            put_hex_code(out, ranges[k].first);
            put_hex_code(out, ranges[k].last);
            put_hex_code(out, ranges[k].first);
            out += '\n';
        }
        out += "endbfrange\n";
    }
    out += "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
    return out;
}

std::string widths(const std::u16string& codes, const Face& face)
{
    std::string out = "[";
    for (size_t i = 0; i < codes.size(); ++i) {
        bool follows = i > 0 && codes[i - 1] + 1 == codes[i];
        if (!follows) {
            out += i > 0 ? "]\n" : "";
            put_integer(out, codes[i]);
            out += " [";
        }
        else
            out += ' ';
        put_integer(out, face.width(codes[i]));
    }
    out += codes.empty() ? "]" : "]]";
    return out;
}

std::string code_to_glyph(const std::u16string& codes, const Face& face)
{
    std::string out(codes.empty() ? 0 : (size_t{codes.back()} + 1) * 2, '\0');
    for (char16_t c : codes) {
        auto glyph = face.sign(c).glyph;
        out[size_t{c} * 2] = static_cast<char>(glyph >> 8);
        out[size_t{c} * 2 + 1] = static_cast<char>(glyph);
    }
    return out;
}

int write_descriptor(HaruFile& file, Deflater& deflater, const Face& face, const std::u16string& codes)
{
    const auto& measures = face.measures();
    auto font = face.subset(codes);
    std::string file_entries(flate);
    file_entries += "/Length1 ";
    put_integer(file_entries, static_cast<long>(font.size()));
    file_entries += '\n';
    std::string out = "/Type /FontDescriptor\n/FontName ";
    put_name(out, measures.name);
    constexpr int nonsymbolic = 32, italic = 64;
    auto put = [&](const char* key, int value) {
        out += key;
        put_integer(out, value);
    };
    put("\n/Flags ", nonsymbolic | (measures.italic_angle ? italic : 0));
    put("\n/Ascent ", measures.ascent);
    put("\n/Descent ", measures.descent);
    put("\n/CapHeight ", measures.cap_height);
    put("\n/XHeight ", measures.x_height);
    put("\n/ItalicAngle ", measures.italic_angle);
    put("\n/StemV ", measures.stem);
    out += "\n/FontBBox [";
    for (int edge : measures.box) {
        put_integer(out, edge);
        out += ' ';
    }
    out.back() = ']';
    out += "\n/FontFile2 ";
    put_reference(out, file.add_stream(std::move(file_entries), deflater.pack(font)));
    out += '\n';
    return file.add(std::move(out));
}

}  // namespace

int FontWriter::write(HaruFile& file, Deflater& deflater) const
{
    auto codes = m_codes;
    std::sort(codes.begin(), codes.end());
    const auto& measures = m_face->measures();

    std::string descendant = "/Type /Font /Subtype /CIDFontType2 /BaseFont ";
    put_name(descendant, measures.name);
    descendant += "\n/CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>>\n/DW ";
    put_integer(descendant, measures.missing_width);
    descendant += "\n/W ";
    descendant += widths(codes, *m_face);
    descendant += "\n/CIDToGIDMap ";
    put_reference(descendant, file.add_stream(std::string(flate), deflater.pack(code_to_glyph(codes, *m_face))));
    descendant += "\n/FontDescriptor ";
    put_reference(descendant, write_descriptor(file, deflater, *m_face, codes));
    descendant += '\n';

    std::string font = "/Type /Font /Subtype /Type0 /BaseFont ";
    put_name(font, measures.name);
    font += "\n/Encoding /Identity-H\n/DescendantFonts [";
    put_reference(font, file.add(std::move(descendant)));
    font += "]\n/ToUnicode ";
    put_reference(font, file.add_stream(std::string(flate), deflater.pack(to_unicode(codes))));
    font += '\n';
    return file.add(std::move(font));
}

}  // namespace documents::pdf
