// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/record/signature.h"

namespace storage {

/// The columns of a signature, in whichever table it lies: person, number, state, method, day, replied, typed_by, typed_from,
/// typed_of, confirmed; sealed capacity, reservation, reason, reply.
template <class V, class O>
void signature_fields(V& row, O& signature)
{
    row.plain("person", signature.person);
    row.plain("number", signature.order);
    row.plain("state", signature.state);
    row.plain("method", signature.method);
    row.plain("day", signature.date);
    row.plain("replied", signature.replied);
    row.on_behalf("", signature.on_behalf);
    row.sealed("capacity", signature.capacity);
    row.sealed("reservation", signature.reservation);
    row.sealed("reason", signature.reason);
    row.sealed("reply", signature.reply);
}

}  // namespace storage
