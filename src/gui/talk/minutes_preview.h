// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/form_classes.h"
#include "gui/talk/talk_view.h"
#include "gui/worker.h"
#include "gui/workplace.h"

#include <wx/timer.h>

#include "minutes_preview_form.h"

namespace gui {

/// The minutes of a talk as they will be printed, or as they were frozen: in both editions, in any of our languages, and as
/// text.
class MinutesPreview : public MinutesPreviewForm {
public:
    MinutesPreview(wxWindow* parent, Workplace& place, MinutesView& view, domain::TalkId talk);

    /// What is being written, to be composed in place of what stands in the records.
    std::function<std::map<domain::AgendaItemId, base::Text>()> typed;
    /// Whether there are minutes to be saved has changed.
    std::function<void()> on_change;

    void compose();
    /// A little later, so that each letter does not cost a document.
    void compose_soon() { m_soon.StartOnce(pause); }
    void save();
    bool can_save() const { return m_can_save; }
    /// Nothing is being composed or opened: what is on the screen is what was asked for.
    bool is_settled() const { return m_settled == m_asked && !m_soon.IsRunning(); }
    /// A menu item that concerns what is shown; true when it was one.
    void bind_menu(wxWindow& page);

private:
    static constexpr int pause = 400;

    void dress();
    void offer_languages();
    void bind();
    void fit();
    void show(documents::Composed composed);
    void nothing_to_show(const char* icon_name, const wxString& headline, const wxString& advice);
    void set_edition(domain::Edition edition);
    void set_as_text(bool as_text);
    void show_place();
    void settle();
    void enable(bool minutes);
    app::MinutesOptions options() const;
    const domain::TalkFields& talk() const { return *m_place.records().talks.get(m_talk); }
    /// As it was frozen, in the edition and language that are asked for; nothing where it is not frozen.
    std::optional<documents::Composed> frozen() const;

    Workplace& m_place;
    MinutesView& m_view;
    domain::TalkId m_talk;
    /// What the choice of language offers, in its order.
    std::vector<base::Language> m_languages;
    /// The minutes are shown as they were kept when they were frozen.
    bool m_is_kept = false;
    wxTimer m_soon;
    /// What is on the screen is what is saved.
    documents::Composed m_shown;
    bool m_can_save = false;
    /// Each wish has a number; an answer to an older one is not shown.
    int m_asked = 0, m_settled = 0;
    bool m_save_when_settled = false;
    /// The composer is used by this one thread alone.
    Worker m_press;
};

}  // namespace gui
