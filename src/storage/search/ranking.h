// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "storage/sqlite/connection.h"

#include <cstdint>
#include <vector>

namespace storage {

/// How well a text fits a question: the sum over what was asked of n(1 + k) / (n + k(1 - b + b l/m)), n being how often
/// it occurs, l the text's length, m the mean length, k 1.2 and b 0.75. That is BM25 but for the rarity of words, which
/// matters little where every word must occur. FTS5's own asks the database for each text's length and takes twice as long.
class Ranking {
public:
    /// Makes it known to FTS5 on this connection as "fit". Must stay where it is as long as the connection lives.
    void install(Connection& connection);

    /// Bytes of the text in this row; 0 when it is taken out.
    void set_length(std::int64_t row, size_t bytes);
    size_t length(std::int64_t row) const;

    struct Lengths {
        std::uint64_t bytes = 0, texts = 0;
        Lengths& operator+=(const Lengths& more)
        {
            bytes += more.bytes;
            texts += more.texts;
            return *this;
        }
    };
    /// Of all texts here together.
    const Lengths& lengths() const { return m_all; }
    /// What counts as long or short from now on: the texts here and elsewhere.
    void compare_with(const Lengths& all) { m_mean = all.texts == 0 ? 1 : static_cast<double>(all.bytes) / static_cast<double>(all.texts); }
    double mean_length() const { return m_mean; }

private:
    std::vector<std::uint32_t> m_lengths;
    Lengths m_all;
    double m_mean = 1;
};

}  // namespace storage
