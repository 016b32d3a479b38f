// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/pdf/checks.h"

namespace archive::pdf {
namespace {

const std::set<std::string> fits{"XYZ", "Fit", "FitH", "FitV", "FitR", "FitB", "FitBH", "FitBV"};

Object named_destination(Document& document, const std::string& wanted)
{
    auto found = get(get(document.catalog(), "/Dests"), ("/" + wanted).c_str());
    auto tree = get(get(document.catalog(), "/Names"), "/Dests");
    if (is_null(found) && is_dictionary(tree))
        document.read_tree(tree, "/Names", [&](Object key, Object value) {
            if (text(key) == wanted)
                found = value;
        });
    return is_dictionary(found) ? get(found, "/D") : found;
}

}  // namespace

bool leads_to_page(Document& document, Object destination)
{
    if (destination.isName())
        destination = named_destination(document, name(destination));
    else if (auto wanted = text(destination))
        destination = named_destination(document, *wanted);
    auto parts = items(destination, 16);
    return parts.size() >= 2 && document.page_number(parts[0]) > 0 && fits.count(name(parts[1]));
}

void check_outlines(Document& document)
{
    auto root = get(document.catalog(), "/Outlines");
    if (is_null(root))
        return;
    std::set<ObjectId> seen;
    std::vector<std::pair<Object, Object>> open{{get(root, "/First"), root}};  // an entry and the parent it must name
    while (!open.empty()) {
        auto [entry, parent] = open.back();
        open.pop_back();
        if (is_null(entry))
            continue;
        document.spend(1);
        if (!is_dictionary(entry) || !entry.isIndirect() || !seen.insert(entry.getObjGen()).second) {
            document.found("outline.broken", place(entry), "the list of bookmarks is broken or turns back on itself");
            continue;
        }
        if (get(entry, "/Parent").getObjGen() != parent.getObjGen())
            document.found("outline.broken", place(entry), "/Parent is not the entry above");
        auto title = text(get(entry, "/Title")).value_or("");
        if (title.find_first_not_of(' ') == title.npos)
            document.found("outline.title", place(entry), "/Title is empty");
        auto action = get(entry, "/A");
        auto destination = has(entry, "/Dest") ? get(entry, "/Dest") : get(action, "/D");
        if (name(get(action, "/S")) != "URI" && !leads_to_page(document, destination))
            document.found("outline.destination", place(entry), "\"" + title + "\" leads to no page");
        open.emplace_back(get(entry, "/Next"), parent);
        open.emplace_back(get(entry, "/First"), entry);
    }
}

}  // namespace archive::pdf
