// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/picture.h"

#include <nlohmann/json_fwd.hpp>

#include <string>

namespace documents {

/// A chart of the view data as a picture of this width (points). `alt` is the sentence of the template; what the
/// chart shows is added to it. Kinds:
/// {"type":"bars","max":100,"rows":[{"label","value","text","role"}]}: lying bars; role good|warn|bad|accent.
/// {"type":"line",…}: a measured figure from day to day, see draw_line.h.
/// {"type":"wheel",…}: the twelve months of a year, see draw_wheel.h.
/// {"type":"lines","lines":[{"label","role","dashed","points":[{"at","value","text"}]}],"levels":[{"value","text"}],
/// "days":[{"at","text"}]}: several over the same axis, each named where it ends; roles as above, ink, muted and violet.
/// Throws base::Failure "chart.unknown" for another kind.
base::Picture draw_chart(const nlohmann::json& chart, double width, const std::string& alt);

}  // namespace documents
