// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/plain_text.h"

#include "documents/template/render.h"
#include "support/catch.h"

#include <nlohmann/json.hpp>

using namespace documents;

namespace {

std::string plain(const std::string& body, const nlohmann::json& view)
{
    TemplateText text;
    text.body = body;
    text.body_lines.assign(static_cast<size_t>(std::count(body.begin(), body.end(), '\n')) + 1, {"note.nb.txt", 1});
    return render_plain(text, view);
}

}  // namespace

TEST_CASE("Plain text takes values as they are, signs and line breaks among them")
{
    CHECK(plain("<{{a}}>\n", {{"a", "*A* & <b>\n  c"}}) == "<*A* & <b>\n  c>\n");
}

TEST_CASE("A plain text that asks for what is not there is refused with file and line")
{
    CHECK_THROWS_WITH(plain("x {{nobody}}\n", {{"a", "b"}}), ContainsSubstring("template.unknown_field") && ContainsSubstring("note.nb.txt:1"));
    CHECK_THROWS_WITH(plain("{{#a}}\n", {{"a", true}}), ContainsSubstring("template.syntax"));
    CHECK_THROWS_WITH(compose_text("templates/sample/", "nothing", base::Language::nb, {}), ContainsSubstring("template.missing"));
}
