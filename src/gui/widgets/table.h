// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <wx/dataview.h>

#include <optional>

namespace gui {

/// What happens to words that are wider than their column.
enum class Cut { never, end, middle };
/// A column of Pango markup.
wxDataViewColumn* add_column(wxDataViewCtrl& list, const wxString& title, unsigned column, int width, Cut cut = Cut::end);
/// This column takes what the others leave, which are so wide together, whenever the list gets another width.
void fit_column(wxDataViewCtrl& list, unsigned column, int others);
/// What is chosen stays in view whatever height the list gets. GTK scrolls past it where it is shown before there is any.
void keep_chosen_in_view(wxDataViewCtrl& list);
/// Markup of two lines in one cell, the lower one smaller; an empty one takes no place.
wxString two_lines(const wxString& upper, const wxString& lower);
/// The row that is chosen.
std::optional<size_t> selected_row(const wxDataViewCtrl& list);

}  // namespace gui
