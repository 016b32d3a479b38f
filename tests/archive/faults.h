// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "archive/tagged_pdf.h"

#include <functional>
#include <set>
#include <string>
#include <vector>

namespace support {

using Rules = std::set<std::string>;

/// One deliberate fault in the good file and the rules that must be reported for it: these and no others.
struct Fault {
    std::string what;
    std::function<void(TaggedPdf&)> make;
    Rules rules;
};

/// A fault in the saved bytes, which no object can express.
struct ByteFault {
    std::string what;
    std::function<void(std::string&)> make;
    Rules rules;
};

void expect_caught(const std::vector<Fault>& faults);
void expect_caught(const std::vector<ByteFault>& faults);
Rules rules_found_in(const std::string& bytes);
/// Replaces the first place and fails the test where there is none.
void swap(std::string& in, const std::string& from, const std::string& to);

}  // namespace support
