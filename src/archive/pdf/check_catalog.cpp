// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/pdf/checks.h"

namespace archive::pdf {
namespace {

/// ISO 14289-1, 7.1 and 7.2: what tells a screen reader that this is a tagged document with a title and a language.
void check_accessibility(Document& document)
{
    auto catalog = document.catalog();
    auto language = text(get(catalog, "/Lang"));
    if (!language || language->empty())
        document.found("document.language_missing", "catalogue", "/Lang");
    else if (!is_language_tag(*language))
        document.found("document.language_form", "catalogue", *language);
    document.report().language = language.value_or("");

    auto marks = get(catalog, "/MarkInfo");
    if (!is_true(get(marks, "/Marked")))
        document.found("document.not_marked", "catalogue", "/MarkInfo /Marked is not true");
    if (is_true(get(marks, "/Suspects")))
        document.found("document.suspects", "catalogue", "/MarkInfo /Suspects is true");
    if (!is_true(get(get(catalog, "/ViewerPreferences"), "/DisplayDocTitle")))
        document.found("document.title_display", "catalogue", "/ViewerPreferences /DisplayDocTitle is not true");
}

/// ISO 19005-2, 6.1.12, 6.4.2, 6.10 and 6.11.
void check_forbidden_keys(Document& document)
{
    auto catalog = document.catalog();
    for (auto key : {"/Requirements", "/NeedsRendering", "/Collection", "/Threads"})
        if (has(catalog, key))
            document.found("document.forbidden_key", "catalogue", key);
    for (auto key : {"/AlternatePresentations", "/JavaScript"})
        if (has(get(catalog, "/Names"), key))
            document.found("document.forbidden_key", "catalogue/Names", key);
    auto permissions = get(catalog, "/Perms");
    if (is_dictionary(permissions))
        for (auto& key : permissions.getKeys())
            if (key != "/UR3" && key != "/DocMDP")
                document.found("document.permissions", "catalogue/Perms", key);
}

/// 6.9 of ISO 19005-2 and 7.10 of ISO 14289-1: each configuration of layers is named and none switches by itself.
void check_layers(Document& document)
{
    auto layers = get(document.catalog(), "/OCProperties");
    if (is_null(layers))
        return;
    auto configurations = items(get(layers, "/Configs"));
    configurations.push_back(get(layers, "/D"));
    for (auto& configuration : configurations) {
        if (text(get(configuration, "/Name")).value_or("").empty())
            document.found("document.layers", "catalogue/OCProperties", "a configuration without /Name");
        if (has(configuration, "/AS"))
            document.found("document.layers", "catalogue/OCProperties", "a configuration with /AS");
    }
}

}  // namespace

void check_catalog(Document& document)
{
    if (name(get(document.catalog(), "/Type")) != "Catalog")
        document.found("document.catalog_type", "catalogue", "/Type is not Catalog");
    check_accessibility(document);
    check_forbidden_keys(document);
    check_layers(document);
}

/// ISO 19005-2, 6.2.3: one output intent whose ICC profile says what RGB means.
void check_output_intent(Document& document)
{
    std::vector<Object> ours;
    for (auto& intent : items(get(document.catalog(), "/OutputIntents")))
        if (name(get(intent, "/S")) == "GTS_PDFA1")
            ours.push_back(intent);
    if (ours.size() != 1) {
        document.found(ours.empty() ? "intent.missing" : "intent.several", "catalogue", std::to_string(ours.size()) + " output intents GTS_PDFA1");
        return;
    }
    if (text(get(ours[0], "/OutputConditionIdentifier")).value_or("").empty())
        document.found("intent.identifier", "output intent", "/OutputConditionIdentifier is missing");
    auto profile = get(ours[0], "/DestOutputProfile");
    auto bytes = document.data(profile);
    if (!bytes) {
        document.found("intent.profile_missing", "output intent", "no /DestOutputProfile that can be read");
        return;
    }
    auto tag = [&](size_t at) { return bytes->substr(at, 4); };
    auto byte = [&](size_t at) { return static_cast<size_t>(static_cast<unsigned char>((*bytes)[at])); };
    bool sound = bytes->size() >= 132 && tag(36) == "acsp" && tag(16) == "RGB " && (tag(12) == "mntr" || tag(12) == "prtr" || tag(12) == "scnr")
        && (tag(20) == "XYZ " || tag(20) == "Lab ") && byte(8) >= 2 && byte(8) <= 4
        && (byte(0) << 24 | byte(1) << 16 | byte(2) << 8 | byte(3)) == bytes->size();
    if (!sound)
        document.found("intent.profile", "output intent", "the ICC header is not that of an RGB profile of version 2 to 4");
    if (integer(get(profile, "/N")).value_or(0) != 3)
        document.found("intent.profile", "output intent", "/N is not 3");
}

}  // namespace archive::pdf
