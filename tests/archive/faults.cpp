// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/faults.h"

#include "archive/pdf_check.h"
#include "support/catch.h"

namespace support {

Rules rules_found_in(const std::string& bytes)
{
    Rules rules;
    for (auto& finding : archive::check_pdf(bytes).findings)
        rules.insert(finding.rule);
    return rules;
}

void swap(std::string& in, const std::string& from, const std::string& to)
{
    auto at = in.find(from);
    INFO(from);
    REQUIRE(at != in.npos);
    in.replace(at, from.size(), to);
}

void expect_caught(const std::vector<Fault>& faults)
{
    for (auto& fault : faults) {
        INFO(fault.what);
        TaggedPdf pdf;
        fault.make(pdf);
        CHECK(rules_found_in(pdf.save()) == fault.rules);
    }
}

void expect_caught(const std::vector<ByteFault>& faults)
{
    for (auto& fault : faults) {
        INFO(fault.what);
        auto bytes = TaggedPdf().save();
        fault.make(bytes);
        CHECK(rules_found_in(bytes) == fault.rules);
    }
}

}  // namespace support
