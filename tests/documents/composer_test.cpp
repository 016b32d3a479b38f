// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/composer.h"

#include "archive/pdf_check.h"
#include "base/files.h"
#include "support/catch.h"
#include "support/pdf/pdf_text.h"
#include "support/temp_dir.h"

#include <nlohmann/json.hpp>

#include <clocale>
#include <cstdlib>

using namespace documents;
using nlohmann::json;

namespace {

json minutes_view()
{
    return json::parse(base::read_file(RADSLAG_TEST_DATA "/view/minutes.json"));
}

Composed compose(const json& view, base::Language language = base::Language::nn, bool with_data = false, bool fields = false)
{
    Composer composer;
    Request request{"minutes", language, view, "0197f3a2-1111-7222-8333-444455556666", "1", "2027-02-18"};
    request.signature_fields = fields;
    if (with_data)
        request.attach_as = "minutes.json";
    auto composed = composer.compose(request);
    support::require_archive_grade(composed.pdf);
    return composed;
}

}  // namespace

TEST_CASE("Minutes are archive grade and accessible in all four languages")
{
    const auto language = GENERATE(base::Language::nb, base::Language::nn, base::Language::sv, base::Language::en);
    const auto composed = compose(minutes_view(), language);
    const auto report = archive::check_pdf(composed.pdf);
    CHECK(report.part == 2);
    CHECK(report.language == base::tag(language));
    CHECK(report.title == composed.title);
    CHECK(composed.pages == report.pages);
    CHECK(composed.missing.empty());
}

TEST_CASE("With data the file is PDF/A-3a and carries exactly the view data")
{
    const auto view = minutes_view();
    const auto composed = compose(view, base::Language::nn, true, true);
    CHECK(archive::check_pdf(composed.pdf).part == 3);
    CHECK(support::attachment_of(composed.pdf) == view.dump());
}

TEST_CASE("The same view data gives the same bytes, in another time zone and locale too")
{
    const auto first = compose(minutes_view()).pdf;
    setenv("TZ", "Pacific/Auckland", 1);
    setenv("LC_ALL", "nb_NO.UTF-8", 1);
    std::setlocale(LC_ALL, "");
    const auto second = compose(minutes_view()).pdf;
    std::setlocale(LC_ALL, "C");
    unsetenv("TZ");
    unsetenv("LC_ALL");
    CHECK(first == second);
}

TEST_CASE("The footer of each page names the document, the page and a hash that follows the view data")
{
    auto view = minutes_view();
    const auto one = compose(view);
    const auto text = support::text_of(one.pdf);
    for (int page = 1; page <= one.pages; ++page)
        CHECK_THAT(text, ContainsSubstring("Side " + std::to_string(page) + " av " + std::to_string(one.pages)));
    CHECK_THAT(text, ContainsSubstring("0197f3a2-1111-7222-8333-444455556666"));
    CHECK_THAT(text, ContainsSubstring(one.short_hash));
    view["place"] = "Ein annan stad";
    CHECK(compose(view).short_hash != one.short_hash);
}

TEST_CASE("Text and structure of the sample view stand as the golden file says")
{
    const auto pdf = compose(minutes_view(), base::Language::nn).pdf;
    support::check_golden("minutes.nn.structure.txt", support::structure_of(pdf));
    support::check_golden("minutes.nn.txt", support::text_of(pdf));
}

TEST_CASE("A table of five hundred rows repeats its head on every page and loses no row")
{
    auto view = minutes_view();
    view["actions"] = json::array();
    for (int i = 1; i <= 500; ++i)
        view["actions"].push_back({{"text", "Tiltak nummer " + std::to_string(i)}, {"owner", "Ingrid Haugland"}, {"due", nullptr}});
    const auto composed = compose(view);
    CHECK(composed.pages > 12);
    const auto text = support::text_of(composed.pdf);
    for (int i : {1, 250, 499, 500})
        CHECK_THAT(text, ContainsSubstring("Tiltak nummer " + std::to_string(i) + " "));
    CHECK(support::count_of(text, "Ansvarleg") >= composed.pages - 4);
    // The repeated heads are paint, not content: the structure has one.
    CHECK(support::count_of(support::structure_of(composed.pdf), "Ansvarleg") <= 3);
}

TEST_CASE("A row longer than a page runs over pages and loses nothing")
{
    auto view = minutes_view();
    std::string words;
    for (int i = 0; i < 3000; ++i)
        words += "ord" + std::to_string(i) + " ";
    view["actions"][0]["text"] = words;
    const auto composed = compose(view);
    const auto text = support::text_of(composed.pdf);
    for (int i : {0, 1, 1500, 2998, 2999})
        CHECK_THAT(text, ContainsSubstring("ord" + std::to_string(i)));
}

TEST_CASE("A word of twenty thousand signs is cut over lines and pages")
{
    auto view = minutes_view();
    view["items"][0]["agreed"]["text"] = std::string(20000, 'w');
    view["actions"][0]["text"] = std::string(20000, 'm');
    const auto composed = compose(view);
    const auto text = support::text_of(composed.pdf);
    CHECK(support::count_of(text, "w") >= 20000);
    CHECK(support::count_of(text, "m") >= 20000);
}

TEST_CASE("Minutes with nothing in them still make a whole document")
{
    auto view = minutes_view();
    for (const auto& [name, value] : view.items()) {
        if (value.is_array())
            value = json::array();
        if (name.starts_with("has_"))
            value = false;
    }
    for (const char* name : {"time", "minutes", "place", "invited", "mandate", "preparation", "goals_total", "next_talk"})
        view[name] = nullptr;
    view["charts"]["goals"] = nullptr;
    CHECK(compose(view).pages == 1);
}

TEST_CASE("Sami letters and ticks print, and what no font has is printed as U+FFFD and reported")
{
    auto view = minutes_view();
    view["items"][0]["agreed"]["text"] = "á č đ ŋ š ŧ ž ʒ ǯ ǥ ǧ ǩ Þ ð ☐ ☑ ✓ Дмитрий 😀 \u0B95";
    const auto composed = compose(view);
    CHECK_THAT(support::text_of(composed.pdf), ContainsSubstring("á č đ ŋ š ŧ ž ʒ ǯ ǥ ǧ ǩ Þ ð ☐ ☑ ✓ Дмитрий \uFFFD \uFFFD"));
    CHECK(composed.missing == U"\u0B95\U0001F600");
}

TEST_CASE("A passage in another language carries that language in the structure")
{
    // poppler does not show languages; libharu writes structure elements uncompressed.
    CHECK(support::count_of(compose(minutes_view()).pdf, "/Lang (se-NO)") == 1);
    CHECK_THAT(support::structure_of(compose(minutes_view()).pdf), ContainsSubstring("Buorre bargu, giitu!"));
}

TEST_CASE("Long names and titles neither overlap nor break the document")
{
    auto view = minutes_view();
    view["municipality"] = "Kárášjohka – Karasjok kommune, Deanu gielda – Tana kommune og Unjárgga gielda – Nesseby kommune i lag";
    view["participants"][0]["name"] = "Anne-Margrethe Elisabeth Wedel-Jarlsberg Sørensen-Østerbø av Fjellvikstranda";
    view["signatures"][0]["name"] = view["participants"][0]["name"];
    CHECK(compose(view).pages >= 3);
}

TEST_CASE("A chart that the view data does not have is an error")
{
    auto view = minutes_view();
    view["charts"] = json::object();
    CHECK_THROWS_WITH(compose(view), ContainsSubstring("template.unknown_field"));
}

TEST_CASE("A user's own template makes an archive-grade file or is refused with the reason")
{
    support::TempDir folder;
    const auto view = minutes_view();
    auto with = [&](const std::string& title, const std::string& body) {
        base::write_atomically(folder / "minutes.nn.md",
            "\xEF\xBB\xBF---\ntitle: " + title + "\nauthor: a\nsubject: s\nfile: {{municipality}}/../x\nfooter_left: {id}\nfooter_right: {page}\n---\n" + body);
        Composer composer(folder.path());
        return composer.compose({"minutes", base::Language::nn, view, "id", "1", "2027-02-18"});
    };
    const auto composed = with("Eige", "# Ein\n\n## To\n\n### Tre\n\n## Fire\n\ntekst\n");
    support::require_archive_grade(composed.pdf);
    CHECK(composed.file_name == "Fjellvik kommune-..-x.pdf");
    for (const char* body : {"## To\n", "# Ein\n\n### Tre\n", "# Ein\n\n> ### Tre\n", "- ## To\n"})
        CHECK_THROWS_WITH(with("Eige", body), ContainsSubstring("a heading of level"));
    CHECK_THROWS_WITH(with("", "# Ein\n"), ContainsSubstring("template.front_matter"));
    CHECK_THROWS_WITH(with("{{#has_goals}}{{/has_goals}}", "# Ein\n"), ContainsSubstring("template.front_matter"));
}
