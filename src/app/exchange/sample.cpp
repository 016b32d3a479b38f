// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/sample.h"

#include "app/case/session.h"
#include "app/exchange/import_case.h"
#include "app/record/freezing.h"
#include "base/resource.h"

#include <nlohmann/json.hpp>

namespace app {

std::string_view sample_form()
{
    return base::resource("sample/fjellvik.json");
}

void write_sample(const std::filesystem::path& file, const base::Clock& clock)
{
    const auto imported = import_case(sample_form(), file, {}, {}, clock);
    CaseFile made(file, clock);
    auto& session = made.unlock(imported.account, sample_passphrase(imported.account));
    Work work(session);
    for (const auto& talk : session.records()->talks) {
        if (talk->is_frozen())
            Freezing(work).freeze(talk->id);
    }
    work.commit();
}

std::string sample_passphrase(std::string_view account)
{
    const auto form = nlohmann::json::parse(sample_form());
    for (const auto& each : form.at("accounts")) {
        if (each.at("key") == account)
            return each.at("passphrase");
    }
    return {};
}

}  // namespace app
