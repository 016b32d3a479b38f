// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/proof/marked_form.h"

#include "app/desk.h"
#include "app/open_form/read.h"
#include "base/files.h"
#include "base/resource.h"
#include "domain/refused.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace support {
namespace {

using nlohmann::json;

const json& schema()
{
    static const json whole = json::parse(base::resource("templates/case.schema.json"));
    return whole;
}

const json& resolved(const json& node)
{
    if (const auto ref = node.find("$ref"); ref != node.end())
        return schema().at(json::json_pointer(ref->get<std::string>().substr(1)));
    return node;
}

bool may_be_withheld(const json& type)
{
    return type.contains("properties") && type["properties"].contains("withheld");
}

/// A free text: whatever people type, and neither a word from a list nor a date or key.
bool is_text(const json& type)
{
    const auto kind = type.find("type");
    if (kind == type.end() || type.contains("pattern") || type.contains("enum") || type.contains("format"))
        return false;
    return *kind == "string" || (kind->is_array() && std::find(kind->begin(), kind->end(), "string") != kind->end());
}

class Marking {
public:
    MarkedForm run()
    {
        m_form = json::parse(app::Desk::sample_form());
        for (auto& account : m_form.value("accounts", json::array()))
            account.erase("passphrase");
        add_what_the_sample_lacks();
        walk(m_form, schema(), "", false);
        MarkedForm made{m_form.dump(), m_filled, {}};
        for (const auto& place : m_tried) {
            if (!m_filled.contains(place))
                made.left.insert(place);
        }
        return made;
    }

private:
    void add_what_the_sample_lacks()
    {
        const auto& talk = m_form["talks"].back();
        m_form["goals"].push_back({{"key", "dated"}, {"plan", m_form["plans"].back()["key"]}, {"number", 99}, {"title", "x"},
            {"indicator", {{"type", "date"}, {"due", "2027-12-01"}}}, {"follow_ups", json::array({{{"date", "2027-02-01"}, {"agreed_percent", "50"}}})}});
        m_form["interests"].push_back({{"key", "interest"}, {"person", m_form["persons"].back()["key"]}, {"declared", "2027-01-10"}, {"matter", "x"}});
        const auto more = json::parse(base::read_file(std::filesystem::path(RADSLAG_TEST_DATA) / "marked.json"));
        for (const auto& [name, records] : more.items()) {
            for (const auto& record : records)
                m_form[name].push_back(record);
        }
        m_form["talks"].push_back({{"key", "cancelled"}, {"appointment", talk["appointment"]}, {"kind", "follow_up"}, {"state", "cancelled"},
            {"date", "2027-03-01"}, {"cancelled_reason", "x"}});
    }

    bool keeps_the_rules() const
    {
        try {
            app::read_open_form(m_form.dump());
            return true;
        }
        catch (const domain::Refused&) {
            return false;
        }
    }

    bool try_value(json& place, const json& value)
    {
        auto before = place;
        place = value;
        if (keeps_the_rules())
            return true;
        place = std::move(before);
        return false;
    }

    static std::string word(bool sealed, int number) { return (sealed ? sealed_word : open_word) + " " + std::to_string(number); }

    /// The values that a place of this type may take, the first that keeps the rules counts.
    std::vector<json> values(const json& type, bool sealed, const json& now)
    {
        const auto text = word(sealed, ++m_number);
        if (is_text(type))
            return {text};
        if (type.contains("pattern") && type.value("pattern", "").find("[0-9]{1,12}") != std::string::npos)
            return {sealed_figure, "-" + sealed_figure, "86.7531"};
        const auto& inner = type.value("properties", json::object());
        if (inner.contains("amount"))
            return {{{"amount", sealed_amount}, {"currency", "NOK"}}};
        if (inner.contains("case_number"))
            return {{{"body", text}, {"date", "2026-01-20"}, {"case_number", text}, {"paragraph", text}}};
        if (inner.contains("baseline") && now.is_object()) {
            auto value = now;
            for (auto& [name, each] : value.items()) {
                if (name == "unit")
                    each = text;
                else if (name != "type" && name != "due")
                    each = std::to_string(8675309 + m_number) + ".4213";
            }
            return {value};
        }
        return {};
    }

    void walk(json& node, const json& given, const std::string& path, bool sealed)
    {
        const auto& type = resolved(given);
        sealed = sealed || may_be_withheld(type);
        if (node.is_array()) {
            if (type.contains("items")) {
                for (auto& each : node)
                    walk(each, type["items"], path, sealed);
            }
            return;
        }
        if (may_be_withheld(type) || is_text(type)) {
            mark(node, type, path, sealed);
            return;
        }
        if (!node.is_object() || !type.contains("properties"))
            return;
        for (const auto& [name, property] : type["properties"].items()) {
            const auto inner = path.empty() ? name : path + "/" + name;
            if (node.contains(name)) {
                walk(node[name], property, inner, sealed);
                continue;
            }
            const auto& missing = resolved(property);
            if (missing.contains("properties") && missing["properties"].contains("basis"))
                close(node, name, missing, inner);
            else if (may_be_withheld(missing))
                fill(node, name, missing, inner);
            else if (missing.value("type", json()) == "array" && missing.contains("items") && may_be_withheld(resolved(missing["items"])))
                fill_list(node, name, resolved(missing["items"]), inner);
        }
    }

    void mark(json& node, const json& type, const std::string& path, bool sealed)
    {
        if (sealed)
            m_tried.insert(path);
        for (const auto& value : values(type, sealed, node)) {
            if (try_value(node, value)) {
                if (sealed)
                    m_filled.insert(path);
                return;
            }
        }
    }

    void fill(json& object, const std::string& name, const json& type, const std::string& path)
    {
        m_tried.insert(path);
        for (const auto& value : values(type, true, json())) {
            object[name] = value;
            if (keeps_the_rules()) {
                m_filled.insert(path);
                return;
            }
            object.erase(name);
        }
    }

    /// A text that anybody may read gets a reason not to.
    void close(json& object, const std::string& name, const json& type, const std::string& path)
    {
        object[name] = {{"basis", "no.offl.13"}, {"reason", "x"}};
        if (keeps_the_rules())
            walk(object[name], type, path, false);
        else
            object.erase(name);
    }

    void fill_list(json& object, const std::string& name, const json& type, const std::string& path)
    {
        m_tried.insert(path);
        object[name] = json::array({values(type, true, json()).front()});
        if (keeps_the_rules())
            m_filled.insert(path);
        else
            object.erase(name);
    }

    json m_form;
    std::set<std::string> m_filled, m_tried;
    int m_number = 0;
};

}  // namespace

MarkedForm marked_form()
{
    return Marking().run();
}

}  // namespace support
