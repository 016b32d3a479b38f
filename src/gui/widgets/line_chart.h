// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/charts/line_chart.h"
#include "gui/widgets/chart_view.h"

namespace gui {

/// A goal's figure from follow-up to follow-up, with baseline and target.
class LineChart : public ChartView {
public:
    void show(app::LineFigures figures);

protected:
    app::DrawnChart draw(double width) const override;

private:
    app::LineFigures m_figures;
    wxDECLARE_DYNAMIC_CLASS(LineChart);
};

}  // namespace gui
