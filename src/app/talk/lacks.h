// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/talk/talk.h"

#include <vector>

namespace app {

/// What a talk still needs before it is a signed record, in the order it comes.
struct Lack {
    enum class What { invitation, presidium_preparation, executive_preparation, holding, texts, review, remarks, reading, freezing, signatures };
    What what;
    /// Points without text, open remarks, those who have not signed.
    int count = 1;
    /// The day it is due, where there is one.
    std::optional<base::Date> by = {};
    bool operator==(const Lack&) const = default;
};

/// Nothing of a cancelled or archived talk. What is withheld counts as there.
std::vector<Lack> lacks(const domain::TalkFields& talk, base::Date today);

}  // namespace app
