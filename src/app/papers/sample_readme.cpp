// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/papers/sample_readme.h"

#include "documents/plain_text.h"
#include "domain/codes.h"

#include <nlohmann/json.hpp>

namespace app {
namespace {

using nlohmann::json;

json or_null(const std::string& text)
{
    return text.empty() ? json() : json(text);
}

json parties(const std::vector<SampleAccount>& accounts)
{
    json list = json::array();
    for (const auto& [party, party_word] : domain::Codes<domain::Party>::all) {
        json flags = json::object(), members = json::array();
        for (const auto& [each, word] : domain::Codes<domain::Party>::all)
            flags[std::string(word)] = each == party;
        for (const auto& account : accounts) {
            if (account.party == party)
                members.push_back({{"key", account.key}, {"name", account.name}, {"title", or_null(account.title)}, {"passphrase", account.passphrase},
                    {"let_in", account.let_in}});
        }
        if (!members.empty())
            list.push_back({{"party", std::move(flags)}, {"accounts", std::move(members)}});
    }
    return list;
}

}  // namespace

std::string sample_readme(const Sample& sample, base::Language language)
{
    json documents = json::array();
    for (const auto& name : sample.documents)
        documents.push_back({{"name", name}});
    const json view = {{"municipality", sample.municipality}, {"case_file", sample.case_file},
        {"today", {{"iso", sample.today.iso()}, {"text", sample.today.in_words(language)}}}, {"first", sample.accounts.at(0).key},
        {"talk", or_null(sample.talk)}, {"has_documents", !documents.empty()}, {"documents", std::move(documents)}, {"parties", parties(sample.accounts)}};
    return documents::compose_text("templates/sample/", "readme", language, view);
}

}  // namespace app
