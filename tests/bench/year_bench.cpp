// SPDX-License-Identifier: GPL-3.0-or-later
// ./dev bench year: every document that one municipality's year makes, from records to bytes; and how time and memory grow with
// the records and with the pages. Ends with 1 where a figure is missed.
#include "measure.h"

#include "app/desk.h"
#include "base/files.h"
#include "domain/case.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cstdio>
#include <map>

namespace {

using nlohmann::json;

constexpr const char* talk = "utviklingssamtale-2027";
bool all_well = true;

void told(const std::string& what, double value, double wanted, const char* unit)
{
    all_well = all_well && value <= wanted;
    fmt::print("{:<66} {:>9.2f} {} (wanted: at most {:g}){}\n", what, value, unit, wanted, value <= wanted ? "" : "  MISSED");
    std::fflush(stdout);
}

json copied(json record, int copy)
{
    record["key"] = fmt::format("{}-{}", record["key"].get<std::string>(), copy);
    return record;
}

/// The same year with so many times the talks, actions and goals.
std::string times_over(json form, int times)
{
    const auto talks = form["talks"], actions = form["actions"], goals = form["goals"];
    for (auto& goal : form["goals"])
        goal.erase("weight");
    for (int copy = 2; copy <= times; ++copy) {
        for (const auto& each : talks)
            form["talks"].push_back(copied(each, copy));
        for (const auto& action : actions) {
            auto next = copied(action, copy);
            next["talk"] = fmt::format("{}-{}", action["talk"].get<std::string>(), copy);
            form["actions"].push_back(std::move(next));
        }
        for (const auto& goal : goals) {
            auto next = copied(goal, copy);
            next.erase("weight");
            next["number"] = goal["number"].get<int>() + 10 * copy;
            form["goals"].push_back(std::move(next));
        }
    }
    return form.dump();
}

struct Made {
    int documents = 0, pages = 0;
    size_t bytes = 0;
    std::map<std::string_view, int> of_kind;
};

/// Every document of every record, in both editions where there are two.
Made make_all(const app::Desk& desk)
{
    const auto documents = desk.documents();
    Made made;
    const auto make = [&](const app::DocumentKind& kind, const std::string& record) {
        for (const auto edition : {domain::Edition::full, domain::Edition::public_}) {
            if (edition == domain::Edition::public_ && !kind.editions)
                continue;
            app::DocumentOptions options;
            options.edition = edition;
            try {
                const auto composed = documents.compose(kind, record, options);
                ++made.documents;
                ++made.of_kind[kind.name];
                made.pages += composed.pages;
                made.bytes += composed.pdf.size();
            }
            catch (const domain::Refused&) {
                // An agreement is no exit agreement, and a plan that is a draft was not agreed.
            }
        }
    };
    const auto each = [&](std::string_view array, const auto& records) {
        for (const auto& kind : app::document_kinds()) {
            if (kind.array != array)
                continue;
            for (const auto& record : records)
                make(kind, record->id.str());
        }
    };
    const auto& records = *desk.records();
    each("talks", records.talks);
    each("plans", records.plans);
    each("agreements", records.agreements);
    each("instructions", records.instructions);
    each("accords", records.accords);
    each("salary", records.salary);
    for (const auto& kind : app::document_kinds()) {
        if (kind.array == "years")
            make(kind, "2026");
    }
    return made;
}

/// The development talk with so many times as much in it: actions, and items of its agenda.
std::string long_talk(json form, int times)
{
    for (auto& each : form["talks"]) {
        if (each["key"] != talk)
            continue;
        const auto agenda = each["agenda"];
        for (int copy = 2; copy <= times; ++copy) {
            for (const auto& item : agenda)
                each["agenda"].push_back(copied(item, copy));
        }
    }
    const auto actions = form["actions"];
    for (int copy = 2; copy <= times; ++copy) {
        for (const auto& action : actions) {
            if (action["talk"] == talk)
                form["actions"].push_back(copied(action, copy));
        }
    }
    return form.dump();
}

/// KiB of a process that reads the form and does so much with it. This one must not have done anything yet: what it
/// gave back would be used again.
template <class Work>
long memory_of(const std::string& form, Work work)
{
    return bench::peak_of([&] {
        const app::Desk desk(form);
        work(desk);
    });
}

/// Of the minutes alone; the records are there already.
struct Minutes {
    explicit Minutes(std::string text) : form(std::move(text))
    {
        kibibytes = memory_of(form, [](const app::Desk& desk) { (void)desk.minutes().compose(desk.find_talk(talk), {}); });
        kibibytes -= memory_of(form, [](const app::Desk&) {});
    }
    void measure()
    {
        const app::Desk desk(form);
        const auto id = desk.find_talk(talk);
        std::vector<double> rounds;
        for (int i = 0; i < 9; ++i)
            rounds.push_back(bench::seconds([&] { pages = desk.minutes().compose(id, {}).pages; }));
        seconds = *std::min_element(rounds.begin(), rounds.end());
        fmt::print("minutes of {} pages: {:.1f} ms, {:.1f} MiB\n", pages, seconds * 1e3, static_cast<double>(kibibytes) / 1024);
    }

    std::string form;
    int pages = 0;
    long kibibytes = 0;
    double seconds = 0;
};

}  // namespace

int main()
{
    const auto form = json::parse(base::read_file(std::filesystem::path(RADSLAG_TEST_DATA) / "fjellvik_whole.json"));
    const auto once = form.dump(), tenfold = times_over(form, 10);
    const auto make_them = [](const app::Desk& desk) { (void)make_all(desk); };
    const long idle = bench::peak_of([] {}), small = memory_of(once, make_them) - idle, large = memory_of(tenfold, make_them) - idle;
    Minutes forty(long_talk(form, 28)), hundreds(long_talk(form, 280));

    const app::Desk desk(once), more_desk(tenfold);
    Made made, more;
    const double first = bench::seconds([&] { made = make_all(desk); });
    std::vector<double> rounds;
    for (int i = 0; i < 7; ++i)
        rounds.push_back(bench::seconds([&] { (void)make_all(desk); }));
    fmt::print("{} documents, {} pages, {} KiB:", made.documents, made.pages, made.bytes / 1024);
    for (const auto& [kind, count] : made.of_kind)
        fmt::print(" {} {}", count, kind);
    fmt::print("\n");
    told("all documents of a year, the first time", first, 0.5, "s");
    told("all documents of a year, again", bench::median(rounds), 0.5, "s");

    const double taken = bench::seconds([&] { more = make_all(more_desk); });
    fmt::print("ten times the talks, actions and goals: {} documents, {} pages; {:.1f} MiB, not {:.1f}\n", more.documents, more.pages,
        static_cast<double>(large) / 1024, static_cast<double>(small) / 1024);
    told("a page of ten times the records, against one of a year", taken / more.pages / (bench::median(rounds) / made.pages), 1.5, "x");
    told("memory for all documents of ten times the records, against one", static_cast<double>(large) / static_cast<double>(small), 10, "x");

    forty.measure();
    hundreds.measure();
    const double grown = static_cast<double>(hundreds.pages) / forty.pages;
    told(fmt::format("{:.1f} times the pages take so many times as long", grown), hundreds.seconds / forty.seconds, grown * 1.4, "x");
    told(fmt::format("{:.1f} times the pages take so many times the memory", grown),
        static_cast<double>(hundreds.kibibytes) / static_cast<double>(forty.kibibytes), grown * 1.4, "x");
    return all_well ? 0 : 1;
}
