// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <wx/frame.h>

#include <string>

namespace gui {

class Shell;

/// Every widget of ours in every state, for whoever builds pages of them or looks at them (--gallery). Shows no records but
/// those of the sample municipality.
class Gallery : public wxFrame {
public:
    /// `page`: by name, as in --page; the first one where it is unknown.
    explicit Gallery(const std::string& page);

    Shell& shell() { return *m_shell; }

private:
    void rebuild(const std::string& page);

    Shell* m_shell = nullptr;
};

}  // namespace gui
