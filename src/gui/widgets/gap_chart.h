// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/charts/gap_chart.h"
#include "gui/widgets/chart_view.h"

namespace gui {

/// Where two sides see the same thing differently, the largest gap first.
class GapChart : public ChartView {
public:
    void show(app::GapFigures figures);

protected:
    app::DrawnChart draw(double width) const override;

private:
    app::GapFigures m_figures;
    wxDECLARE_DYNAMIC_CLASS(GapChart);
};

}  // namespace gui
