// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/table.h"

#include <gtk/gtk.h>

#include <algorithm>

namespace gui {
namespace {

/// Device-independent pixels.
constexpr int least_width = 140;
constexpr const char* height_before = "radslag-height";

}  // namespace

wxDataViewColumn* add_column(wxDataViewCtrl& list, const wxString& title, unsigned column, int width, Cut cut)
{
    auto* renderer = new wxDataViewTextRenderer("string", wxDATAVIEW_CELL_INERT);
    renderer->EnableMarkup();
    renderer->EnableEllipsize(cut == Cut::end ? wxELLIPSIZE_END : cut == Cut::middle ? wxELLIPSIZE_MIDDLE : wxELLIPSIZE_NONE);
    auto* made = new wxDataViewColumn(title, renderer, column, width, wxALIGN_LEFT, wxDATAVIEW_COL_RESIZABLE);
    list.AppendColumn(made);
    return made;
}

void fit_column(wxDataViewCtrl& list, unsigned column, int others)
{
    list.Bind(wxEVT_SIZE, [&list, column, others](wxSizeEvent& event) {
        event.Skip();
        // GTK is giving out places just now; what asks for another one in the middle of that may wait for ever.
        list.CallAfter([&list, column, others] {
            const int width = std::max(list.FromDIP(least_width), list.GetClientSize().x - others - list.FromDIP(2));
            if (list.GetColumn(column)->GetWidth() != width)
                list.GetColumn(column)->SetWidth(width);
        });
    });
}

void keep_chosen_in_view(wxDataViewCtrl& list)
{
    const auto show = [](GtkWidget* rows, GdkRectangle* place, gpointer shown) {
        const auto before = g_object_get_data(G_OBJECT(rows), height_before);
        g_object_set_data(G_OBJECT(rows), height_before, GINT_TO_POINTER(place->height));
        if (GPOINTER_TO_INT(before) == place->height)
            return;
        auto* all = static_cast<wxDataViewCtrl*>(shown);
        all->CallAfter([all] {
            if (const auto chosen = all->GetSelection(); chosen.IsOk())
                all->EnsureVisible(chosen);
        });
    };
    g_signal_connect_after(list.GtkGetTreeView(), "size-allocate", G_CALLBACK(+show), &list);
}

wxString two_lines(const wxString& upper, const wxString& lower)
{
    return lower.empty() ? upper : upper + "\n<small>" + lower + "</small>";
}

std::optional<size_t> selected_row(const wxDataViewCtrl& list)
{
    const auto item = list.GetSelection();
    const auto* model = dynamic_cast<const wxDataViewVirtualListModel*>(list.GetModel());
    if (!item.IsOk() || !model)
        return std::nullopt;
    return model->GetRow(item);
}

}  // namespace gui
