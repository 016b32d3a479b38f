// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/pdf/document.h"

#include <qpdf/Pipeline.hh>

namespace archive::pdf {
namespace {

constexpr int places_per_rule = 20;
constexpr size_t max_decoded_bytes = size_t{256} << 20;
constexpr size_t max_steps = 20'000'000;
constexpr size_t max_tree_depth = 60;

/// Collects what a stream decodes to, and stops it at the limit.
class Collector : public Pipeline {
public:
    explicit Collector(size_t limit) : Pipeline("collector", nullptr), m_limit(limit) {}

    void write(const unsigned char* data, size_t length) override
    {
        if (length > m_limit - m_bytes.size()) {
            m_overflown = true;
            throw std::length_error("too much data");
        }
        m_bytes.append(reinterpret_cast<const char*>(data), length);
    }
    void finish() override {}

    std::string take() { return std::move(m_bytes); }
    bool overflown() const { return m_overflown; }

private:
    size_t m_limit;
    std::string m_bytes;
    bool m_overflown = false;
};

}  // namespace

Document::Document(std::string_view bytes, QPDF& file, PdfReport& report)
    : m_bytes(bytes), m_file(file), m_report(report), m_bytes_left(max_decoded_bytes), m_steps_left(max_steps)
{
}

void Document::found(const char* rule, std::string where, std::string detail)
{
    if (++m_counts[rule] > places_per_rule)
        return;
    m_report.findings.push_back({rule, std::move(where), std::move(detail)});
}

std::optional<std::string> Document::data(Object stream)
{
    if (!is_stream(stream))
        return std::nullopt;
    Collector collector(m_bytes_left);
    bool filtered = false;
    bool decoded = stream.pipeStreamData(&collector, &filtered, 0, qpdf_dl_specialized, true);
    if (collector.overflown())
        throw TooMuch();
    if (!decoded || !filtered)
        return std::nullopt;
    auto bytes = collector.take();
    m_bytes_left -= bytes.size();
    return bytes;
}

void Document::spend(size_t steps)
{
    if (steps > m_steps_left)
        throw TooMuch();
    m_steps_left -= steps;
}

bool Document::read_tree(Object root, const char* leaves, const std::function<void(Object, Object)>& entry)
{
    if (!is_dictionary(root))
        return false;
    bool sound = true;
    std::set<ObjectId> seen;
    std::vector<std::pair<Object, size_t>> open{{root, 0}};
    while (!open.empty()) {
        auto [node, depth] = open.back();
        open.pop_back();
        spend(1);
        if (!is_dictionary(node) || depth > max_tree_depth || (node.isIndirect() && !seen.insert(node.getObjGen()).second)) {
            sound = false;
            continue;
        }
        auto pairs = items(get(node, leaves));
        auto kids = items(get(node, "/Kids"));
        sound = sound && pairs.size() % 2 == 0;
        for (size_t i = 0; i + 1 < pairs.size(); i += 2) {
            spend(1);
            entry(pairs[i], pairs[i + 1]);
        }
        for (auto kid = kids.rbegin(); kid != kids.rend(); ++kid)
            open.emplace_back(*kid, depth + 1);
    }
    return sound;
}

int Document::page_number(Object page) const
{
    if (!page.isInitialized() || !page.isIndirect())
        return 0;
    auto at = page_numbers.find(page.getObjGen());
    return at == page_numbers.end() ? 0 : at->second;
}

}  // namespace archive::pdf
