// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace archive::pdf {

namespace xmp_namespace {
inline constexpr const char* dc = "http://purl.org/dc/elements/1.1/";
inline constexpr const char* xmp = "http://ns.adobe.com/xap/1.0/";
inline constexpr const char* pdf = "http://ns.adobe.com/pdf/1.3/";
inline constexpr const char* pdfaid = "http://www.aiim.org/pdfa/ns/id/";
inline constexpr const char* pdfuaid = "http://www.aiim.org/pdfua/ns/id/";
inline constexpr const char* extension = "http://www.aiim.org/pdfa/ns/extension/";
}  // namespace xmp_namespace

/// The properties of an XMP packet, whichever way RDF writes them: as elements or attributes, single or in a list.
class Xmp {
public:
    struct Property {
        std::string space;  ///< namespace URI
        std::string name;
        std::vector<std::string> values;
    };
    /// One schema of the pdfaExtension block. `complete` where every property has name, type, category, description.
    struct Schema {
        std::string space;
        std::string prefix;
        std::vector<std::string> properties;
        bool complete = true;
    };

    /// Nothing for what is no XML or holds no rdf:RDF; `fault` then says why.
    static std::optional<Xmp> from(std::string_view xml, std::string& fault);

    const Property* find(std::string_view space, std::string_view name) const;
    /// The only value; nothing where the property is missing or a list of several.
    std::optional<std::string> value(std::string_view space, std::string_view name) const;
    const std::vector<Property>& properties() const { return m_properties; }
    const std::vector<Schema>& schemas() const { return m_schemas; }

private:
    std::vector<Property> m_properties;
    std::vector<Schema> m_schemas;
};

/// Seconds since 1970 (UTC) of a PDF date "D:20261120140500+01'00'" or an XMP date "2026-11-20T14:05:00+01:00";
/// nothing for anything less exact. Both must name their zone.
std::optional<long long> instant_of_pdf_date(std::string_view date);
std::optional<long long> instant_of_xmp_date(std::string_view date);

}  // namespace archive::pdf
