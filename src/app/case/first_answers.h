// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/case/new_case.h"
#include "domain/refused.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace app {

/// What is typed, step by step, for a new case file. It may stand half done and wrong; `complaints` tell of it, with the
/// fields' names ("lead", "members/2/name").
struct FirstAnswers {
    struct Member {
        std::string name;
        std::string title;
        bool operator==(const Member&) const = default;
    };
    enum class Step { municipality, employer, executive, account };

    domain::Country country = domain::Country::no;
    base::Language written_form = base::Language::nb;
    std::string municipality = {}, organisation_number = {};

    /// What the employer's side is called, who leads it and who else sits there.
    std::string body = {}, lead = {}, lead_title = {};
    std::optional<base::Date> term_from = {}, term_to = {};
    std::vector<Member> members = {};

    /// May be left for later; the title may not.
    std::string executive_title = {}, executive = {};
    std::optional<base::Date> executive_from = {};

    /// Whoever makes the file is the lead, or a secretary of this name.
    bool by_secretary = false;
    std::string secretary = {};
    std::string passphrase = {}, again = {};
    /// Where the file shall lie.
    std::string file = {};

    bool operator==(const FirstAnswers&) const = default;
};

/// With all that presets.h suggests for today. `language`: the window's; its country is taken for the municipality's.
FirstAnswers first_answers(base::Language language, base::Date today);
/// Another country or written form: what still stands as it was suggested follows, what was typed stays. A form that is not the
/// country's becomes its most usual one.
void choose(FirstAnswers& answers, domain::Country country, base::Language written_form, base::Date today);
/// What was typed, with the ending by which case files are found again. A folder gets none.
std::filesystem::path file_to_make(const std::string& typed);
/// Somebody has typed something that was not suggested.
bool is_begun(const FirstAnswers& answers, base::Date today);
/// Of a member whose title was left empty.
std::string usual_member_title(const FirstAnswers& answers);
/// "fjellvik.radslag".
std::string suggested_file_name(const FirstAnswers& answers);

std::vector<domain::Complaint> complaints(const FirstAnswers& answers, FirstAnswers::Step step);
/// What may be right and seldom is: a term of office that is not the present one ("term.ended", "term.to_come"), and a name that
/// stands there twice ("person.twice").
std::vector<domain::Warning> warnings(const FirstAnswers& answers, FirstAnswers::Step step, base::Date today);
/// Refused with the complaints of all steps.
NewCase new_case(const FirstAnswers& answers, const base::Clock& clock);

}  // namespace app
