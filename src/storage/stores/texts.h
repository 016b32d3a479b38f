// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/case.h"
#include "storage/search/search_index.h"

#include <vector>

namespace storage {

/// What can be searched of a record: everything in words that is not withheld. A plan gives one entry ("plan") and one
/// for each goal ("goal"). Kinds: person, mandate, agreement, side_post, delegation, instruction, accord, step, interest, plan, goal, talk, action. An empty text: nothing to find.
/// Give a talk as its reader may see it (domain::seen_by).
std::vector<SearchEntry> texts_of(const domain::Person& person);
std::vector<SearchEntry> texts_of(const domain::Mandate& mandate);
std::vector<SearchEntry> texts_of(const domain::Interest& interest);
std::vector<SearchEntry> texts_of(const domain::Plan& plan);
std::vector<SearchEntry> texts_of(const domain::Talk& talk);
std::vector<SearchEntry> texts_of(const domain::Action& action);
std::vector<SearchEntry> texts_of(const domain::Agreement& agreement);
std::vector<SearchEntry> texts_of(const domain::SidePost& post);
std::vector<SearchEntry> texts_of(const domain::Delegation& delegation);
std::vector<SearchEntry> texts_of(const domain::Instruction& instruction);
std::vector<SearchEntry> texts_of(const domain::Accord& accord);
std::vector<SearchEntry> texts_of(const domain::Step& step);
std::vector<SearchEntry> texts_of(const domain::Waiver& waiver);
std::vector<SearchEntry> texts_of(const domain::SalaryReview& review);
std::vector<SearchEntry> texts_of(const domain::Series& series);

}  // namespace storage
