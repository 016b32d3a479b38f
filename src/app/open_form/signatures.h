// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/open_form/fields.h"
#include "app/open_form/writer.h"
#include "domain/record/signature.h"

namespace app::open_form {

/// As they stand in a talk, an agreement or an accord under this name.
inline std::vector<domain::Signature> read_signatures(const Fields& in, const char* name)
{
    std::vector<domain::Signature> all;
    in.list(name, [&](const Fields& each) {
        domain::Signature one{each.must_refer<domain::PersonId>("person", "persons"), each.sealed_text("capacity"), each.whole("order").value_or(1),
            each.word("state", domain::Signature::State::waiting), each.word("method", domain::Signature::Method::paper), each.date("date")};
        one.reservation = each.sealed_text("reservation");
        one.reason = each.sealed_text("reason");
        one.reply = each.sealed_text("reply");
        one.replied = each.date("replied");
        one.on_behalf = each.on_behalf("on_behalf");
        all.push_back(std::move(one));
    });
    return all;
}

/// `person` gives a person's key, `mark` writes who typed it for somebody (Writer::mark).
template <class Person, class Mark>
void write_signatures(json& out, const char* name, const std::vector<domain::Signature>& signatures, Person person, Mark mark)
{
    put_list(out, name, signatures, [&](const domain::Signature& each) {
        json one{{"person", person(each.person)}, {"capacity", of(each.capacity)}, {"order", each.order}, {"state", code(each.state)}};
        if (each.state != domain::Signature::State::waiting)
            one["method"] = code(each.method);
        put(one, "date", each.date);
        put(one, "reservation", each.reservation);
        put(one, "reason", each.reason);
        put(one, "reply", each.reply);
        put(one, "replied", each.replied);
        mark(one, "on_behalf", each.on_behalf);
        return one;
    });
}

}  // namespace app::open_form
