// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/words.h"

#include <CLI/CLI.hpp>

#include <string>
#include <vector>

namespace cli {

/// The language of help and of what is wrong with the command: --lang where it is named rightly, else the locale's.
base::Language language_of(const std::vector<std::string>& arguments, const std::string& locale);

/// Help and complaints of the command itself in the user's language, for this command and all that are declared after.
void speak(CLI::App& app, const base::Words& words);

/// What is wrong with the command, in a sentence.
std::string sentence(const CLI::ParseError& problem, const base::Words& words);

}  // namespace cli
