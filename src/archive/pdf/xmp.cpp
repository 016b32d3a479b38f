// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/pdf/xmp.h"

#include <pugixml.hpp>

#include <algorithm>
#include <chrono>

namespace archive::pdf {
namespace {

constexpr const char* rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
constexpr const char* schema_space = "http://www.aiim.org/pdfa/ns/schema#";
constexpr const char* property_space = "http://www.aiim.org/pdfa/ns/property#";
constexpr int max_depth = 32;

struct Name {
    std::string space, local;
    bool is(std::string_view s, std::string_view l) const { return space == s && local == l; }
};

/// pugixml knows no namespaces: the prefix is looked up in the element and those around it.
Name resolve(std::string_view qualified, pugi::xml_node from)
{
    auto colon = qualified.find(':');
    auto prefix = colon == qualified.npos ? std::string_view() : qualified.substr(0, colon);
    auto declaration = prefix.empty() ? std::string("xmlns") : "xmlns:" + std::string(prefix);
    for (int depth = 0; depth < max_depth && from; ++depth, from = from.parent())
        if (auto found = from.attribute(declaration.c_str()))
            return {found.value(), std::string(colon == qualified.npos ? qualified : qualified.substr(colon + 1))};
    return {"", std::string(qualified)};
}

Name name_of(pugi::xml_node node)
{
    return resolve(node.name(), node);
}

pugi::xml_node child(pugi::xml_node node, std::string_view space, std::string_view local)
{
    for (auto kid : node.children())
        if (kid.type() == pugi::node_element && name_of(kid).is(space, local))
            return kid;
    return {};
}

/// A structure is written with rdf:parseType="Resource" or with an rdf:Description inside.
pugi::xml_node fields_of(pugi::xml_node node)
{
    auto inner = child(node, rdf, "Description");
    return inner ? inner : node;
}

std::string field(pugi::xml_node node, std::string_view space, std::string_view local)
{
    for (auto attribute : node.attributes())
        if (resolve(attribute.name(), node).is(space, local))
            return attribute.value();
    return child(node, space, local).child_value();
}

std::vector<pugi::xml_node> list_of(pugi::xml_node property)
{
    std::vector<pugi::xml_node> found;
    for (auto kind : {"Alt", "Seq", "Bag"})
        for (auto item : child(property, rdf, kind).children())
            if (item.type() == pugi::node_element && name_of(item).is(rdf, "li"))
                found.push_back(item);
    return found;
}

Xmp::Property property_of(pugi::xml_node node)
{
    auto name = name_of(node);
    Xmp::Property property{name.space, name.local, {}};
    auto list = list_of(node);
    for (auto item : list) {
        // In a list of translations x-default is the value that the information dictionary repeats.
        if (std::string_view(item.attribute("xml:lang").value()) == "x-default" || !item.attribute("xml:lang"))
            property.values.emplace_back(item.child_value());
    }
    if (list.empty())
        property.values.emplace_back(node.child_value());
    return property;
}

Xmp::Schema schema_of(pugi::xml_node node)
{
    Xmp::Schema schema{field(node, schema_space, "namespaceURI"), field(node, schema_space, "prefix"), {}, !field(node, schema_space, "schema").empty()};
    for (auto item : list_of(child(node, schema_space, "property"))) {
        auto fields = fields_of(item);
        schema.properties.push_back(field(fields, property_space, "name"));
        auto category = field(fields, property_space, "category");
        schema.complete = schema.complete && !schema.properties.back().empty() && !field(fields, property_space, "valueType").empty()
            && (category == "internal" || category == "external") && !field(fields, property_space, "description").empty();
    }
    return schema;
}

/// Digits of fixed width from the front.
std::optional<int> take(std::string_view& rest, size_t width)
{
    if (rest.size() < width)
        return std::nullopt;
    int value = 0;
    for (char c : rest.substr(0, width)) {
        if (c < '0' || c > '9')
            return std::nullopt;
        value = value * 10 + (c - '0');
    }
    rest.remove_prefix(width);
    return value;
}

bool skip(std::string_view& rest, std::string_view mark)
{
    if (rest.substr(0, mark.size()) != mark)
        return false;
    rest.remove_prefix(mark.size());
    return true;
}

/// What stands between the numbers is all that tells the two ways of writing apart.
struct Marks {
    std::string_view start, date, middle, time, zone;
};

std::optional<long long> instant(std::string_view rest, const Marks& marks)
{
    using namespace std::chrono;
    if (!skip(rest, marks.start))
        return std::nullopt;
    std::optional<int> part[6];
    const size_t widths[] = {4, 2, 2, 2, 2, 2};
    const std::string_view before[] = {"", marks.date, marks.date, marks.middle, marks.time, marks.time};
    for (int i = 0; i < 6; ++i) {
        if (!skip(rest, before[i]) || !(part[i] = take(rest, widths[i])))
            return std::nullopt;
    }
    year_month_day day{year{*part[0]}, month{static_cast<unsigned>(*part[1])}, std::chrono::day{static_cast<unsigned>(*part[2])}};
    if (!day.ok() || *part[3] > 23 || *part[4] > 59 || *part[5] > 59)
        return std::nullopt;
    if (!marks.date.empty() && skip(rest, "."))
        while (take(rest, 1)) {}
    long long offset = 0;
    if (skip(rest, "Z")) {
        // Some writers add the zero offset that Z already says.
        skip(rest, "00'00") && skip(rest, "'");
    }
    else {
        int sign = skip(rest, "+") ? 1 : skip(rest, "-") ? -1 : 0;
        auto hours = take(rest, 2);
        if (sign == 0 || !hours || !skip(rest, marks.zone))
            return std::nullopt;
        auto minutes = take(rest, 2);
        if (!minutes)
            return std::nullopt;
        offset = sign * (*hours * 3600LL + *minutes * 60LL);
        if (marks.zone == "'")
            skip(rest, "'");
    }
    if (!rest.empty())
        return std::nullopt;
    return sys_days(day).time_since_epoch().count() * 86400LL + *part[3] * 3600 + *part[4] * 60 + *part[5] - offset;
}

}  // namespace

std::optional<Xmp> Xmp::from(std::string_view xml, std::string& fault)
{
    pugi::xml_document tree;
    auto result = tree.load_buffer(xml.data(), xml.size(), pugi::parse_default, pugi::encoding_utf8);
    if (!result) {
        fault = result.description();
        return std::nullopt;
    }
    auto top = tree.document_element();
    auto body = name_of(top).is(rdf, "RDF") ? top : child(top, rdf, "RDF");
    if (!body) {
        fault = "no rdf:RDF";
        return std::nullopt;
    }
    Xmp xmp;
    for (auto description : body.children()) {
        if (!name_of(description).is(rdf, "Description"))
            continue;
        for (auto attribute : description.attributes()) {
            auto name = resolve(attribute.name(), description);
            if (!name.space.empty() && name.space != rdf)
                xmp.m_properties.push_back({name.space, name.local, {attribute.value()}});
        }
        for (auto node : description.children()) {
            if (node.type() != pugi::node_element)
                continue;
            xmp.m_properties.push_back(property_of(node));
            if (name_of(node).is(xmp_namespace::extension, "schemas"))
                for (auto item : list_of(node))
                    xmp.m_schemas.push_back(schema_of(fields_of(item)));
        }
    }
    return xmp;
}

const Xmp::Property* Xmp::find(std::string_view space, std::string_view name) const
{
    for (auto& property : m_properties)
        if (property.space == space && property.name == name)
            return &property;
    return nullptr;
}

std::optional<std::string> Xmp::value(std::string_view space, std::string_view name) const
{
    auto property = find(space, name);
    return property && property->values.size() == 1 ? std::optional(property->values[0]) : std::nullopt;
}

std::optional<long long> instant_of_pdf_date(std::string_view date)
{
    return instant(date, {"D:", "", "", "", "'"});
}

std::optional<long long> instant_of_xmp_date(std::string_view date)
{
    return instant(date, {"", "-", "T", ":", ":"});
}

}  // namespace archive::pdf
