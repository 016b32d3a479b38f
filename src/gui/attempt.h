// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/failure.h"
#include "domain/refused.h"

#include <wx/string.h>

#include <utility>

namespace gui {

class Notice;

/// The sentence for what the user can mend, and for what the world did.
wxString sentence(const domain::Refused& refused);
wxString sentence(const base::Failure& failure);
void tell_problem(Notice& notice, const wxString& text);

/// Runs an act and says above the page why it could not be done. The only catcher in the window: what is neither
/// refused nor a failure is a fault of ours and goes on. True when the act was done.
template <class Act>
bool attempt(Notice& notice, Act&& act)
{
    try {
        std::forward<Act>(act)();
        return true;
    }
    catch (const domain::Refused& refused) {
        tell_problem(notice, sentence(refused));
    }
    catch (const base::Failure& failure) {
        tell_problem(notice, sentence(failure));
    }
    return false;
}

}  // namespace gui
