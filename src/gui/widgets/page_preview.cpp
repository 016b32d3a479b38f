// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/page_preview.h"

#include "gui/theme.h"
#include "gui/words.h"

#include <wx/dcbuffer.h>
#include <wx/graphics.h>
#include <wx/image.h>
#include <wx/settings.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>

namespace gui {

wxDEFINE_EVENT(EVT_PAGE_PREVIEW, wxCommandEvent);
wxIMPLEMENT_DYNAMIC_CLASS(PagePreview, wxScrolledCanvas);

namespace {

constexpr std::array zoom_steps{0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0};
/// Screen pixels per point at 100 %: 96 to the inch.
constexpr double pixels_per_point = 96.0 / 72.0;
constexpr int margin = 20;
constexpr int gap = 16;

}  // namespace

bool PagePreview::Create(wxWindow* parent, wxWindowID id)
{
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    if (!wxScrolledCanvas::Create(parent, id, wxDefaultPosition, wxDefaultSize, wxHSCROLL | wxVSCROLL | wxWANTS_CHARS | wxBORDER_NONE))
        return false;
    SetScrollRate(FromDIP(12), FromDIP(12));
    // Whole repaints: the focus ring stays where the view's edge is.
    EnableScrolling(false, false);
    theme::set_role(*this, theme::Role::document);
    theme::set_name(*this, say("Nothing to show yet"));
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) { paint(); });
    Bind(wxEVT_KEY_DOWN, &PagePreview::key, this);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        lay_out();
        event.Skip();
    });
    Bind(wxEVT_LEFT_DOWN, [this](wxMouseEvent& event) {
        SetFocus();
        event.Skip();
    });
    Bind(wxEVT_MOUSEWHEEL, [this](wxMouseEvent& event) {
        if (!event.ControlDown()) {
            event.Skip();
            return;
        }
        event.GetWheelRotation() > 0 ? zoom_in() : zoom_out();
    });
    for (const auto& type : {wxEVT_SET_FOCUS, wxEVT_KILL_FOCUS}) {
        Bind(type, [this](wxFocusEvent& event) {
            Refresh();
            event.Skip();
        });
    }
    return true;
}

void PagePreview::show(std::string pdf, std::function<void(std::future<void>)> done)
{
    m_worker.drop_waiting();
    int generation = ++m_generation;
    auto open = [bytes = std::move(pdf)]() mutable {
        Opened opened;
        opened.pages = std::make_shared<PdfPages>(std::move(bytes));
        for (int i = 0; i < opened.pages->count(); ++i) {
            opened.sizes.push_back(opened.pages->size(i));
            opened.texts.push_back(opened.pages->text(i));
        }
        return opened;
    };
    m_worker.run(std::move(open), [this, generation, done = std::move(done)](std::future<Opened> result) {
        if (generation != m_generation)
            return;
        std::packaged_task<void()> take([&] {
            auto opened = result.get();
            m_document = std::move(opened.pages);
            m_sizes = std::move(opened.sizes);
            m_texts = std::move(opened.texts);
            m_asked.clear();
            // What was drawn stands until the new page is there; beyond the last page nothing may remain.
            std::erase_if(m_drawn, [&](const auto& entry) { return entry.first >= pages(); });
            for (auto& [page, drawn] : m_drawn)
                drawn.width = 0;
            m_told_page = -1;
            lay_out();
        });
        take();
        done(take.get_future());
    });
}

void PagePreview::clear()
{
    ++m_generation;
    m_worker.drop_waiting();
    m_document.reset();
    m_sizes.clear();
    m_texts.clear();
    m_drawn.clear();
    m_asked.clear();
    m_told_page = -1;
    theme::set_name(*this, say("Nothing to show yet"), " ");
    lay_out();
    Scroll(0, 0);
}

int PagePreview::page_in_view() const
{
    int middle = view().y + view().height / 2;
    int page = 0;
    while (page + 1 < pages() && m_places[static_cast<size_t>(page) + 1].y <= middle)
        ++page;
    return page;
}

void PagePreview::go_to(int page)
{
    if (page < 0 || page >= pages())
        return;
    int unit = 1;
    GetScrollPixelsPerUnit(nullptr, &unit);
    Scroll(-1, std::max(0, m_places[static_cast<size_t>(page)].y - FromDIP(gap) / 2) / unit);
    request_pages_in_view();
    Refresh();
}

void PagePreview::set_zoom(std::optional<double> zoom)
{
    m_zoom = zoom;
    lay_out();
}

double PagePreview::shown_zoom() const
{
    return m_zoom ? *m_zoom : fitting_zoom();
}

void PagePreview::zoom_in()
{
    auto next = std::find_if(zoom_steps.begin(), zoom_steps.end(), [&](double step) { return step > shown_zoom() + 0.01; });
    set_zoom(next == zoom_steps.end() ? zoom_steps.back() : *next);
}

void PagePreview::zoom_out()
{
    auto next = std::find_if(zoom_steps.rbegin(), zoom_steps.rend(), [&](double step) { return step < shown_zoom() - 0.01; });
    set_zoom(next == zoom_steps.rend() ? zoom_steps.front() : *next);
}

bool PagePreview::is_sharp() const
{
    auto [first, last] = range_in_view();
    for (int page = first; page <= last; ++page) {
        auto found = m_drawn.find(page);
        if (found == m_drawn.end() || found->second.width != device_width(page))
            return false;
    }
    return pages() > 0;
}

double PagePreview::fitting_zoom() const
{
    double widest = 1;
    for (const auto& size : m_sizes)
        widest = std::max(widest, size.width);
    // The bar's width is taken off whether or not it shows, or fitting would make it come and go.
    int room = GetSize().x - 2 * FromDIP(margin) - wxSystemSettings::GetMetric(wxSYS_VSCROLL_X, this);
    return std::clamp(room / (widest * pixels_per_point), 0.2, 4.0);
}

wxRect PagePreview::view() const
{
    return {CalcUnscrolledPosition({0, 0}), GetClientSize()};
}

int PagePreview::device_width(int page) const
{
    return static_cast<int>(std::lround(m_places[static_cast<size_t>(page)].width * GetContentScaleFactor()));
}

void PagePreview::lay_out()
{
    // The same spot of the same page stays at the top of the view.
    int anchor = 0;
    double below_top = 0;
    wxRect before = view();
    for (size_t i = 0; i < m_places.size() && m_places[i].y <= before.y; ++i) {
        anchor = static_cast<int>(i);
        below_top = static_cast<double>(before.y - m_places[i].y) / std::max(1, m_places[i].height);
    }
    bool at_top = before.y == 0;

    double scale = shown_zoom() * pixels_per_point;
    int widest = 0;
    for (const auto& size : m_sizes)
        widest = std::max(widest, static_cast<int>(std::lround(size.width * scale)));
    int width = std::max(widest + 2 * FromDIP(margin), GetClientSize().x);
    int y = FromDIP(gap);
    m_places.clear();
    for (const auto& size : m_sizes) {
        int page_width = static_cast<int>(std::lround(size.width * scale));
        int page_height = static_cast<int>(std::lround(size.height * scale));
        m_places.emplace_back((width - page_width) / 2, y, page_width, page_height);
        y += page_height + FromDIP(gap);
    }
    SetVirtualSize(m_sizes.empty() ? 1 : widest + 2 * FromDIP(margin), m_sizes.empty() ? 1 : y);
    if (!at_top && anchor < pages()) {
        int unit = 1;
        GetScrollPixelsPerUnit(nullptr, &unit);
        const auto& place = m_places[static_cast<size_t>(anchor)];
        Scroll(-1, (place.y + static_cast<int>(below_top * place.height)) / unit);
    }
    request_pages_in_view();
    Refresh();
}

std::pair<int, int> PagePreview::range_in_view() const
{
    int first = pages(), last = -1;
    wxRect seen = view();
    for (int i = 0; i < pages(); ++i) {
        if (m_places[static_cast<size_t>(i)].Intersects(seen)) {
            first = std::min(first, i);
            last = i;
        }
    }
    return {first, last};
}

void PagePreview::keep_only_near(int first, int last)
{
    std::erase_if(m_drawn, [&](const auto& entry) { return entry.first < first - 3 || entry.first > last + 3; });
}

void PagePreview::request_pages_in_view()
{
    auto [first, last] = range_in_view();
    if (last < 0)
        return;
    keep_only_near(first, last);
    // The page before and after are drawn too, so that scrolling meets no blank paper.
    for (int page : {first, last, last + 1, first - 1}) {
        if (page < 0 || page >= pages())
            continue;
        int width = device_width(page);
        auto drawn = m_drawn.find(page);
        if ((drawn != m_drawn.end() && drawn->second.width == width) || m_asked[page] == width)
            continue;
        m_asked[page] = width;
        m_worker.run([document = m_document, page, width] { return document->render(page, width); },
            [this, page, width, generation = m_generation](std::future<PdfPages::Pixels> result) {
                if (generation != m_generation || page >= pages() || width != device_width(page))
                    return;
                auto pixels = result.get();
                if (pixels.rgb.empty())
                    return;
                wxImage image(pixels.width, pixels.height, pixels.rgb.data(), true);
                m_drawn[page] = {width, wxBitmap(image)};
                Refresh();
            });
    }
}

void PagePreview::paint()
{
    const auto& colours = theme::palette();
    wxAutoBufferedPaintDC dc(this);
    dc.SetBackground(wxBrush(colours.desk));
    dc.Clear();
    std::unique_ptr<wxGraphicsContext> g(wxGraphicsContext::Create(dc));
    auto origin = view().GetTopLeft();
    auto [first, last] = range_in_view();
    for (int page = first; page <= last; ++page) {
        wxRect place = m_places[static_cast<size_t>(page)];
        place.Offset(-origin);
        g->SetPen(*wxTRANSPARENT_PEN);
        for (int i = 4; i >= 1 && !colours.high_contrast; --i) {
            g->SetBrush(wxBrush(wxColour(0, 0, 0, 12)));
            g->DrawRoundedRectangle(place.x - i, place.y - i + 2, place.width + 2 * i, place.height + 2 * i, i + 1);
        }
        g->SetBrush(*wxWHITE_BRUSH);
        g->DrawRectangle(place.x, place.y, place.width, place.height);
        if (auto drawn = m_drawn.find(page); drawn != m_drawn.end()) {
            bool sharp = drawn->second.width == device_width(page);
            g->SetInterpolationQuality(sharp ? wxINTERPOLATION_NONE : wxINTERPOLATION_FAST);
            g->DrawBitmap(drawn->second.bitmap, place.x, place.y, place.width, place.height);
        }
        if (colours.high_contrast) {
            g->SetPen(wxPen(colours.text));
            g->SetBrush(*wxTRANSPARENT_BRUSH);
            g->DrawRectangle(place.x, place.y, place.width, place.height);
        }
    }
    if (HasFocus()) {
        g->SetPen(g->CreatePen(wxGraphicsPenInfo(colours.accent).Width(2)));
        g->SetBrush(*wxTRANSPARENT_BRUSH);
        g->DrawRectangle(1, 1, GetClientSize().x - 2, GetClientSize().y - 2);
    }
    // Scrolling has no event of its own that comes after the view has moved; painting always does.
    CallAfter([this] {
        request_pages_in_view();
        tell();
    });
}

void PagePreview::tell()
{
    if (pages() == 0 || (m_told_page == page_in_view() && m_told_zoom == shown_zoom()))
        return;
    if (m_told_page != page_in_view()) {
        m_told_page = page_in_view();
        theme::set_name(*this, say("Page {page} of {pages}", {{"page", std::to_string(m_told_page + 1)}, {"pages", std::to_string(pages())}}),
            to_wx(m_texts[static_cast<size_t>(m_told_page)]));
    }
    m_told_zoom = shown_zoom();
    wxCommandEvent event(EVT_PAGE_PREVIEW, GetId());
    event.SetEventObject(this);
    ProcessWindowEvent(event);
}

void PagePreview::key(wxKeyEvent& event)
{
    int unit = 1;
    GetScrollPixelsPerUnit(nullptr, &unit);
    int lines = std::max(1, GetClientSize().y / unit);
    int y = GetViewStart().y;
    switch (event.GetKeyCode()) {
    case WXK_TAB: Navigate(event.ShiftDown() ? wxNavigationKeyEvent::IsBackward : wxNavigationKeyEvent::IsForward); return;
    case WXK_PAGEUP: Scroll(-1, std::max(0, y - lines * 9 / 10)); break;
    case WXK_SPACE:
    case WXK_PAGEDOWN: Scroll(-1, y + lines * 9 / 10); break;
    case WXK_UP: Scroll(-1, std::max(0, y - 3)); break;
    case WXK_DOWN: Scroll(-1, y + 3); break;
    case WXK_LEFT: Scroll(std::max(0, GetViewStart().x - 3), -1); break;
    case WXK_RIGHT: Scroll(GetViewStart().x + 3, -1); break;
    case WXK_HOME: go_to(0); break;
    case WXK_END: Scroll(-1, GetVirtualSize().y / unit); break;
    default: event.Skip(); return;
    }
    Refresh();
}

}  // namespace gui
