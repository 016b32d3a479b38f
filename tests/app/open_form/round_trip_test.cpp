// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/open_form/files.h"
#include "app/open_form/write.h"
#include "support/catch.h"

TEST_CASE("What is written is read back the same, and written again gives the same bytes")
{
    for (const char* name : {"fjellvik.json", "storvattnet.json", "tangvaer.json", "minimal-nb.json"}) {
        const auto whole = files::read(name);
        const auto written = app::write_open_form(whole);
        const auto again = app::read_open_form(written);
        CHECK(again == whole);
        CHECK(app::write_open_form(again) == written);
        CHECK(written.ends_with("}\n"));
    }
}

TEST_CASE("An id that was given is kept, and one that was not follows from the key")
{
    auto bytes = files::bytes("minimal-nb.json");
    const auto whole = files::read("minimal-nb.json");
    CHECK((*whole->persons.find("ordforer"))->id.uuid() == base::Uuid::derive("912345671", "persons", "ordforer"));
    const std::string key = "\"key\": \"ordforer\"";
    bytes.replace(bytes.find(key), key.size(), key + ", \"id\": \"0190163d-8694-739b-aea5-966c26f8ad91\"");
    const auto given = app::read_open_form(bytes);
    CHECK((*given->persons.find("ordforer"))->id.str() == "0190163d-8694-739b-aea5-966c26f8ad91");
    CHECK(given->persons.find("0190163d-8694-739b-aea5-966c26f8ad91") == given->persons.find("ordforer"));
    CHECK(app::read_open_form(app::write_open_form(given)) == given);
}
