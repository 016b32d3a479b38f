// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/widgets/pdf_pages.h"
#include "gui/worker.h"

#include <wx/bitmap.h>
#include <wx/event.h>
#include <wx/scrolwin.h>

#include <map>
#include <optional>

namespace gui {

/// Sent when another page is in view, when the zoom changed, and when a document has been opened.
wxDECLARE_EVENT(EVT_PAGE_PREVIEW, wxCommandEvent);

/// A PDF page below page, as on a desk. Pages are drawn behind the window, only those in view, and kept per zoom and
/// screen scale. A screen reader hears which page is in view and what it says.
class PagePreview : public wxScrolledCanvas {
public:
    PagePreview() = default;
    bool Create(wxWindow* parent, wxWindowID id);

    /// The pages on the screen stay until the first of the new ones is there. `done` is called on the window's thread
    /// with a future whose get() throws when the bytes are no PDF.
    void show(std::string pdf, std::function<void(std::future<void>)> done);
    void clear();

    int pages() const { return static_cast<int>(m_sizes.size()); }
    /// The page in the middle of the view, from 0.
    int page_in_view() const;
    void go_to(int page);

    /// 1 = as on paper; empty = as wide as the view.
    void set_zoom(std::optional<double> zoom);
    std::optional<double> zoom() const { return m_zoom; }
    /// What is on the screen, also while it fits the width.
    double shown_zoom() const;
    /// The next step of 50, 75, 100, 125, 150, 200, 300 per cent.
    void zoom_in();
    void zoom_out();

    /// The text of all pages in reading order, once a document is open.
    const std::vector<std::string>& texts() const { return m_texts; }
    /// True while every page in view is drawn as sharp as the screen allows.
    bool is_sharp() const;

private:
    struct Drawn {
        int width = 0;
        wxBitmap bitmap;
    };
    struct Opened {
        std::shared_ptr<PdfPages> pages;
        std::vector<PdfPages::Size> sizes;
        std::vector<std::string> texts;
    };

    void lay_out();
    void request_pages_in_view();
    void keep_only_near(int first, int last);
    void paint();
    void key(wxKeyEvent& event);
    void tell();
    std::pair<int, int> range_in_view() const;
    int device_width(int page) const;
    double fitting_zoom() const;
    wxRect view() const;

    std::shared_ptr<PdfPages> m_document;
    std::vector<PdfPages::Size> m_sizes;
    std::vector<std::string> m_texts;
    std::vector<wxRect> m_places;
    std::map<int, Drawn> m_drawn;
    std::map<int, int> m_asked;
    std::optional<double> m_zoom;
    int m_generation = 0;
    int m_told_page = -1;
    double m_told_zoom = 0;
    Worker m_worker;
    wxDECLARE_DYNAMIC_CLASS(PagePreview);
};

}  // namespace gui
