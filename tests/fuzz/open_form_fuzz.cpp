// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes are a case or a refusal, never a Failure. A case is written and read back the same, and its public minutes
// hold no closed text. Bytes that begin with "{" are the file itself; others say what to change in the sample.
#include "app/desk.h"
#include "app/exchange/tables.h"
#include "app/law.h"
#include "app/minutes_view.h"
#include "app/open_form/read.h"
#include "app/open_form/write.h"
#include "base/hash.h"
#include "base/text.h"
#include "domain/case.h"

#include <nlohmann/json.hpp>

#include <cstddef>
#include <cstdint>
#include <cstdlib>

namespace {

using nlohmann::json;

void collect(json& node, std::vector<json*>& all)
{
    all.push_back(&node);
    if (node.is_structured()) {
        for (auto& child : node)
            collect(child, all);
    }
}

/// The sample with its accounts, and a frozen document in each edition.
json whole_sample()
{
    auto form = json::parse(app::Desk::sample_form());
    const std::string bytes = "%PDF-1.7 fryst";
    const json document{{"key", "0198c0de-0000-7000-8000-000000000001"}, {"kind", "minutes"}, {"record", "utviklingssamtale-2027"}, {"edition", "full"},
        {"language", "nn"}, {"version", 1}, {"short_hash", "0123456789ab"}, {"template_hash", std::string(64, '0')}, {"audit_head", std::string(64, 'a')},
        {"frozen", "2027-02-19T12:00:00.000Z"}, {"sha256", base::hex(base::sha256(bytes))}, {"title", "Referat"}, {"bytes", app::to_base64(bytes)}};
    auto other = document;
    other["key"] = "0198c0de-0000-7000-8000-000000000002";
    other["edition"] = "public";
    other["bytes"] = {{"withheld", "record"}};
    form["documents"] = {document, other};
    return form;
}

/// Each step takes three bytes, two for the place and one for what is done there, then what the deed needs.
std::string changed_sample(std::string_view steps)
{
    static const json sample = whole_sample();
    static const json odd = json::parse(R"([null, true, false, 0, 1, -1, 95, 1e308, 18446744073709551615, "", " ", "\n", "x", "#", "\u0007",
        "\u0000", "1900-01-01", "2199-12-31", "2028-02-29", "2027-02-29", "24:00", "00:00", "-0.0", "999999999999.9999", "-999999999999.9999", {}, [],
        {"text": "x", "access": {"basis": "no.offl.13"}}, {"text": "x", "access": {}}, {"type": "band", "low": "-1", "high": "1"}, {"type": "share",
        "total": "1"}, {"type": "date", "due": "2026-01-01"}, {"type": "milestones"}, {"withheld": "own"}, {"withheld": "record"}, {"withheld": "x"}, {"typed_by": "hovland", "source": "paper",
        "of": "2027-02-01"}, {"presidium": ["hovland"]}, "hovland", "2023-2027", "signed", "draft", "SE", "planned", "cancelled", "salary", "secretariat", "guest",
        "recovery", "JVBERi0=", "JVBERi0", "2027-02-19T12:00:00.000Z", "0198c0de-0000-7000-8000-000000000001"])");
    json form = sample;
    for (size_t at = 0; at + 3 <= steps.size() && at < 90; at += 3) {
        std::vector<json*> nodes;
        collect(form, nodes);
        auto byte = [&](size_t i) { return static_cast<unsigned char>(steps[at + i]); };
        json& node = *nodes[(byte(0) * 256u + byte(1)) % nodes.size()];
        const unsigned deed = byte(2);
        if (deed < 160)
            node = odd[deed % odd.size()];
        else if (deed < 200)
            node = json(*nodes[(deed * 7919u + byte(0)) % nodes.size()]);
        else if (!node.is_structured() || node.empty())
            continue;
        else if (deed < 230)
            node.erase(std::next(node.begin(), deed % static_cast<int>(node.size())));
        else if (node.is_array())
            node.push_back(node.at(deed % node.size()));
        else
            node["key"] = "k" + std::to_string(deed);
    }
    return form.dump(-1, ' ', false, json::error_handler_t::replace);
}

void require_no_closed_text(const json& node)
{
    if (node.is_object() && node.contains("closed") && !node["closed"].is_null() && !node["text"].is_null())
        std::abort();
    if (node.is_structured()) {
        for (const auto& child : node)
            require_no_closed_text(child);
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    std::string bytes(reinterpret_cast<const char*>(data), size);
    if (!bytes.starts_with('{'))
        bytes = changed_sample(bytes);
    std::optional<app::OpenForm> form;
    try {
        form = app::read_whole_form(bytes);
    }
    catch (const domain::Refused& refused) {
        for (const auto& each : refused.complaints()) {
            if (each.code.empty() || !base::is_utf8(each.field) || (!each.field.empty() && each.field.front() != '/'))
                std::abort();
        }
        return refused.complaints().empty() ? std::abort(), 0 : 0;
    }
    const auto* records = &form->records;
    const auto written = app::write_open_form(*records, form->documents);
    const auto again = app::read_whole_form(written);
    if (!(again.records == *records) || again.documents != form->documents || app::write_open_form(again.records, again.documents) != written)
        std::abort();
    const auto& law = app::Law::of((*records)->municipality->country);
    app::goals_table(*records, base::Date(2027, 2, 18));
    app::actions_table(*records, base::Date(2027, 2, 18));
    for (auto language : base::all_languages) {
        (*records).warnings(base::Date(2027, 2, 18), law.pay_words(language));
        for (const auto& talk : (*records)->talks) {
            if (!talk->was_held())
                continue;
            try {
                app::minutes_view(*records, talk, law, domain::Edition::full, language, talk->date);
                require_no_closed_text(app::minutes_view(*records, talk, law, domain::Edition::public_, language, base::Date(2027, 3, 5)));
            }
            catch (const domain::Refused& refused) {
                // Nobody composes what he cannot read.
                if (!refused.has("record.withheld"))
                    std::abort();
            }
        }
    }
    return 0;
}
