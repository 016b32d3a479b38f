// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/audit/anchors.h"

#include "base/failure.h"
#include "base/files.h"
#include "support/catch.h"
#include "support/temp_dir.h"

#include <sys/stat.h>

#include <thread>

using namespace storage;

namespace {

const auto file_a = base::Uuid::derive("1", "file", "a"), file_b = base::Uuid::derive("1", "file", "b");

Head head(std::int64_t seq, std::uint8_t fill = 0xAB)
{
    Head made{seq, {}};
    made.hash.fill(fill);
    return made;
}

}  // namespace

TEST_CASE("A head is remembered per file, in a folder that is made when needed")
{
    support::TempDir folder;
    const auto path = folder / "settings" / "anchors.json";
    CHECK_FALSE(Anchors(path).find(file_a).has_value());
    Anchors(path).raise(file_a, head(5));
    Anchors(path).raise(file_b, head(7, 1));
    CHECK(Anchors(path).find(file_a) == head(5));
    CHECK(Anchors(path).find(file_b) == head(7, 1));
    struct stat about {};
    REQUIRE(stat(path.c_str(), &about) == 0);
    CHECK((about.st_mode & 0777) == 0600);
}

TEST_CASE("Only a higher head takes the place of one, unless it is replaced on purpose")
{
    support::TempDir folder;
    Anchors anchors(folder / "anchors.json");
    anchors.raise(file_a, head(5));
    anchors.raise(file_a, head(4, 1));
    anchors.raise(file_a, head(5, 1));
    CHECK(anchors.find(file_a) == head(5));
    anchors.raise(file_a, head(6, 1));
    CHECK(anchors.find(file_a) == head(6, 1));
    anchors.replace(file_a, head(3, 2));
    CHECK(anchors.find(file_a) == head(3, 2));
}

TEST_CASE("The file is JSON of a fixed form, laid out as one likes")
{
    support::TempDir folder;
    const auto path = folder / "anchors.json";
    Anchors anchors(path);
    anchors.raise(file_a, head(5));
    anchors.raise(file_b, head(6));
    auto text = base::read_file(path);
    CHECK_THAT(text, ContainsSubstring("\"" + file_a.str() + "\": {\"seq\": 5, \"hash\": \"abab"));
    for (size_t at = 0; (at = text.find(' ', at)) != text.npos;)
        text.replace(at, 1, "");
    base::write_atomically(path, "\t\r\n " + text);
    CHECK(anchors.find(file_b) == head(6));
}

TEST_CASE("A file that is not of the form is refused and left as it is")
{
    support::TempDir folder;
    const auto path = folder / "anchors.json";
    const std::string start = R"({"form": "radslag-anchors", "version": 1, "files": {)", id = "\"" + file_a.str() + "\"",
                      hash = R"("hash": ")" + std::string(64, 'a') + "\"";
    for (const auto& text :
        std::vector<std::string>{"", "{}", start, start + "}}x", start + ",}}", start + id + "}}", start + id + ": {\"seq\": -1, " + hash + "}}}",
            start + id + ": {\"seq\": 99999999999999999999, " + hash + "}}}", start + id + ": {\"seq\": 1x, " + hash + "}}}",
            start + id + R"(: {"seq": 1, "hash": "aa"}}})", start + id + ": {\"seq\": 1, " + hash + "} " + id + ": {\"seq\": 1, " + hash + "}}}",
            start + id + ": {\"seq\": 1, " + hash + "}, " + id + ": {\"seq\": 1, " + hash + "}}}", start + "\"x\": {\"seq\": 1, " + hash + "}}}",
            R"({"form": "radslag-anchors", "version": 2, "files": {}})", std::string("\0\0", 2)}) {
        INFO(text);
        base::write_atomically(path, text);
        Anchors anchors(path);
        CHECK_THROWS_WITH(anchors.find(file_a), ContainsSubstring("anchors.damaged"));
        CHECK_THROWS_WITH(anchors.raise(file_a, head(9)), ContainsSubstring("anchors.damaged"));
        CHECK(base::read_file(path) == text);
    }
    base::write_atomically(path, start + id + ": {\"seq\": 1, " + hash + "}}}");
    CHECK(Anchors(path).find(file_a) == head(1, 0xAA));
    base::write_atomically(path, start + "}}");
    CHECK_FALSE(Anchors(path).find(file_a).has_value());
}

TEST_CASE("Programs that write at once lose nothing")
{
    support::TempDir folder;
    const auto path = folder / "anchors.json";
    {
        std::vector<std::jthread> writers;
        for (int who = 0; who < 4; ++who) {
            writers.emplace_back([&path, who] {
                for (int i = 1; i <= 10; ++i)
                    Anchors(path).raise(base::Uuid::derive("1", "file", std::to_string(who)), head(i));
            });
        }
    }
    for (int who = 0; who < 4; ++who)
        CHECK(Anchors(path).find(base::Uuid::derive("1", "file", std::to_string(who))) == head(10));
}
