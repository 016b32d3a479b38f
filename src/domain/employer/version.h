// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/employer/decision.h"
#include "domain/employer/look_over.h"

#include <map>
#include <optional>
#include <string>

namespace domain {

// What delegation rules, instruction and accord have in common: versions of a text. `kind` begins their codes.

template <class Fields>
std::map<std::string, std::string> values_of_version(const Fields& fields)
{
    return {{"key", fields.key}, {"version", std::to_string(fields.version)}, {"state", std::string(code(fields.state))}};
}

template <class Fields>
[[noreturn]] void refuse_locked(const Fields& fields, const std::string& kind)
{
    refuse(kind + ".locked", "state", values_of_version(fields));
}

inline void check_version_number(int version, Faults& faults)
{
    if (version < 1 || version > 999)
        faults.add("field.range", "version", {{"low", "1"}, {"high", "999"}});
}

/// Of those that a body adopts.
template <class Fields>
void check_version(const Fields& fields, const std::string& kind, Faults& faults)
{
    using State = decltype(fields.state);
    check_version_number(fields.version, faults);
    if (fields.adopted)
        check(*fields.adopted, faults, "adopted");
    if (fields.state == State::draft && (fields.adopted || !fields.look_overs.empty()))
        faults.add(kind + ".adopted_draft", "adopted", values_of_version(fields));
    if (fields.state != State::draft && !fields.adopted)
        faults.add(kind + ".not_adopted", "adopted", values_of_version(fields));
    if (fields.adopted && fields.next_review && *fields.next_review < fields.adopted->date)
        faults.add("field.dates_reversed", "next_review", {{"from", fields.adopted->date.iso()}, {"to", fields.next_review->iso()}});
    check(fields.look_overs, fields.adopted ? std::optional(fields.adopted->date) : std::nullopt, faults, "look_overs");
}

template <class Fields>
void adopt_version(Fields& fields, const std::string& kind, Decision decision, std::optional<base::Date> next_review)
{
    using State = decltype(fields.state);
    if (fields.state != State::draft)
        refuse_locked(fields, kind);
    fields.state = State::adopted;
    fields.adopted = std::move(decision);
    if (next_review)
        fields.next_review = next_review;
}

template <class Fields>
void look_over_version(Fields& fields, const std::string& kind, base::Date on, std::optional<base::Date> due)
{
    using State = decltype(fields.state);
    if (fields.state == State::draft || fields.state == State::replaced)
        refuse(kind + ".not_in_force", "state", values_of_version(fields));
    if (due && *due <= on)
        refuse("field.dates_reversed", "next_review", {{"from", on.iso()}, {"to", due->iso()}});
    fields.look_overs.push_back({fields.next_review, on});
    fields.next_review = due;
}

/// That a newer one takes its place is a look-over too.
template <class Fields>
void replace_version(Fields& fields, const std::string& kind, base::Date on)
{
    look_over_version(fields, kind, on, std::nullopt);
    fields.state = decltype(fields.state)::replaced;
}

/// The version that it replaces is there, and has a lower number.
template <class Table, class Fields>
void fit_replaced(const Table& table, const Fields& fields, const std::string& kind, const std::string& path, Faults& faults)
{
    if (!fields.replaces)
        return;
    const auto* before = table.find(*fields.replaces);
    if (!before)
        faults.add("case.reference", path + "/replaces", {{"id", fields.replaces->str()}});
    else if ((*before)->version >= fields.version)
        faults.add(kind + ".replaces_later", path + "/replaces", {{"key", (*before)->key}, {"version", std::to_string((*before)->version)}});
}

}  // namespace domain
