// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/theme.h"

#include "gui/look.h"
#include "gui/theme_list.h"
#include "gui/words.h"

#include <wx/dataview.h>
#include <wx/log.h>
#include <wx/radiobut.h>
#include <wx/settings.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include <gtk/gtk.h>

#include <algorithm>

namespace gui::theme {
namespace {

/// How high a line is as long as nobody has asked for larger letters.
constexpr int usual_letters = 19;

Palette the_palette;
GtkCssProvider* the_provider = nullptr;

Palette light()
{
    Palette p;
    p.ground = "#f4f6f8", p.card = "#ffffff", p.rule = "#dde3ea", p.text = "#1b2733", p.muted = "#586877";
    p.accent = "#0b5c8a", p.accent_soft = "#e3f0f8", p.on_accent = "#ffffff", p.edge = "#8493a1";
    p.side = "#12303f", p.side_text = "#dbe7ee", p.side_muted = "#a9c0cd", p.side_chosen = "#1d5c80", p.desk = "#e6eaee";
    p.good = "#2c8a5b", p.warn = "#c2571a", p.bad = "#b3261e", p.violet = "#7a4fa3";
    return p;
}

Palette dark()
{
    Palette p;
    p.ground = "#1d2226", p.card = "#272d33", p.rule = "#3a434b", p.text = "#e8edf1", p.muted = "#a3b1bd";
    p.accent = "#6bb8e6", p.accent_soft = "#20384a", p.on_accent = "#10202b", p.edge = "#76848f";
    p.side = "#14191d", p.side_text = "#d0dbe3", p.side_muted = "#9aa9b5", p.side_chosen = "#2a4f66", p.desk = "#1a1f23";
    p.good = "#63c794", p.warn = "#f0945b", p.bad = "#ff8a80", p.violet = "#b795dc";
    p.dark = true;
    return p;
}

Palette of_the_desktop()
{
    auto colour = [](wxSystemColour which) { return wxSystemSettings::GetColour(which); };
    Palette p;
    p.ground = p.card = p.side = p.desk = p.accent_soft = colour(wxSYS_COLOUR_WINDOW);
    p.rule = p.edge = p.text = p.muted = p.side_text = p.side_muted = p.accent = colour(wxSYS_COLOUR_WINDOWTEXT);
    p.good = p.warn = p.bad = p.violet = p.text;
    p.side_chosen = colour(wxSYS_COLOUR_HIGHLIGHT);
    p.on_accent = colour(wxSYS_COLOUR_HIGHLIGHTTEXT);
    p.dark = wxSystemSettings::GetAppearance().IsUsingDarkBackground();
    p.high_contrast = true;
    return p;
}

bool desktop_is_high_contrast()
{
    gchar* name = nullptr;
    g_object_get(gtk_settings_get_default(), "gtk-theme-name", &name, nullptr);
    const char* forced = g_getenv("GTK_THEME");
    bool high = g_str_has_prefix(forced ? forced : (name ? name : ""), "HighContrast");
    g_free(name);
    return high;
}

/// Shapes hold in every theme, high contrast too.
/// Nothing glides: a control that is still growing to its padding would be measured too small.
constexpr const char* shapes = R"(
* { transition: none; }
button { border-radius: 6px; padding: 5px 14px; min-height: 24px; }
button.small { padding: 3px 7px; min-height: 22px; min-width: 22px; }
button.small > label { padding: 1px 7px; }
entry, spinbutton { border-radius: 6px; min-height: 32px; }
entry.joined { border-radius: 6px 0 0 6px; }
button.joined { border-radius: 0 6px 6px 0; border-left-width: 0; padding: 4px 9px; min-height: 24px; }
entry.wrong { box-shadow: inset 0 0 0 1px currentColor; }
combobox button { min-height: 24px; padding: 3px 10px; }
button.segment-first { border-radius: 6px 0 0 6px; border-right-width: 0; }
button.segment-middle { border-radius: 0; }
button.segment-last { border-radius: 0 6px 6px 0; border-left-width: 0; }
#side treeview.view { -GtkTreeView-vertical-separator: 22; -GtkTreeView-horizontal-separator: 16; }
#side, #side scrolledwindow { border: none; }
scrolledwindow.frame.table, scrolledwindow.frame.people { padding: 2px; }
.table treeview.view { -GtkTreeView-vertical-separator: 14; -GtkTreeView-horizontal-separator: 12; }
.table treeview.view header button { border-radius: 0; padding: 4px 8px; font-weight: 600; }
)";

constexpr const char* colours = R"(
window, dialog { background-color: @ground; color: @text; }
label { color: inherit; }
menubar { background-color: @card; border-bottom: 1px solid @rule; box-shadow: none; }
menu { background-color: @card; border-color: @rule; }
menubar > menuitem:hover { box-shadow: inset 0 -3px @accent; color: @accent; }
menu menuitem:hover { background-color: @accent; color: @on_accent; }
progressbar progress { background-image: none; background-color: @accent; border-color: @accent; }
textview text selection { background-color: @accent; color: @on_accent; }
button { background-image: none; background-color: @card; border-color: @rule; box-shadow: none; text-shadow: none; color: @text; }
button:hover { background-color: @accent_soft; }
button:checked { background-color: @accent_soft; border-color: @accent; }
button:disabled { color: alpha(@text, .45); }
button.suggested-action { background-color: @accent; border-color: @accent; color: @on_accent; }
button.suggested-action:hover { background-color: shade(@accent, 1.12); }
button.suggested-action:disabled { opacity: .5; }
button.flat { background-color: transparent; border-color: transparent; }
button.segment { min-height: 24px; padding: 4px 14px; background-image: none; background-color: @card; border: 1px solid @rule; box-shadow: none; color: @text; }
button.segment:hover { background-color: @accent_soft; }
button.segment:checked { background-color: @accent; border-color: @accent; color: @on_accent; }
button.segment:disabled { opacity: .5; }
button:focus, entry:focus, textview:focus, button.segment:focus { outline: 2px solid @accent; outline-offset: -3px; }
button.suggested-action:focus, button.segment:checked:focus { outline-color: @on_accent; }
entry { background-image: none; background-color: @card; border-color: @edge; color: @text; box-shadow: none; caret-color: @text; }
entry selection { background-color: @accent; color: @on_accent; }
entry:focus { border-color: @accent; }
entry.wrong, entry.wrong:focus { border-color: @bad; box-shadow: inset 0 0 0 1px @bad; }
entry.wrong:focus { outline-color: @bad; }
entry:disabled { background-color: @ground; border-color: @rule; color: alpha(@text, .55); }
entry.read-only { background-color: @ground; border-color: @rule; }
scrolledwindow.frame.table { border: 1px solid @edge; border-radius: 6px; }
scrolledwindow.writing { border: 1px solid @edge; border-radius: 6px; background-color: @card; }
.writing textview.view, .writing textview.view text { border-radius: 5px; }
scrolledwindow.writing.wrong { border-color: @bad; box-shadow: inset 0 0 0 1px @bad; }
scrolledwindow.writing.read-only, scrolledwindow.writing:disabled { border-color: @rule; }
scrolledwindow.writing.read-only textview.view, scrolledwindow.writing.read-only textview.view text { background-color: @ground; }
scrolledwindow.people { border: 1px solid @edge; border-radius: 6px; background-color: @card; }
scrolledwindow.people.wrong { border-color: @bad; }
scrolledwindow.people.read-only, scrolledwindow.people:disabled { border-color: @rule; }
.people treeview.view { background-color: @card; color: @text; -GtkTreeView-vertical-separator: 8; }
.people treeview.view:selected { background-color: @accent_soft; color: @text; }
.people treeview.view:disabled { color: alpha(@text, .55); }
check, radio { background-image: none; background-color: @card; border-color: @edge; box-shadow: none; color: @on_accent; }
check:checked, radio:checked { background-color: @accent; border-color: @accent; }
check:disabled, radio:disabled { border-color: @rule; }
check:checked:disabled, radio:checked:disabled { background-color: alpha(@accent, .5); }
button.joined { border-color: @edge; }
button.joined:disabled { border-color: @rule; }
textview.view, textview.view text { background-color: @card; color: @text; }
scrolledwindow.framed { border: 1px solid @rule; border-radius: 6px; }
#side treeview.view { background-color: @side; color: @side_text; }
#side treeview.view:selected { background-color: @side_chosen; color: #ffffff; }
.table treeview.view { background-color: @card; color: @text; }
.table treeview.view:selected { background-color: @accent_soft; color: @text; }
.table treeview.view, .people treeview.view { outline: 2px solid @accent; outline-offset: -2px; }
#side treeview.view { outline: 2px solid @side_text; outline-offset: -4px; }
.table treeview.view header button { background-image: none; background-color: @card; color: @muted; border-color: @rule; }
)";

wxString html(const wxColour& colour)
{
    return colour.GetAsString(wxC2S_HTML_SYNTAX);
}

wxString style_sheet(const Palette& p)
{
    if (p.high_contrast)
        return shapes;
    const std::pair<const char*, const wxColour&> named[] = {
        {"ground", p.ground},
        {"card", p.card},
        {"rule", p.rule},
        {"text", p.text},
        {"muted", p.muted},
        {"accent", p.accent},
        {"accent_soft", p.accent_soft},
        {"on_accent", p.on_accent},
        {"edge", p.edge},
        {"bad", p.bad},
        {"side", p.side},
        {"side_text", p.side_text},
        {"side_chosen", p.side_chosen},
    };
    wxString sheet;
    for (const auto& [name, colour] : named)
        sheet << "@define-color " << name << " " << html(colour) << ";\n";
    return sheet + shapes + colours;
}

/// GTK lets the wheel turn a choice that happens to lie under the pointer, so whoever scrolls a page would change it unseen.
void leave_wheel_to_page()
{
    for (const auto type : {GTK_TYPE_COMBO_BOX, GTK_TYPE_COMBO_BOX_TEXT, GTK_TYPE_SPIN_BUTTON})
        GTK_WIDGET_CLASS(g_type_class_ref(type))->scroll_event = nullptr;
}

/// GTK's lists take Ctrl+P, Ctrl+N and Ctrl+F for moving about, and wx lets the focused list have them first; in this
/// program they are commands.
void free_command_keys()
{
    auto* bindings = gtk_binding_set_by_class(g_type_class_ref(GTK_TYPE_TREE_VIEW));
    for (guint key : {GDK_KEY_p, GDK_KEY_n, GDK_KEY_f})
        gtk_binding_entry_remove(bindings, key, GDK_CONTROL_MASK);
}

/// The widget that takes the focus and that a screen reader meets: inside a scrolled window it is the child.
GtkWidget* inner(const wxWindow& window)
{
    GtkWidget* widget = window.GetHandle();
    if (GTK_IS_SCROLLED_WINDOW(widget)) {
        if (GtkWidget* child = gtk_bin_get_child(GTK_BIN(widget)))
            return child;
    }
    return widget;
}

AtkObject* accessible(const wxWindow& window)
{
    return gtk_widget_get_accessible(inner(window));
}

}  // namespace

const Palette& palette()
{
    return the_palette;
}

void apply()
{
    the_palette = desktop_is_high_contrast() ? of_the_desktop() : look::is_dark() ? dark() : light();
    if (!the_provider) {
        the_provider = gtk_css_provider_new();
        gtk_style_context_add_provider_for_screen(gdk_screen_get_default(), GTK_STYLE_PROVIDER(the_provider), GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
        free_command_keys();
        leave_wheel_to_page();
    }
    GError* error = nullptr;
    gtk_css_provider_load_from_data(the_provider, style_sheet(the_palette).utf8_str(), -1, &error);
    if (error) {
        wxLogError("%s", wxString::FromUTF8(error->message));
        g_error_free(error);
    }
}

void stand_where_moved(wxWindow& window)
{
    // GTK has forgotten the place by the time that the window has a size and is shown.
    const auto place = [](GtkWidget* shown, gpointer which) {
        const auto at = static_cast<wxWindow*>(which)->GetPosition();
        GdkGeometry none{};
        gdk_window_set_geometry_hints(gtk_widget_get_window(shown), &none, GDK_HINT_USER_POS);
        gdk_window_move(gtk_widget_get_window(shown), at.x, at.y);
    };
    g_signal_connect_after(window.GetHandle(), "realize", G_CALLBACK(+place), &window);
}

void give_place(wxWindow& window)
{
    for (auto* widget = window.GetHandle(); widget; widget = gtk_widget_get_parent(widget))
        gtk_widget_queue_resize(widget);
}

void go_to_row(wxDataViewCtrl& list, unsigned row)
{
    GtkTreePath* path = gtk_tree_path_new_from_indices(static_cast<gint>(row), -1);
    gtk_tree_view_set_cursor(GTK_TREE_VIEW(inner(list)), path, nullptr, FALSE);
    gtk_tree_path_free(path);
}

void css_class(wxWindow& window, const char* name)
{
    gtk_style_context_add_class(gtk_widget_get_style_context(window.GetHandle()), name);
    window.InvalidateBestSize();
}

void css_class(wxWindow& window, const char* name, bool on)
{
    auto* style = gtk_widget_get_style_context(window.GetHandle());
    on ? gtk_style_context_add_class(style, name) : gtk_style_context_remove_class(style, name);
}

void css_name(wxWindow& window, const char* name)
{
    gtk_widget_set_name(window.GetHandle(), name);
}

void set_role(wxWindow& window, Role role)
{
    auto atk = [&] {
        switch (role) {
        case Role::document: return ATK_ROLE_DOCUMENT_FRAME;
        case Role::navigation: return ATK_ROLE_LANDMARK;
        case Role::alert: return ATK_ROLE_ALERT;
        case Role::group: return ATK_ROLE_PANEL;
        case Role::chart: return ATK_ROLE_CHART;
        case Role::label: return ATK_ROLE_LABEL;
        case Role::picture: return ATK_ROLE_IMAGE;
        }
        return ATK_ROLE_PANEL;
    };
    atk_object_set_role(accessible(window), atk());
}

namespace {

void find_button(GtkWidget* widget, gpointer found)
{
    if (GTK_IS_TOGGLE_BUTTON(widget))
        *static_cast<GtkWidget**>(found) = widget;
    else if (GTK_IS_CONTAINER(widget))
        gtk_container_forall(GTK_CONTAINER(widget), find_button, found);
}

void tell_chosen(GtkComboBox* choice, gpointer button)
{
    GtkTreeIter row;
    gchar* chosen = nullptr;
    if (gtk_combo_box_get_active_iter(choice, &row))
        gtk_tree_model_get(gtk_combo_box_get_model(choice), &row, 0, &chosen, -1);
    auto name = wxString::FromUTF8(atk_object_get_name(gtk_widget_get_accessible(GTK_WIDGET(choice))));
    if (chosen)
        name += ": " + wxString::FromUTF8(chosen);
    g_free(chosen);
    atk_object_set_name(gtk_widget_get_accessible(GTK_WIDGET(button)), name.utf8_str());
}

/// GTK gives the keyboard to a button inside a choice, and that says nothing of itself.
void name_choice(GtkWidget* choice)
{
    GtkWidget* button = nullptr;
    find_button(choice, &button);
    if (!button)
        return;
    atk_object_set_role(gtk_widget_get_accessible(button), ATK_ROLE_COMBO_BOX);
    if (!g_signal_handler_find(choice, G_SIGNAL_MATCH_FUNC, 0, 0, nullptr, reinterpret_cast<gpointer>(tell_chosen), nullptr))
        g_signal_connect(choice, "changed", G_CALLBACK(tell_chosen), button);
    tell_chosen(GTK_COMBO_BOX(choice), button);
}

}  // namespace

void set_name(wxWindow& window, const wxString& name, const wxString& description)
{
    atk_object_set_name(accessible(window), name.utf8_str());
    if (GTK_IS_COMBO_BOX(window.GetHandle()))
        name_choice(window.GetHandle());
    if (!description.empty())
        atk_object_set_description(accessible(window), description.utf8_str());
}

void set_description(wxWindow& window, const wxString& description)
{
    atk_object_set_description(accessible(window), description.utf8_str());
}

void set_label(wxWindow& control, wxStaticText& label)
{
    AtkObject* of_control = accessible(control);
    AtkObject* of_label = gtk_widget_get_accessible(label.GetHandle());
    atk_object_add_relationship(of_control, ATK_RELATION_LABELLED_BY, of_label);
    atk_object_add_relationship(of_label, ATK_RELATION_LABEL_FOR, of_control);
    set_name(control, wxControl::RemoveMnemonics(label.GetLabel()));
    if (!GTK_IS_LABEL(label.GetHandle()))
        return;
    auto* words = GTK_LABEL(label.GetHandle());
    gtk_label_set_mnemonic_widget(words, inner(control));
    // In a window that stands already, a label shows the mark below its letter until it is told its words once more.
    if (gtk_label_get_use_underline(words) && !gtk_label_get_use_markup(words))
        gtk_label_set_text_with_mnemonic(words, std::string(gtk_label_get_label(words)).c_str());
}

void make_segment(wxRadioButton& button)
{
    gtk_toggle_button_set_mode(GTK_TOGGLE_BUTTON(button.GetHandle()), FALSE);
    css_class(button, "segment");
    button.InvalidateBestSize();
    button.SetInitialSize();
}

void set_margins(wxTextCtrl& text, int margin)
{
    GtkWidget* view = inner(text);
    if (!GTK_IS_TEXT_VIEW(view))
        return;
    margin = text.FromDIP(margin);
    gtk_text_view_set_left_margin(GTK_TEXT_VIEW(view), margin);
    gtk_text_view_set_right_margin(GTK_TEXT_VIEW(view), margin);
    gtk_text_view_set_top_margin(GTK_TEXT_VIEW(view), margin);
    gtk_text_view_set_bottom_margin(GTK_TEXT_VIEW(view), margin);
}

void set_heading(wxStaticText& text, double factor)
{
    text.SetFont(scaled(text, factor, true));
    atk_object_set_role(accessible(text), ATK_ROLE_HEADING);
}

wxColour mixed(const wxColour& colour, const wxColour& other, double share)
{
    const auto between = [share](unsigned char a, unsigned char b) { return static_cast<unsigned char>(a + (b - a) * share); };
    return {between(colour.Red(), other.Red()), between(colour.Green(), other.Green()), between(colour.Blue(), other.Blue())};
}

double letter_room(const wxWindow& window)
{
    return (1 + std::max(1.0, window.GetCharHeight() / static_cast<double>(window.FromDIP(usual_letters)))) / 2;
}

wxFont scaled(const wxWindow& window, double factor, bool bold)
{
    wxFont font = window.GetFont();
    font.SetFractionalPointSize(font.GetFractionalPointSize() * factor);
    if (bold)
        font.SetWeight(wxFONTWEIGHT_SEMIBOLD);
    return font;
}

}  // namespace gui::theme
