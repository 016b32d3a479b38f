// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk.h"
#include "app/talk/action_line.h"
#include "app/talk/due_words.h"
#include "base/files.h"
#include "domain/case.h"
#include "support/catch.h"

using base::Date;
using base::Language;

namespace {

/// A Thursday.
const Date today(2027, 2, 18);

domain::PersonId id_of(const char* key)
{
    return domain::PersonId(base::Uuid::derive("912345678", "persons", key));
}

const std::vector<app::ActionOwner> people{
    {id_of("haugland"), "Eirik Nesbø Haugland", "kommunedirektør"},
    {id_of("hovland"), "Ingunn Sætre Hovland", "ordførar, leiar av arbeidsgjevarutvalet"},
    {id_of("bakkejord"), "Torstein Bakkejord", "varaordførar"},
    {id_of("ovrebo"), "Marit Lien Øvrebø", "opposisjonsleiar"},
    {id_of("nilsson"), "Anne-Kari Åkesson", "1:e vice ordförande"},
    {id_of("kari1"), "Kari Holm", ""},
    {id_of("kari2"), "Kari Berg", ""},
};

app::ActionLine read(const char* line, Language language = Language::nb)
{
    return app::read_action_line(line, people, language, today);
}

void check(const char* line, const char* text, const char* owner, std::optional<Date> due, Language language = Language::nb)
{
    INFO(line);
    const auto got = read(line, language);
    CHECK(got.text == text);
    CHECK(got.owner == (owner ? std::optional(id_of(owner)) : std::nullopt));
    CHECK((got.due ? got.due->iso() : "none") == (due ? due->iso() : "none"));
}

void due(const char* words, Date expected, Language language = Language::nb)
{
    INFO(words);
    const auto got = app::due_from_words(words, language, today);
    CHECK((got ? got->iso() : "none") == expected.iso());
}

void no_day(const char* words, Language language = Language::nb)
{
    INFO(words);
    const auto got = app::due_from_words(words, language, today);
    CHECK((got ? got->iso() : "none") == "none");
}

}  // namespace

TEST_CASE("An action is typed in one line, what, whom and when, in every language")
{
    const Date day(2027, 3, 12);
    check("Send rapporten @Eirik 12.3.", "Send rapporten", "haugland", day);
    check("Send rapporten @Eirik innen 12. mars", "Send rapporten", "haugland", day);
    check("Sende rapporten @Eirik seinast 12. mars 2027", "Sende rapporten", "haugland", day, Language::nn);
    check("Skicka rapporten @Eirik senast den 12 mars", "Skicka rapporten", "haugland", day, Language::sv);
    check("Skicka rapporten @Eirik 2027-03-12", "Skicka rapporten", "haugland", day, Language::sv);
    check("Send the report @Eirik by 12 March", "Send the report", "haugland", day, Language::en);
    check("Send the report @Eirik Haugland by Friday 12 March 2027.", "Send the report", "haugland", day, Language::en);
}

TEST_CASE("Name and day may stand in any order, and either may be left out")
{
    check("@Torstein 1.4. Snakke med formannskapet", "Snakke med formannskapet", "bakkejord", Date(2027, 4, 1));
    check("@Torstein: snakke med formannskapet innen 1. april", "Snakke med formannskapet", "bakkejord", Date(2027, 4, 1));
    check("Snakke med formannskapet innen 1. april @Torstein", "Snakke med formannskapet", "bakkejord", Date(2027, 4, 1));
    check("Snakke med @Torstein om saken", "Snakke med om saken", "bakkejord", std::nullopt);
    check("Legge fram budsjettet @Eirik", "Legge fram budsjettet", "haugland", std::nullopt);
    check("Legge fram budsjettet innen 1. mai", "Legge fram budsjettet", nullptr, Date(2027, 5, 1));
    check("Legge fram budsjettet", "Legge fram budsjettet", nullptr, std::nullopt);
    check("", "", nullptr, std::nullopt);
    check("   ", "", nullptr, std::nullopt);
    check("@Eirik 1.4.", "", "haugland", Date(2027, 4, 1));
}

TEST_CASE("A person is found by first name, last name, both, title, and how they begin")
{
    for (const char* name : {"@Ingunn", "@ingunn", "@Hovland", "@Ingunn Hovland", "@Ingunn Sætre Hovland", "@Sætre", "@saetre", "@satre", "@ordførar",
             "@ordføraren", "@ordf", "@Ing", "@Hovl"}) {
        INFO(name);
        const auto got = read((std::string("Ringje departementet ") + name + " 1.4.").c_str());
        CHECK(got.owner == id_of("hovland"));
        CHECK(got.due == Date(2027, 4, 1));
        CHECK(got.text == "Ringje departementet");
    }
    check("Skrive utkast @Øvrebø", "Skrive utkast", "ovrebo", std::nullopt);
    check("Skrive utkast @Ovrebo", "Skrive utkast", "ovrebo", std::nullopt);
    check("Skriva utkast @Akesson i morgon", "Skriva utkast", "nilsson", Date(2027, 2, 19), Language::sv);
    check("Skriva utkast @Anne-Kari", "Skriva utkast", "nilsson", std::nullopt, Language::sv);
}

TEST_CASE("Who is meant is not guessed")
{
    const auto several = read("Ringe @Kari 1.4.");
    CHECK_FALSE(several.owner);
    CHECK(several.unclear_name == "Kari");
    CHECK(several.possible == std::vector{id_of("kari1"), id_of("kari2")});
    CHECK(several.due == Date(2027, 4, 1));
    CHECK(several.text == "Ringe");
    check("Ringe @Kari Berg 1.4.", "Ringe", "kari2", Date(2027, 4, 1));

    const auto nobody = read("Ringe @Petter 1.4.");
    CHECK_FALSE(nobody.owner);
    CHECK(nobody.unclear_name == "Petter");
    CHECK(nobody.possible.empty());
    CHECK(nobody.due == Date(2027, 4, 1));

    // One letter is too little to go by, and the title of one is no part of another's.
    CHECK(read("Ringe @E").unclear_name == "E");
    CHECK(read("Ringe @varaordføraren").owner == id_of("bakkejord"));
}

TEST_CASE("What has an @ in the middle of a word names nobody")
{
    check("Skrive til post@fjellvik.kommune.no", "Skrive til post@fjellvik.kommune.no", nullptr, std::nullopt);
    check("Skrive til post@fjellvik.kommune.no @Eirik", "Skrive til post@fjellvik.kommune.no", "haugland", std::nullopt);
    check("Møtes @ rådhuset", "Møtes @ rådhuset", nullptr, std::nullopt);
}

TEST_CASE("Figures that may be something else are no day unless a word says so")
{
    check("Gå gjennom sak 12/3", "Gå gjennom sak 12/3", nullptr, std::nullopt);
    check("Sette av 12,5", "Sette av 12,5", nullptr, std::nullopt);
    check("Øke satsen @Eirik til 2027", "Øke satsen til 2027", "haugland", std::nullopt);
    check("Gå gjennom sak 12/3 @Eirik 1.4.", "Gå gjennom sak 12/3", "haugland", Date(2027, 4, 1));
    check("Levere notatet 12.3.", "Levere notatet", nullptr, Date(2027, 3, 12));
    check("Levere notatet 12. mars", "Levere notatet", nullptr, Date(2027, 3, 12));
    check("Levere notatet 2027-03-12", "Levere notatet", nullptr, Date(2027, 3, 12));
}

TEST_CASE("A day without a year is one that is still to come")
{
    due("17.2.", Date(2028, 2, 17));
    due("18.2.", Date(2027, 2, 18));
    due("1. januar", Date(2028, 1, 1));
    due("31. desember", Date(2027, 12, 31));
    due("17. august", Date(2027, 8, 17));
    due("20. august", Date(2027, 8, 20));
    due("29. februar", Date(2028, 2, 29));
    // Who writes a year means it.
    due("17.2.2027", Date(2027, 2, 17));
    due("17.2.26", Date(2026, 2, 17));
}

TEST_CASE("Days of the week, weeks and months count from today")
{
    due("fredag", Date(2027, 2, 19));
    due("på fredag", Date(2027, 2, 19));
    due("torsdag", Date(2027, 2, 25));
    due("onsdag", Date(2027, 2, 24));
    due("tysdag", Date(2027, 2, 23), Language::nn);
    due("laurdag", Date(2027, 2, 20), Language::nn);
    due("lördag", Date(2027, 2, 20), Language::sv);
    due("by Monday", Date(2027, 2, 22), Language::en);
    due("neste fredag", Date(2027, 2, 26));
    due("nästa fredag", Date(2027, 2, 26), Language::sv);
    due("next Monday", Date(2027, 2, 22), Language::en);
    due("neste uke", Date(2027, 2, 26));
    due("neste veke", Date(2027, 2, 26), Language::nn);
    due("nästa vecka", Date(2027, 2, 26), Language::sv);
    due("next week", Date(2027, 2, 26), Language::en);
    due("neste måned", Date(2027, 3, 31));
    due("uke 12", Date(2027, 3, 26));
    due("innan veke 12", Date(2027, 3, 26), Language::nn);
    due("v. 12", Date(2027, 3, 26), Language::sv);
    due("week 2", Date(2028, 1, 14), Language::en);
    due("uke 7", Date(2027, 2, 19));
    due("om 10 dager", Date(2027, 2, 28));
    due("om to uker", Date(2027, 3, 4));
    due("om tre veker", Date(2027, 3, 11), Language::nn);
    due("om två veckor", Date(2027, 3, 4), Language::sv);
    due("within two weeks", Date(2027, 3, 4), Language::en);
    due("om ein månad", Date(2027, 3, 18), Language::nn);
    due("in one month", Date(2027, 3, 18), Language::en);
    due("i dag", today);
    due("i morgen", Date(2027, 2, 19));
    due("i övermorgon", Date(2027, 2, 20), Language::sv);
    due("tomorrow", Date(2027, 2, 19), Language::en);
}

TEST_CASE("The end of a month and of the year")
{
    due("ut mars", Date(2027, 3, 31));
    due("innen utgangen av mars", Date(2027, 3, 31));
    due("slutten av februar", Date(2027, 2, 28));
    due("utgangen av januar", Date(2028, 1, 31));
    due("i slutet av april", Date(2027, 4, 30), Language::sv);
    due("by the end of June", Date(2027, 6, 30), Language::en);
    due("slutten av måneden", Date(2027, 2, 28));
    due("utgangen av månaden", Date(2027, 2, 28), Language::nn);
    due("end of the month", Date(2027, 2, 28), Language::en);
    due("ut året", Date(2027, 12, 31));
    due("årets slut", Date(2027, 12, 31), Language::sv);
    due("by the end of the year", Date(2027, 12, 31), Language::en);
}

TEST_CASE("What is no day is read as none")
{
    for (const char* words : {"", "rapporten", "12", "2027", "31.2.", "12,5", "innen", "uke 60", "om noen dager", "mars"})
        no_day(words);
}

TEST_CASE("A name that is begun is completed to whole lines")
{
    using Lines = std::vector<std::string>;
    CHECK(app::complete_action_line("Send rapporten @To", people) == Lines{"Send rapporten @Torstein Bakkejord "});
    CHECK(app::complete_action_line("Send rapporten @hov", people) == Lines{"Send rapporten @Ingunn Sætre Hovland "});
    CHECK(app::complete_action_line("Send rapporten @ovr", people) == Lines{"Send rapporten @Marit Lien Øvrebø "});
    CHECK(app::complete_action_line("@Kari", people) == Lines{"@Kari Holm ", "@Kari Berg "});
    CHECK(app::complete_action_line("Send rapporten", people).empty());
    CHECK(app::complete_action_line("post@hov", people).empty());
    CHECK(app::complete_action_line("@Torstein Bakkejord", people).empty());
}

TEST_CASE("Whoever takes part in a talk can own an action, the executive first")
{
    const app::Desk desk(base::read_file(std::string(RADSLAG_TEST_DATA) + "/fjellvik.json"));
    const auto& talk = *desk.records()->talks.get(desk.find_talk("utviklingssamtale-2027"));
    const auto owners = app::action_owners(*desk.records(), talk);
    REQUIRE(owners.size() == 4);
    CHECK(owners[0].name == "Eirik Nesbø Haugland");
    CHECK(owners[0].title == "kommunedirektør");
    CHECK(owners[1].name == "Ingunn Sætre Hovland");
}

TEST_CASE("A day that no month has is told, and is not taken for no day at all")
{
    for (const char* line : {"Ring @Torstein 31/4", "@Torstein: ring innen 31.4.", "Ring innen 30. februar @Torstein", "@Torstein 31. april ring"}) {
        INFO(line);
        CHECK_FALSE(read(line).no_such_day.empty());
        CHECK_FALSE(read(line).due);
    }
    CHECK(read("Ring @Torstein 31/4").no_such_day == "31/4");
    CHECK(read("Ring @Torstein innen 31.4.").no_such_day == "31.4.");
    for (const char* line : {"Ring @Torstein 30/4", "Ring @Torstein", "Sjekk punkt 31.4 @Torstein", "Ring @Torstein om sak 12/345 innen fredag"}) {
        INFO(line);
        CHECK(read(line).no_such_day.empty());
    }
}
