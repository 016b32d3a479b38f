// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/desk.h"
#include "gui/ask_file.h"
#include "gui/form_classes.h"
#include "gui/talk/talk_model.h"
#include "gui/worker.h"

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

/// The document of a frozen talk as it was frozen, in that edition and language; nothing where there is none.
using FrozenMinutes = std::function<std::optional<documents::Composed>(const domain::TalkId&, domain::Edition, base::Language)>;

/// All talks of the open case, and the minutes of the chosen one as they will be printed.
class TalksPage : public TalksPageForm {
public:
    TalksPage(wxWindow* parent, const app::Desk& desk, FrozenMinutes frozen, const base::Clock& clock, TalksView& view, Notice& notice,
        std::function<void(const wxString&)> status, AskFile ask);

    void go_to(const domain::TalkId& talk);
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

    const app::Desk& m_desk;
    FrozenMinutes m_frozen;
    const base::Clock& m_clock;
    TalksView& m_view;
    Notice& m_notice;
    std::function<void(const wxString&)> m_status;
    AskFile m_ask;
    wxObjectDataPtr<TalkModel> m_model;
    /// What is on the screen is what is saved.
    std::string m_pdf;
    std::string m_file_name;
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
