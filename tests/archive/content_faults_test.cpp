// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/faults.h"
#include "support/catch.h"

using archive::pdf::get;
using support::Object;
using support::swap;
using support::TaggedPdf;

namespace {

auto in_content(const std::string& from, const std::string& to)
{
    return [=](TaggedPdf& pdf) { swap(pdf.content1, from, to); };
}

auto in_artifact(const std::string& operators)
{
    return [=](TaggedPdf& pdf) { swap(pdf.content1, "0.5 0.5 0.5 rg", operators); };
}

}  // namespace

TEST_CASE("Whatever a page paints is tagged or an artifact")
{
    support::expect_caught({
        {"a line outside", in_content("/Artifact << /Type /Pagination >> BDC 0.5 0.5 0.5 rg 40 40 500 1 re f EMC", "40 40 500 1 re f"), {"content.untagged"}},
        {"a tag without an MCID", in_content("/Artifact << /Type /Pagination >> BDC", "/Span << /Lang (nn) >> BDC"), {"content.untagged"}},
        {"no end", [](TaggedPdf& p) { p.content2 += "/Artifact BMC "; }, {"content.unbalanced_tags"}},
        {"an end too many", [](TaggedPdf& p) { p.content2 += "EMC "; }, {"content.unbalanced_tags"}},
        {"an MCID inside another", in_content("BDC q 0 0.4", "BDC /Span << /MCID 12 >> BDC EMC q 0 0.4"), {"content.nested_mcid", "structure.mcid_unowned"}},
        {"an MCID twice", in_content("/P << /MCID 1 >>", "/P << /MCID 0 >>"),
            {"content.duplicate_mcid", "structure.mcid_missing", "structure.parent_tree_extra"}},
        {"an artifact inside a tag", in_content("BDC q 0 0.4", "BDC /Artifact BMC EMC q 0 0.4"), {"content.artifact_nested"}},
        {"an MCID in a form", [](TaggedPdf& p) { p.form_object.replaceStreamData("/P << /MCID 0 >> BDC EMC", Object::newNull(), Object::newNull()); },
            {"content.mcid_in_form"}},
    });
}

TEST_CASE("A content stream keeps to the operators and resources that there are")
{
    support::expect_caught({
        {"an unknown operator", in_artifact("0 0 0 rgb"), {"content.unknown_operator"}},
        {"operands without an operator", [](TaggedPdf& p) { p.content2 += "1 2"; }, {"content.unknown_operator"}},
        {"too few operands", in_artifact("0 0 rg"), {"content.operands"}},
        {"a bracket that is not closed", in_artifact("[1 2 d"), {"content.syntax"}},
        {"half a byte", in_artifact("/X <<  /A <123> >> DP"), {"content.syntax"}},
        {"q without Q", in_artifact("q"), {"content.unbalanced_state"}},
        {"Q without q", in_artifact("Q"), {"content.unbalanced_state"}},
        {"29 states", in_artifact([] {
             std::string s;
             for (int i = 0; i < 29; ++i)
                 s += "q ";
             for (int i = 0; i < 29; ++i)
                 s += "Q ";
             return s;
         }()),
            {"content.nesting"}},
        {"BT inside BT", in_artifact("BT BT ET"), {"content.text_object"}},
        {"a font that is not there", in_artifact("BT /F9 8 Tf ET"), {"content.resource_missing"}},
        {"a data stream that is none", [](TaggedPdf& p) { p.set(p.page1, "/Contents", p.ref(p.stream("<< /Filter /DCTDecode >>", "x"))); },
            {"content.unreadable", "structure.mcid_missing"}},
    });
}

TEST_CASE("Text is shown in a text object, in a font, by whole codes")
{
    support::expect_caught({
        {"outside BT and ET", [](TaggedPdf& p) { swap(p.content1, "0.5 0.5 0.5 rg", "/F1 8 Tf " + p.codes("R") + " Tj"); }, {"content.text_object"}},
        {"without a font", in_artifact("BT <0003> Tj ET"), {"content.no_font"}},
        {"with half a code",
            [](TaggedPdf& p) {
                auto code = p.codes("a");
                code.insert(5, "00");
                swap(p.content1, "0.5 0.5 0.5 rg", "BT /F1 8 Tf " + code + " Tj ET");
            },
            {"content.code_length"}},
    });
}

TEST_CASE("Colours, pictures and graphics states are those that the output intent covers")
{
    auto resource = [](const std::string& kind, const std::string& value, const std::string& operators) {
        return [=](TaggedPdf& p) {
            p.set(p.resources, kind, value);
            swap(p.content1, "0.5 0.5 0.5 rg", operators);
        };
    };
    support::expect_caught({
        {"CMYK", in_artifact("0 0 0 1 k"), {"content.color"}},
        {"a CMYK space", in_artifact("/DeviceCMYK cs"), {"content.color"}},
        {"a spot colour in CMYK", resource("/ColorSpace", "<< /C1 [/Separation /Gold /DeviceCMYK << >>] >>", "/C1 cs 1 scn"), {"content.color"}},
        {"a palette of RGB is fine", resource("/ColorSpace", "<< /C1 [/Indexed /DeviceRGB 0 (abc)] >>", "/C1 cs 0 sc"), {}},
        {"a shading in CMYK", resource("/Shading", "<< /S1 << /ShadingType 2 /ColorSpace /DeviceCMYK >> >>", "/S1 sh"), {"content.color"}},
        {"a pattern in CMYK", resource("/Pattern", "<< /P1 << /PatternType 2 /Shading << /ColorSpace /DeviceCMYK >> >> >>", "/Pattern cs /P1 scn"),
            {"content.color"}},
        {"an inline image in CMYK", in_artifact("q BI /W 1 /H 1 /CS /CMYK ID abcd EI Q"), {"content.image"}},
        {"an inline image in gray is fine", in_artifact("q BI /W 1 /H 1 /BPC 8 /CS /G ID a EI Q"), {}},
        {"an image in CMYK", [](TaggedPdf& p) { p.set(p.image, "/ColorSpace", "/DeviceCMYK"); }, {"content.image"}},
        {"a smoothed image", [](TaggedPdf& p) { p.set(p.image, "/Interpolate", "true"); }, {"content.image"}},
        {"PostScript", [](TaggedPdf& p) { p.set(p.image, "/Subtype", "/PS"); }, {"content.xobject"}},
        {"a form from another file", [](TaggedPdf& p) { p.set(p.form_object, "/Ref", "<< >>"); }, {"content.xobject"}},
        {"a form that draws itself",
            [](TaggedPdf& p) {
                p.set(get(p.form_object, "/Resources"), "/XObject", "<< /Me " + p.ref(p.form_object) + " >>");
                p.form_object.replaceStreamData("/Me Do", Object::newNull(), Object::newNull());
            },
            {}},
        {"a transfer function", [](TaggedPdf& p) { p.set(p.group_state, "/TR", "/Identity"); }, {"content.graphics_state"}},
        {"an unknown blend mode", [](TaggedPdf& p) { p.set(p.group_state, "/BM", "/Glow"); }, {"content.graphics_state"}},
        {"an unknown intent", in_artifact("/Pretty ri"), {"content.graphics_state"}},
        {"a group in CMYK", [](TaggedPdf& p) { p.set(p.page1, "/Group", "<< /S /Transparency /CS /DeviceCMYK >>"); }, {"content.group"}},
    });
}

TEST_CASE("A font is embedded and says its widths, texts and glyphs as they are")
{
    auto first_code = [](TaggedPdf& p) { return p.codes("R").substr(1, 4); };
    support::expect_caught({
        {"a simple font", [](TaggedPdf& p) { p.set(p.font, "/Subtype", "/TrueType"); }, {"font.type"}},
        {"another encoding", [](TaggedPdf& p) { p.set(p.font, "/Encoding", "/UniGB-UCS2-H"); }, {"font.encoding"}},
        {"two names", [](TaggedPdf& p) { p.set(p.descriptor, "/FontName", "/ABCDEF+Serif"); }, {"font.name_differs"}},
        {"a tag in small letters",
            [](TaggedPdf& p) {
                for (auto o : {p.font, p.descendant})
                    p.set(o, "/BaseFont", "/abcdef+Sans");
                p.set(p.descriptor, "/FontName", "/abcdef+Sans");
            },
            {"font.subset_tag"}},
        {"no height of capitals", [](TaggedPdf& p) { p.set(p.descriptor, "/CapHeight", "null"); }, {"font.descriptor"}},
        {"no collection", [](TaggedPdf& p) { p.set(p.descendant, "/CIDSystemInfo", "null"); }, {"font.system_info"}},
        {"no ToUnicode", [](TaggedPdf& p) { p.set(p.font, "/ToUnicode", "null"); }, {"font.to_unicode_missing"}},
        {"a code without text", [&](TaggedPdf& p) { p.set(p.font, "/ToUnicode", p.ref(p.stream("<< >>", "1 begincidrange <0000> <FFFF> 0 endcidrange"))); },
            {"font.to_unicode_code"}},
        {"a forbidden text",
            [&](TaggedPdf& p) {
                p.set(p.font, "/ToUnicode",
                    p.ref(p.stream("<< >>", "1 beginbfrange <0000> <FFFF> <0020> endbfrange 1 beginbfchar <" + first_code(p) + "> <FEFF> endbfchar")));
            },
            {"font.to_unicode_forbidden"}},
        {"a private text",
            [&](TaggedPdf& p) {
                p.set(p.font, "/ToUnicode",
                    p.ref(p.stream("<< >>", "1 beginbfrange <0000> <FFFF> <0020> endbfrange 1 beginbfchar <" + first_code(p) + "> <E001> endbfchar")));
            },
            {"font.to_unicode_private"}},
        {"not embedded", [](TaggedPdf& p) { p.set(p.descriptor, "/FontFile2", "null"); }, {"font.not_embedded"}},
        {"a wrong length", [](TaggedPdf& p) { p.set(p.program, "/Length1", "12"); }, {"font.length"}},
        {"no font program", [](TaggedPdf& p) { p.set(p.descriptor, "/FontFile2", p.ref(p.stream("<< /Length1 4 >>", "abcd"))); }, {"font.program"}},
        {"no glyph map", [](TaggedPdf& p) { p.set(p.descendant, "/CIDToGIDMap", "null"); }, {"font.glyph_map"}},
        {"a map to .notdef", [](TaggedPdf& p) { p.set(p.descendant, "/CIDToGIDMap", p.ref(p.stream("<< >>", std::string(9, '\0')))); },
            {"font.notdef", "font.width_differs"}},
        {"a glyph that is not there", [](TaggedPdf& p) { p.set(p.descendant, "/CIDToGIDMap", p.ref(p.stream("<< >>", std::string(20000, '\xFE')))); },
            {"font.glyph_missing"}},
        {"a glyph that was emptied",
            [&](TaggedPdf& p) {
                std::string map(20000, '\0');
                auto blank = p.glyph_of(' ');
                for (size_t i = 0; i < map.size(); i += 2) {
                    map[i] = static_cast<char>(blank >> 8);
                    map[i + 1] = static_cast<char>(blank & 0xFF);
                }
                p.set(p.descendant, "/CIDToGIDMap", p.ref(p.stream("<< >>", map)));
                p.set(p.descendant, "/W", "[0 65535 260]");
            },
            {"font.glyph_blank"}},
        {"a wrong width", [](TaggedPdf& p) { p.set(p.descendant, "/W", "[0 65535 777]"); }, {"font.width_differs"}},
    });
}
