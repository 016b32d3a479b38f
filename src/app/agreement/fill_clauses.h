// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/case.h"

namespace app {

/// Adds texts to begin with, in the municipality's written form: of every row that must be or is usual, that applies, and of
/// which neither a clause nor a block says anything.
void fill_clauses(const domain::CaseFields& records, const domain::AgreementFields& agreement, domain::AgreementTerms& terms,
    const std::vector<domain::Signature>& signatures);

}  // namespace app
