// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/pdf/checks.h"
#include "archive/pdf/xmp.h"
#include "base/text.h"

#include <algorithm>

namespace archive::pdf {
namespace {

namespace ns = xmp_namespace;
constexpr size_t max_packet = size_t{256} << 10;

/// XMP Specification 2005, which ISO 19005-2 names: properties of these need no extension schema.
const std::set<std::string> predefined{ns::dc, ns::xmp, ns::pdf, ns::pdfaid, ns::extension, "http://ns.adobe.com/xap/1.0/rights/",
    "http://ns.adobe.com/xap/1.0/mm/", "http://ns.adobe.com/xap/1.0/bj/", "http://ns.adobe.com/xap/1.0/t/pg/", "http://ns.adobe.com/xmp/1.0/DynamicMedia/",
    "http://ns.adobe.com/photoshop/1.0/", "http://ns.adobe.com/camera-raw-settings/1.0/", "http://ns.adobe.com/tiff/1.0/", "http://ns.adobe.com/exif/1.0/",
    "http://ns.adobe.com/exif/1.0/aux/"};

struct Pair {
    const char* key;
    const char* space;
    const char* property;
    bool date = false;
};
constexpr Pair pairs[] = {{"/Title", ns::dc, "title"}, {"/Author", ns::dc, "creator"}, {"/Subject", ns::dc, "description"}, {"/Keywords", ns::pdf, "Keywords"},
    {"/Creator", ns::xmp, "CreatorTool"}, {"/Producer", ns::pdf, "Producer"}, {"/CreationDate", ns::xmp, "CreateDate", true},
    {"/ModDate", ns::xmp, "ModifyDate", true}};

/// ISO 19005-2, 6.6.2: a packet with both ends, whose head has neither bytes nor encoding.
void check_packet(Document& document, const std::string& packet)
{
    auto head = packet.substr(0, std::min(packet.find("?>"), packet.size()));
    if (head.substr(0, 16) != "<?xpacket begin=" || packet.rfind("<?xpacket end=") == packet.npos)
        document.found("xmp.packet", "XMP", "no xpacket begin and end");
    else if (head.find("bytes=") != head.npos || head.find("encoding=") != head.npos)
        document.found("xmp.packet", "XMP", "the packet's head has bytes or encoding");
}

void check_identification(Document& document, const Xmp& xmp)
{
    auto part = xmp.value(ns::pdfaid, "part").value_or("");
    if (part == "2" || part == "3")
        document.report().part = part[0] - '0';
    else
        document.found("xmp.part", "XMP", "pdfaid:part is \"" + part + "\", not 2 or 3");
    auto level = xmp.value(ns::pdfaid, "conformance").value_or("");
    if (level != "A")
        document.found("xmp.conformance", "XMP", "pdfaid:conformance is \"" + level + "\", not A");
    auto accessible = xmp.value(ns::pdfuaid, "part").value_or("");
    if (accessible != "1")
        document.found("xmp.ua_part", "XMP", "pdfuaid:part is \"" + accessible + "\", not 1");
}

/// 6.6.2.3: whatever is not predefined is declared in the extension block.
void check_schemas(Document& document, const Xmp& xmp)
{
    for (auto& property : xmp.properties()) {
        if (predefined.count(property.space))
            continue;
        auto declares = [&](const Xmp::Schema& schema) {
            return schema.space == property.space && std::find(schema.properties.begin(), schema.properties.end(), property.name) != schema.properties.end();
        };
        if (std::none_of(xmp.schemas().begin(), xmp.schemas().end(), declares))
            document.found("xmp.extension_schema", "XMP", property.name + " of " + property.space + " is not declared");
    }
    for (auto& schema : xmp.schemas())
        if (!schema.complete || schema.space.empty() || schema.prefix.empty())
            document.found("xmp.extension_schema", "XMP", "the schema of " + schema.space + " is not complete");
}

/// The dictionary repeats the packet: 6.6.2.2 of part 1, kept because readers show either.
void check_info(Document& document, const Xmp& xmp)
{
    auto info = get(document.trailer(), "/Info");
    for (auto& pair : pairs) {
        if (!has(info, pair.key))
            continue;
        auto here = text(get(info, pair.key)).value_or("");
        auto there = xmp.value(pair.space, pair.property);
        auto where = std::string("Info") + pair.key;
        if (!pair.date) {
            if (there != here)
                document.found("xmp.info_differs", where, "\"" + here + "\" but XMP has \"" + there.value_or("nothing") + "\"");
            continue;
        }
        auto instant = instant_of_pdf_date(here);
        auto instant_there = instant_of_xmp_date(there.value_or(""));
        if (!instant || (there && !instant_there))
            document.found("xmp.date", where, here + " and " + there.value_or("nothing") + ": not a date with its time and zone");
        else if (instant != instant_there)
            document.found("xmp.info_differs", where, here + " but XMP has " + there.value_or("nothing"));
    }
}

}  // namespace

void check_metadata(Document& document)
{
    auto stream = get(document.catalog(), "/Metadata");
    if (!is_stream(stream)) {
        document.found("xmp.missing", "catalogue", "no /Metadata stream");
        return;
    }
    if (has(stream, "/Filter"))
        document.found("xmp.compressed", place(stream), "the metadata stream has a /Filter");
    if (name(get(stream, "/Type")) != "Metadata" || name(get(stream, "/Subtype")) != "XML")
        document.found("xmp.type", place(stream), "not /Type /Metadata /Subtype /XML");
    auto packet = document.data(stream);
    if (!packet || packet->size() > max_packet || !base::is_utf8(*packet)) {
        document.found("xmp.unreadable", place(stream), "the packet is not UTF-8 of at most 256 kB");
        return;
    }
    check_packet(document, *packet);
    std::string fault;
    auto xmp = Xmp::from(*packet, fault);
    if (!xmp) {
        document.found("xmp.malformed", place(stream), fault);
        return;
    }
    check_identification(document, *xmp);
    check_schemas(document, *xmp);
    check_info(document, *xmp);
    document.report().title = xmp->value(ns::dc, "title").value_or("");
    if (document.report().title.empty())
        document.found("xmp.title", "XMP", "dc:title is missing or empty");
    auto languages = xmp->find(ns::dc, "language");
    auto stated = text(get(document.catalog(), "/Lang")).value_or("");
    if (languages && std::find(languages->values.begin(), languages->values.end(), stated) == languages->values.end())
        document.found("xmp.language_differs", "XMP", "dc:language does not name \"" + stated + "\"");
}

}  // namespace archive::pdf
