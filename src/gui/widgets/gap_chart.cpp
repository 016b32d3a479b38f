// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/gap_chart.h"

#include "gui/words.h"

namespace gui {

wxIMPLEMENT_DYNAMIC_CLASS(GapChart, wxWindow);

void GapChart::show(app::GapFigures figures)
{
    m_figures = std::move(figures);
    redraw();
}

app::DrawnChart GapChart::draw(double width) const
{
    return app::draw_gaps(m_figures, base::Words(window_language()), width);
}

}  // namespace gui
