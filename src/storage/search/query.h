// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "storage/search/wiped_memory.h"

#include <functional>
#include <string_view>
#include <vector>

namespace storage {

/// What a person typed, as a question to FTS5: every word must occur, in any order, each as the beginning of a word (a
/// single letter or digit as itself); "words in quotes" must occur just so. Nothing typed is ever syntax. Empty where
/// there is no word in it. At most 24 words count.
WipedString search_question(std::string_view typed, const std::function<std::vector<WipedString>(std::string_view)>& words);

}  // namespace storage
