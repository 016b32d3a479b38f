// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <wx/scrolwin.h>
#include <wx/stattext.h>

#include <functional>
#include <vector>

namespace gui {

/// A column to read from top to bottom, as wide as there is room: headings, texts under their labels, and what else is put
/// in. Scrolls when it is longer than its place.
class Flow : public wxScrolledWindow {
public:
    explicit Flow(wxWindow* parent);

    /// Everything goes, and the reader is at the top again.
    void clear();
    wxStaticText& heading(const wxString& text, double factor = 1.0);
    /// A text under a quiet label; nothing where it is empty.
    void text(const wxString& label, const wxString& text);
    wxStaticText& line(const wxString& text, bool quiet = false);
    void problem(const wxString& text);
    /// Side by side, in another row where there is no room.
    void row(const std::vector<wxWindow*>& windows);
    /// Words at the right of it, or below it where there is no room.
    wxStaticText& beside(wxWindow* window, const wxString& text);
    void add(wxWindow* window);
    void gap(int height);
    /// After the last one was put in.
    void done();

private:
    struct Paragraph {
        wxStaticText* text;
        wxString words;
        int indent = 0;
    };
    wxStaticText& paragraph(const wxString& text, int above, int indent = 0);
    void wrap();

    std::vector<Paragraph> m_paragraphs;
    int m_wrapped_at = 0;
};

}  // namespace gui
