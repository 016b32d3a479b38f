// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dalvik.h"

#include "app/accounts/invitations.h"
#include "app/accounts/recovery.h"
#include "app/case/first_answers.h"
#include "base/files.h"
#include "support/catch.h"
#include "support/pdf/pdf_text.h"

#include <algorithm>
#include <sstream>

namespace support {
namespace {

const std::string passphrase = "Kari opens it";

}  // namespace

Dalvik::Dalvik()
{
    auto answers = app::first_answers(base::Language::nb, clock.today());
    answers.municipality = "Dalvik kommune";
    answers.organisation_number = "912345678";
    answers.lead = "Kari Vik";
    answers.members = {{"Ola Nes", "varaordfører"}};
    answers.executive = "Per Dal";
    answers.executive_from = base::Date(2025, 1, 1);
    answers.passphrase = answers.again = passphrase;
    answers.file = path().string();
    auto begin = app::new_case(answers, clock);
    begin.cheap = begin.records.test = true;
    begin.records.today = clock.today();
    app::CaseFile::create(path(), begin, clock);
}

app::CaseFile Dalvik::open(const std::string& who) const
{
    app::Opening opening;
    opening.who = who;
    return app::CaseFile(path(), clock, opening);
}

std::string Dalvik::invite_executive() const
{
    auto file = open();
    auto& session = file.unlock("Kari Vik", passphrase);
    app::Work work(session);
    const auto candidates = app::candidates(*work.records(), work.today());
    const auto slips = app::invite_all(work, {candidates.back().invitation});
    work.commit();
    return slips.front().groups;
}

std::vector<std::string> Dalvik::make_sheets() const
{
    auto file = open();
    auto& session = file.unlock("Kari Vik", passphrase);
    app::Work work(session);
    const auto sheets = app::Recovery(work).make(base::Text::of("Gjenopprettingsark"));
    work.commit();
    return {sheets.text(1), sheets.text(2), sheets.text(3)};
}

std::string Dalvik::check_code(const std::string& account) const
{
    app::Opening opening;
    opening.read_only = true;
    app::CaseFile file(path(), clock, opening);
    for (const auto& line : app::fingerprints(file.unlock("Kari Vik", passphrase))) {
        if (line.name == account)
            return line.fingerprint;
    }
    return {};
}

std::vector<std::string> groups_on(const std::filesystem::path& pdf)
{
    std::istringstream words(text_of(base::read_file(pdf)));
    std::vector<std::string> groups;
    for (std::string word; words >> word;) {
        const bool is_group =
            word.size() == 5 && std::all_of(word.begin(), word.end(), [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); });
        if (is_group)
            groups.push_back(word);
    }
    return groups;
}

}  // namespace support
