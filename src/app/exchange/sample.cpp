// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/sample.h"

#include "app/exchange/import_case.h"
#include "base/resource.h"

#include <nlohmann/json.hpp>

namespace app {

std::string_view sample_form()
{
    return base::resource("sample/fjellvik.json");
}

void write_sample(const std::filesystem::path& file, const base::Clock& clock)
{
    import_case(sample_form(), file, {}, {}, clock);
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
