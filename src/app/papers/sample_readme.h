// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/date.h"
#include "base/language.h"
#include "domain/record/room.h"

#include <string>
#include <vector>

namespace app {

/// An account of the sample. Its passphrase is published.
struct SampleAccount {
    std::string key;
    std::string name;
    /// "ordførar"; may be empty.
    std::string title = {};
    domain::Party party = domain::Party::presidium;
    /// A secretary whom the lead let in.
    bool let_in = false;
    std::string passphrase;
};

struct Sample {
    std::string municipality;
    /// The case file's name, without its folder.
    std::string case_file;
    /// The day that the file says it is.
    base::Date today;
    /// At least one; the first is the one that examples use.
    std::vector<SampleAccount> accounts;
    /// The minutes that lie beside it, by file name.
    std::vector<std::string> documents = {};
    /// A talk, by key, that looks different from account to account; may be empty.
    std::string talk = {};
};

/// What README.txt beside the sample says: that it is a sample, its accounts by party with their passphrases, and what
/// each of them sees and can try. UTF-8, from templates/sample.
std::string sample_readme(const Sample& sample, base::Language language);

}  // namespace app
