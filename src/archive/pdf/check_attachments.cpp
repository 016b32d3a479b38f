// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/pdf/checks.h"
#include "archive/pdf/xmp.h"

namespace archive::pdf {
namespace {

const std::set<std::string> relationships{"Source", "Data", "Alternative", "Supplement", "Unspecified"};

bool is_mime_type(const std::string& type)
{
    auto slash = type.find('/');
    return slash != type.npos && slash > 0 && slash + 1 < type.size() && type.find('/', slash + 1) == type.npos && type.find(' ') == type.npos;
}

/// ISO 19005-3, 6.8.
void check_file_specification(Document& document, Object file, const std::string& where)
{
    auto plain = text(get(file, "/F")).value_or(""), unicode = text(get(file, "/UF")).value_or("");
    if (plain.empty() || unicode.empty())
        document.found("attachment.name", where, "/F or /UF is missing");
    if (text(get(file, "/Desc")).value_or("").empty())
        document.found("attachment.description", where, "/Desc is missing");
    if (!relationships.count(name(get(file, "/AFRelationship"))))
        document.found("attachment.relationship", where, "/AFRelationship \"" + name(get(file, "/AFRelationship")) + "\"");

    auto stream = get(get(file, "/EF"), "/F");
    auto bytes = document.data(stream);
    if (!bytes) {
        document.found("attachment.data", where, "/EF /F is no stream that can be read");
        return;
    }
    if (!is_mime_type(name(get(stream, "/Subtype"))))
        document.found("attachment.mime", where, "/Subtype \"" + name(get(stream, "/Subtype")) + "\" is no MIME type");
    auto parameters = get(stream, "/Params");
    if (!instant_of_pdf_date(text(get(parameters, "/ModDate")).value_or("")))
        document.found("attachment.mod_date", where, "/Params /ModDate is no date with time and zone");
    auto size = integer(get(parameters, "/Size"));
    if (size && *size != static_cast<long long>(bytes->size()))
        document.found("attachment.size", where, std::to_string(*size) + " stated, " + std::to_string(bytes->size()) + " bytes found");
}

}  // namespace

void check_attachments(Document& document)
{
    std::set<ObjectId> associated, named, embedded;
    std::vector<Object> files;
    for (auto& [id, entry] : document.file().getXRefTable()) {
        auto object = document.file().getObject(id);
        document.spend(1);
        if (is_dictionary(object) && is_dictionary(get(object, "/EF")))
            files.push_back(object), embedded.insert(id);
        for (auto& file : items(get(object, "/AF")))
            associated.insert(file.getObjGen());
    }
    auto tree = get(get(document.catalog(), "/Names"), "/EmbeddedFiles");
    if (!is_null(tree) && !document.read_tree(tree, "/Names", [&](Object, Object file) { named.insert(file.getObjGen()); }))
        document.found("attachment.names", "catalogue/Names", "/EmbeddedFiles is no name tree");

    if (!files.empty() && !document.claims_part_3()) {
        document.found("attachment.part", "catalogue", "embedded files need PDF/A-3");
        return;
    }
    for (auto& file : files) {
        auto where = "attachment \"" + text(get(file, "/UF")).value_or("") + "\", " + place(file);
        check_file_specification(document, file, where);
        if (!associated.count(file.getObjGen()))
            document.found("attachment.not_associated", where, "no /AF names it");
        if (!named.count(file.getObjGen()))
            document.found("attachment.names", where, "not in /Names /EmbeddedFiles");
    }
    for (auto& id : associated)
        if (!embedded.count(id))
            document.found("attachment.data", "object " + std::to_string(id.getObj()), "/AF names something without an embedded file");
}

}  // namespace archive::pdf
