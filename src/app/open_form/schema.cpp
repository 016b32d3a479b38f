// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/open_form/schema.h"

#include "app/open_form/parse.h"
#include "base/failure.h"
#include "base/resource.h"

#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

#include <algorithm>

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

std::vector<std::string> steps_of(const std::vector<std::string>& context)
{
    std::vector<std::string> steps;
    for (const auto& step : context) {
        if (step.size() >= 2 && step.front() == '[' && step.back() == ']')
            steps.push_back(step.substr(1, step.size() - 2));
    }
    return steps;
}

std::string pointer_of(const std::vector<std::string>& steps)
{
    std::string pointer;
    for (const auto& step : steps)
        pointer += "/" + pointer_step(step);
    return pointer;
}

std::string quoted(const std::string& description)
{
    const auto begin = description.find('\'');
    const auto end = description.rfind('\'');
    return begin == end ? std::string() : description.substr(begin + 1, end - begin - 1);
}

const json& resolved(const json& full, const json& schema)
{
    const auto ref = schema.find("$ref");
    if (ref == schema.end())
        return schema;
    return full.at(json::json_pointer(ref->get_ref<const std::string&>().substr(1)));
}

/// What is said of this place: itself, or each of what it may be.
std::vector<const json*> alternatives(const json& full, const json& node)
{
    const auto& schema = resolved(full, node);
    const auto any = schema.find("anyOf");
    if (any == schema.end())
        return {&schema};
    std::vector<const json*> found;
    for (const auto& each : *any)
        found.push_back(&resolved(full, each));
    return found;
}

/// Where the form's schema speaks of this place; nothing where it does not.
std::vector<const json*> schemas_at(const json& full, const std::vector<std::string>& steps)
{
    auto nodes = alternatives(full, full);
    for (const auto& step : steps) {
        std::vector<const json*> next;
        for (const auto* node : nodes) {
            const auto* below = node->contains("properties") && node->at("properties").contains(step) ? &node->at("properties").at(step)
                : node->contains("items")                                                             ? &node->at("items")
                                                                                                      : nullptr;
            if (below) {
                const auto found = alternatives(full, *below);
                next.insert(next.end(), found.begin(), found.end());
            }
        }
        nodes = std::move(next);
    }
    return nodes;
}

bool tells_withheld(const json& node)
{
    return node.contains("properties") && node.at("properties").size() == 1 && node.at("properties").contains("withheld");
}

/// Whether a value of this kind may stand here, whatever it says.
bool takes(const json& node, const json& found)
{
    if (!node.contains("type"))
        return node.contains("enum") && found.is_string();
    const std::string_view kind = found.is_number_integer() ? "integer" : found.type_name();
    const auto& type = node.at("type");
    return type.is_array() ? std::find(type.begin(), type.end(), kind) != type.end() : type == kind;
}

void add_once(std::string& list, std::string_view each, std::string_view between)
{
    if (!list.empty())
        list += between;
    list += each;
}

/// Kinds of value by name, apart by blanks: "string", "date", "integer", "object" ... What is withheld is never asked for.
std::string wanted(const std::vector<const json*>& nodes)
{
    std::string kinds;
    for (const auto* node : nodes) {
        if (!node->contains("type")) {
            if (node->contains("enum"))
                add_once(kinds, "string", " ");
            continue;
        }
        const auto& type = node->at("type");
        for (const auto& each : type.is_array() ? type : json::array({type})) {
            auto kind = each.get<std::string>();
            if (kind == "object" && tells_withheld(*node))
                continue;
            const auto pattern = kind == "string" ? node->value("pattern", std::string()) : std::string();
            if (pattern.starts_with("^[0-9]{4}-"))
                kind = "date";
            else if (pattern.starts_with("^([01][0-9]"))
                kind = "time";
            else if (pattern.starts_with("^-?[0-9]"))
                kind = "figure";
            add_once(kinds, kind, " ");
        }
    }
    return kinds;
}

std::string allowed(const std::vector<const json*>& nodes)
{
    std::string words;
    for (const auto* node : nodes) {
        for (const auto& each : node->value("enum", node->contains("const") ? json::array({node->at("const")}) : json::array()))
            add_once(words, each.is_string() ? each.get<std::string>() : each.dump(), ", ");
    }
    return words;
}

std::string known_keys(const json& properties)
{
    std::string names;
    for (const auto& [name, schema] : properties.items())
        add_once(names, name, ", ");
    return names;
}

using Values = std::map<std::string, std::string>;

void set(Values& values, const char* name, std::string value)
{
    if (!value.empty())
        values[name] = std::move(value);
}

/// The library tells in sentences; these are the ones that the form's schema can give.
void add(const valijson::ValidationResults::Error& error, const json& full, const json& value, domain::Faults& faults)
{
    const std::string_view what = error.description;
    // Said once more for every object and array around the fault.
    if (what.starts_with("Failed to validate "))
        return;
    const auto steps = steps_of(error.context);
    const auto field = pointer_of(steps);
    if (what.starts_with("Missing required property")) {
        const auto name = quoted(error.description);
        faults.add("form.missing", field + "/" + pointer_step(name), {{"key", name}});
        return;
    }
    const auto& found = value.at(json::json_pointer(field));
    Values values{{"value",
        found.is_string()           ? shown(found.get_ref<const std::string&>())
            : found.is_structured() ? std::string(found.type_name())
                                    : found.dump()}};
    const auto nodes = schemas_at(full, steps);
    const auto words = allowed(nodes);
    const bool is_type = what.find("'type' constraint") != std::string_view::npos;
    const bool is_word = what.find("enum values") != std::string_view::npos || what.find("'const' constraint") != std::string_view::npos;
    // Of a place that may hold one of several things, each of them complains: what was meant is the one that takes such a value.
    const bool is_taken = std::any_of(nodes.begin(), nodes.end(), [&](const json* node) { return takes(*node, found); });
    if (nodes.size() > 1 && ((is_type && is_taken) || (is_word && !is_taken)))
        return;
    if (is_type) {
        set(values, "wanted", wanted(nodes));
        set(values, "allowed", words);
        faults.add("form.type", field, values);
    }
    else if (is_word) {
        set(values, "allowed", words);
        faults.add("form.value", field, values);
    }
    else if (what.starts_with("Expected number"))
        faults.add("field.range", field, values);
    else if (what.starts_with("Array should contain no fewer"))
        faults.add("field.required", field);
    else {
        if (found.is_object() && found.contains("withheld"))
            values["fields"] = "withheld";
        faults.add("form.schema", field, values);
    }
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
                faults.add("form.unknown_key", pointer + "/" + pointer_step(name), {{"key", shown(name)}, {"fields", known_keys(properties)}});
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
            add(error, m_parts->full, value, faults);
        // Only that something did not fit was told: it is told of the innermost place.
        if (faults.all().size() == before) {
            const auto steps = results.begin() == results.end() ? std::vector<std::string>() : steps_of(results.begin()->context);
            Values values;
            set(values, "wanted", wanted(schemas_at(m_parts->full, steps)));
            faults.add("form.schema", pointer_of(steps), values);
        }
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
