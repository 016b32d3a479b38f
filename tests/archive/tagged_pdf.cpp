// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/tagged_pdf.h"

#include "base/resource.h"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDFWriter.hh>

#include <cstdio>
#include <stdexcept>

namespace support {
namespace {

using archive::pdf::get;

unsigned u16(const std::string& bytes, size_t at)
{
    return static_cast<unsigned>(static_cast<unsigned char>(bytes.at(at))) << 8 | static_cast<unsigned char>(bytes.at(at + 1));
}

size_t table_at(const std::string& font, const std::string& tag)
{
    for (size_t i = 0; i < u16(font, 4); ++i)
        if (font.compare(12 + 16 * i, 4, tag) == 0)
            return size_t{u16(font, 12 + 16 * i + 8)} << 16 | u16(font, 12 + 16 * i + 10);
    throw std::runtime_error("the font has no table " + tag);
}

std::string hex(unsigned value)
{
    char digits[5];
    std::snprintf(digits, sizeof digits, "%04X", value & 0xFFFF);
    return digits;
}

/// The head of an ICC profile is all that the checker reads.
std::string rgb_profile()
{
    std::string bytes(200, '\0');
    bytes[3] = static_cast<char>(200);
    bytes[8] = 4;
    bytes.replace(12, 12, "mntrRGB XYZ ");
    bytes.replace(36, 4, "acsp");
    return bytes;
}

const char* const packet =
    "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
    "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
    "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
    "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">Referat &amp; avtale</rdf:li></rdf:Alt></dc:title>"
    "<dc:creator><rdf:Seq><rdf:li>Fjellvik kommune</rdf:li></rdf:Seq></dc:creator>"
    "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">Samtale</rdf:li></rdf:Alt></dc:description>"
    "<dc:language><rdf:Bag><rdf:li>nn-NO</rdf:li></rdf:Bag></dc:language></rdf:Description>\n"
    "<rdf:Description rdf:about=\"\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmp:CreatorTool=\"Test\">"
    "<xmp:CreateDate>2026-11-20T14:05:00+01:00</xmp:CreateDate><xmp:ModifyDate>2026-11-20T13:05:00Z</xmp:ModifyDate></rdf:Description>\n"
    "<rdf:Description rdf:about=\"\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"><pdf:Producer>Test 1</pdf:Producer><pdf:Keywords>referat</pdf:Keywords></rdf:Description>\n"
    "<rdf:Description rdf:about=\"\" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\"><pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance></rdf:Description>\n"
    "<rdf:Description rdf:about=\"\" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\"><pdfuaid:part>1</pdfuaid:part></rdf:Description>\n"
    "<rdf:Description rdf:about=\"\" xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\" xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\" "
    "xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\"><pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">"
    "<pdfaSchema:schema>PDF/UA</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>"
    "<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\"><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>"
    "<pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property>"
    "</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>\n"
    "</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>";

}  // namespace

TaggedPdf::TaggedPdf() : m_file(std::make_unique<QPDF>()), m_program(base::resource("fonts/sans-Regular.ttf"))
{
    m_file->emptyPDF();
    catalog = m_file->getRoot();
    write_contents();
    make_font();
    image = stream("<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray >>", "x");
    form_object = stream("<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << >> >>", "1 0 0 rg 0 0 5 5 re f");
    group_state = make("<< /Type /ExtGState /CA 1 /BM /Normal >>");
    resources = make("<< /Font << /F1 " + ref(font) + " >> /ExtGState << /G1 " + ref(group_state) + " >> /XObject << /Im1 " + ref(image) + " /Fm1 "
        + ref(form_object) + " >> >>");
    auto pages = get(catalog, "/Pages");
    for (auto page : {&page1, &page2})
        *page = make("<< /Type /Page /Parent " + ref(pages) + " /MediaBox [0 0 595 842] /Resources " + ref(resources) + " /Tabs /S >>");
    set(pages, "/Kids", "[" + ref(page1) + " " + ref(page2) + "]");
    set(pages, "/Count", "2");
    make_structure();
    make_annotations();
    make_attachment();
    make_outlines();

    info = make("<< /Title (Referat & avtale) /Author (Fjellvik kommune) /Subject (Samtale) /Keywords (referat) /Creator (Test) /Producer (Test 1) "
                "/CreationDate (D:20261120140500+01'00') /ModDate (D:20261120140500+01'00') >>");
    m_file->getTrailer().replaceKey("/Info", info);
    xmp = packet;
    metadata = stream("<< /Type /Metadata /Subtype /XML >>", "");
    profile = stream("<< /N 3 >>", rgb_profile());
    intent = make("<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB) /DestOutputProfile " + ref(profile) + " >>");
    set(catalog, "/OutputIntents", "[" + ref(intent) + "]");
    set(catalog, "/Metadata", ref(metadata));
    set(catalog, "/Lang", "(nn-NO)");
    set(catalog, "/MarkInfo", "<< /Marked true >>");
    set(catalog, "/ViewerPreferences", "<< /DisplayDocTitle true >>");
}

Object TaggedPdf::make(const std::string& syntax)
{
    return m_file->makeIndirectObject(Object::parse(m_file.get(), syntax));
}

Object TaggedPdf::stream(const std::string& dictionary, const std::string& data)
{
    auto made = Object::newStream(m_file.get(), data);
    made.replaceDict(Object::parse(m_file.get(), dictionary));
    return made;
}

void TaggedPdf::set(Object object, const std::string& key, const std::string& syntax)
{
    auto dictionary = object.isStream() ? object.getDict() : object;
    if (syntax == "null")
        dictionary.removeKey(key);
    else
        dictionary.replaceKey(key, Object::parse(m_file.get(), "[" + syntax + "]").getArrayItem(0));  // a bare reference does not parse
}

unsigned TaggedPdf::glyph_of(unsigned character) const
{
    auto cmap = table_at(m_program, "cmap");
    for (size_t i = 0; i < u16(m_program, cmap + 2); ++i) {
        auto at = cmap + (size_t{u16(m_program, cmap + 4 + 8 * i + 4)} << 16 | u16(m_program, cmap + 4 + 8 * i + 6));
        if (u16(m_program, at) != 4)
            continue;
        auto twice = u16(m_program, at + 6);
        for (size_t segment = 0; segment < twice; segment += 2) {
            auto last = u16(m_program, at + 14 + segment), first = u16(m_program, at + 16 + twice + segment);
            if (character < first || character > last)
                continue;
            auto delta = u16(m_program, at + 16 + 2 * twice + segment);
            auto offset_at = at + 16 + 3 * twice + segment;
            auto offset = u16(m_program, offset_at);
            return (offset == 0 ? character + delta : u16(m_program, offset_at + offset + 2 * (character - first)) + delta) & 0xFFFF;
        }
    }
    return 0;
}

std::string TaggedPdf::codes(const std::string& ascii)
{
    std::string out = "<";
    for (char c : ascii) {
        m_characters.insert(static_cast<unsigned char>(c));
        out += hex(glyph_of(static_cast<unsigned char>(c)));
    }
    return out + ">";
}

void TaggedPdf::write_contents()
{
    auto line = [&](const std::string& tag, int mcid, int y, const std::string& words) {
        return "/" + tag + " << /MCID " + std::to_string(mcid) + " >> BDC BT /F1 11 Tf 0 g 60 " + std::to_string(y) + " Td " + codes(words) + " Tj ET EMC\n";
    };
    content1 = "/Artifact << /Type /Pagination >> BDC 0.5 0.5 0.5 rg 40 40 500 1 re f EMC\n" + line("H1", 0, 780, "Referat") + line("P", 1, 760, "Avtalt")
        + line("Span", 2, 740, "dan") + line("Link", 3, 720, "lov") + line("TH", 4, 700, "Navn") + line("TH", 5, 690, "Rolle") + line("TD", 6, 680, "Ola")
        + line("TD", 7, 670, "leiar") + line("TD", 8, 660, "alle") + "/Figure << /MCID 9 >> BDC q 0 0.4 0.6 rg 60 500 100 100 re f Q EMC\n"
        + line("Lbl", 10, 480, "1.") + line("LBody", 11, 470, "punkt");
    content2 = line("H2", 0, 780, "Mal") + line("Form", 1, 740, "navn")
        + "/Figure << /MCID 2 >> BDC q /G1 gs 50 0 0 50 60 600 cm /Im1 Do Q /Fm1 Do EMC\n/Artifact BMC BT /F1 8 Tf 0 g 500 40 Td [" + codes("2") + " -20 "
        + codes("av") + "] TJ ET EMC\n";
}

void TaggedPdf::make_font()
{
    program = stream("<< /Length1 " + std::to_string(m_program.size()) + " >>", m_program);
    std::string widths,
        map = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def\n"
              "1 begincodespacerange <0000> <FFFF> endcodespacerange\n";
    auto hmtx = table_at(m_program, "hmtx"), units = size_t{u16(m_program, table_at(m_program, "head") + 18)};
    for (auto character : m_characters) {
        auto glyph = glyph_of(character);
        widths += std::to_string(glyph) + " [" + std::to_string(u16(m_program, hmtx + size_t{4} * glyph) * 1000 / units) + "] ";
        map += "1 beginbfchar <" + hex(glyph) + "> <" + hex(character) + "> endbfchar\n";
    }
    to_unicode = stream("<< >>", map + "endcmap end end");
    descriptor = make("<< /Type /FontDescriptor /FontName /ABCDEF+Sans /Flags 32 /ItalicAngle 0 /Ascent 1069 /Descent -293 /CapHeight 714 /StemV 80 "
                      "/FontBBox [-600 -400 2800 1100] /FontFile2 "
        + ref(program) + " >>");
    descendant = make("<< /Type /Font /Subtype /CIDFontType2 /BaseFont /ABCDEF+Sans /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
                      "/CIDToGIDMap /Identity /DW 600 /W ["
        + widths + "] /FontDescriptor " + ref(descriptor) + " >>");
    font = make("<< /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+Sans /Encoding /Identity-H /DescendantFonts [" + ref(descendant) + "] /ToUnicode "
        + ref(to_unicode) + " >>");
}

void TaggedPdf::make_structure()
{
    root = make("<< /Type /StructTreeRoot >>");
    auto element = [&](Object& out, Object parent, const std::string& type, const std::string& more = "") {
        out = make("<< /Type /StructElem /S /" + type + " /P " + ref(parent) + " " + more + " >>");
    };
    auto on = [&](Object page, int mcid) { return "/Pg " + ref(page) + " /K " + std::to_string(mcid); };
    auto kids = [&](Object parent, std::initializer_list<Object> those) {
        std::string all = "[";
        for (auto kid : those)
            all += ref(kid) + " ";
        set(parent, "/K", all + "]");
    };
    const std::string box = " /A << /O /Layout /BBox [60 500 160 600] >>", column = " /A << /O /Table /Scope /Column >>";
    element(document, root, "Document");
    element(heading, document, "H1", on(page1, 0));
    element(paragraph, document, "P", "/Pg " + ref(page1));
    element(span, paragraph, "Span", on(page1, 2) + " /Lang (se-NO)");
    element(link, paragraph, "Link", "/Pg " + ref(page1));
    element(table, document, "Table");
    element(head, table, "THead");
    element(head_row, head, "TR");
    element(header, head_row, "TH", on(page1, 4) + column);
    element(header2, head_row, "TH", on(page1, 5) + column);
    element(body, table, "TBody");
    element(row, body, "TR");
    element(cell, row, "TD", on(page1, 6));
    element(cell2, row, "TD", on(page1, 7));
    element(wide_row, body, "TR");
    element(wide_cell, wide_row, "TD", on(page1, 8) + " /A << /O /Table /ColSpan 2 >>");
    element(figure, document, "Figure", on(page1, 9) + " /Alt (Eit diagram)" + box);
    element(list, document, "L");
    element(item, list, "LI");
    element(label, item, "Lbl", on(page1, 10));
    element(item_body, item, "LBody", on(page1, 11));
    element(heading2, document, "H2", on(page2, 0));
    element(form, document, "Form", "/Pg " + ref(page2));
    element(figure2, document, "Figure", on(page2, 2) + " /Alt (Eit bilete)" + box);
    kids(document, {heading, paragraph, table, figure, list, heading2, form, figure2});
    set(paragraph, "/K", "[1 " + ref(span) + " " + ref(link) + "]");
    kids(table, {head, body});
    kids(head, {head_row});
    kids(head_row, {header, header2});
    kids(body, {row, wide_row});
    kids(row, {cell, cell2});
    kids(wide_row, {wide_cell});
    kids(list, {item});
    kids(item, {label, item_body});
    set(root, "/K", ref(document));
    std::string first, second;
    for (auto one : {heading, paragraph, span, link, header, header2, cell, cell2, wide_cell, figure, label, item_body})
        first += ref(one) + " ";
    for (auto one : {heading2, form, figure2})
        second += ref(one) + " ";
    set(root, "/ParentTree", ref(make("<< /Nums [0 [" + first + "] 1 [" + second + "] 2 " + ref(link) + " 3 " + ref(form) + "] >>")));
    set(root, "/ParentTreeNextKey", "4");
    set(page1, "/StructParents", "0");
    set(page2, "/StructParents", "1");
    set(catalog, "/StructTreeRoot", ref(root));
}

void TaggedPdf::make_annotations()
{
    link_annotation = make("<< /Type /Annot /Subtype /Link /Rect [60 715 90 730] /F 4 /Border [0 0 0] /Contents (Kommunelova) /StructParent 2 "
                           "/A << /Type /Action /S /URI /URI (https://example.org/) >> >>");
    appearance = stream("<< /Type /XObject /Subtype /Form /BBox [0 0 200 30] /Resources << >> >>", "");
    field = make("<< /Type /Annot /Subtype /Widget /FT /Sig /T (sign1) /TU (Signatur) /Rect [60 700 260 730] /F 4 /StructParent 3 /P " + ref(page2)
        + " /AP << /N " + ref(appearance) + " >> >>");
    set(page1, "/Annots", "[" + ref(link_annotation) + "]");
    set(page2, "/Annots", "[" + ref(field) + "]");
    set(link, "/K", "[3 << /Type /OBJR /Pg " + ref(page1) + " /Obj " + ref(link_annotation) + " >>]");
    set(form, "/K", "[1 << /Type /OBJR /Pg " + ref(page2) + " /Obj " + ref(field) + " >>]");
    set(catalog, "/AcroForm", "<< /Fields [" + ref(field) + "] >>");
}

void TaggedPdf::make_attachment()
{
    embedded = stream("<< /Type /EmbeddedFile /Subtype /application#2fjson /Params << /Size 2 /ModDate (D:20261120140500+01'00') >> >>", "{}");
    attachment = make("<< /Type /Filespec /F (referat.json) /UF (referat.json) /Desc (Data) /AFRelationship /Source /EF << /F " + ref(embedded) + " /UF "
        + ref(embedded) + " >> >>");
    set(catalog, "/AF", "[" + ref(attachment) + "]");
    set(catalog, "/Names", "<< /EmbeddedFiles << /Names [(referat.json) " + ref(attachment) + "] >> /Dests << /Names [(maal) [" + ref(page2) + " /Fit]] >> >>");
}

void TaggedPdf::make_outlines()
{
    outlines = make("<< /Type /Outlines /Count 2 >>");
    bookmark = make("<< /Title (Referat) /Parent " + ref(outlines) + " /Dest [" + ref(page1) + " /XYZ 0 800 0] >>");
    bookmark2 = make("<< /Title (Mål) /Parent " + ref(outlines) + " /Prev " + ref(bookmark) + " /Dest (maal) >>");
    set(bookmark, "/Next", ref(bookmark2));
    set(outlines, "/First", ref(bookmark));
    set(outlines, "/Last", ref(bookmark2));
    set(catalog, "/Outlines", ref(outlines));
}

std::string TaggedPdf::save(bool line_end_before_endstream, bool encrypted)
{
    if (!get(page1, "/Contents").isArray() && !get(page1, "/Contents").isStream())
        set(page1, "/Contents", ref(stream("<< >>", content1)));
    set(page2, "/Contents", "[" + ref(stream("<< >>", content2)) + "]");
    metadata.replaceStreamData(xmp, get(metadata, "/Filter"), Object::newNull());
    QPDFWriter writer(*m_file);
    writer.setOutputMemory();
    writer.setStreamDataMode(qpdf_s_preserve);
    writer.setObjectStreamMode(qpdf_o_disable);
    writer.setNewlineBeforeEndstream(line_end_before_endstream);
    writer.setStaticID(true);
    if (!encrypted)
        writer.forcePDFVersion("1.7");
    else
        writer.setR6EncryptionParameters("", "owner", true, true, true, true, true, true, qpdf_r3p_full, true);
    writer.write();
    auto buffer = writer.getBufferSharedPointer();
    return std::string(reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize());
}

}  // namespace support
