// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/case.h"
#include "storage/stores/blank.h"
#include "storage/stores/row.h"

// How the employer's records and appointments lie in their tables; see row.h.
namespace storage {

struct MunicipalityRow {
    static Shape shape() { return {"municipality", "id", {"id"}, 1}; }
    static domain::MunicipalityFields blank() { return {}; }
    template <class V, class O>
    static void fields(V& row, O& municipality)
    {
        row.plain("name", municipality.name);
        row.plain("organisation_number", municipality.organisation_number);
        row.plain("language", municipality.language);
        row.plain("executive_title", municipality.executive_title);
        row.plain("presidium_title", municipality.presidium_title);
        row.plain("notice_days", municipality.notice_days);
        row.plain("pay_text_allowed", municipality.pay_text_allowed);
    }
};

struct PersonRow {
    static Shape shape() { return {"person", "id", {"id", "place"}, 1, true}; }
    static domain::PersonFields blank() { return {blank_id<domain::PersonId>(), {}, {}}; }
    template <class V, class O>
    static void fields(V& row, O& person)
    {
        row.plain("key", person.key);
        row.plain("name", person.name);
        row.plain("title", person.title);
    }
};

struct TermRow {
    static Shape shape() { return {"term", "id", {"id", "place"}, 1, true}; }
    static domain::TermFields blank() { return {blank_id<domain::TermId>(), {}, {}, blank_day(), blank_day()}; }
    template <class V, class O>
    static void fields(V& row, O& term)
    {
        row.plain("key", term.key);
        row.plain("name", term.name);
        row.plain("first_day", term.from);
        row.plain("last_day", term.to);
        row.plain("election", term.election);
    }
};

struct SeatRow {
    static Shape shape() { return {"seat", "id", {"id", "place"}, 1, true}; }
    static domain::SeatFields blank()
    {
        return {blank_id<domain::SeatId>(), {}, blank_id<domain::PersonId>(), blank_id<domain::TermId>(), {}, {}, {}, blank_day()};
    }
    template <class V, class O>
    static void fields(V& row, O& seat)
    {
        row.plain("key", seat.key);
        row.plain("person", seat.person);
        row.plain("term", seat.term);
        row.plain("body", seat.body);
        row.plain("title", seat.title);
        row.plain("party", seat.party);
        row.plain("first_day", seat.from);
        row.plain("last_day", seat.to);
        row.plain("deputy_for", seat.deputy_for);
        row.plain("leads", seat.lead);
    }
};

struct MandateRow {
    static Shape shape() { return {"mandate", "id", {"id", "place"}, 1, true}; }
    static domain::MandateFields blank()
    {
        return {blank_id<domain::MandateId>(), {}, domain::Country::no, {{}, blank_day(), {}, {}}, {}, {}, {}, {}, {}, {}, blank_day()};
    }
    template <class V, class O>
    static void fields(V& row, O& mandate)
    {
        row.plain("key", mandate.key);
        row.plain("country", mandate.country);
        row.plain("body", mandate.decision.body);
        row.plain("decided", mandate.decision.date);
        row.plain("case_number", mandate.decision.case_number);
        row.plain("paragraph", mandate.decision.paragraph);
        row.plain("title", mandate.title);
        row.plain("holder", mandate.holder);
        row.plain("pay_limit", mandate.pay_limit_percent);
        row.plain("votes_for", mandate.votes_for);
        row.plain("votes_against", mandate.votes_against);
        row.plain("valid_from", mandate.valid_from);
        row.plain("valid_to", mandate.valid_to);
        row.plain("may_sub_delegate", mandate.may_sub_delegate);
        row.plain("delegated_from", mandate.delegated_from);
    }
};

struct PowerRow {
    static Shape shape() { return {"mandate_power", "mandate", {"mandate", "power"}, 2}; }
    static domain::Power blank() { return {}; }
    template <class V, class O>
    static void fields(V&, O&)
    {
    }
};

struct PassOnRow {
    static Shape shape() { return {"mandate_pass_on", "mandate", {"mandate", "power"}, 2}; }
    static domain::Power blank() { return {}; }
    template <class V, class O>
    static void fields(V&, O&)
    {
    }
};

struct AppointmentRow {
    static Shape shape() { return {"appointment", "id", {"id", "place"}, 1, true}; }
    static domain::AppointmentFields blank() { return {blank_id<domain::AppointmentId>(), {}, blank_id<domain::PersonId>(), {}, {}, {}, blank_day()}; }
    template <class V, class O>
    static void fields(V& row, O& appointment)
    {
        row.plain("key", appointment.key);
        row.plain("person", appointment.person);
        row.plain("title", appointment.title);
        row.plain("decided_by", appointment.decided_by);
        row.plain("agreement_signed", appointment.agreement_signed);
        row.plain("first_day", appointment.start);
        row.plain("probation_until", appointment.probation_until);
        row.plain("confirmed", appointment.confirmed);
        row.plain("last_day", appointment.until);
    }
};

struct InterestRow {
    static Shape shape() { return {"interest", "id", {"id", "place"}, 1, true}; }
    static domain::InterestFields blank() { return {blank_id<domain::InterestId>(), {}, blank_id<domain::PersonId>(), {}, blank_day()}; }
    template <class V, class O>
    static void fields(V& row, O& interest)
    {
        row.plain("key", interest.key);
        row.plain("person", interest.person);
        row.plain("declared", interest.declared);
        row.plain("until", interest.until);
        row.plain("talk", interest.talk);
        row.sealed("matter", interest.matter);
    }
};

}  // namespace storage
