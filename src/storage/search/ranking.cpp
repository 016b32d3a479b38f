// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/search/ranking.h"

#include "base/failure.h"
#include "storage/search/fts5.h"

#include <algorithm>
#include <limits>

namespace storage {
namespace {

int times(const Fts5ExtensionApi* api, Fts5Context* context, int phrase)
{
    Fts5PhraseIter at;
    int column = 0, offset = 0, count = 0;
    if (api->xPhraseFirst(context, phrase, &at, &column, &offset) != SQLITE_OK)
        return 0;
    for (; column >= 0; api->xPhraseNext(context, &at, &column, &offset))
        ++count;
    return count;
}

/// Less is better, as FTS5 has it.
void fit(const Fts5ExtensionApi* api, Fts5Context* context, sqlite3_context* result, int /*count*/, sqlite3_value** /*values*/)
{
    constexpr double k = 1.2, b = 0.75;
    const auto& ranking = *static_cast<const Ranking*>(api->xUserData(context));
    const double share = static_cast<double>(ranking.length(api->xRowid(context))) / ranking.mean_length();
    double sum = 0;
    for (int phrase = 0; phrase < api->xPhraseCount(context); ++phrase) {
        const double n = times(api, context, phrase);
        sum += n * (1 + k) / (n + k * (1 - b + b * share));
    }
    sqlite3_result_double(result, -sum);
}

}  // namespace

void Ranking::install(Connection& connection)
{
    auto* api = fts5_api_of(connection);
    if (api->xCreateFunction(api, "fit", this, fit, nullptr) != SQLITE_OK)
        base::broken("search.unavailable", "FTS5 does not take the ranking");
}

void Ranking::set_length(std::int64_t row, size_t bytes)
{
    const auto at = static_cast<size_t>(row);
    if (at >= m_lengths.size())
        m_lengths.resize(std::max(at + 1, 2 * m_lengths.size()));
    m_all.texts -= m_lengths[at] != 0;
    m_all.bytes -= m_lengths[at];
    m_lengths[at] = static_cast<std::uint32_t>(std::min<size_t>(bytes, std::numeric_limits<std::uint32_t>::max()));
    m_all.texts += m_lengths[at] != 0;
    m_all.bytes += m_lengths[at];
}

size_t Ranking::length(std::int64_t row) const
{
    const auto at = static_cast<size_t>(row);
    return at < m_lengths.size() ? m_lengths[at] : 0;
}

}  // namespace storage
