// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/pdf/checks.h"

namespace archive::pdf {
namespace {

constexpr size_t max_depth = 60;
/// ISO 19005-2, 6.1.13: in default units.
constexpr double min_side = 3, max_side = 14400;

/// Own walk in place of libqpdf's, which repairs what it reads and trusts the depth of the tree.
class PageTree {
public:
    explicit PageTree(Document& document) : m_document(document) {}

    void read()
    {
        auto root = get(m_document.catalog(), "/Pages");
        if (!is_dictionary(root) || !root.isIndirect()) {
            broken("catalogue", "no page tree");
            return;
        }
        if (has(root, "/Parent"))
            broken(place(root), "the root of the page tree has a parent");
        auto counted = visit(root, 0);
        if (m_document.pages.empty())
            broken(place(root), "no pages");
        else if (counted != static_cast<long long>(m_document.pages.size()))
            broken(place(root), "/Count disagrees with the pages");
    }

private:
    /// The node's own count, so that each level can be compared with what its kids say.
    long long visit(Object node, size_t depth)
    {
        m_document.spend(1);
        if (!m_seen.insert(node.getObjGen()).second || depth > max_depth) {
            broken(place(node), "the page tree turns back on itself or is too deep");
            return 0;
        }
        if (name(get(node, "/Type")) == "Page") {
            Page page{node, static_cast<int>(m_document.pages.size()) + 1, {}};
            m_document.page_numbers[node.getObjGen()] = page.number;
            m_document.pages.push_back(std::move(page));
            return 1;
        }
        if (name(get(node, "/Type")) != "Pages")
            broken(place(node), "neither Page nor Pages");
        long long sum = 0;
        for (auto& kid : items(get(node, "/Kids"))) {
            if (!is_dictionary(kid) || !kid.isIndirect() || get(kid, "/Parent").getObjGen() != node.getObjGen()) {
                broken(place(node), "a kid that is no indirect dictionary with this /Parent");
                continue;
            }
            sum += visit(kid, depth + 1);
        }
        auto count = integer(get(node, "/Count")).value_or(-1);
        if (depth > 0 && count != sum)
            broken(place(node), "/Count disagrees with the pages");
        return depth > 0 ? sum : count;
    }

    void broken(std::string where, const char* what) { m_document.found("page.tree", std::move(where), what); }

    Document& m_document;
    std::set<ObjectId> m_seen;
};

/// A page's own or inherited value; the tree is known to be free of loops here.
Object inherited(Document& document, Object node, const char* key)
{
    for (size_t depth = 0; depth <= max_depth && is_dictionary(node); ++depth) {
        document.spend(1);
        if (has(node, key))
            return get(node, key);
        node = get(node, "/Parent");
    }
    return Object::newNull();
}

void check_box(Document& document, const std::string& where, const char* key, Object box, bool required)
{
    auto sides = items(box, 4);
    if (is_null(box) && !required)
        return;
    bool sound = sides.size() == 4;
    for (auto& side : sides)
        sound = sound && side.isNumber();
    if (sound) {
        auto width = std::abs(*number(sides[2]) - *number(sides[0])), height = std::abs(*number(sides[3]) - *number(sides[1]));
        sound = width >= min_side && width <= max_side && height >= min_side && height <= max_side;
    }
    if (!sound)
        document.found("page.box", where, std::string(key) + " is not four numbers of 3 to 14400 units across");
}

}  // namespace

void check_pages(Document& document)
{
    PageTree(document).read();
    document.report().pages = static_cast<int>(document.pages.size());
    for (auto& page : document.pages) {
        auto where = "page " + std::to_string(page.number);
        check_box(document, where, "/MediaBox", inherited(document, page.object, "/MediaBox"), true);
        check_box(document, where, "/CropBox", inherited(document, page.object, "/CropBox"), false);
        for (auto key : {"/BleedBox", "/TrimBox", "/ArtBox"})
            check_box(document, where, key, get(page.object, key), false);
        // ISO 19005-2, 6.2.2: the resources are explicitly the page's own.
        if (!is_dictionary(get(page.object, "/Resources")))
            document.found("page.resources", where, "the page has no /Resources of its own");
        if (has(page.object, "/PresSteps"))
            document.found("page.forbidden_key", where, "/PresSteps");
    }
}

}  // namespace archive::pdf
