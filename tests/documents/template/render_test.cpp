// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/failure.h"
#include "base/files.h"
#include "documents/markdown/read_markdown.h"
#include "documents/template/render.h"
#include "support/catch.h"
#include "support/temp_dir.h"

#include <nlohmann/json.hpp>

using namespace documents;

namespace {

/// A folder of own templates with one document, "note", in Norwegian.
struct OwnTemplate {
    explicit OwnTemplate(const std::string& body, const std::string& partial = {})
    {
        std::filesystem::create_directories(folder / "partials");
        base::write_atomically(folder / "note.nb.md", "---\ntitle: T\n---\n" + body);
        if (!partial.empty())
            base::write_atomically(folder / "partials/part.nb.md", partial);
    }

    std::string render(const nlohmann::json& view)
    {
        TemplateLibrary library(folder.path());
        return Renderer().render(library.get("note", base::Language::nb), view).body;
    }

    /// "code: cause" of the failure.
    std::string failure(const nlohmann::json& view)
    {
        try {
            render(view);
        }
        catch (const base::Failure& problem) {
            return problem.what();
        }
        return "no failure";
    }

    support::TempDir folder;
};

/// What a reader sees of a Markdown paragraph.
std::string printed(const std::string& markdown)
{
    std::string text;
    for (const auto& block : read_markdown(markdown)) {
        const auto* paragraph = std::get_if<Paragraph>(&block.content);
        REQUIRE(paragraph);
        for (const auto& run : paragraph->text) {
            CHECK_FALSE((run.bold || run.italic || !run.link.empty()));
            text += run.text;
        }
        text += "¶";
    }
    return text;
}

}  // namespace

TEST_CASE("What people type prints as typed, whatever Markdown would make of it")
{
    OwnTemplate own("{{text}}\n");
    const std::string typed = GENERATE(as<std::string>{}, "# x | *y* _z_ `k` ~ ^", "1. punkt", "- punkt", "> sitat", "    fire blanke først",
        "<b>x</b> &amp; &nbsp;", "[x](https://a.no) ![y](chart:z)", "\\*ikkje\\*", "a  b", "***", "---", "===", "| a | b |", "{{text}} {{{x}}}",
        "http://a.no og a@b.no", "§ 13 – «sitat»", "+ pluss", "~~~", "```");
    CHECK(printed(own.render({{"text", typed}})) == typed + "¶");
}

TEST_CASE("A line break in typed text stays a line break, and an empty line makes a new paragraph")
{
    OwnTemplate own("{{text}}\n");
    CHECK(printed(own.render({{"text", "ein\nto"}})) == "ein\nto¶");
    CHECK(printed(own.render({{"text", "ein\n\n\nto"}})) == "ein¶to¶");
    CHECK(printed(own.render({{"text", "ein\n  to"}})) == "ein\n  to¶");
}

TEST_CASE("Typed text cannot leave its table cell")
{
    OwnTemplate own("| A | B |\n|---|---|\n| {{text}} | z |\n");
    const auto blocks = read_markdown(own.render({{"text", "x | y\n\n# h\n|---|"}}));
    REQUIRE(blocks.size() == 1);
    const auto& table = std::get<Table>(blocks[0].content);
    REQUIRE(table.rows.size() == 1);
    REQUIRE(table.rows[0].size() == 2);
    CHECK(table.rows[0][0][0].text == "x | y\n# h\n|---|");
}

TEST_CASE("A field that the view data lacks is an error with file and line")
{
    OwnTemplate own("ein\n\n{{#list}}\n{{name}}\n{{/list}}\n");
    CHECK(own.failure({{"list", {{{"other", "x"}}}}}) == "template.unknown_field: note.nb.md:7: name");
    CHECK(own.failure(nlohmann::json::object()) == "template.unknown_field: note.nb.md:6: list");
}

TEST_CASE("A name with a full stop is looked up in what it names, and nowhere else")
{
    OwnTemplate own("{{date.text}}\n");
    CHECK(own.render({{"date", {{"text", "i dag"}}}}) == "i dag\n");
    CHECK(own.failure({{"date", {{"iso", "x"}}}, {"text", "y"}}) == "template.unknown_field: note.nb.md:4: date.text");
}

TEST_CASE("A field inside a partial names the partial's own line")
{
    OwnTemplate own("ein\n{{> part}}\n", "to\n\n{{missing}}\n");
    CHECK(own.failure(nlohmann::json::object()) == "template.unknown_field: partials/part.nb.md:3: missing");
}

TEST_CASE("A missing partial, a missing language and a missing document are errors")
{
    OwnTemplate own("ein\n\n{{> nowhere}}\n");
    CHECK(own.failure(nlohmann::json::object()) == "template.missing_partial: note.nb.md:6: partials/nowhere.nb.md");
    TemplateLibrary library(own.folder.path());
    CHECK_THROWS_WITH(library.get("note", base::Language::sv), "template.missing: note.sv.md");
    CHECK_THROWS_WITH(library.get("nothing", base::Language::nb), "template.missing: nothing.nb.md");
}

TEST_CASE("Tags that would print unescaped text, or change the tags themselves, are forbidden")
{
    for (const std::string tag : {"{{{text}}}", "{{&text}}", "{{ & text }}", "{{=<% %>=}}"}) {
        OwnTemplate own("ein\n" + tag + "\n");
        CHECK_THAT(own.failure({{"text", "x"}}), Catch::Matchers::StartsWith("template.forbidden_tag: note.nb.md:5"));
    }
}

TEST_CASE("Partials that contain each other are an error, not a loop")
{
    OwnTemplate own("{{> part}}\n", "{{> part}}\n");
    CHECK_THAT(own.failure(nlohmann::json::object()), Catch::Matchers::StartsWith("template.recursion: partials/part.nb.md:1"));
}

TEST_CASE("A section that is not closed is an error")
{
    OwnTemplate own("{{#x}}ein\n");
    CHECK_THAT(own.failure({{"x", true}}), Catch::Matchers::StartsWith("template.syntax: note.nb.md"));
}

TEST_CASE("A bare number cannot be printed: app writes figures as words")
{
    OwnTemplate own("{{n}}\n");
    CHECK(own.failure({{"n", 3.5}}) == "template.not_text: note.nb.md:4: n");
}

TEST_CASE("A skipped section leaves no empty line that would cut a table in two")
{
    OwnTemplate own("| A | B |\n|---|---|\n| 1 | 2 |\n{{#x}}\n| 3 | 4 |\n{{/x}}\n{{^x}}\n| 5 | 6 |\n{{/x}}\n| 7 | 8 |\n");
    for (bool x : {true, false}) {
        const auto blocks = read_markdown(own.render({{"x", x}}));
        REQUIRE(blocks.size() == 1);
        CHECK(std::get<Table>(blocks[0].content).rows.size() == 3);
    }
}

TEST_CASE("The user's own template and partial come before the program's")
{
    support::TempDir folder;
    std::filesystem::create_directories(folder / "partials");
    base::write_atomically(folder / "minutes.nb.md", "---\ntitle: Vår egen\n---\nEgen mal\n");
    TemplateLibrary library(folder.path());
    CHECK(library.get("minutes", base::Language::nb).body == "Egen mal\n");
    CHECK(library.get("minutes", base::Language::sv).body.size() > 1000);
}

TEST_CASE("A template without front matter, or that is not UTF-8, is refused")
{
    support::TempDir folder;
    base::write_atomically(folder / "note.nb.md", "# Hei\n");
    base::write_atomically(folder / "note.nn.md", "---\ntitle: \xE6\n---\n");
    TemplateLibrary library(folder.path());
    CHECK_THROWS_WITH(library.get("note", base::Language::nb), "template.front_matter: note.nb.md:1: the first line must be ---");
    CHECK_THROWS_WITH(library.get("note", base::Language::nn), ContainsSubstring("template.not_utf8"));
}
