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
    CHECK(Words(Language::nb)("No such sentence.") == "No such sentence.");
}
