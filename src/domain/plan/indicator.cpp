// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/plan/indicator.h"

namespace domain {

std::string_view code(const Indicator& indicator)
{
    static constexpr std::string_view codes[] = {"number", "band", "date", "share", "milestones"};
    return codes[indicator.index()];
}

void check(const Indicator& indicator, Faults& faults, std::string_view path)
{
    if (const auto* number = std::get_if<NumberIndicator>(&indicator); number && number->baseline == number->target)
        faults.add("indicator.no_distance", at(path, "target"), {{"target", number->target.plain()}});
    if (const auto* band = std::get_if<BandIndicator>(&indicator); band && band->high < band->low)
        faults.add("indicator.band_reversed", at(path, "high"), {{"low", band->low.plain()}, {"high", band->high.plain()}});
    if (const auto* share = std::get_if<ShareIndicator>(&indicator); share && share->total <= base::Decimal())
        faults.add("indicator.no_total", at(path, "total"));
}

}  // namespace domain
