// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/attempt.h"

#include "app/sentence.h"
#include "base/words.h"
#include "gui/widgets/notice.h"
#include "gui/words.h"

namespace gui {
namespace {

/// A file with hundreds of faults must not fill the screen.
constexpr size_t most_told = 6;

}  // namespace

wxString sentence(const domain::Refused& refused)
{
    base::Words words(window_language());
    const auto& complaints = refused.complaints();
    wxString text;
    for (size_t i = 0; i < complaints.size() && i < most_told; ++i) {
        if (i > 0)
            text += '\n';
        text += to_wx(app::sentence(complaints[i], words));
        if (complaints[i].field.starts_with('/'))
            text += to_wx(" (" + complaints[i].field + ")");
    }
    if (complaints.size() > most_told) {
        auto rest = static_cast<unsigned>(complaints.size() - most_told);
        text += '\n' + plural("… and {count} more fault.", "… and {count} more faults.", rest, {{"count", std::to_string(rest)}});
    }
    return text;
}

wxString sentence(const base::Failure& failure)
{
    return to_wx(app::sentence(failure, base::Words(window_language())));
}

wxString sentence(const app::Notice& notice)
{
    return to_wx(app::sentence(notice, base::Words(window_language())));
}

void tell_problem(Notice& notice, const wxString& text)
{
    notice.tell(Notice::Kind::problem, text);
}

}  // namespace gui
