// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/open_form/schema.h"

#include "app/open_form/parse.h"
#include "base/failure.h"
#include "base/resource.h"

#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

namespace app::open_form {
namespace {

using nlohmann::json;

/// What the library need not see: words for people; patterns and formats, which it checks with std::regex (slow to
/// build, and deep recursion on long texts); and unknown keys, of which it tells only the first.
void strip(json& node)
{
    if (node.is_object()) {
        const bool is_type = node.contains("type") || node.contains("enum") || node.contains("const") || node.contains("$ref");
        if (is_type) {
            for (const char* name : {"description", "pattern", "format", "additionalProperties"})
                node.erase(name);
        }
        for (auto& [name, child] : node.items())
            strip(child);
    }
    else if (node.is_array()) {
        for (auto& child : node)
            strip(child);
    }
}

std::string pointer_of(const std::vector<std::string>& context)
{
    std::string pointer;
    for (const auto& step : context) {
        if (step.size() >= 2 && step.front() == '[' && step.back() == ']')
            pointer += "/" + pointer_step(std::string_view(step).substr(1, step.size() - 2));
    }
    return pointer;
}

std::string quoted(const std::string& description)
{
    const auto begin = description.find('\'');
    const auto end = description.rfind('\'');
    return begin == end ? std::string() : description.substr(begin + 1, end - begin - 1);
}

/// The library tells in sentences; these are the ones that the form's schema can give.
void add(const valijson::ValidationResults::Error& error, const json& value, domain::Faults& faults)
{
    const std::string_view what = error.description;
    // Said once more for every object and array around the fault.
    if (what.starts_with("Failed to validate "))
        return;
    const auto field = pointer_of(error.context);
    if (what.starts_with("Missing required property")) {
        const auto name = quoted(error.description);
        faults.add("form.missing", field + "/" + pointer_step(name), {{"key", name}});
        return;
    }
    const auto& found = value.at(json::json_pointer(field));
    const std::map<std::string, std::string> values{{"value",
        found.is_string()           ? shown(found.get_ref<const std::string&>())
            : found.is_structured() ? std::string(found.type_name())
                                    : found.dump()}};
    if (what.find("'type' constraint") != std::string_view::npos)
        faults.add("form.type", field, values);
    else if (what.find("enum values") != std::string_view::npos || what.find("'const' constraint") != std::string_view::npos)
        faults.add("form.value", field, values);
    else if (what.starts_with("Expected number"))
        faults.add("field.range", field, values);
    else
        faults.add("form.schema", field, values);
}

const json& resolved(const json& full, const json& schema)
{
    const auto ref = schema.find("$ref");
    if (ref == schema.end())
        return schema;
    return full.at(json::json_pointer(ref->get_ref<const std::string&>().substr(1)));
}

void check_keys(const json& full, const json& value, const json& node, std::string& pointer, domain::Faults& faults)
{
    const auto& schema = resolved(full, node);
    const auto length = pointer.size();
    if (value.is_object() && schema.contains("properties")) {
        const auto& properties = schema["properties"];
        for (const auto& [name, child] : value.items()) {
            const auto known = properties.find(name);
            if (known == properties.end()) {
                faults.add("form.unknown_key", pointer + "/" + pointer_step(name), {{"key", shown(name)}});
                continue;
            }
            if (!child.is_structured())
                continue;
            pointer += "/" + name;
            check_keys(full, child, *known, pointer, faults);
            pointer.resize(length);
        }
    }
    else if (value.is_array() && schema.contains("items")) {
        for (size_t i = 0; i < value.size(); ++i) {
            pointer += "/" + std::to_string(i);
            check_keys(full, value[i], schema["items"], pointer, faults);
            pointer.resize(length);
        }
    }
}

}  // namespace

struct Schema::Parts {
    json full;
    valijson::Schema plain;
};

Schema::Schema(json full) : m_parts(std::make_unique<Parts>())
{
    auto plain = full;
    m_parts->full = std::move(full);
    strip(plain);
    valijson::SchemaParser parser;
    parser.populateSchema(valijson::adapters::NlohmannJsonAdapter(plain), m_parts->plain);
}

Schema::Schema(Schema&&) noexcept = default;
Schema::~Schema() = default;

void Schema::check(const json& value, domain::Faults& faults) const
{
    valijson::Validator validator(valijson::Validator::kStrongTypes);
    valijson::ValidationResults results;
    if (!validator.validate(m_parts->plain, valijson::adapters::NlohmannJsonAdapter(value), &results)) {
        const auto before = faults.all().size();
        for (const auto& error : results)
            add(error, value, faults);
        if (faults.all().size() == before)
            faults.add("form.schema", "");
    }
    std::string pointer;
    check_keys(m_parts->full, value, m_parts->full, pointer, faults);
}

void check_schema(const json& value, domain::Faults& faults)
{
    static const Schema form(json::parse(base::resource("templates/case.schema.json")));
    form.check(value, faults);
}

}  // namespace app::open_form
