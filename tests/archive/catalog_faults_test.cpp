// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/faults.h"
#include "support/catch.h"

using archive::pdf::get;
using support::Object;
using support::swap;
using support::TaggedPdf;

TEST_CASE("The catalogue says that the file is tagged, titled and in a language")
{
    support::expect_caught({
        {"no language", [](TaggedPdf& p) { p.set(p.catalog, "/Lang", "null"); }, {"document.language_missing", "xmp.language_differs"}},
        {"a language that is no tag", [](TaggedPdf& p) { p.set(p.catalog, "/Lang", "(nynorsk_NO)"); }, {"document.language_form", "xmp.language_differs"}},
        {"not marked", [](TaggedPdf& p) { p.set(p.catalog, "/MarkInfo", "<< /Marked false >>"); }, {"document.not_marked"}},
        {"suspects", [](TaggedPdf& p) { p.set(p.catalog, "/MarkInfo", "<< /Marked true /Suspects true >>"); }, {"document.suspects"}},
        {"the file name as title", [](TaggedPdf& p) { p.set(p.catalog, "/ViewerPreferences", "null"); }, {"document.title_display"}},
        {"no type", [](TaggedPdf& p) { p.set(p.catalog, "/Type", "null"); }, {"document.catalog_type"}},
        {"requirements", [](TaggedPdf& p) { p.set(p.catalog, "/Requirements", "[]"); }, {"document.forbidden_key"}},
        {"permissions", [](TaggedPdf& p) { p.set(p.catalog, "/Perms", "<< /Other 1 >>"); }, {"document.permissions"}},
        {"nameless layers", [](TaggedPdf& p) { p.set(p.catalog, "/OCProperties", "<< /OCGs [] /D << >> >>"); }, {"document.layers"}},
    });
}

TEST_CASE("One output intent says what the colours mean")
{
    support::expect_caught({
        {"none", [](TaggedPdf& p) { p.set(p.catalog, "/OutputIntents", "null"); }, {"intent.missing"}},
        {"two", [](TaggedPdf& p) { p.set(p.catalog, "/OutputIntents", "[" + p.ref(p.intent) + " " + p.ref(p.intent) + "]"); }, {"intent.several"}},
        {"no identifier", [](TaggedPdf& p) { p.set(p.intent, "/OutputConditionIdentifier", "null"); }, {"intent.identifier"}},
        {"no profile", [](TaggedPdf& p) { p.set(p.intent, "/DestOutputProfile", "null"); }, {"intent.profile_missing"}},
        {"four components", [](TaggedPdf& p) { p.set(p.profile, "/N", "4"); }, {"intent.profile"}},
        {"no profile's header", [](TaggedPdf& p) { p.set(p.intent, "/DestOutputProfile", p.ref(p.stream("<< /N 3 >>", std::string(200, 'x')))); },
            {"intent.profile"}},
    });
}

TEST_CASE("The metadata say what the file claims and repeat the information dictionary")
{
    auto xmp = [](const std::string& from, const std::string& to) { return [=](TaggedPdf& p) { swap(p.xmp, from, to); }; };
    support::expect_caught({
        {"none", [](TaggedPdf& p) { p.set(p.catalog, "/Metadata", "null"); }, {"xmp.missing", "attachment.part"}},
        {"another type", [](TaggedPdf& p) { p.set(p.metadata, "/Subtype", "/JSON"); }, {"xmp.type"}},
        {"not UTF-8", xmp("Samtale", "Samt\xE5le"), {"xmp.unreadable", "attachment.part"}},
        {"no XML", xmp("</rdf:RDF>", ""), {"xmp.malformed", "attachment.part"}},
        {"no end of the packet", xmp("<?xpacket end=\"r\"?>", ""), {"xmp.packet"}},
        {"bytes in the packet's head", xmp("id=\"W5", "bytes=\"9\" id=\"W5"), {"xmp.packet"}},
        {"part 1", xmp("<pdfaid:part>3", "<pdfaid:part>1"), {"xmp.part", "attachment.part"}},
        {"level B", xmp("<pdfaid:conformance>A", "<pdfaid:conformance>B"), {"xmp.conformance"}},
        {"no PDF/UA", xmp("<pdfuaid:part>1", "<pdfuaid:part>2"), {"xmp.ua_part"}},
        {"no extension schema", xmp("<pdfaProperty:name>part", "<pdfaProperty:name>parts"), {"xmp.extension_schema"}},
        {"half an extension schema", xmp("<pdfaProperty:category>internal", "<pdfaProperty:category>"), {"xmp.extension_schema"}},
        {"no title", xmp("Referat &amp; avtale", ""), {"xmp.title", "xmp.info_differs"}},
        {"another language", xmp("<rdf:li>nn-NO", "<rdf:li>nb-NO"), {"xmp.language_differs"}},
        {"another author", xmp("Fjellvik kommune", "Fjellvik"), {"xmp.info_differs"}},
        {"another keyword", xmp(">referat<", ">referatet<"), {"xmp.info_differs"}},
        {"another hour", xmp("T13:05:00Z", "T14:05:00Z"), {"xmp.info_differs"}},
        {"no date of change", xmp("<xmp:ModifyDate>2026-11-20T13:05:00Z</xmp:ModifyDate>", ""), {"xmp.info_differs"}},
        {"a date without its zone", [](TaggedPdf& p) { p.set(p.info, "/ModDate", "(D:20261120140500)"); }, {"xmp.date"}},
    });

    // libqpdf writes no filter on metadata, so it is smuggled in.
    TaggedPdf pdf;
    pdf.set(pdf.metadata, "/Fixxer", "[]");
    auto bytes = pdf.save();
    swap(bytes, "/Fixxer", "/Filter");
    CHECK(support::rules_found_in(bytes) == support::Rules{"xmp.compressed"});
}

TEST_CASE("Bookmarks have titles and lead to pages")
{
    support::expect_caught({
        {"no title", [](TaggedPdf& p) { p.set(p.bookmark, "/Title", "( )"); }, {"outline.title"}},
        {"no page", [](TaggedPdf& p) { p.set(p.bookmark, "/Dest", "[" + p.ref(p.font) + " /Fit]"); }, {"outline.destination"}},
        {"a name that is not defined", [](TaggedPdf& p) { p.set(p.bookmark2, "/Dest", "(annet)"); }, {"outline.destination"}},
        {"a circle", [](TaggedPdf& p) { p.set(p.bookmark2, "/Next", p.ref(p.bookmark)); }, {"outline.broken"}},
        {"a wrong parent", [](TaggedPdf& p) { p.set(p.bookmark2, "/Parent", p.ref(p.bookmark)); }, {"outline.broken"}},
    });
}

TEST_CASE("An attachment says what it is and belongs to the document")
{
    auto names = [](TaggedPdf& p, const std::string& list) { p.set(get(p.catalog, "/Names"), "/EmbeddedFiles", list); };
    support::expect_caught({
        {"in part 2", [](TaggedPdf& p) { swap(p.xmp, "<pdfaid:part>3", "<pdfaid:part>2"); }, {"attachment.part"}},
        {"no file name", [](TaggedPdf& p) { p.set(p.attachment, "/UF", "null"); }, {"attachment.name"}},
        {"no description", [](TaggedPdf& p) { p.set(p.attachment, "/Desc", "()"); }, {"attachment.description"}},
        {"no relationship", [](TaggedPdf& p) { p.set(p.attachment, "/AFRelationship", "/Friend"); }, {"attachment.relationship"}},
        {"no type", [](TaggedPdf& p) { p.set(p.embedded, "/Subtype", "/json"); }, {"attachment.mime"}},
        {"no date", [](TaggedPdf& p) { p.set(get(p.embedded, "/Params"), "/ModDate", "null"); }, {"attachment.mod_date"}},
        {"a wrong size", [](TaggedPdf& p) { p.set(get(p.embedded, "/Params"), "/Size", "3"); }, {"attachment.size"}},
        {"no data", [](TaggedPdf& p) { p.set(p.attachment, "/EF", "<< /F 7 >>"); }, {"attachment.data"}},
        {"not associated", [](TaggedPdf& p) { p.set(p.catalog, "/AF", "null"); }, {"attachment.not_associated"}},
        {"associated with nothing", [](TaggedPdf& p) { p.set(p.catalog, "/AF", "[" + p.ref(p.attachment) + " " + p.ref(p.font) + "]"); }, {"attachment.data"}},
        {"not among the names", [&](TaggedPdf& p) { names(p, "<< /Names [] >>"); }, {"attachment.names"}},
        {"a name without a file", [&](TaggedPdf& p) { names(p, "<< /Names [(a) " + p.ref(p.attachment) + " (b)] >>"); }, {"attachment.names"}},
    });
}
