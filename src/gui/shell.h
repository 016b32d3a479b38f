// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/form_classes.h"

#include <wx/timer.h>
#include <wx/weakref.h>

#include <functional>
#include <string>
#include <vector>

#include "shell_form.h"

namespace gui {

/// One page that the navigation offers. Made at the first visit.
struct PageEntry {
    /// As in --page.
    std::string name;
    wxString title;
    const char* icon;
    std::function<wxWindow*(wxWindow* parent)> make;
};

/// Navigation at the left, a page at the right, a notice above it and the status below.
class Shell : public ShellForm {
public:
    explicit Shell(wxWindow* parent);
    /// Whose case it is, who works in it, and where it lies; what is empty is not shown.
    void show_whose(const wxString& municipality, const wxString& account, const wxString& source);

    void add(PageEntry entry);
    /// Shows a page that is in no list.
    void show_alone(wxWindow* page);

    size_t page_count() const { return m_entries.size(); }
    const PageEntry& entry(size_t index) const { return m_entries[index]; }
    /// Unknown names are ignored.
    void go_to(const std::string& name);
    void go_to(size_t index);
    /// The page in view; null when there is none.
    wxWindow* page() const;
    /// All pages but the one in view are made anew when they are visited next.
    void forget_others();
    /// The page in view, since records have changed below it; what is half typed is kept.
    void make_anew();
    /// Before the shell goes: what is half typed on any page is kept.
    void put_away();

    /// Puts a window of its own in the place of the page, which stays as it is below; made as a child of `over()`. Going to a
    /// page takes it away.
    void lay_over(wxWindow* window);
    wxWindow* over() { return m_over; }
    /// What lies over the page; null when nothing does.
    wxWindow* laid_over() const { return m_laid_over; }
    /// Back to the page, with the keyboard where it was.
    void uncover();

    /// Long work that is under way, above the status; an empty name takes it away.
    void show_task(const wxString& name, std::function<void()> stop);

    Notice& notice() { return *m_notice; }
    wxWindow* pages() { return m_pages; }
    void set_status(const wxString& text);
    /// Called with the index of the page that came into view.
    std::function<void(size_t)> on_page;

private:
    void dress();
    void remember_focus();

    std::vector<PageEntry> m_entries;
    std::vector<wxWindow*> m_made;
    /// What had the keyboard when each page was left.
    std::vector<wxWeakRef<wxWindow>> m_left;
    bool m_moving = false;
    wxWindow* m_laid_over = nullptr;
    std::function<void()> m_stop_task;
    wxTimer m_pulse;
};

}  // namespace gui
