// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look.h"

#include "gui/words.h"

#include <wx/settings.h>

#include <gtk/gtk.h>

#include <cmath>
#include <optional>
#include <utility>

namespace gui::look {
namespace {

constexpr const char* dark_wanted = "gtk-application-prefer-dark-theme";
constexpr const char* theme_name = "gtk-theme-name";
constexpr const char* resolution = "gtk-xft-dpi";
/// GTK writes dots per inch in 1024ths.
constexpr int plain_resolution = 96 * 1024;

wxString desktops_theme()
{
    gchar* name = nullptr;
    g_object_get(gtk_settings_get_default(), theme_name, &name, nullptr);
    const auto found = wxString::FromUTF8(name ? name : "");
    g_free(name);
    return found;
}

}  // namespace

void choose(app::Look look)
{
    // Each touch of these makes GTK read a whole theme anew, which is a fifth of the time to the first painted window.
    static auto in_force = app::Look::desktop;
    if (std::exchange(in_force, look) == look)
        return;
    auto* settings = gtk_settings_get_default();
    gtk_settings_reset_property(settings, theme_name);
    if (look == app::Look::desktop || desktops_theme().StartsWith("HighContrast")) {
        gtk_settings_reset_property(settings, dark_wanted);
        return;
    }
    const bool dark = look == app::Look::dark;
    wxString light_name;
    if (!dark && desktops_theme().EndsWith("-dark", &light_name))
        g_object_set(settings, theme_name, light_name.utf8_str().data(), nullptr);
    g_object_set(settings, dark_wanted, dark ? TRUE : FALSE, nullptr);
}

bool is_dark()
{
    // wx answers from the theme that the program began with.
    auto* style = gtk_style_context_new();
    GdkRGBA ground{}, text{};
    const bool known = gtk_style_context_lookup_color(style, "theme_bg_color", &ground) && gtk_style_context_lookup_color(style, "theme_fg_color", &text);
    g_object_unref(style);
    const auto brightness = [](const GdkRGBA& colour) { return colour.red + colour.green + colour.blue; };
    return known ? brightness(ground) < brightness(text) : wxSystemSettings::GetAppearance().IsDark();
}

double letters()
{
    const double dots = gdk_screen_get_resolution(gdk_screen_get_default());
    return dots > 0 ? dots * 1024 / plain_resolution : 1;
}

void set_text_size(int per_cent)
{
    auto* settings = gtk_settings_get_default();
    static std::optional<int> desktops;
    if (!desktops) {
        if (per_cent == 100)
            return;
        gint value = -1;
        g_object_get(settings, resolution, &value, nullptr);
        desktops = value > 0 ? value : plain_resolution;
    }
    g_object_set(settings, resolution, static_cast<gint>(std::lround(*desktops * per_cent / 100.0)), nullptr);
}

}  // namespace gui::look
