// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sentence.h"

#include "base/files.h"
#include "base/local_time.h"
#include "domain/record/room.h"
#include "storage/sealing/key_fault.h"
#include "support/catch.h"

#include <algorithm>
#include <filesystem>
#include <regex>
#include <set>

namespace {

bool is_file(const std::string& name)
{
    return name.ends_with(".json") || name.ends_with(".csv") || name.ends_with(".md") || name.ends_with(".radslag");
}

/// Every code that the sources can complain or warn with. What base::broken says is a fault in the program that no user
/// can meet, so the general sentence will do.
std::set<std::string> codes_in_sources()
{
    std::set<std::string> codes;
    // Findings of the audit log have their codes in a header. The days that a calendar reckons from are named likewise.
    const std::regex quoted("(broken\\(|Anchor::of\\()?\"([a-z_]+\\.[a-z_0-9]+)\"");
    for (const auto* folder :
        {"/../../src/domain", "/../../src/app", "/../../src/documents/template", "/../../src/base", "/../../src/storage", "/../../src/cli"}) {
        for (const auto& entry : std::filesystem::recursive_directory_iterator(std::string(RADSLAG_TEST_DATA) + folder)) {
            if ((entry.path().extension() != ".cpp" && entry.path().extension() != ".h") || entry.path().parent_path().filename() == "sentences")
                continue;
            const auto name = entry.path().filename().string();
            if (name.starts_with("gather_") || name.starts_with("anchor"))
                continue;
            const auto source = base::read_file(entry.path());
            for (std::sregex_iterator at(source.begin(), source.end(), quoted), end; at != end; ++at) {
                if (!(*at)[1].matched && !is_file((*at)[2].str()))
                    codes.insert((*at)[2]);
            }
        }
    }
    return codes;
}

/// Acts have names like codes; a sentence is not what they need.
bool is_act(const std::string& code)
{
    static const auto schema = base::read_file(std::string(RADSLAG_TEST_DATA) + "/../../templates/acts.schema.json");
    return schema.find("\"" + code + "\"") != schema.npos;
}

/// So have rules of the calendar, whose words stand beside them.
bool is_rule(const std::string& code)
{
    static const auto rules = base::read_file(std::string(RADSLAG_TEST_DATA) + "/../../templates/calendar/no.json");
    return rules.find("\"key\": \"" + code + "\"") != rules.npos;
}

/// Told in other ways than by base::broken, but likewise.
const std::set<std::string> never_met{"law.damaged", "law.class", "law.basis", "law.country", "text.invalid", "text.normalise", "form.schema_broken",
    "template.markdown", "storage.scripts", "document.language", "program.fault", "resource.missing"};

/// Days, kinds of documents, columns, questions and kinds of drives that are named like codes.
const std::set<std::string> no_complaints{"table.column", "dev.p1", "fuse.onedriver", "fuse.rclone", "fuse.sshfs"};

}  // namespace

TEST_CASE("Every code that the program can complain with has a sentence")
{
    const auto codes = codes_in_sources();
    CHECK(codes.size() > 400);
    for (const auto& code : codes) {
        if (never_met.contains(code) || no_complaints.contains(code) || is_act(code) || is_rule(code))
            continue;
        INFO(code);
        CHECK(app::has_sentence(code));
    }
}

TEST_CASE("Every fault that a check of the keys can find has a sentence")
{
    for (const auto& [fault, code] : domain::Codes<storage::KeyFault>::all) {
        INFO(code);
        CHECK((fault == storage::KeyFault::none || app::has_sentence("key." + std::string(code))));
    }
}

TEST_CASE("Rooms, sides and times stand in a sentence as people say them")
{
    const base::Words nn(base::Language::nn), sv(base::Language::sv);
    CHECK_THAT(app::sentence(domain::Complaint{"record.withheld", "", {{"room", "presidium"}}}, nn), ContainsSubstring("rommet til arbeidsgjevarsida"));
    for (const auto& [room, code] : domain::Codes<domain::RoomKind>::all) {
        INFO(code);
        CHECK_THAT(app::sentence(domain::Complaint{"record.withheld", "", {{"room", std::string(code)}}}, sv), ContainsSubstring("rum"));
    }
    const domain::Warning held{"file.held", "file", {{"who", "Ingrid Hovland"}, {"since", "2026-11-22T07:41:00Z"}, {"host", "pc-14"}}};
    const auto here = base::local_time(std::chrono::sys_days(base::Date(2026, 11, 22).ymd()) + std::chrono::minutes(7 * 60 + 41));
    CHECK_THAT(app::sentence(held, nn), ContainsSubstring(here.date.in_words(base::Language::nn) + " kl. " + here.time.in_words(base::Language::nn) + ","));
}

TEST_CASE("A sentence about several entries of the log in a row names the first and the last")
{
    const base::Words en(base::Language::en);
    CHECK_THAT(app::sentence(domain::Warning{"audit.entry_missing", "", {{"entry", "17"}, {"last", "20"}}}, en), ContainsSubstring("no. 17–20:"));
    CHECK_THAT(app::sentence(domain::Warning{"audit.entry_missing", "", {{"entry", "17"}, {"last", "17"}}}, en), ContainsSubstring("no. 17:"));
}

TEST_CASE("A sentence comes in the user's language, with dates in words")
{
    const domain::Complaint complaint{"talk.remark_too_late", "remarks", {{"deadline", "2027-03-04"}}};
    CHECK_THAT(app::sentence(complaint, base::Words(base::Language::nn)), ContainsSubstring("4.\u00A0mars\u00A02027"));
    CHECK_THAT(app::sentence(complaint, base::Words(base::Language::sv)), ContainsSubstring("4\u00A0mars\u00A02027"));
    CHECK(app::sentence(complaint, base::Words(base::Language::nb)) != app::sentence(complaint, base::Words(base::Language::sv)));
}

TEST_CASE("A sentence names several powers at once, and says what was expected where that is known")
{
    const base::Words en(base::Language::en), nn(base::Language::nn);
    const domain::Complaint kept{"mandate.not_delegable", "powers", {{"power", "appoint dismiss"}, {"holder", "formannskapet"}}};
    CHECK_THAT(app::sentence(kept, en), Catch::Matchers::EndsWith(": appoint the executive, dismiss the executive."));
    const domain::Complaint type{"form.type", "/x", {{"value", "4"}, {"wanted", "date null"}}};
    CHECK_THAT(app::sentence(type, nn), Catch::Matchers::EndsWith("Her skal det stå ein dato i hermeteikn, til dømes \"2027-02-18\", null."));
    const domain::Complaint word{"form.value", "/x", {{"value", "fly"}, {"allowed", "sign, dismiss"}}};
    CHECK_THAT(app::sentence(word, en), Catch::Matchers::EndsWith(" Allowed here: sign, dismiss."));
    const domain::Complaint plain{"form.value", "/x", {{"value", "fly"}}};
    CHECK_THAT(app::sentence(plain, en), !ContainsSubstring("llowed here:"));
}

TEST_CASE("An unknown code still makes a sentence that names it")
{
    CHECK_THAT(app::sentence(domain::Complaint{"no.such", "x"}, base::Words(base::Language::en)), ContainsSubstring("no.such"));
    CHECK_THAT(app::sentence(base::Failure(base::Failure::Kind::disk, "file.unwritable", "/x/y"), base::Words(base::Language::sv)), ContainsSubstring("/x/y"));
}

TEST_CASE("A finding without a cause leaves no empty brackets")
{
    const base::Words en(base::Language::en);
    CHECK_THAT(app::sentence(domain::Warning{"seal.broken", "goal/1"}, en), Catch::Matchers::EndsWith("backup copy."));
    CHECK_THAT(app::sentence(base::Failure(base::Failure::Kind::damaged, "seal.broken", "goal 1 title"), en), Catch::Matchers::EndsWith("(goal 1 title)"));
    CHECK_THAT(app::sentence(domain::Warning{"anchors.damaged", "file", {{"path", "/x/anchors.json"}}}, en), ContainsSubstring("/x/anchors.json"));
}
