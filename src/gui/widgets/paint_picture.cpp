// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/paint_picture.h"

#include "gui/theme.h"
#include "gui/words.h"

#include <wx/brush.h>
#include <wx/font.h>
#include <wx/fontutil.h>
#include <wx/graphics.h>
#include <wx/pen.h>
#include <wx/window.h>

#include <gtk/gtk.h>

#include <cmath>
#include <numbers>

namespace gui {
namespace {

/// The size of most letters in a picture, in points.
constexpr double usual_letters = 8.5;
/// How large the window's notes are, beside its other letters; and a difference in size that nobody sees.
constexpr double picture_letters = 0.9, hardly_another = 0.05;

/// What is written in a picture: in the letters that the window has for its notes. A font of every size and angle would be
/// looked up and hinted anew, which takes longer than all the rest; of those the outlines are drawn.
class Letters {
public:
    Letters(const wxWindow& window, bool bold) : m_layout(gtk_widget_create_pango_layout(window.GetHandle(), nullptr))
    {
        const auto font = theme::scaled(window, picture_letters, bold);
        m_points = font.GetFractionalPointSize();
        pango_layout_set_font_description(m_layout, font.GetNativeFontInfo()->description);
    }
    ~Letters() { g_object_unref(m_layout); }
    Letters(const Letters&) = delete;
    Letters& operator=(const Letters&) = delete;

    double points() const { return m_points; }
    void set(const wxString& text) const { pango_layout_set_text(m_layout, text.utf8_str(), -1); }
    double width() const
    {
        int width = 0;
        pango_layout_get_size(m_layout, &width, nullptr);
        return width / static_cast<double>(PANGO_SCALE);
    }
    /// The line they stand on goes through the origin.
    void show(cairo_t* cairo, double left) const
    {
        cairo_move_to(cairo, left, -base_line());
        pango_cairo_show_layout(cairo, m_layout);
    }
    void fill_outlines(cairo_t* cairo, double left) const
    {
        // Where letters do not lie in what is drawn anew, cairo leaves them out of a path; out there nothing is left out.
        auto* endless = cairo_recording_surface_create(CAIRO_CONTENT_ALPHA, nullptr);
        auto* pen = cairo_create(endless);
        cairo_move_to(pen, left, -base_line());
        pango_cairo_layout_path(pen, m_layout);
        auto* outline = cairo_copy_path(pen);
        cairo_destroy(pen);
        cairo_surface_destroy(endless);
        cairo_new_path(cairo);
        cairo_append_path(cairo, outline);
        cairo_fill(cairo);
        cairo_path_destroy(outline);
    }

private:
    double base_line() const { return pango_layout_get_baseline(m_layout) / static_cast<double>(PANGO_SCALE); }

    PangoLayout* m_layout;
    double m_points = 0;
};

class Painter {
public:
    Painter(wxGraphicsContext& context, const wxWindow& window, double scale) : m_context(context), m_window(window), m_scale(scale) {}

    void operator()(const base::Picture::Rect& rect)
    {
        fill(rect.fill);
        m_context.DrawRectangle(rect.x * m_scale, rect.y * m_scale, rect.width * m_scale, rect.height * m_scale);
    }

    void operator()(const base::Picture::Path& path)
    {
        if (path.points.empty())
            return;
        auto drawn = m_context.CreatePath();
        drawn.MoveToPoint(path.points.front().x * m_scale, path.points.front().y * m_scale);
        for (size_t i = 1; i < path.points.size(); ++i)
            drawn.AddLineToPoint(path.points[i].x * m_scale, path.points[i].y * m_scale);
        if (path.fill) {
            drawn.CloseSubpath();
            fill(path.colour);
            m_context.FillPath(drawn);
            return;
        }
        m_context.SetPen(m_context.CreatePen(wxGraphicsPenInfo(picture_colour(path.colour))
                                                 .Width(path.width * m_scale)
                                                 .Style(path.dashed ? wxPENSTYLE_SHORT_DASH : wxPENSTYLE_SOLID)
                                                 .Cap(path.dashed ? wxCAP_BUTT : wxCAP_ROUND)
                                                 .Join(wxJOIN_ROUND)));
        m_context.StrokePath(drawn);
    }

    void operator()(const base::Picture::Circle& circle)
    {
        fill(circle.colour);
        const double radius = circle.radius * m_scale;
        m_context.DrawEllipse(circle.centre.x * m_scale - radius, circle.centre.y * m_scale - radius, 2 * radius, 2 * radius);
    }

    void operator()(const base::Picture::Label& label)
    {
        const Letters letters(m_window, label.bold);
        const double ratio = letters_of(label) / letters.points();
        auto text = to_wx(label.text);
        letters.set(text);
        while (label.max_width > 0 && letters.width() * ratio > label.max_width * m_scale && text.length() > 2) {
            text = text.Left(text.length() - 2).Trim() + to_wx("…");
            letters.set(text);
        }
        using Anchor = base::Picture::Anchor;
        const double shift = label.anchor == Anchor::end ? letters.width() : label.anchor == Anchor::middle ? letters.width() / 2 : 0;
        auto* cairo = static_cast<cairo_t*>(m_context.GetNativeContext());
        const auto colour = picture_colour(label.colour);
        cairo_save(cairo);
        cairo_set_source_rgb(cairo, colour.Red() / 255.0, colour.Green() / 255.0, colour.Blue() / 255.0);
        cairo_translate(cairo, label.at.x * m_scale, label.at.y * m_scale);
        if (label.turn == 0 && std::abs(ratio - 1) < hardly_another)
            letters.show(cairo, -shift);
        else {
            cairo_rotate(cairo, -label.turn * std::numbers::pi / 180);
            cairo_scale(cairo, ratio, ratio);
            letters.fill_outlines(cairo, -shift);
        }
        cairo_restore(cairo);
    }

private:
    /// In points of the window.
    double letters_of(const base::Picture::Label& label) const
    {
        return m_window.GetFont().GetFractionalPointSize() * label.size * m_scale / (usual_letters * picture_scale(m_window));
    }

    void fill(base::Picture::Colour role)
    {
        m_context.SetPen(*wxTRANSPARENT_PEN);
        m_context.SetBrush(wxBrush(picture_colour(role)));
    }

    wxGraphicsContext& m_context;
    const wxWindow& m_window;
    double m_scale;
};

}  // namespace

void paint_picture(wxGraphicsContext& context, const base::Picture& picture, const wxWindow& window, double scale)
{
    Painter painter(context, window, scale);
    for (const auto& shape : picture.shapes)
        std::visit(painter, shape);
}

double picture_scale(const wxWindow& window)
{
    // wx tells the height of a line. Letters are three quarters of that, and in a picture somewhat smaller, as in documents.
    return window.GetFont().GetPixelSize().y * 0.68 / usual_letters;
}

wxColour picture_colour(base::Picture::Colour role)
{
    using Role = base::Picture::Colour;
    const auto& colours = theme::palette();
    // Grounds of quarters: a colour laid thinly over the card; in high contrast the card itself.
    const auto tint = [&](const wxColour& colour, double share) { return colours.high_contrast ? colours.card : theme::mixed(colours.card, colour, share); };
    const double strong = colours.dark ? 0.28 : 0.16, pale = colours.dark ? 0.10 : 0.05;
    switch (role) {
    case Role::ink: return colours.text;
    case Role::muted: return colours.muted;
    case Role::rule: return colours.rule;
    case Role::track: return tint(colours.text, 0.09);
    case Role::card: return colours.card;
    case Role::accent: return colours.accent;
    case Role::good: return colours.good;
    case Role::warn: return colours.warn;
    case Role::bad: return colours.bad;
    case Role::violet: return colours.violet;
    case Role::teal: return colours.high_contrast ? colours.text : colours.dark ? wxColour("#5cc4b8") : wxColour("#0f766e");
    case Role::on_accent: return colours.on_accent;
    case Role::winter: return tint(colours.accent, strong);
    case Role::spring: return tint(colours.good, strong);
    case Role::summer: return tint(colours.warn, strong);
    case Role::autumn: return tint(colours.violet, strong);
    case Role::winter_pale: return tint(colours.accent, pale);
    case Role::spring_pale: return tint(colours.good, pale);
    case Role::summer_pale: return tint(colours.warn, pale);
    case Role::autumn_pale: return tint(colours.violet, pale);
    }
    return colours.text;
}

}  // namespace gui
