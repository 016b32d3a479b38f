// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/files.h"
#include "documents/chart/draw_chart.h"
#include "documents/composer.h"
#include "support/catch.h"
#include "support/pdf/pdf_text.h"
#include "support/temp_dir.h"

#include <nlohmann/json.hpp>

#include <regex>

using namespace documents;
using nlohmann::json;

namespace {

/// A document from a template of the test's own.
Composed compose(const std::string& body, json view = json::object())
{
    support::TempDir folder;
    base::write_atomically(folder / "note.nb.md",
        "---\ntitle: Prøve\nauthor: Kommune\nsubject: Prøve\nfile: prove\nfooter_left: {id}\nfooter_right: {page}/{pages}\n---\n" + body);
    Composer composer(folder.path());
    auto composed = composer.compose({"note", base::Language::nb, view, "id", "1", "2027-02-18"});
    support::require_archive_grade(composed.pdf);
    return composed;
}

std::string words(int count)
{
    std::string text;
    for (int i = 0; i < count; ++i)
        text += "ord" + std::to_string(i) + " ";
    return text;
}

}  // namespace

TEST_CASE("Every form of block makes tagged pages: headings, lists in lists, links, tables, notes, rules")
{
    const auto structure = support::structure_of(
        compose("# Ein\n\n## To\n\n### Tre\n\n- a\n- b\n  1. c\n  2. d\n\nSjå [loven](https://lovdata.no/lov/2018-06-22-83/§13-1) her.\n\n"
                "| K | V |\n|---|---:|\n| x | 1 |\n\n| | |\n|---|---|\n| Dato | i dag |\n\n> merke\n\n---\n")
            .pdf);
    for (const char* part : {"H1", "H2", "H3", "L (block)", "LI (block)", "Lbl", "LBody", "Link", "Table", "THead", "TBody", "TH", "TD", "Div"}) {
        INFO(part);
        CHECK_THAT(structure, ContainsSubstring(part));
    }
    CHECK_THAT(structure, ContainsSubstring("\"loven\""));
}

TEST_CASE("Bookmarks stand on two levels: the title, and the sections under it")
{
    const auto pdf = compose("# Ein\n\n## To\n\ntekst\n\n## Tre\n\ntekst\n\n### Fire\n").pdf;
    CHECK(support::count_of(pdf, "/Title") >= 3);
    CHECK(support::count_of(pdf, "/Dest [") == 3);
}

TEST_CASE("A line chart and a bar chart carry their sentence, their figures and their place on the page")
{
    const auto view = json::parse(R"({"charts": {
        "l": {"type": "line", "to": 120, "band": null, "today": null, "empty": "Ikkje målt", "days": [{"at": 0, "text": "juni"}],
              "points": [{"at": 0, "label": "1. juni", "value": 9.1, "text": "9,1 %"}, {"at": 90, "label": "1. september", "value": 8.7, "text": "8,7 %"}],
              "levels": [{"label": "Mål", "value": 8.4, "text": "8,4 %", "role": "good"}]},
        "b": {"type": "bars", "max": 100, "rows": [{"label": "Eit svært langt namn på eit mål som går over to linjer i diagrammet", "value": 140, "text": "140 %", "role": "good"},
                                                   {"label": "Tomt", "value": null, "text": "–", "role": "bad"}]},
        "e": {"type": "line", "to": 120, "band": [3, 5], "today": {"at": 60, "text": "I dag"}, "empty": "Ikkje målt", "days": [], "points": [], "levels": []}}})");
    const auto composed = compose("# D\n\n![Sjukefråvær over tid.](chart:l)\n\n![Måloppnåing.](chart:b)\n\n![Ingenting enno.](chart:e)\n", view);
    const auto text = support::text_of(composed.pdf);
    for (const char* label : {"juni", "9,1 %", "Mål 8,4 %", "Ikkje målt", "I dag", "140 %", "Eit svært langt namn på"})
        CHECK_THAT(text, ContainsSubstring(label));
    CHECK(support::count_of(support::structure_of(composed.pdf), "Figure") == 3);
    CHECK(draw_chart(view["charts"]["l"], 400, "Sjukefråvær.").alt == "Sjukefråvær. Mål 8,4 %; 1. juni 9,1 %; 1. september 8,7 %.");
}

TEST_CASE("Figures of a list of labels stand under each other and near their labels")
{
    const auto text = support::text_of(compose("| | |\n|---|---:|\n| Sum | 1 200 kr |\n| I alt | 90 kr |\n").pdf);
    CHECK(std::regex_search(text, std::regex("Sum {2,12}1 200 kr")));
    CHECK(std::regex_search(text, std::regex("I alt {2,12}90 kr")));
}

TEST_CASE("A chart of an unknown kind, and one that does not exist, are errors")
{
    CHECK_THROWS_WITH(compose("# D\n\n![x](chart:x)\n", json::parse(R"({"charts": {"x": {"type": "pie"}}})")), ContainsSubstring("chart.unknown"));
    CHECK_THROWS_WITH(compose("# D\n\n![x](chart:x)\n", {{"charts", json::object()}}), ContainsSubstring("template.unknown_chart"));
}

TEST_CASE("Groups of letters are a numbered list that is read out group by group, and their code says what it is, not what it holds")
{
    const auto view = json::parse(R"({"codes": {"slip": ["7K2QF", "0M4ZT", "AAAAA", "BBBBB", "CCCCC"]}})");
    const auto composed = compose("# D\n\n![Ein kode for ein lesar.](code:slip)\n", view);
    const auto structure = support::structure_of(composed.pdf);
    CHECK(support::count_of(structure, "LI (block)") == 5);
    CHECK(support::count_of(structure, "\"7K2QF\"") == 1);
    CHECK(support::count_of(structure, "Figure") == 1);
    CHECK_THAT(support::text_of(composed.pdf), ContainsSubstring("0M4ZT"));
    CHECK(composed.missing.empty());
    CHECK_THROWS_WITH(compose("# D\n\n![x](code:x)\n", view), ContainsSubstring("template.unknown_field"));
}

TEST_CASE("No page begins with the last line of a paragraph or ends with its first")
{
    // Paragraphs of three lines, shifted line by line over the page's end.
    for (int shift = 0; shift < 6; ++shift) {
        std::string body = "# T\n\n";
        for (int i = 0; i < shift; ++i)
            body += "kort\n\n";
        for (int i = 0; i < 18; ++i)
            body += "start" + std::to_string(i) + " " + words(26) + "slutt" + std::to_string(i) + "\n\n";
        const auto text = support::text_of(compose(body).pdf);
        // A form feed parts the pages; between it and the next mark lie header and at least two lines of a paragraph.
        const auto page = text.find('\f');
        REQUIRE(page != text.npos);
        const auto before = text.substr(0, page), after = text.substr(page);
        const auto last_start = before.rfind("start"), last_end = before.rfind("slutt");
        if (last_start > last_end) {
            auto lines = [](const std::string& part) { return support::count_of(part, "\nord") + 1; };
            CHECK(lines(before.substr(last_start)) >= 2);
            CHECK(lines(after.substr(0, after.find("slutt"))) >= 2);
        }
    }
}

TEST_CASE("A heading never ends a page, nor does the one line that introduces what follows it")
{
    for (int lines = 30; lines < 60; ++lines) {
        std::string body = "# T\n\n";
        for (int i = 0; i < lines; ++i)
            body += "kort\\\n";
        body += "kort\n\n## Overskrift\n\nEi linje som innleier.\n\nTekst etter innleiinga.\n";
        const auto text = support::text_of(compose(body).pdf);
        const auto heading = text.find("Overskrift"), next = text.find("Tekst etter"), page = text.find('\f', heading);
        CHECK(next < page);
    }
}
