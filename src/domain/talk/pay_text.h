// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/money.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace domain {

/// The words of a language that speak of pay, from data. A word ending in '*' stands for all that begin so.
using PayWords = std::vector<std::string>;

/// The first word in the text that is on the list, as typed; empty when none. Case does not matter.
std::string find_pay_word(std::string_view text, const PayWords& words);
/// The first amount in the text within 25 per cent of current pay or equal to a bid, as typed; empty when none.
std::string find_pay_amount(std::string_view text, const std::optional<base::Money>& current_pay, const std::vector<base::Money>& bids);

}  // namespace domain
