// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/employer/people.h"

#include "domain/rules.h"

#include <algorithm>

namespace domain {

bool is_key(std::string_view key)
{
    return !key.empty() && key.size() <= 64 && std::all_of(key.begin(), key.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-';
    });
}

void check_key(std::string_view key, Faults& faults, std::string_view path)
{
    if (!is_key(key))
        faults.add("field.key", at(path, "key"));
}

void require_text(const base::Text& text, Faults& faults, std::string_view path, std::string_view name)
{
    if (text.empty())
        faults.add("field.required", at(path, name));
}

void require_text(const SealedText& text, Faults& faults, std::string_view path, std::string_view name)
{
    if (text.empty())
        faults.add("field.required", at(path, name));
}

void check_order(base::Date from, const std::optional<base::Date>& to, Faults& faults, std::string_view path, std::string_view name)
{
    if (to && *to < from)
        faults.add("field.dates_reversed", at(path, name), {{"from", from.iso()}, {"to", to->iso()}});
}

void check(const PersonFields& fields, Faults& faults)
{
    check_key(fields.key, faults);
    require_text(fields.name, faults, "", "name");
}

void check(const TermFields& fields, Faults& faults)
{
    check_key(fields.key, faults);
    require_text(fields.name, faults, "", "name");
    check_order(fields.from, fields.to, faults, "", "to");
    if (fields.election && *fields.election > fields.to)
        faults.add("field.dates_reversed", "election", {{"from", fields.election->iso()}, {"to", fields.to.iso()}});
}

void check(const SeatFields& fields, Faults& faults)
{
    check_key(fields.key, faults);
    require_text(fields.body, faults, "", "body");
    require_text(fields.title, faults, "", "title");
    check_order(fields.from, fields.to, faults, "", "to");
    if (fields.deputy_for == fields.id)
        faults.add("seat.own_deputy", "deputy_for");
}

void check(const InterestFields& fields, Faults& faults)
{
    check_key(fields.key, faults);
    require_text(fields.matter, faults, "", "matter");
    check_order(fields.declared, fields.until, faults, "", "until");
}

}  // namespace domain
