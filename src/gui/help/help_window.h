// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/guide/guide.h"
#include "gui/form_classes.h"

#include <wx/frame.h>

#include <functional>

#include "help_panel_form.h"

namespace gui {

/// The chapter of the guide that tells of this page, by the page's name; the guide's first page where none does.
std::string chapter_for(const std::string& page);

/// Chapters at the left, the text of one at the right.
class HelpPanel : public HelpPanelForm {
public:
    explicit HelpPanel(wxWindow* parent);

    /// Unknown ones are ignored.
    void show(const std::string& chapter);
    const std::string& chapter() const { return m_chapter; }
    wxString title() const;
    std::function<void()> on_chapter;

private:
    struct Link {
        long begin, end;
        std::string chapter;
    };
    void dress();
    void bind();
    void write(const std::vector<app::GuideBlock>& blocks);
    void write(const app::GuideBlock& block);
    /// True where a link stood there.
    bool follow(long place);

    std::vector<app::GuideChapter> m_all;
    std::string m_chapter;
    std::vector<Link> m_links;
};

/// The guide, beside the program's window, in the window's language as far as it is written in it.
class HelpWindow : public wxFrame {
public:
    explicit HelpWindow(wxWindow* parent);
    void show(const std::string& chapter);

private:
    HelpPanel* m_panel;
};

}  // namespace gui
