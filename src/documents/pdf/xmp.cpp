// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/pdf/xmp.h"

#include "base/failure.h"
#include "base/text.h"
#include "documents/pdf/syntax.h"

#include <algorithm>

namespace documents::pdf {
namespace {

/// Only what XML 1.0 can hold, on one line.
std::string one_line(std::string_view utf8)
{
    auto text = base::to_utf32(utf8);
    for (auto& c : text) {
        if (c < 0x20 || (c >= 0x7F && c < 0xA0))
            c = U' ';
        else if (c == 0xFFFE || c == 0xFFFF)
            c = 0xFFFD;
    }
    return base::to_utf8(text);
}

std::string escaped(std::string_view text)
{
    std::string out;
    out.reserve(text.size() + 16);
    for (char c : text) {
        switch (c) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        default: out += c;
        }
    }
    return out;
}

bool is_date(std::string_view iso)
{
    constexpr std::string_view shape = "0000-00-00T00:00:00+00:00";
    return iso.size() == shape.size() && std::equal(iso.begin(), iso.end(), shape.begin(), [](char c, char s) {
        return s == '0' ? c >= '0' && c <= '9' : s == '+' ? c == '+' || c == '-' : c == s;
    });
}

bool is_language(std::string_view tag)
{
    auto letter_or_digit = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-'; };
    return tag.size() >= 2 && std::all_of(tag.begin(), tag.end(), letter_or_digit);
}

constexpr std::string_view description = "<rdf:Description rdf:about=\"\" xmlns:";

/// PDF/A knows pdfuaid only when the packet itself describes it (ISO 19005-2, 6.6.2.3).
constexpr std::string_view ua_schema = "pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\" xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\""
                                       " xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n"
                                       "<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">\n"
                                       "<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>\n"
                                       "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\n"
                                       "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\n"
                                       "<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">\n"
                                       "<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>\n"
                                       "<pdfaProperty:category>internal</pdfaProperty:category>\n"
                                       "<pdfaProperty:description>The part of ISO 14289 to which the file conforms</pdfaProperty:description>\n"
                                       "</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>\n";

void put_core(std::string& out, const Meta& meta)
{
    auto alternative = [&](const char* tag, const std::string& text) {
        if (!text.empty())
            out += "<dc:" + std::string(tag) + "><rdf:Alt><rdf:li xml:lang=\"x-default\">" + escaped(text) + "</rdf:li></rdf:Alt></dc:" + tag + ">\n";
    };
    out += description;
    out += "dc=\"http://purl.org/dc/elements/1.1/\">\n<dc:format>application/pdf</dc:format>\n";
    alternative("title", meta.title);
    if (!meta.author.empty())
        out += "<dc:creator><rdf:Seq><rdf:li>" + escaped(meta.author) + "</rdf:li></rdf:Seq></dc:creator>\n";
    alternative("description", meta.subject);
    out += "<dc:language><rdf:Bag><rdf:li>" + meta.language + "</rdf:li></rdf:Bag></dc:language>\n</rdf:Description>\n";
}

}  // namespace

Meta checked(Meta meta)
{
    for (auto* text : {&meta.title, &meta.author, &meta.subject, &meta.creator, &meta.producer})
        *text = one_line(*text);
    auto demand = [](bool met, const char* what) {
        if (!met)
            base::broken("pdf.meta", what);
    };
    demand(meta.title.find_first_not_of(' ') != std::string::npos, "no title");
    demand(is_language(meta.language), "no language");
    demand(is_date(meta.date), "no date");
    return meta;
}

std::string xmp(const Meta& meta, int pdfa_part)
{
    std::string out;
    out.reserve(4096);
    out += "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">"
           "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n";
    put_core(out, meta);
    out += description;
    out += "xmp=\"http://ns.adobe.com/xap/1.0/\">\n";
    if (!meta.creator.empty())
        out += "<xmp:CreatorTool>" + escaped(meta.creator) + "</xmp:CreatorTool>\n";
    out += "<xmp:CreateDate>" + meta.date + "</xmp:CreateDate>\n<xmp:ModifyDate>" + meta.date + "</xmp:ModifyDate>\n</rdf:Description>\n";
    if (!meta.producer.empty()) {
        out += description;
        out += "pdf=\"http://ns.adobe.com/pdf/1.3/\"><pdf:Producer>" + escaped(meta.producer) + "</pdf:Producer></rdf:Description>\n";
    }
    out += description;
    out += "pdfaid=\"http://www.aiim.org/pdfa/ns/id/\"><pdfaid:part>" + std::to_string(pdfa_part)
        + "</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance></rdf:Description>\n";
    out += description;
    out += "pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\"><pdfuaid:part>1</pdfuaid:part></rdf:Description>\n";
    out += description;
    out += ua_schema;
    out += "</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>";
    return out;
}

std::string info(const Meta& meta)
{
    std::string out;
    auto put = [&](const char* key, const std::string& text) {
        if (text.empty())
            return;
        out += key;
        put_text(out, text);
        out += '\n';
    };
    put("/Title ", meta.title);
    put("/Author ", meta.author);
    put("/Subject ", meta.subject);
    put("/Creator ", meta.creator);
    put("/Producer ", meta.producer);
    for (auto key : {"/CreationDate ", "/ModDate "}) {
        out += key;
        put_literal(out, pdf_date(meta.date));
        out += '\n';
    }
    return out;
}

std::string pdf_date(const std::string& iso)
{
    std::string out = "D:";
    for (size_t at : {0, 2, 5, 8, 11, 14, 17})
        out.append(iso, at, 2);
    out.append(iso, 19, 3);
    out += '\'';
    out.append(iso, 23, 2);
    out += '\'';
    return out;
}

}  // namespace documents::pdf
