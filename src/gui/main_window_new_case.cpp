// SPDX-License-Identifier: GPL-3.0-or-later
// The way into the wizard for a new case file, and out of it.
#include "gui/main_window.h"
#include "gui/new_case/new_case_page.h"
#include "gui/words.h"

namespace gui {

void MainWindow::begin_new_case()
{
    if (!m_new_case)
        m_new_case = std::move(m_left_new_case);
    if (!m_new_case) {
        m_new_case = std::make_unique<NewCaseView>();
        m_new_case->answers = app::first_answers(window_language(), m_clock.today());
    }
    rebuild();
}

void MainWindow::end_new_case()
{
    const bool is_made = m_new_case->is_made;
    // The wizard looks at it until it is gone.
    auto done = std::move(m_new_case);
    if (is_made)
        m_page = "overview";
    rebuild();
    if (is_made)
        tell_session();
    else if (keep_new_case(std::move(done)) && m_shell->notice().text().empty())
        m_shell->notice().tell(Notice::Kind::done,
            say("No case file was made. As long as the program is open, your answers are there when you begin again; only the passphrase must be typed anew."));
}

bool MainWindow::keep_new_case(std::unique_ptr<NewCaseView> left)
{
    if (!left || left->is_made || !app::is_begun(left->answers, m_clock.today()))
        return false;
    left->forget_passphrase();
    left->step = NewCaseView::municipality;
    m_left_new_case = std::move(left);
    return true;
}

void MainWindow::create(const app::NewCase& begin, const std::filesystem::path& path)
{
    auto opening = this->opening();
    opening.who = begin.account_name.str();
    auto made = std::make_shared<Opened>();
    made->source = to_wx(path.string());
    made->file.emplace(app::CaseFile::create(path, begin, m_clock, opening));
    made->file->unlock(begin.account_key, begin.passphrase);
    // The wizard's page, from which this is called, goes with what was open before.
    CallAfter([this, made, path] {
        auto view = std::move(m_new_case);
        take(std::move(*made));
        view->is_made = true;
        view->step = NewCaseView::slips;
        view->forget_passphrase();
        m_new_case = std::move(view);
        unlocked();
        remember(path);
    });
}

wxWindow* MainWindow::new_case_page(wxWindow* parent)
{
    NewCaseWishes wishes;
    wishes.cancel = wishes.finished = [this] { end_new_case(); };
    wishes.create = [this](const app::NewCase& begin, const std::filesystem::path& path) { create(begin, path); };
    wishes.ask = m_ask;
    return new NewCasePage(parent, *m_new_case, m_new_case->is_made ? m_place.get() : nullptr, m_clock, std::move(wishes));
}

}  // namespace gui
