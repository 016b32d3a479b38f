// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/failure.h"
#include "base/resource.h"
#include "base/words.h"
#include "support/catch.h"

using namespace base;

TEST_CASE("What the program needs lies in the program")
{
    for (const char* name : {"fonts/sans-Regular.ttf", "fonts/sans-Bold.ttf", "fonts/sans-Italic.ttf", "fonts/fallback.ttf",
             "templates/documents/minutes.nn.md", "sample/fjellvik.json", "words/sv.mo"}) {
        INFO(name);
        CHECK(resource(name).size() > 100);
    }
    CHECK(resource("fonts/sans-Regular.ttf").substr(0, 4) == std::string_view("\0\1\0\0", 4));
    CHECK_FALSE(find_resource("fonts/comic.ttf"));
    CHECK_THROWS_AS(resource("fonts/comic.ttf"), Failure);
    CHECK(resource_names("words/").size() == 4);
}

TEST_CASE("A sentence without a translation comes back as it is")
{
    const Words words(Language::nb);
    CHECK(words("No such sentence.") == "No such sentence.");
    CHECK(words.in_context("goal", "No such word.") == "No such word.");
    CHECK(words.plural("No such", "No such ones", 1) == "No such");
    CHECK(words.plural("No such", "No such ones", 2) == "No such ones");
}

TEST_CASE("One and many, and a word in another meaning, have their own translations")
{
    const Words words(Language::sv);
    CHECK(words.plural("{count} talk", "{count} talks", 1) == "{count} samtal");
    CHECK(words.plural("{count} late", "{count} late", 1) != words.plural("{count} late", "{count} late", 2));
    CHECK(words.in_context("comparison", "Now") == "Nu");
}
