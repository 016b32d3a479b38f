// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/acts/act_schema.h"

#include "app/open_form/schema.h"
#include "base/failure.h"
#include "base/resource.h"

#include <map>
#include <mutex>

namespace app::acts {
namespace {

using nlohmann::json;

/// A schema of its own for each act that is met, so that one fault gives one complaint.
const open_form::Schema& schema_of(std::string_view name)
{
    static std::mutex mutex;
    static const auto whole = json::parse(base::resource("templates/acts.schema.json"));
    static std::map<std::string, open_form::Schema, std::less<>> met;
    const std::lock_guard lock(mutex);
    if (const auto found = met.find(name); found != met.end())
        return found->second;
    const auto& acts = whole.at("definitions").at("acts");
    const auto own = acts.find(std::string(name));
    if (own == acts.end())
        base::broken("acts.schema", std::string(name));
    auto schema = *own;
    schema["definitions"] = whole.at("definitions");
    schema["definitions"].erase("acts");
    return met.emplace(name, open_form::Schema(std::move(schema))).first->second;
}

}  // namespace

void check_act(const json& act, std::string_view name, const std::string& place, domain::Faults& faults)
{
    domain::Faults own;
    schema_of(name).check(act, own);
    for (const auto& each : own.all())
        faults.add(each.code, place + each.field, each.values);
}

}  // namespace app::acts
