// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/talk/remark_rights.h"
#include "gui/draft_keeper.h"
#include "gui/form_classes.h"
#include "gui/form_draft.h"
#include "gui/talk/behalf_row.h"
#include "gui/widgets/rows_model.h"
#include "gui/workplace.h"

#include "remarks_panel_form.h"

namespace gui {

/// The round of remarks: what each has remarked, what the other side says to it, and what stands as disagreement.
class RemarksPanel : public RemarksPanelForm {
public:
    struct Host {
        std::function<void(const domain::MinutesText& text, const wxString& where)> access;
        std::function<void()> changed;
    };
    RemarksPanel(wxWindow* parent, Workplace& place, domain::TalkId talk, Host host);

    void reload();
    void put_away()
    {
        m_draft.put_away();
        m_answer.put_away();
    }
    /// What was typed here, also at another time, and is added nowhere: it stands in that field now. Null: nothing.
    WritingField* begun();
    bool is_safe() const { return m_answer.is_safe() && (m_remark->value().empty() || m_draft.kept() == m_remark->value()); }

private:
    void dress();
    void bind();
    void fill_list();
    void choose();
    void choose_voice();
    /// What can be said of the chosen one, and what it is that may be closed.
    void show_remark(size_t index);
    void show_access(const domain::MinutesText& text);
    /// What is typed from here on answers that remark, and stands there the next time it is chosen.
    void answer(std::optional<size_t> index);
    /// What waits for this account's confirmation at the chosen one, as domain/behalf.h names it.
    std::vector<std::string> unconfirmed() const;
    void confirm();
    bool is_answer_begun(size_t index);
    void settle(bool accept);
    void add(bool as_disagreement);
    /// The number of the chosen remark; nothing for a disagreement.
    std::optional<size_t> chosen_remark() const;
    std::optional<app::RemarkRights> rights() const;
    std::string answer_draft(size_t remark) const { return "talk/" + m_talk.str() + "/answer/" + std::to_string(remark); }
    void lay_out();
    const domain::TalkFields& talk() const { return *m_place.records().talks.get(m_talk); }

    Workplace& m_place;
    domain::TalkId m_talk;
    Host m_host;
    DraftKeeper m_draft;
    FormDraft m_answer;
    std::optional<size_t> m_answered;
    wxObjectDataPtr<RowsModel> m_rows;
    BehalfRow *m_answer_from, *m_remark_from;
    std::vector<domain::PersonId> m_names;
    std::optional<domain::MinutesText> m_chosen_text;
};

}  // namespace gui
