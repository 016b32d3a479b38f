// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/case/session.h"
#include "app/exchange/export_case.h"
#include "app/exchange/import_case.h"
#include "app/open_form/files.h"
#include "support/temp_dir.h"

#include <nlohmann/json.hpp>

// Cases of tests/data in case files, and out again.
namespace cases {

using nlohmann::json;

inline const base::FixedClock& clock()
{
    // A test file's own day counts; this one is the machine's.
    static const base::FixedClock fixed(base::Date(2026, 11, 22));
    return fixed;
}

inline json form(const std::string& name)
{
    return json::parse(files::bytes(name));
}

/// "code field", sorted; empty when it is imported.
inline files::Told refused(const std::string& form, const std::filesystem::path& file, std::string_view as = {}, std::string_view passphrase = {})
{
    files::Told told;
    app::Opening opening;
    opening.asked_day = base::Date(2027, 12, 1);
    try {
        app::import_case(form, file, as, passphrase, clock(), opening);
    }
    catch (const domain::Refused& refusal) {
        for (const auto& each : refusal.complaints())
            told.push_back(each.code + " " + each.field);
    }
    std::sort(told.begin(), told.end());
    return told;
}

inline std::string exported(const std::filesystem::path& path, std::string_view as, std::string_view passphrase)
{
    app::CaseFile file(path, clock());
    return app::export_case(file.unlock(as, passphrase));
}

/// Nothing where they are alike, else the first line that differs.
inline std::string difference(const std::string& one, const std::string& other)
{
    size_t begin = 0;
    for (size_t i = 0; i < std::min(one.size(), other.size()); ++i) {
        if (one[i] != other[i]) {
            const auto line = [&](const std::string& text) { return text.substr(begin, text.find('\n', begin) - begin); };
            return "«" + line(one) + "» is not «" + line(other) + "»";
        }
        if (one[i] == '\n')
            begin = i + 1;
    }
    return one.size() == other.size() ? "" : "one ends before the other";
}

inline size_t count(const std::string& text, std::string_view word)
{
    size_t found = 0;
    for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + word.size()))
        ++found;
    return found;
}

}  // namespace cases
