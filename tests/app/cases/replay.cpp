// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cases/replay.h"

#include "app/acts/run_acts.h"
#include "app/exchange/export_case.h"
#include "app/exchange/import_case.h"
#include "app/exchange/merge_forms.h"
#include "app/open_form/read.h"
#include "app/open_form/write.h"
#include "base/files.h"
#include "domain/every_table.h"

#include <algorithm>
#include <cstdlib>
#include <set>

namespace support {
namespace {

using nlohmann::json;
using Form = nlohmann::ordered_json;

/// On one line where that is short, else a line for each.
std::string laid_out(const Form& value, size_t indent = 0)
{
    if (!value.is_structured() || value.empty())
        return value.dump();
    std::vector<std::string> parts;
    size_t length = indent;
    bool is_short = true;
    for (const auto& [name, each] : value.items()) {
        const auto part = (value.is_object() ? Form(name).dump() + ": " : "") + laid_out(each, indent + 2);
        length += part.size() + 2;
        is_short = is_short && length < 150 && part.find('\n') == std::string::npos;
        parts.push_back(part);
    }
    const auto margin = "\n" + std::string(indent, ' ');
    const auto between = is_short ? ", " : "," + margin + "  ";
    std::string text;
    for (const auto& part : parts)
        text += (text.empty() ? "" : between) + part;
    if (!is_short)
        text = margin + "  " + text + margin;
    return value.is_object() ? "{" + text + "}" : "[" + text + "]";
}

/// Ids follow from the keys again.
void leave_out_ids(Form& value)
{
    if (value.is_object() && value.contains("key"))
        value.erase("id");
    for (auto& each : value) {
        if (each.is_structured())
            leave_out_ids(each);
    }
}

base::Date day_of(const json& step)
{
    return *base::Date::from(step.at("on").get<std::string>());
}

std::vector<std::string> told(const json& step, const char* name)
{
    auto list = step.value(name, std::vector<std::string>());
    std::sort(list.begin(), list.end());
    return list;
}

std::string joined(const std::vector<std::string>& list)
{
    std::string all;
    for (const auto& each : list)
        all += (all.empty() ? "" : ", ") + each;
    return all.empty() ? "nothing" : all;
}

}  // namespace

Replay::Replay(const std::string& name) : m_path(m_folder / (name + ".radslag"))
{
    const auto bytes = base::read_file(std::filesystem::path(RADSLAG_TEST_DATA) / ".." / "cases" / (name + ".json"));
    m_story = json::parse(bytes);
    const auto& start = m_story.at("start");
    m_last_day = *base::Date::from(start.at("today").get<std::string>());
    app::import_case(start.dump(), m_path, {}, {}, m_clock);
}

app::CaseFile Replay::open(std::optional<base::Date> on) const
{
    app::Opening opening;
    opening.settings = m_folder / "settings";
    opening.who = "replay";
    opening.asked_day = on ? on : m_last_day;
    return {m_path, m_clock, opening};
}

app::Session& Replay::as(app::CaseFile& file, const std::string& account) const
{
    for (const auto& each : m_story.at("start").at("accounts")) {
        if (each.at("key") == account)
            return file.unlock(account, each.at("passphrase").get<std::string>());
    }
    throw std::runtime_error("the story has no account " + account);
}

void Replay::run()
{
    run_until(base::Date(2099, 12, 31));
}

void Replay::run_until(base::Date last)
{
    const auto& steps = m_story.at("steps");
    for (; m_next < steps.size() && day_of(steps[m_next]) <= last; ++m_next)
        step(steps[m_next], m_next);
}

void Replay::step(const json& step, size_t number)
{
    m_last_day = day_of(step);
    const auto name = "step " + std::to_string(number) + ", " + m_last_day.iso() + " " + step.at("as").get<std::string>() + ": ";
    std::vector<std::string> refused, warned;
    try {
        auto file = open();
        std::set<std::string> codes;
        for (const auto& each : app::run_acts(as(file, step.at("as").get<std::string>()), step.at("acts").dump(), false).warnings)
            codes.insert(each.code);
        warned.assign(codes.begin(), codes.end());
    }
    catch (const domain::Refused& refusal) {
        for (const auto& each : refusal.complaints())
            refused.push_back(each.code + " " + each.field);
    }
    catch (const std::exception& failure) {
        refused.push_back(failure.what());
    }
    std::sort(refused.begin(), refused.end());
    if (refused != told(step, "refused"))
        faults.push_back(name + "refused " + joined(refused) + ", not " + joined(told(step, "refused")));
    else if (refused.empty() && warned != told(step, "warns"))
        faults.push_back(name + "warned of " + joined(warned) + ", not " + joined(told(step, "warns")));
}

std::string Replay::whole() const
{
    std::vector<std::string> forms;
    for (const auto& account : m_story.at("start").at("accounts")) {
        auto file = open();
        const auto key = account.at("key").get<std::string>();
        try {
            forms.push_back(app::export_case(as(file, key)));
        }
        catch (const domain::Refused&) {
            // A guest whose last day has passed opens nothing any more.
        }
    }
    return app::merge_forms(forms);
}

std::string Replay::otherwise_than_told() const
{
    auto form = Form::parse(whole());
    form.erase("documents");
    leave_out_ids(form);
    form["today"] = m_last_day.iso();
    for (auto& account : form["accounts"]) {
        for (const auto& known : m_story.at("start").at("accounts")) {
            if (known.at("key") == account["key"])
                account["passphrase"] = known.at("passphrase");
        }
    }
    const auto path = std::filesystem::path(RADSLAG_TEST_DATA) / (m_path.stem().string() + "_whole.json");
    if (std::getenv("RADSLAG_APPROVE"))
        base::write_atomically(path, laid_out(form) + "\n");
    const auto difference = json::diff(json::parse(base::read_file(path)), json(form));
    return difference.empty() ? "" : difference.dump(2);
}

std::string lost_in_form(const domain::Case& records)
{
    auto again = *app::read_open_form(app::write_open_form(records));
    std::string lost = again.municipality == records->municipality && again.test == records->test && again.today == records->today ? "" : "head ";
    domain::every_table(*records, [&](std::string_view kind, const auto& table) {
        // The keys of an account are its file's, and its id with them.
        if (kind == "accounts")
            return;
        for (const auto& record : table) {
            const auto* found = again.of(record).find(record->key);
            if (!found || **found != *record)
                lost += std::string(kind) + "/" + record->key + " ";
        }
    });
    return lost;
}

}  // namespace support
