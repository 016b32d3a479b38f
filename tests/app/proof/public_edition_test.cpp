// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk.h"
#include "app/proof/forged_case.h"
#include "base/files.h"
#include "domain/case.h"
#include "support/catch.h"
#include "support/pdf/pdf_text.h"

#include <nlohmann/json.hpp>

#include <map>
#include <set>

// The most important rule of the house: what is closed stands in no public edition, and what was said in confidence in no
// edition at all. Ten thousand documents of random records, of every kind that has a public edition.

using nlohmann::json;
using support::ForgedCase;
using support::Kept;

namespace {

/// Without what a page breaks lines with.
std::string joined(const std::string& text)
{
    std::string whole;
    for (size_t at = 0; at < text.size(); ++at) {
        const std::string_view rest = std::string_view(text).substr(at);
        if (rest[0] == ' ' || rest[0] == '\n' || rest[0] == '\f' || rest[0] == '\t' || rest[0] == '-')
            continue;
        const bool two = rest.starts_with("\u00A0") || rest.starts_with("\u00AD"), three = rest.starts_with("\u202F") || rest.starts_with("\u2010");
        if (two || three)
            at += three ? 2 : 1;
        else
            whole += rest[0];
    }
    return whole;
}

/// Every word that is kept back, once.
std::set<std::string> words_in(const std::string& text)
{
    std::set<std::string> found;
    for (size_t at = 0; (at = text.find(support::kept_mark, at)) != std::string::npos; at += support::word_size)
        found.insert(text.substr(at, support::word_size));
    return found;
}

/// Passages that are closed in a view; none of them tells its text, nor anything beside it that would.
size_t closed_in(const json& value)
{
    size_t count = 0;
    if (value.is_object() && value.contains("passage") && value["passage"].is_object() && !value["passage"]["closed"].is_null()) {
        ++count;
        CHECK(value["passage"]["text"].is_null());
        for (const char* beside : {"rating", "reason", "begins", "pay_review", "notice", "probation", "fixed_term", "retreat", "protection", "severance"})
            CHECK(value.value(beside, json()).is_null());
        CHECK(value.value("pay", json()).empty());
    }
    if (value.is_object() && value.contains("agreed") && value["agreed"].is_object() && !value["agreed"].value("closed", json()).is_null()) {
        ++count;
        CHECK(value["agreed"]["text"].is_null());
    }
    for (const auto& each : value) {
        if (each.is_structured())
            count += closed_in(each);
    }
    return count;
}

bool may_stand(Kept kept, const app::DocumentKind& kind, domain::Edition edition)
{
    if (kept == Kept::from_all)
        return false;
    if (edition == domain::Edition::public_)
        return kept == Kept::from_public_but_minuted && kind.name == "minutes";
    // What has one edition alone is for everybody, but for what the parties reckon and prepare by.
    return kind.editions || kind.name == "pack" || kind.name == "severance";
}

/// What cannot be composed yet.
bool is_not_yet(const domain::Refused& refused)
{
    const auto& code = refused.complaints().front().code;
    return code == "talk.not_held" || code == "salary.not_concluded" || code == "salary.not_decided" || code == "agreement.other_kind"
        || code == "talk.cancelled" || code.starts_with("severance.") || code == "plan.not_agreed";
}

}  // namespace

TEST_CASE("Of ten thousand random documents no public edition holds anything closed, and no edition what was said in confidence")
{
    std::vector<json> cases;
    for (const char* name : {"fjellvik_whole.json", "storvattnet_whole.json", "tangvaer.json"})
        cases.push_back(json::parse(base::read_file(std::filesystem::path(RADSLAG_TEST_DATA) / name)));
    /// Public documents from which something was left out, by kind.
    std::map<std::string_view, int> shorter;
    int documents = 0, printed = 0;
    for (unsigned seed = 1; documents < 10'000; ++seed) {
        ForgedCase forged(cases[seed % cases.size()], seed);
        const app::Desk desk(forged.form().dump());
        const auto made = desk.documents();
        const auto leaks = [&](const std::string& text, const app::DocumentKind& kind, domain::Edition edition) {
            for (const auto& word : words_in(text)) {
                const auto found = forged.kept().find(word);
                if (found == forged.kept().end() || !may_stand(found->second, kind, edition))
                    return true;
            }
            return false;
        };
        for (const auto& kind : app::document_kinds()) {
            const bool of_years = kind.array == "years";
            if (of_years && seed % 8 != 0)
                continue;
            for (const auto& record : of_years ? json::array({{{"key", "2027"}}}) : forged.form().value(std::string(kind.array), json::array())) {
                const auto key = record["key"].get<std::string>();
                INFO("case " << seed << ", " << kind.name << " of " << key);
                const auto id = app::find_record(*desk.records(), kind.array, key);
                app::DocumentOptions options;
                options.on = forged.day();
                json full;
                try {
                    full = made.view(kind, id, options);
                }
                catch (const domain::Refused& refused) {
                    INFO(refused.complaints().front().code);
                    REQUIRE(is_not_yet(refused));
                    continue;
                }
                const auto told = full.dump();
                REQUIRE_FALSE(leaks(told, kind, domain::Edition::full));
                if (!kind.editions)
                    continue;
                options.edition = domain::Edition::public_;
                for (const auto language : base::all_languages) {
                    options.language = language;
                    const auto view = made.view(kind, id, options);
                    const auto text = view.dump();
                    REQUIRE_FALSE(leaks(text, kind, domain::Edition::public_));
                    const auto digits = forged.figures(key).empty() ? std::string() : joined(text);
                    for (const auto& figure : forged.figures(key))
                        REQUIRE(digits.find(figure) == std::string::npos);
                    const size_t bargaining = view.contains("left_out") && view["left_out"] == true ? 1 : 0;
                    if (view.contains("omitted"))
                        REQUIRE(view["omitted"].size() == closed_in(view) + bargaining);
                    shorter[kind.name] += words_in(told).size() > words_in(text).size() ? 1 : 0;
                    if (++documents % 64 != 0)
                        continue;
                    ++printed;
                    options.with_data = forged.chance(30);
                    const auto pdf = made.compose(kind, id, options).pdf;
                    const auto page = joined(support::text_of(pdf));
                    REQUIRE_FALSE(leaks(page, kind, domain::Edition::public_));
                    REQUIRE_FALSE(leaks(pdf, kind, domain::Edition::public_));
                    CHECK((page.find(support::open_mark) != std::string::npos) == (text.find(support::open_mark) != std::string::npos));
                    for (const auto& figure : forged.figures(key))
                        REQUIRE(page.find(figure) == std::string::npos);
                }
            }
        }
    }
    CHECK(printed > 150);
    for (const auto& kind : app::document_kinds()) {
        INFO(kind.name << " was shorter " << shorter[kind.name] << " times");
        CHECK((shorter[kind.name] > 100) == kind.editions);
    }
}
