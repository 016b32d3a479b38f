// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/open_form/reader.h"

namespace app::open_form {

domain::MunicipalityFields read_municipality(const Fields& in)
{
    domain::MunicipalityFields fields;
    fields.name = in.text("name");
    fields.organisation_number = in.plain("organisation_number");
    fields.country = in.word("country", domain::Country::no);
    if (const auto language = base::language_from(in.plain("language")))
        fields.language = *language;
    else
        in.spoil();
    fields.executive_title = in.text("executive_title");
    fields.presidium_title = in.text("presidium_title");
    fields.notice_days = in.whole("notice_days").value_or(fields.notice_days);
    fields.pay_text_allowed = in.flag("pay_text_allowed", false);
    return fields;
}

domain::PersonFields read_person(const Fields& in)
{
    return {in.id<domain::PersonId>("persons"), in.plain("key"), in.text("name"), in.text("title")};
}

domain::TermFields read_term(const Fields& in)
{
    return {in.id<domain::TermId>("terms"), in.plain("key"), in.text("name"), in.day("from"), in.day("to"), in.date("election")};
}

domain::SeatFields read_seat(const Fields& in)
{
    return {
        .id = in.id<domain::SeatId>("seats"),
        .key = in.plain("key"),
        .person = in.must_refer<domain::PersonId>("person", "persons"),
        .term = in.must_refer<domain::TermId>("term", "terms"),
        .body = in.text("body"),
        .title = in.text("title"),
        .party = in.text("party"),
        .from = in.day("from"),
        .to = in.date("to"),
        .deputy_for = in.refers<domain::SeatId>("deputy_for", "seats"),
        .lead = in.flag("lead", false),
    };
}

domain::AppointmentFields read_appointment(const Fields& in)
{
    return {
        .id = in.id<domain::AppointmentId>("appointments"),
        .key = in.plain("key"),
        .person = in.must_refer<domain::PersonId>("person", "persons"),
        .title = in.text("title"),
        .decided_by = in.refers<domain::MandateId>("decided_by", "mandates"),
        .agreement_signed = in.date("agreement_signed"),
        .start = in.day("start"),
        .probation_until = in.date("probation_until"),
        .confirmed = in.date("confirmed"),
        .until = in.date("until"),
    };
}

domain::MandateFields read_mandate(const Fields& in, domain::Country country)
{
    auto decision = in.decision("decision");
    if (!decision)
        in.spoil();
    domain::MandateFields fields{
        .id = in.id<domain::MandateId>("mandates"),
        .key = in.plain("key"),
        .country = country,
        .decision = decision.value_or(domain::Decision{{}, base::Date(2000, 1, 1), {}, {}}),
        .title = in.text("title"),
        .holder = in.text("holder"),
        .powers = {},
        .pay_limit_percent = in.figure("pay_limit_percent"),
        .votes_for = in.whole("votes_for"),
        .votes_against = in.whole("votes_against"),
        .valid_from = in.day("valid_from"),
        .valid_to = in.date("valid_to"),
        .may_sub_delegate = in.text("may_sub_delegate"),
    };
    const auto read_powers = [&](const char* name, std::set<domain::Power>& into) {
        for (const auto& word : in.texts(name)) {
            if (const auto power = domain::from_code<domain::Power>(word.str()))
                into.insert(*power);
            else
                in.spoil();
        }
    };
    read_powers("powers", fields.powers);
    read_powers("may_pass_on", fields.may_pass_on);
    fields.delegated_from = in.refers<domain::MandateId>("delegated_from", "mandates");
    return fields;
}

domain::InterestFields read_interest(const Fields& in)
{
    return {
        .id = in.id<domain::InterestId>("interests"),
        .key = in.plain("key"),
        .person = in.must_refer<domain::PersonId>("person", "persons"),
        .matter = in.sealed_text("matter"),
        .declared = in.day("declared"),
        .until = in.date("until"),
        .talk = in.refers<domain::TalkId>("talk", "talks"),
    };
}

domain::AccountFields read_account(const Fields& in)
{
    return {
        .id = in.id<domain::AccountId>("accounts"),
        .key = in.plain("key"),
        .name = in.text("name"),
        .party = in.word("party", domain::Party::presidium),
        .person = in.refers<domain::PersonId>("person", "persons"),
        .let_in = in.flag("let_in", false),
        .valid_to = in.date("valid_to"),
        .closed = in.date("closed"),
    };
}

domain::ActionFields read_action(const Fields& in)
{
    return {
        .id = in.id<domain::ActionId>("actions"),
        .key = in.plain("key"),
        .talk = in.must_refer<domain::TalkId>("talk", "talks"),
        .term = in.refers<domain::TermId>("term", "terms"),
        .owner = in.must_refer<domain::PersonId>("owner", "persons"),
        .text = in.sealed_text("text"),
        .due = in.date("due"),
        .state = in.word("state", domain::ActionState::open),
        .settled = in.date("settled"),
        .moved_from = in.date("moved_from"),
        .note = in.sealed_text("note"),
    };
}

}  // namespace app::open_form
