// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/charts/drawn.h"
#include "base/words.h"

namespace app {

/// How two sides have answered the same statements.
struct GapFigures {
    struct Row {
        std::string statement;
        /// Means, on the scale.
        double employer = 0, executive = 0;
        double gap() const { return employer > executive ? employer - executive : executive - employer; }
    };
    std::string title = {};
    /// Who they are called in the municipality.
    std::string employer = {}, executive = {};
    int least = 1, most = 6;
    /// What the ends of the scale mean; may be empty.
    std::string least_means = {}, most_means = {};
    std::vector<Row> rows = {};
};

/// The largest gap first; a disc for the employer's side and a diamond for the executive. Width in points. The spots are the
/// rows, as drawn.
DrawnChart draw_gaps(const GapFigures& figures, const base::Words& words, double width);

}  // namespace app
