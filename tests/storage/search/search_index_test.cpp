// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/search/search_index.h"

#include "base/failure.h"
#include "base/text.h"
#include "storage/search/query.h"
#include "storage/search/tokenizer.h"
#include "storage/search/wiped_memory.h"
#include "support/catch.h"

#include <atomic>
#include <latch>
#include <random>

using namespace storage;

namespace {

using Ids = std::vector<std::string>;

Ids found(const SearchIndex& index, std::string_view typed)
{
    Ids ids;
    for (const auto& hit : index.find(typed))
        ids.push_back(hit.id);
    return ids;
}

/// Whether this one text is found so.
bool finds(std::string_view text, std::string_view typed)
{
    SearchIndex index;
    index.add("talk", "1", text);
    return !index.find(typed).empty();
}

SearchIndex::Source source_of(std::vector<SearchEntry> entries)
{
    return [entries = std::move(entries), at = size_t(0)](SearchEntry& next) mutable {
        if (at == entries.size())
            return false;
        next = entries[at++];
        return true;
    };
}

}  // namespace

TEST_CASE("Letters fold as people in Norway, Sweden and Sápmi expect")
{
    CHECK(finds("Møte med rådmannen", "MØTE"));
    CHECK(finds("Møte", "möte"));
    CHECK(finds("möte", "møte"));
    CHECK(finds("Lærer", "lärer"));
    CHECK(finds("LÄRARE", "lærare"));
    CHECK(finds("Allé og idé", "alle ide"));
    CHECK(finds("Kárášjohka čállit Đđ ŋ ŧ ž", "karasjohka callit dd n t z"));
    CHECK(finds("fôr og Müller", "for muller"));
    CHECK(finds("Straße", "strasse"));
    CHECK(finds("Þór", "thor"));
    CHECK(finds("ÅRSMØTE", "årsmøte"));
    // These are letters of their own: other words.
    CHECK_FALSE(finds("råd", "rad"));
    CHECK_FALSE(finds("møte", "mote"));
    CHECK_FALSE(finds("lære", "lare"));
    CHECK_FALSE(finds("rad", "råd"));
}

TEST_CASE("An accent that came apart from its letter is the same letter")
{
    CHECK(finds("ra\u030Ad", "råd"));
    CHECK(finds("råd", "ra\u030Ad"));
    CHECK(finds("mo\u0308te", "møte"));
    CHECK(finds("a\u0308rende", "ærende"));
    CHECK(finds("ide\u0301", "idé"));
    CHECK_FALSE(finds("ra\u030Ad", "rad"));
}

TEST_CASE("Folding never makes a word longer, whatever the bytes")
{
    unsigned seed = 7;
    for (int i = 0; i < 3000; ++i) {
        std::string word;
        for (int j = 0; j < 12; ++j) {
            seed = seed * 1664525u + 1013904223u;
            word += static_cast<char>(seed >> 24);
        }
        auto copy = word + "guard";
        REQUIRE(fold(copy.data(), word.size()) <= word.size());
        REQUIRE(copy.ends_with("guard"));
    }
}

TEST_CASE("The beginning of a word is enough, its end is not")
{
    CHECK(finds("lønnssamtale i mars", "lønn"));
    CHECK(finds("lønnssamtale i mars", "lø"));
    CHECK_FALSE(finds("lønnssamtale i mars", "l"));
    CHECK(finds("plan B for Å", "b å"));
    CHECK_FALSE(finds("lønnssamtale i mars", "samtale"));
    CHECK(finds("lønnssamtale i mars", "mars lønn"));
    CHECK_FALSE(finds("lønnssamtale i mars", "lønn april"));
}

TEST_CASE("Words in quotes stand just so")
{
    CHECK(finds("mål for skolen og helsen", "\"for skolen\""));
    CHECK_FALSE(finds("mål for skolen og helsen", "\"skolen for\""));
    CHECK_FALSE(finds("mål for skolen og helsen", "\"for skol\""));
    CHECK(finds("mål for skolen og helsen", "hels \"for skolen\" mål"));
    CHECK(finds("mål for skolen og helsen", "\"for skol"));
}

TEST_CASE("A word joined by a hyphen is found whole and in parts")
{
    CHECK(finds("HR-sjefen og 2027-plan", "hr-sjef"));
    CHECK(finds("HR-sjefen og 2027-plan", "sjefen"));
    CHECK(finds("HR-sjefen og 2027-plan", "2027"));
}

TEST_CASE("Nothing that is typed is syntax")
{
    SearchIndex index;
    index.add("talk", "1", "near or and not entry kind drop table text");
    index.add("talk", "2", "something else");
    for (const char* typed : {"NEAR(near or)", "kind:talk", "text : near", "{text kind}: near", "near*", "^near", "near + or", "-near", "near AND", "NOT near",
             "AND", "OR NOT AND", "(((", "\"", "\"\"", "\"near", "near\"\"or", "'; DROP TABLE entry; --", "near^2", "*", "- - -", "%", "\\", "\x02near\x03",
             "\xFF\xFEnear", "¨ « » –", "🙂"}) {
        INFO(typed);
        CHECK_NOTHROW(index.find(typed));
    }
    CHECK(found(index, "AND") == Ids{"1"});
    CHECK(found(index, "near AND NOT entry") == Ids{"1"});
    CHECK(found(index, "near*") == Ids{"1"});
    CHECK(found(index, "\"near") == Ids{"1"});
    CHECK(found(index, "-near") == Ids{"1"});
    CHECK(found(index, "kind:talk").empty());
    CHECK(found(index, "near « » – ¨").size() == 1);
    CHECK(found(index, std::string_view("near\0or", 7)) == Ids{"1"});
    CHECK(index.size() == 2);
}

TEST_CASE("Nothing asked finds nothing, and much asked is cut short")
{
    SearchIndex index;
    index.add("talk", "1", "a b c");
    CHECK(index.find("").empty());
    CHECK(index.find(" \t\n").empty());
    CHECK(index.find("…!?").empty());
    std::string much;
    for (int i = 0; i < 100'000; ++i)
        much += "a ";
    CHECK(found(index, much) == Ids{"1"});
    CHECK(found(index, std::string(1'000'000, 'x')).empty());
    CHECK(found(index, std::string(1'000'000, '"')).empty());
}

TEST_CASE("The best comes first: the whole word before longer ones, the word often before once")
{
    SearchIndex index;
    const std::string filling = " og noe helt annet om skole, helse, teknikk og kultur i kommunen";
    index.add("goal", "longer", "planlegging" + filling);
    index.add("goal", "often", "plan og plan og plan" + filling);
    index.add("goal", "once", "en plan" + filling);
    for (int i = 0; i < 20; ++i)
        index.add("goal", "other" + std::to_string(i), filling);
    CHECK(found(index, "plan") == Ids{"often", "once", "longer"});
    CHECK(index.find("plan", 1).size() == 1);
    CHECK(index.find("skole", 5).size() == 5);
}

TEST_CASE("The best of all comes first, in whichever part of the index it lies")
{
    SearchIndex index;
    std::vector<SearchEntry> entries;
    Ids expected;
    for (int i = 0; i < 40; ++i) {
        std::string text;
        for (int word = 0; word < 100; ++word)
            text += word <= i ? "plan " : "annet ";
        entries.push_back({"goal", std::to_string(i), text});
        expected.insert(expected.begin(), std::to_string(i));
    }
    index.build(source_of(entries));
    index.wait();
    CHECK(found(index, "plan") == expected);
    CHECK(index.find("plan", 7).size() == 7);
    CHECK(index.find("plan", 7).back().id == "33");
}

TEST_CASE("Words that are found by the short way are those that SQLite's own way finds")
{
    auto connection = Connection::in_memory();
    Tokenizer::install(connection);
    std::mt19937 random(3);
    const std::u32string signs = U"abcXYZ019 -_.,:\n\u00a0\u00ad\u00aa\u00bd\u00b2åØÆéÉ×÷ßÿÞ–—“”…«»";
    for (int round = 0; round < 5000; ++round) {
        std::string text;
        for (auto length = random() % 30; length > 0; --length)
            base::append_utf8(text, signs[random() % signs.size()]);
        // The short way ends before the first word with any other letter.
        auto other = Tokenizer::words(connection, "ж " + text);
        other.erase(other.begin());
        INFO(text);
        REQUIRE(Tokenizer::words(connection, text) == other);
    }
    SearchIndex index;
    index.add("talk", "1", "Én «bok» – жизнь og Bøk igjen");
    for (const auto* word : {"én", "bok", "жизнь", "bøk", "igjen"}) {
        const auto hits = index.find(word);
        REQUIRE(hits.size() == 1);
        REQUIRE(hits.front().marks.size() == 1);
        const auto [begin, end] = hits.front().marks.front();
        CHECK(finds(hits.front().snippet.substr(begin, end - begin), word));
        CHECK(end - begin == std::string_view(word).size());
    }
}

TEST_CASE("A hit shows where in the text it lies, on one line, as it was written")
{
    SearchIndex index;
    std::string text;
    for (int i = 0; i < 60; ++i)
        text += "ord ";
    index.add("talk", "7", text + "\nRådmannen skal ha\tMØTE med lærerne. " + text);
    const auto hits = index.find("mote möte rådm");
    CHECK(hits.empty());
    const auto again = index.find("möte rådm");
    REQUIRE(again.size() == 1);
    const auto& hit = again.front();
    CHECK(hit.kind == "talk");
    CHECK(hit.id == "7");
    CHECK_THAT(hit.snippet, ContainsSubstring("Rådmannen skal ha MØTE"));
    CHECK(hit.snippet.size() < 200);
    CHECK_THAT(hit.snippet, ContainsSubstring("…"));
    REQUIRE(hit.marks.size() == 2);
    auto marked = [&](size_t i) { return hit.snippet.substr(hit.marks[i].first, hit.marks[i].second - hit.marks[i].first); };
    CHECK(marked(0) == "Rådmannen");
    CHECK(marked(1) == "MØTE");
}

TEST_CASE("A record has one text: a new one takes the place of the old, and a removed one is not found")
{
    SearchIndex index;
    index.add("talk", "1", "gammel tekst");
    index.add("goal", "1", "gammel tekst");
    index.add("talk", "1", "ny tekst");
    CHECK(index.size() == 2);
    CHECK(index.find("gammel").size() == 1);
    CHECK(index.find("gammel").front().kind == "goal");
    CHECK(index.find("tekst").size() == 2);
    index.remove("goal", "1");
    CHECK(index.find("gammel").empty());
    index.remove("goal", "1");
    CHECK(index.size() == 1);
}

TEST_CASE("An index is built in the background and says when it is ready")
{
    SearchIndex index;
    CHECK(index.state() == SearchIndex::State::empty);
    std::vector<SearchEntry> entries;
    for (int i = 0; i < 1000; ++i)
        entries.push_back({"goal", std::to_string(i), "mål nummer n" + std::to_string(i)});
    index.build(source_of(entries));
    index.wait();
    CHECK(index.state() == SearchIndex::State::ready);
    CHECK(index.size() == 1000);
    CHECK(found(index, "n777") == Ids{"777"});

    index.build(source_of({{"talk", "1", "helt nytt"}}));
    index.wait();
    CHECK(index.size() == 1);
    CHECK(index.find("mål").empty());
}

TEST_CASE("While it is built it answers from what it has, and what changes meanwhile is not undone")
{
    SearchIndex index;
    std::latch first_done(1), go_on(1);
    int given = 0;
    index.build([&](SearchEntry& next) {
        // 64 entries are taken in at a time.
        if (given == 64) {
            first_done.count_down();
            go_on.wait();
        }
        if (given == 128)
            return false;
        next = {"goal", std::to_string(given), "fra filen"};
        ++given;
        return true;
    });
    first_done.wait();
    while (index.size() < 64)
        std::this_thread::yield();
    CHECK(index.state() == SearchIndex::State::building);
    CHECK(index.find("filen", 1000).size() == 64);
    index.add("goal", "100", "endret imens");
    index.remove("goal", "101");
    go_on.count_down();
    index.wait();
    CHECK(index.size() == 127);
    CHECK(found(index, "imens") == Ids{"100"});
    CHECK(index.find("filen", 1000).size() == 126);
}

TEST_CASE("Building can be stopped, and what is there stays")
{
    SearchIndex index;
    int given = 0;
    index.build([&](SearchEntry& next) {
        next = {"goal", std::to_string(given++), "uten ende"};
        return true;
    });
    while (index.size() < 1024)
        std::this_thread::yield();
    index.stop();
    CHECK(index.state() == SearchIndex::State::stopped);
    CHECK_NOTHROW(index.wait());
    CHECK(index.size() >= 1024);
    CHECK(index.find("ende").size() == 50);
}

TEST_CASE("What the source throws reaches whoever waits")
{
    SearchIndex index;
    index.build([](SearchEntry&) -> bool { base::broken("test.source", "it failed"); });
    CHECK_THROWS_WITH(index.wait(), ContainsSubstring("test.source"));
    CHECK(index.state() == SearchIndex::State::failed);
    CHECK(index.find("x").empty());
    index.add("goal", "1", "x");
    CHECK(found(index, "x") == Ids{"1"});
}

TEST_CASE("After it was told to forget, an index finds nothing and can begin again")
{
    SearchIndex index;
    index.add("goal", "1", "hemmelig");
    index.forget();
    CHECK(index.state() == SearchIndex::State::empty);
    CHECK(index.size() == 0);
    CHECK(index.find("hemmelig").empty());
    index.add("goal", "2", "nytt");
    CHECK(found(index, "nytt") == Ids{"2"});
}

TEST_CASE("Several threads may ask and change one index")
{
    SearchIndex index;
    std::vector<SearchEntry> entries;
    for (int i = 0; i < 500; ++i)
        entries.push_back({"goal", std::to_string(i), "mål for alle"});
    index.build(source_of(entries));
    std::atomic<int> faults = 0;
    {
        std::vector<std::jthread> threads;
        for (int who = 0; who < 3; ++who) {
            threads.emplace_back([&, who] {
                try {
                    for (int i = 0; i < 30; ++i) {
                        index.add("talk", std::to_string(who), "samtale " + std::to_string(i));
                        faults += index.find("samtale " + std::to_string(i)).empty();
                    }
                }
                catch (...) {
                    ++faults;
                }
            });
        }
    }
    index.wait();
    CHECK(faults == 0);
    CHECK(index.size() == 503);
}
