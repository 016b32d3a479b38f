// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/clock.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace app {

/// The sample municipality that lies in the program, in the open form.
std::string_view sample_form();

/// Writes it as a case file, with the documents of what is frozen in it. Refused "file.exists".
void write_sample(const std::filesystem::path& file, const base::Clock& clock);

/// The published passphrase of one of its accounts; empty for any other key.
std::string sample_passphrase(std::string_view account);

}  // namespace app
