// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/hand.h"
#include "gui/form_draft.h"

#include <optional>

class wxStaticText;

namespace gui {

/// From where something is typed for somebody else, and of which day: three controls of a form, hidden until they are asked
/// for.
class BehalfFields {
public:
    BehalfFields(const Workplace& place, wxStaticText& label, wxChoice& source, DateField& of);

    void clear();
    void show(bool shown);
    bool settle();
    /// Nothing while they are hidden.
    std::optional<domain::Behalf> behalf() const;
    bool complain(const domain::Complaint& complaint);
    void keep_in(FormDraft& draft);

private:
    wxStaticText& m_label;
    wxChoice& m_source;
    DateField& m_of;
};

/// The side for which the account speaks in its own name; nothing for the secretariat, HR and guests.
std::optional<domain::Side> own_voice(const Workplace& place);

}  // namespace gui
