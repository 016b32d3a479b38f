// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/line_chart.h"

#include "gui/words.h"

namespace gui {

wxIMPLEMENT_DYNAMIC_CLASS(LineChart, wxWindow);

void LineChart::show(app::LineFigures figures)
{
    m_figures = std::move(figures);
    redraw();
}

app::DrawnChart LineChart::draw(double width) const
{
    return app::draw_line(m_figures, base::Words(window_language()), width);
}

}  // namespace gui
