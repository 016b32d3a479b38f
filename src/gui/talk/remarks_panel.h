// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/draft_keeper.h"
#include "gui/form_classes.h"
#include "gui/widgets/rows_model.h"
#include "gui/workplace.h"

#include "remarks_panel_form.h"

namespace gui {

/// The round of remarks: what each has remarked, what the other side says to it, and what stands as disagreement.
class RemarksPanel : public RemarksPanelForm {
public:
    RemarksPanel(wxWindow* parent, Workplace& place, domain::TalkId talk, std::function<void()> changed);

    void reload();
    void put_away() { m_draft.put_away(); }
    bool is_safe() const { return m_remark->value().empty() || m_draft.kept() == m_remark->value(); }

private:
    void choose();
    void settle(bool accept);
    void add(bool as_disagreement);
    /// The number of the chosen remark; nothing for a disagreement.
    std::optional<size_t> chosen_remark() const;
    const domain::TalkFields& talk() const { return *m_place.records().talks.get(m_talk); }

    Workplace& m_place;
    domain::TalkId m_talk;
    std::function<void()> m_changed;
    DraftKeeper m_draft;
    wxObjectDataPtr<RowsModel> m_rows;
};

}  // namespace gui
