// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/papers/papers.h"

#include "storage/sealing/groups.h"
#include "storage/sealing/recovery.h"
#include "storage/sealing/slip.h"
#include "support/catch.h"
#include "support/pdf/pdf_text.h"

#include <nlohmann/json.hpp>

#include <numeric>

using base::Language;
using domain::RoomKind;
using nlohmann::json;

namespace {

const base::Date made = base::Date::from("2026-11-22").value();

/// Groups as storage makes them, from bytes that are the same every day.
storage::SecretBytes fixed_groups(storage::Paper paper, size_t size)
{
    std::vector<std::uint8_t> bytes(size);
    std::iota(bytes.begin(), bytes.end(), std::uint8_t{1});
    return storage::to_groups(paper, bytes);
}

const auto sheet_groups = fixed_groups(storage::Paper::sheet, 36);
const auto slip_groups = fixed_groups(storage::Paper::slip, 16);

struct Fjellvik {
    documents::Composer composer;
    app::Papers papers{"Fjellvik kommune", composer};
};

app::RecoveryPaper sheet()
{
    app::RecoveryPaper paper{2, sheet_groups.text(), made};
    paper.holder = "Ingunn Sætre Hovland";
    paper.rooms = {RoomKind::presidium, RoomKind::dialogue, RoomKind::record};
    paper.own_rooms_of = {"Eirik Nesbø Haugland"};
    paper.case_file = "fjellvik.radslag";
    return paper;
}

app::SlipPaper slip()
{
    app::SlipPaper paper{slip_groups.text(), made, "haugland", "Eirik Nesbø Haugland", domain::Party::executive};
    paper.capacity = "kommunedirektør";
    paper.from = "Ingunn Sætre Hovland";
    paper.from_code = "0412 9930 7715 2048 6631 0097 5526 1804";
    paper.case_file = "fjellvik.radslag";
    return paper;
}

/// What a person types off the page: every group, in the order in which it is read.
std::string groups_on(const std::string& pdf)
{
    std::string text;
    const auto structure = support::structure_of(pdf);
    for (auto at = structure.find("LBody"); at != structure.npos; at = structure.find("LBody", at + 1)) {
        const auto from = structure.find('"', at) + 1, to = structure.find('"', from);
        if (to == from + 5)
            text += structure.substr(from, 5) + " ";
    }
    return text;
}

std::string on_one_line(std::string_view text)
{
    std::string line(text);
    std::replace(line.begin(), line.end(), '\n', ' ');
    return line + " ";
}

}  // namespace

TEST_CASE("Recovery sheets and slips are one archive-grade page in all four languages, and read as the golden files say")
{
    Fjellvik fjellvik;
    for (const auto language : base::all_languages) {
        const std::string code(base::code(language));
        INFO(code);
        const auto one = fjellvik.papers.compose(sheet(), language), other = fjellvik.papers.compose(slip(), language);
        for (const auto& [composed, name] : {std::pair{&one, "recovery_sheet." + code}, std::pair{&other, "slip." + code}}) {
            support::require_archive_grade(composed->pdf);
            CHECK(composed->pages == 1);
            CHECK(composed->missing.empty());
            support::check_golden(name + ".txt", support::text_of(composed->pdf));
        }
    }
    support::check_golden("recovery_sheet.nn.structure.txt", support::structure_of(fjellvik.papers.compose(sheet(), Language::nn).pdf));
    support::check_golden("slip.nn.structure.txt", support::structure_of(fjellvik.papers.compose(slip(), Language::nn).pdf));
}

TEST_CASE("What is typed off a printed sheet or slip is the secret it was printed from")
{
    storage::start_sodium();
    Fjellvik fjellvik;
    const auto seed = storage::RecoverySeed::random();
    const auto sheets = storage::split(seed);
    std::vector<storage::RecoverySheet> typed;
    for (const auto& each : sheets) {
        auto paper = sheet();
        const auto groups = each.text();
        paper.number = each.number();
        paper.groups = groups.text();
        typed.push_back(storage::RecoverySheet::from(groups_on(fjellvik.papers.compose(paper, Language::sv).pdf)));
        CHECK(typed.back().number() == each.number());
    }
    CHECK(storage::equal(storage::rebuild(typed[0], typed[2]).bytes(), seed.bytes()));

    const auto groups = storage::Slip::make().text();
    auto paper = slip();
    paper.groups = groups.text();
    const auto read = groups_on(fjellvik.papers.compose(paper, Language::nb).pdf);
    CHECK(read == on_one_line(groups.text()));
    CHECK(storage::equal(storage::Slip::from(read).text().bytes(), groups.bytes()));
}

TEST_CASE("A sheet that opens every room, those of nine people with long names among them, is still one page")
{
    Fjellvik fjellvik;
    auto paper = sheet();
    paper.rooms = {RoomKind::presidium, RoomKind::dialogue, RoomKind::record, RoomKind::hr, RoomKind::circle_presidium, RoomKind::circle_dialogue};
    paper.own_rooms_of.assign(9, "Anne-Kristine Bjørnstad Haugland");
    const auto view = fjellvik.papers.view(paper, Language::nb);
    CHECK(view.at("own_rooms").size() == 5);
    CHECK(view.at("own_rooms_more") == "4");
    for (const auto language : base::all_languages) {
        INFO(std::string(base::code(language)));
        CHECK(fjellvik.papers.compose(paper, language).pages == 1);
    }
}

TEST_CASE("A slip with everything in it and long names is one page too")
{
    Fjellvik fjellvik;
    auto paper = slip();
    paper.name = paper.from = "Anne-Kristine Bjørnstad Haugland";
    paper.case_file = "arbeidsgjevarmappa-fjellvik-kommune.radslag";
    paper.until = base::Date::from("2027-06-30");
    for (const auto language : base::all_languages) {
        INFO(std::string(base::code(language)));
        CHECK(fjellvik.papers.compose(paper, language).pages == 1);
    }
}

TEST_CASE("A sheet says who keeps it and what it opens, and the halves of a circle once")
{
    Fjellvik fjellvik;
    auto paper = sheet();
    paper.rooms = {RoomKind::own, RoomKind::record, RoomKind::circle_presidium, RoomKind::circle_dialogue};
    const auto view = fjellvik.papers.view(paper, Language::nb);
    CHECK(view.at("holder") == "Ingunn Sætre Hovland");
    REQUIRE(view.at("rooms").size() == 2);
    CHECK(view.at("rooms")[0].at("kind").at("record") == true);
    CHECK(view.at("rooms")[1].at("kind").at("circle") == true);
    CHECK(view.at("own_rooms") == json::parse(R"([{"name": "Eirik Nesbø Haugland", "first": true}])"));
    CHECK(view.at("codes").at("sheet").size() == 16);

    paper.holder.clear();
    paper.rooms.clear();
    paper.own_rooms_of.clear();
    const auto text = support::text_of(fjellvik.papers.compose(paper, Language::nb).pdf);
    CHECK_THAT(text, ContainsSubstring("Den som skriver navnet sitt nederst"));
    CHECK_THAT(text, ContainsSubstring("Ingen rom ennå"));
}

TEST_CASE("A slip tells what to compare by telephone, and the last day where there is one")
{
    Fjellvik fjellvik;
    auto paper = slip();
    CHECK_THAT(support::text_of(fjellvik.papers.compose(paper, Language::nn).pdf), ContainsSubstring("0412 9930 7715 2048 6631 0097 5526 1804"));
    CHECK(fjellvik.papers.view(paper, Language::nn).at("until").is_null());
    paper.until = base::Date::from("2027-06-30");
    paper.party = domain::Party::guest;
    paper.capacity.clear();
    const auto text = support::text_of(fjellvik.papers.compose(paper, Language::sv).pdf);
    CHECK_THAT(text, ContainsSubstring("30 juni 2027"));
    CHECK_THAT(text, ContainsSubstring("Haugland, gäst"));
}

TEST_CASE("Groups that are not a whole sheet or slip make no paper")
{
    Fjellvik fjellvik;
    auto paper = sheet();
    paper.groups = slip_groups.text();
    CHECK_THROWS_WITH(fjellvik.papers.compose(paper, Language::nb), ContainsSubstring("papers.groups"));
}
