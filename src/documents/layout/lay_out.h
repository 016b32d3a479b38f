// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "documents/block.h"
#include "documents/layout/flow.h"

#include <nlohmann/json_fwd.hpp>

namespace documents::layout {

struct Settings {
    /// The view data's "charts": name to chart.
    const nlohmann::json& charts;
    /// The view data's "codes": name to groups.
    const nlohmann::json& codes;
    bool signature_fields = false;
};

/// Blocks to tagged pages of the document. Returns the page count. Throws base::Failure "template.unknown_chart" for
/// a chart, "template.unknown_field" for groups that the view data does not have.
int lay_out(const Blocks& blocks, const Settings& settings, const Furniture& furniture, const pdf::Fonts& fonts, pdf::PdfDocument& pdf);

}  // namespace documents::layout
