// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/pdf/sample.h"

#include "base/failure.h"
#include "base/text.h"
#include "support/catch.h"

#include <algorithm>
#include <clocale>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <optional>
#include <sstream>
#include <thread>

using namespace documents::pdf;
using namespace pdf_tests;

namespace {

std::string code_of(const std::function<void()>& action)
{
    try {
        action();
    }
    catch (const base::Failure& failure) {
        return failure.code();
    }
    return "none";
}

size_t count(std::string_view text, std::string_view part)
{
    size_t n = 0;
    for (size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + part.size()))
        ++n;
    return n;
}

/// Sets an environment variable while it lives.
class Setting {
public:
    Setting(const char* name, const char* value) : m_name(name)
    {
        if (const char* old = std::getenv(name))
            m_old = old;
        setenv(name, value, 1);
        tzset();
    }
    Setting(const Setting&) = delete;
    Setting& operator=(const Setting&) = delete;
    ~Setting()
    {
        if (m_old)
            setenv(m_name, m_old->c_str(), 1);
        else
            unsetenv(m_name);
        tzset();
    }

private:
    const char* m_name;
    std::optional<std::string> m_old;
};

}  // namespace

TEST_CASE("A document with every feature passes the archive and accessibility checks", "[pdf]")
{
    Fonts fonts;
    for (bool with_attachment : {false, true}) {
        auto file = full_document(fonts, with_attachment);
        CHECK(complaints(file) == "");
        CHECK_THAT(output_of("qpdf --check @", file), ContainsSubstring("No syntax or stream encoding errors found"));
        CHECK(count(file, "<pdfaid:part>3<") == (with_attachment ? 1 : 0));
        CHECK(count(file, "<pdfaid:part>2<") == (with_attachment ? 0 : 1));
    }
}

TEST_CASE("PDFBox Preflight, which knows PDF/A-1b only, complains of nothing that part 2 does not allow", "[pdf][preflight]")
{
    const std::filesystem::path jars = "/usr/share/java";
    if (!std::filesystem::exists(jars / "preflight.jar")) {
        WARN("PDFBox Preflight is not installed (libpdfbox2-java)");
        return;
    }
    std::string command = "java -cp ";
    for (auto jar : {"preflight", "xmpbox", "pdfbox2", "fontbox2", "commons-logging", "commons-io", "javax.activation", "jaxb-api"})
        command += (jars / jar).string() + ".jar:";
    Fonts fonts;
    std::istringstream lines(output_of(command + " org.apache.pdfbox.preflight.Validator_A1b @", full_document(fonts, false)));
    std::string line;
    REQUIRE(std::getline(lines, line));
    CHECK_THAT(line, ContainsSubstring("is not a valid PDF/A-1b file, error(s)"));
    size_t complaints = 0;
    for (; std::getline(lines, line); ++complaints) {
        INFO(line);
        bool allowed = line.empty() || line.ends_with("CIDSet entry is missing for the Composite Subset") || line.ends_with("part must be 1")
            || line.ends_with("Invalid version of the ICCProfile");
        CHECK(allowed);
    }
    CHECK(complaints > 0);
}

TEST_CASE("What a screen reader walks is the tree in reading order, with languages and alternative text", "[pdf]")
{
    Fonts fonts;
    auto tree = output_of("pdfinfo -struct-text @", full_document(fonts, false));
    CHECK_THAT(tree, !ContainsSubstring("Error") && !ContainsSubstring("Warning"));
    size_t at = 0;
    for (auto part : {"Document", "Sect", "H1", "\"Referat frå utviklingssamtale\"", "P (block)", "og ein del er sagt", "Span", "Mii leat", "\"sjå \"", "Link",
             "\"lova\"", "Object", "L (block)", "LI (block)", "Lbl", "\"1.\"", "LBody", "Sjukefråvær", "Note", "Table", "THead", "TR", "TH", "\"Mål\"", "TBody",
             "TD", "H2", "Figure", "Form", "Object"}) {
        INFO(part << " in\n" << tree);
        at = tree.find(part, at);
        REQUIRE(at != std::string::npos);
    }
    auto attributes = output_of("pdfinfo -struct @", full_document(fonts, false));
    for (auto part : {"/Scope /Row", "/Scope /Column", "/ColSpan 2", "/ListNumbering /Decimal", "/BBox [60 600 460 700]"}) {
        INFO(attributes);
        CHECK_THAT(attributes, ContainsSubstring(part));
    }
}

TEST_CASE("Text comes out as it went in, Sami letters and signs of the fallback face too", "[pdf]")
{
    Fonts fonts;
    std::u32string letters = U"áčđŋšŧž ÁČĐŊŠŦŽ ʒǯǥǧǩ ƷǮǤǦǨ æøåäöþÞð\n(parentes) \\ č ending\n☐ ☑ ✓ ≤ ≥ − 77,8\u00A0% «sitat» – —";
    PdfDocument pdf(fonts, sample_meta());
    auto out = output_of("pdftotext -enc UTF-8 @ -", paragraphs(fonts, letters));
    // pdftotext writes a no-break space as a blank.
    for (auto line : {"áčđŋšŧž ÁČĐŊŠŦŽ ʒǯǥǧǩ ƷǮǤǦǨ æøåäöþÞð", "(parentes) \\ č ending", "☐ ☑ ✓ ≤ ≥ − 77,8 % «sitat» – —"}) {
        INFO(out);
        CHECK_THAT(out, ContainsSubstring(line));
    }
}

TEST_CASE("A sign that no face has is drawn as U+FFFD and reported", "[pdf]")
{
    Fonts fonts;
    PdfDocument pdf(fonts, sample_meta());
    int page = pdf.add_page(595, 842);
    auto& p = pdf.root().add(Tag::p);
    pdf.begin(page, p);
    // An emoji, a sign for private use, a byte order mark and a control character; ☑ is only in the fallback.
    pdf.text(page, Style::bold, 10, 60, 700, U"a😀b\uE000c\uFEFFd\x01☑e");
    pdf.end(page);
    CHECK(pdf.missing() == std::set<char32_t>{U'\x01', U'\uE000', U'\uFEFF', U'😀'});
    auto file = pdf.finish();
    CHECK(complaints(file) == "");
    CHECK_THAT(output_of("pdftotext -enc UTF-8 @ -", file), ContainsSubstring("a\uFFFDb\uFFFDc\uFFFDd\uFFFD☑e"));
}

TEST_CASE("The same calls give the same bytes, in any time zone and locale, and the tenth time", "[pdf]")
{
    Fonts fonts;
    auto first = full_document(fonts, true);
    for (int i = 0; i < 9; ++i)
        REQUIRE(full_document(fonts, true) == first);
    Setting zone("TZ", "Asia/Tokyo"), locale("LC_ALL", "nb_NO.UTF-8");
    auto old = std::setlocale(LC_ALL, nullptr) ? std::string(std::setlocale(LC_ALL, nullptr)) : std::string("C");
    std::setlocale(LC_ALL, "");
    Fonts others;
    CHECK(full_document(others, true) == first);
    std::setlocale(LC_ALL, old.c_str());
}

TEST_CASE("Two threads with fonts of their own write the same bytes side by side", "[pdf]")
{
    std::string files[2];
    auto write = [](std::string& file) {
        Fonts fonts;
        for (int i = 0; i < 20; ++i)
            file = full_document(fonts, true);
    };
    std::thread other(write, std::ref(files[0]));
    write(files[1]);
    other.join();
    CHECK(files[0] == files[1]);
    CHECK(files[0].size() > 10000);
}

TEST_CASE("An empty signature field waits for its signer", "[pdf]")
{
    Fonts fonts;
    auto file = full_document(fonts, false);
    auto list = output_of("pdfsig @", file);
    INFO(list);
    CHECK_THAT(list, ContainsSubstring("council"));
    CHECK(count(file, "/NeedAppearances") == 0);
    CHECK(count(file, "/AcroForm <</Fields [") == 1);
}

TEST_CASE("The identifier follows the record and nothing else", "[pdf]")
{
    Fonts fonts;
    auto id = [&](const Meta& meta) {
        auto file = paragraphs(fonts, U"tekst", meta);
        auto at = file.rfind("/ID [<");
        REQUIRE(at != std::string::npos);
        return file.substr(at, 40);
    };
    auto meta = sample_meta(), renamed = sample_meta(), other = sample_meta();
    renamed.title = "Noko anna";
    other.seed = "record 2";
    CHECK(id(meta) == id(renamed));
    CHECK(id(meta) != id(other));
}

TEST_CASE("Title, author and subject survive odd signs, in the metadata as in Info", "[pdf]")
{
    Fonts fonts;
    auto meta = sample_meta();
    meta.title = "a<b>&\"c'\x01 \xF0\x9F\x98\x80 \xFF";
    meta.author.clear();
    meta.subject = "linje 1\nlinje 2";
    auto file = paragraphs(fonts, U"tekst", meta);
    CHECK(complaints(file) == "");
    CHECK_THAT(file, ContainsSubstring("a&lt;b&gt;&amp;\"c'  \xF0\x9F\x98\x80 \xEF\xBF\xBD</rdf:li>"));
    auto info = output_of("pdfinfo -enc UTF-8 @", file);
    CHECK_THAT(info, ContainsSubstring("a<b>&\"c'  \xF0\x9F\x98\x80 \xEF\xBF\xBD"));
    CHECK_THAT(info, ContainsSubstring("linje 1 linje 2"));
    CHECK_THAT(info, !ContainsSubstring("Author"));
}

TEST_CASE("Metadata without title, language or date is refused", "[pdf]")
{
    Fonts fonts;
    auto refused = [&](auto change) {
        auto meta = sample_meta();
        change(meta);
        return code_of([&] { PdfDocument(fonts, meta); });
    };
    CHECK(refused([](Meta&) {}) == "none");
    CHECK(refused([](Meta& meta) { meta.title = " \t"; }) == "pdf.meta");
    CHECK(refused([](Meta& meta) { meta.language = "nn NO"; }) == "pdf.meta");
    CHECK(refused([](Meta& meta) { meta.date = "2027-02-18"; }) == "pdf.meta");
    CHECK(refused([](Meta& meta) { meta.date = "2027-02-18T12:00:00Z+00:0"; }) == "pdf.meta");
}

TEST_CASE("The attachment comes out byte for byte, as the source of the pages", "[pdf]")
{
    Fonts fonts;
    auto file = full_document(fonts, true);
    CHECK_THAT(output_of("pdfdetach -list @", file), ContainsSubstring("1: referat.json"));
    CHECK(output_of("pdfdetach -save 1 -o /dev/stdout @", file) == R"({"language":"nn"})");
    CHECK(count(file, "/AFRelationship /Source") == 1);
}

TEST_CASE("Lines of one paragraph on a page are one piece of marked text", "[pdf]")
{
    Fonts fonts;
    PdfDocument pdf(fonts, sample_meta());
    pdf.add_page(595, 842);
    pdf.add_page(595, 842);
    auto& p = pdf.root().add(Tag::p);
    auto say = [&](int page, Element& element) {
        pdf.begin(page, element);
        pdf.text(page, Style::regular, 10, 60, 700, U"x");
        pdf.end(page);
    };
    say(0, p);
    say(0, p);
    auto pieces = [&] { return std::count_if(p.kids().begin(), p.kids().end(), [](auto& kid) { return std::holds_alternative<Element::Marked>(kid); }); };
    CHECK(pieces() == 1);
    // What stands between them keeps the reading order.
    say(0, p.add(Tag::span));
    say(0, p);
    CHECK(pieces() == 2);
    pdf.begin_artifact(0, Artifact::layout);
    pdf.end(0);
    say(0, p);
    CHECK(pieces() == 3);
    say(1, p);
    CHECK(pieces() == 4);
    CHECK(complaints(pdf.finish()) == "");
}

TEST_CASE("Painting outside marked text, and other breaches of the structure, are refused", "[pdf]")
{
    Fonts fonts;
    auto refused = [&](auto breach) {
        PdfDocument pdf(fonts, sample_meta());
        pdf.add_page(595, 842);
        return code_of([&] {
            breach(pdf, pdf.root());
            pdf.finish();
        });
    };
    CHECK(refused([](auto&, auto&) {}) == "none");
    CHECK(refused([](auto& pdf, auto&) { pdf.text(0, Style::regular, 10, 0, 0, U"x"); }) == "pdf.structure");
    CHECK(refused([](auto& pdf, auto&) { pdf.fill_rect(0, {}, {}); }) == "pdf.structure");
    CHECK(refused([](auto& pdf, auto&) { pdf.circle(0, {}, 1, {}); }) == "pdf.structure");
    CHECK(refused([](auto& pdf, auto&) { pdf.end(0); }) == "pdf.structure");
    CHECK(refused([](auto& pdf, auto& root) { pdf.begin(0, root.add(Tag::p)); }) == "pdf.structure");
    CHECK(refused([](auto& pdf, auto& root) {
        pdf.begin(0, root.add(Tag::p));
        pdf.begin_artifact(0, Artifact::footer);
    }) == "pdf.structure");
    CHECK(refused([](auto& pdf, auto& root) { pdf.begin(1, root.add(Tag::p)); }) == "pdf.structure");
    CHECK(refused([](auto& pdf, auto& root) { pdf.begin(-1, root.add(Tag::p)); }) == "pdf.structure");
    CHECK(refused([](auto&, auto& root) { root.add(Tag::figure); }) == "pdf.structure");
    CHECK(refused([](auto&, auto& root) { root.add(Tag::td); }) == "pdf.structure");
    CHECK(refused([](auto&, auto& root) { root.add(Tag::table).add(Tag::tr).add(Tag::th); }) == "pdf.structure");
    CHECK(refused([](auto&, auto& root) { root.add(Tag::link); }) == "pdf.structure");
    CHECK(refused([](auto& pdf, auto& root) { pdf.link(0, root.add(Tag::p), {}, "https://a.no", "a"); }) == "pdf.structure");
    CHECK(refused([](auto& pdf, auto& root) { pdf.link(0, root.add(Tag::link), {}, "https://a.no", ""); }) == "pdf.structure");
    CHECK(refused([](auto& pdf, auto& root) { pdf.signature_field(0, root.add(Tag::form), {}, "a.b", "a"); }) == "pdf.structure");
    CHECK(refused([](auto& pdf, auto& root) {
        pdf.signature_field(0, root.add(Tag::form), {0, 0, 9, 9}, "a", "a");
        pdf.signature_field(0, root.add(Tag::form), {0, 0, 9, 9}, "a", "a");
    }) == "pdf.structure");
    CHECK(refused([](auto& pdf, auto&) { pdf.bookmark(3, "a", 0, 0); }) == "pdf.structure");
    CHECK(refused([](auto& pdf, auto&) { pdf.finish(); }) == "pdf.structure");
    CHECK(code_of([&] { PdfDocument(fonts, sample_meta()).finish(); }) == "pdf.structure");
}

TEST_CASE("A number that fits no page, and what libharu refuses, name their cause", "[pdf]")
{
    Fonts fonts;
    PdfDocument pdf(fonts, sample_meta());
    int page = pdf.add_page(595, 842);
    pdf.begin(page, pdf.root().add(Tag::p));
    CHECK(code_of([&] { pdf.fill_rect(page, {0, 0, 1e9, 1}, {}); }) == "pdf.number");
    CHECK(code_of([&] { pdf.text(page, Style::regular, std::nan(""), 0, 0, U"x"); }) == "pdf.number");
    // A page of one point: 0x1054 is HPDF_PAGE_INVALID_SIZE.
    CHECK_THROWS_WITH(PdfDocument(fonts, sample_meta()).add_page(1, 1), ContainsSubstring("pdf.library: page width: libharu 1054"));
}

TEST_CASE("Bookmarks stand on two levels and lead to their places", "[pdf]")
{
    Fonts fonts;
    PdfDocument pdf(fonts, sample_meta());
    pdf.add_page(595, 842);
    pdf.add_page(595, 842);
    // The first has nothing to stand under.
    pdf.bookmark(2, "Á", 0, 800);
    pdf.bookmark(2, "Á.1", 0, 700);
    pdf.bookmark(2, "Á.2", 1, 800);
    pdf.bookmark(1, "B", 1, 600);
    auto file = pdf.finish();
    CHECK(complaints(file) == "");
    auto list = output_of("qpdf --json --json-key=outlines @", file);
    CHECK(count(list, "\"title\":") == 4);
    auto a = list.find("\"Á\""), b = list.find("\"B\"");
    CHECK(list.find("\"Á.1\"") < list.size());
    CHECK(a < list.size());
    CHECK(b < list.size());
    CHECK(count(file, "/XYZ 0 800 null]") == 2);
}

TEST_CASE("A line without text is no fault", "[pdf]")
{
    Fonts fonts;
    CHECK(complaints(paragraphs(fonts, U"")) == "");
}
