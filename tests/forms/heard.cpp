// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/heard.h"

#include "support/catch.h"

#include <gtk/gtk.h>

#include <string>

namespace support {
namespace {

/// What holds other things together and is passed over in silence.
bool is_structure(AtkRole role)
{
    switch (role) {
    case ATK_ROLE_PANEL:
    case ATK_ROLE_FILLER:
    case ATK_ROLE_SCROLL_PANE:
    case ATK_ROLE_VIEWPORT:
    case ATK_ROLE_SEPARATOR:
    case ATK_ROLE_MENU_BAR:
    case ATK_ROLE_REDUNDANT_OBJECT:
    case ATK_ROLE_SCROLL_BAR:
    case ATK_ROLE_SPLIT_PANE:
    case ATK_ROLE_LAYERED_PANE:
    case ATK_ROLE_ROOT_PANE: return true;
    default: return false;
    }
}

/// A reader goes into these cell by cell.
bool has_cells(AtkRole role)
{
    return role == ATK_ROLE_TABLE || role == ATK_ROLE_TREE_TABLE || role == ATK_ROLE_TREE || role == ATK_ROLE_LIST;
}

/// Also what has to be scrolled to; not what stands in a closed menu or on a page that is put away.
bool shows(AtkObject* thing)
{
    auto* widget = GTK_IS_ACCESSIBLE(thing) ? gtk_accessible_get_widget(GTK_ACCESSIBLE(thing)) : nullptr;
    return !widget || gtk_widget_get_mapped(widget);
}

void look(AtkObject* thing, const std::string& around)
{
    const auto role = atk_object_get_role(thing);
    const auto* given = atk_object_get_name(thing);
    const std::string name = given ? given : "";
    const std::string here = around + "/" + (role == ATK_ROLE_INVALID ? "no role" : atk_role_get_name(role)) + (name.empty() ? "" : " \"" + name + "\"");
    const bool is_told = role != ATK_ROLE_INVALID && role != ATK_ROLE_UNKNOWN && (is_structure(role) || name.find_first_not_of(" \n\t") != name.npos);
    if (!is_told) {
        INFO(here);
        CHECK(is_told);
    }
    if (has_cells(role))
        return;
    for (int i = 0; i < atk_object_get_n_accessible_children(thing); ++i) {
        auto* child = atk_object_ref_accessible_child(thing, i);
        if (!child)
            continue;
        if (shows(child))
            look(child, here);
        g_object_unref(child);
    }
}

}  // namespace

void check_heard(wxWindow& window)
{
    look(gtk_widget_get_accessible(window.GetHandle()), {});
}

}  // namespace support
