// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/faults.h"
#include "archive/pdf_check.h"
#include "support/catch.h"

#include <qpdf/Buffer.hh>
#include <qpdf/Pl_Buffer.hh>
#include <qpdf/Pl_Flate.hh>

using archive::pdf::get;
using support::Object;
using support::swap;
using support::TaggedPdf;

TEST_CASE("A tagged PDF/A-3a file without faults has no findings")
{
    auto report = archive::check_pdf(TaggedPdf().save());
    for (auto& finding : report.findings)
        UNSCOPED_INFO(finding.rule << " | " << finding.where << " | " << finding.detail);
    CHECK(report.ok());
    CHECK(report.part == 3);
    CHECK(report.pages == 2);
    CHECK(report.title == "Referat & avtale");
    CHECK(report.language == "nn-NO");
}

TEST_CASE("A file that is no PDF, or only a part of one, is a finding")
{
    CHECK(support::rules_found_in("") == support::Rules{"file.unreadable"});
    CHECK(support::rules_found_in("Kjære kommune") == support::Rules{"file.unreadable"});
    auto bytes = TaggedPdf().save();
    CHECK(support::rules_found_in(bytes.substr(0, bytes.size() / 2)) == support::Rules{"file.unreadable"});
    CHECK(support::rules_found_in(TaggedPdf().save(true, true)) == support::Rules{"file.encrypted"});
}

TEST_CASE("What stands outside the objects of a file is checked")
{
    support::expect_caught(std::vector<support::ByteFault>{
        {"version 2.0", [](std::string& b) { swap(b, "%PDF-1.7", "%PDF-2.0"); }, {"file.header"}},
        {"a byte before the header", [](std::string& b) { b.insert(0, " "); }, {"file.header", "file.object_start", "file.stream_start", "file.stream_end"}},
        {"no high bytes", [](std::string& b) { swap(b, "\n%\xbf\xf7\xa2\xfe", "\n%abcd"); }, {"file.binary_comment"}},
        {"bytes after the end", [](std::string& b) { b += "\n% more"; }, {"file.tail"}},
        {"no ID", [](std::string& b) { swap(b, "/ID [", "/XD ["); }, {"file.id"}},
        {"an object that shares its first line", [](std::string& b) { swap(b, "\n5 0 obj\n", "\n5 0 obj "); }, {"file.object_start"}},
        {"two blanks in the cross-reference table", [](std::string& b) { swap(b, "xref\n0 ", "xref\n0\t"); }, {"file.xref"}},
        {"an object that cannot be parsed", [](std::string& b) { swap(b, "(Eit diagram)", "}Eit diagram)"); }, {"file.damaged", "structure.alt_missing"}},
    });
    CHECK(support::rules_found_in(TaggedPdf().save(false)) == support::Rules{"file.stream_end"});
}

TEST_CASE("A stream starts on a line of its own")
{
    auto bytes = TaggedPdf().save();
    swap(bytes, "stream\n", "stream\r");
    auto rules = support::rules_found_in(bytes);
    CHECK(rules.count("file.stream_start") == 1);
}

TEST_CASE("Every object of a file keeps to the limits and to what an archive allows")
{
    auto extra = [](TaggedPdf& p, const std::string& object) { p.set(p.catalog, "/PieceInfo", object); };
    support::expect_caught({
        {"a long string", [&](TaggedPdf& p) { extra(p, "<< /X (" + std::string(40000, 'x') + ") >>"); }, {"file.limit"}},
        {"a long name", [&](TaggedPdf& p) { extra(p, "<< /X /" + std::string(200, 'x') + " >>"); }, {"file.limit"}},
        {"a large integer", [&](TaggedPdf& p) { extra(p, "[[ 3000000000 ]]"); }, {"file.limit"}},
        {"a stream outside the file", [&](TaggedPdf& p) { extra(p, p.ref(p.stream("<< /F (other.bin) >>", "x"))); }, {"file.external_stream"}},
        {"LZW", [&](TaggedPdf& p) { extra(p, p.ref(p.stream("<< /Filter /LZWDecode >>", "x"))); }, {"file.filter"}},
        {"an unknown filter", [&](TaggedPdf& p) { extra(p, p.ref(p.stream("<< /Filter [/FlateDecode 7] >>", "x"))); }, {"file.filter"}},
        {"JavaScript", [&](TaggedPdf& p) { p.set(p.catalog, "/OpenAction", "<< /S /JavaScript /JS (app.alert\\(1\\)) >>"); }, {"action.forbidden"}},
        {"a program", [&](TaggedPdf& p) { p.set(p.link_annotation, "/A", "<< /Type /Action /S /Launch /F (x) >>"); }, {"action.forbidden"}},
        {"a named action", [&](TaggedPdf& p) { p.set(p.link_annotation, "/A", "<< /S /Named /N /Print >>"); }, {"action.forbidden"}},
        {"an action on an event", [&](TaggedPdf& p) { p.set(p.page1, "/AA", "<< /O << /S /GoTo /D (maal) >> >>"); }, {"action.on_event"}},
    });
}

TEST_CASE("A decompression bomb is a finding, not a full memory")
{
    Pl_Buffer buffer("bomb");
    Pl_Flate flate("flate", &buffer, Pl_Flate::a_deflate);
    const std::string block(size_t{1} << 20, ' ');
    for (int i = 0; i < 300; ++i)
        flate.writeString(block);
    flate.finish();
    auto packed = buffer.getBufferSharedPointer();
    TaggedPdf pdf;
    pdf.set(pdf.page1, "/Contents",
        pdf.ref(pdf.stream("<< /Filter /FlateDecode >>", std::string(reinterpret_cast<const char*>(packed->getBuffer()), packed->getSize()))));
    CHECK(support::rules_found_in(pdf.save()).count("file.too_much") == 1);
}

TEST_CASE("The page tree leads to every page once")
{
    support::expect_caught({
        {"a page twice",
            [](TaggedPdf& p) { p.set(get(p.catalog, "/Pages"), "/Kids", "[" + p.ref(p.page1) + " " + p.ref(p.page2) + " " + p.ref(p.page1) + "]"); },
            {"page.tree"}},
        {"a wrong count", [](TaggedPdf& p) { p.set(get(p.catalog, "/Pages"), "/Count", "7"); }, {"page.tree"}},
        {"a page without its type", [](TaggedPdf& p) { p.set(p.page2, "/Type", "/Pagge"); },
            {"page.tree", "outline.destination", "structure.page", "structure.parent_tree_extra"}},
        {"no page size", [](TaggedPdf& p) { p.set(p.page1, "/MediaBox", "null"); }, {"page.box"}},
        {"a page one unit wide", [](TaggedPdf& p) { p.set(p.page1, "/CropBox", "[0 0 1 842]"); }, {"page.box"}},
        {"inherited resources",
            [](TaggedPdf& p) {
                p.set(get(p.catalog, "/Pages"), "/Resources", p.ref(p.resources));
                p.set(p.page2, "/Resources", "null");
            },
            {"page.resources", "content.resource_missing", "content.no_font"}},
        {"presentation steps", [](TaggedPdf& p) { p.set(p.page1, "/PresSteps", "<< >>"); }, {"page.forbidden_key"}},
    });
}
