// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sentence.h"

#include "base/files.h"
#include "support/catch.h"

#include <algorithm>
#include <filesystem>
#include <regex>
#include <set>

namespace {

/// Every code that the sources can complain or warn with.
std::set<std::string> codes_in_sources()
{
    std::set<std::string> codes;
    const std::regex quoted(
        "\"((access|action|appointment|case|field|file|follow_up|form|goal|indicator|interest|law|mandate|municipality|passage|plan|preparation|record|seat|talk|template|text)\\.[a-z_0-9]+)\"");
    for (const auto* folder : {"/../../src/domain", "/../../src/app", "/../../src/documents/template", "/../../src/base"}) {
        for (const auto& entry : std::filesystem::recursive_directory_iterator(std::string(RADSLAG_TEST_DATA) + folder)) {
            if (entry.path().extension() != ".cpp" || entry.path().filename() == "sentence.cpp")
                continue;
            const auto source = base::read_file(entry.path());
            for (std::sregex_iterator at(source.begin(), source.end(), quoted), end; at != end; ++at)
                codes.insert((*at)[1]);
        }
    }
    return codes;
}

}  // namespace

TEST_CASE("Every code that the program can complain with has a sentence")
{
    const auto codes = codes_in_sources();
    CHECK(codes.size() > 80);
    for (const auto& code : codes) {
        // Faults in what is built into the program: no user can meet them, so the general sentence will do.
        if (std::set<std::string>{
                "law.damaged", "law.class", "law.basis", "law.country", "text.invalid", "text.normalise", "form.schema_broken", "template.markdown"}
                .contains(code))
            continue;
        INFO(code);
        CHECK(app::has_sentence(code));
    }
}

TEST_CASE("A sentence comes in the user's language, with dates in words")
{
    const domain::Complaint complaint{"talk.remark_too_late", "remarks", {{"deadline", "2027-03-04"}}};
    CHECK_THAT(app::sentence(complaint, base::Words(base::Language::nn)), ContainsSubstring("4.\u00A0mars\u00A02027"));
    CHECK_THAT(app::sentence(complaint, base::Words(base::Language::sv)), ContainsSubstring("4\u00A0mars\u00A02027"));
    CHECK(app::sentence(complaint, base::Words(base::Language::nb)) != app::sentence(complaint, base::Words(base::Language::sv)));
}

TEST_CASE("An unknown code still makes a sentence that names it")
{
    CHECK_THAT(app::sentence(domain::Complaint{"no.such", "x"}, base::Words(base::Language::en)), ContainsSubstring("no.such"));
    CHECK_THAT(app::sentence(base::Failure(base::Failure::Kind::disk, "file.unwritable", "/x/y"), base::Words(base::Language::sv)), ContainsSubstring("/x/y"));
}
