// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/form_classes.h"
#include "gui/page.h"
#include "gui/talk/talk_model.h"
#include "gui/worker.h"
#include "gui/workplace.h"

#include "talks_page_form.h"

namespace gui {

/// What a person has chosen on the Talks page; outlives the page when the language changes.
struct TalksView {
    std::optional<domain::TalkId> talk;
    domain::Edition edition = domain::Edition::full;
    /// The municipality's written form unless chosen.
    std::optional<base::Language> language;
    std::optional<double> zoom;
    bool as_text = false;
};

/// All talks of the open case, and the minutes of the chosen one as they will be printed.
class TalksPage : public TalksPageForm, public Page {
public:
    TalksPage(wxWindow* parent, Workplace& place, TalksView& view);

    void show_record(const std::string& id) override;
    /// Nothing is being composed or opened: what is on the screen is what was asked for.
    bool is_settled() const { return m_settled == m_asked; }

private:
    void dress();
    void bind();
    void bind_menu();
    void fill_list();
    void measure_controls();
    void fit_list();
    void choose(const app::TalkRow& row);
    void compose();
    void show(documents::Composed composed);
    void nothing_to_show(const char* icon_name, const wxString& headline, const wxString& advice);
    void set_edition(domain::Edition edition);
    void set_as_text(bool as_text);
    void show_place();
    void settle();
    void save();
    /// Keys and buttons act only while there are minutes.
    void enable(bool minutes);
    const app::TalkRow* chosen() const;
    app::MinutesOptions options() const;

    /// As it was frozen, in the edition and language that are asked for; nothing where it is not frozen.
    std::optional<documents::Composed> frozen(const domain::TalkId& talk) const;

    Workplace& m_place;
    TalksView& m_view;
    wxObjectDataPtr<TalkModel> m_model;
    /// What is on the screen is what is saved.
    documents::Composed m_shown;
    bool m_can_save = false;
    /// What the columns need, pixels.
    int m_year_width = 0, m_talk_width = 0, m_state_width = 0;
    /// Each wish has a number; an answer to an older one is not shown.
    int m_asked = 0, m_settled = 0;
    bool m_save_when_settled = false;
    /// The composer is used by this one thread alone.
    Worker m_press;
};

}  // namespace gui
