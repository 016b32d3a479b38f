// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/workplace.h"

#include "base/files.h"
#include "domain/case.h"
#include "gui/widgets/notice.h"
#include "gui/words.h"

namespace gui {
namespace {

/// More than a person remembers.
constexpr size_t most_undone = 50;

}  // namespace

Workplace::Workplace(app::Desk& desk, app::Session* session, const base::Clock& clock, AskFile ask, Host host)
    : m_desk(desk), m_session(session), m_clock(clock), m_ask(std::move(ask)), m_host(std::move(host))
{
}

const domain::CaseFields& Workplace::records() const
{
    return *m_desk.records();
}

const domain::Account* Workplace::account() const
{
    return m_session ? &m_session->account() : nullptr;
}

std::optional<domain::Side> Workplace::side() const
{
    return m_session ? m_session->side() : std::nullopt;
}

bool Workplace::can_write() const
{
    return m_session && !m_session->read_only();
}

base::Date Workplace::today() const
{
    return m_session ? m_session->today() : m_desk.today(m_clock);
}

bool Workplace::change(const std::function<void(app::Work&)>& act, const Complain& complain)
{
    wxString warned;
    std::vector<domain::Complaint> others;
    bool at_fields = false;
    const auto one_by_one = [&](const domain::Complaint& each) {
        if (complain && complain(each))
            at_fields = true;
        else
            others.push_back(each);
    };
    const auto world = [this](const wxString& reason) {
        tell_problem(notice(), reason + "\n" + say("Nothing of what you wrote is lost. Try again, or save it elsewhere."));
    };
    const bool done = attempt_complaining(one_by_one, world, [&] {
        if (!m_session)
            domain::refuse("file.read_only", {}, {{"why", "asked"}});
        app::Work work(*m_session);
        act(work);
        for (const auto& warning : work.warnings())
            warned += (warned.empty() ? "" : "\n") + sentence(warning);
        work.commit();
    });
    if (!others.empty())
        tell_problem(notice(), sentence(domain::Refused(std::move(others))));
    else if (at_fields)
        tell_problem(notice(), say("Not saved yet. What is missing stands beside the fields."));
    if (!done) {
        // What was refused, or what the disk did not take, must not stand among the records.
        if (m_session)
            attempt(notice(), [this] { m_session->desk(); });
        return false;
    }
    if (warned.empty())
        notice().hide();
    else
        notice().tell(Notice::Kind::done, warned);
    status(say("All changes are saved"));
    // Without a name until somebody says how to take it back: what lies before it is out of reach.
    m_undo.emplace_back();
    if (m_undo.size() > most_undone)
        m_undo.erase(m_undo.begin());
    m_host.changed();
    return true;
}

void Workplace::can_undo(const wxString& name, std::function<void(app::Work&)> inverse)
{
    if (!m_undo.empty())
        m_undo.back() = {name, std::move(inverse)};
}

wxString Workplace::undoable() const
{
    return m_undo.empty() ? wxString() : m_undo.back().name;
}

void Workplace::undo()
{
    if (undoable().empty())
        return;
    const auto last = m_undo.back();
    if (!change(last.inverse))
        return;
    // What took it back is no change that anybody made.
    m_undo.pop_back();
    m_undo.pop_back();
    m_host.undone();
}

void Workplace::save_as_pdf(wxWindow& parent, const wxString& title, const documents::Composed& document) const
{
    save_as(parent, {.kind = FileQuestion::Kind::save, .title = title, .types = say("PDF documents") + " (*.pdf)|*.pdf", .name = to_wx(document.file_name)},
        document.pdf);
}

void Workplace::save_as(wxWindow& parent, const FileQuestion& question, const std::string& bytes) const
{
    auto path = m_ask(parent, question);
    if (!path)
        return;
    if (!path->has_extension())
        *path += std::filesystem::path(from_wx(question.name)).extension();
    if (!attempt(notice(), [&] { base::write_atomically(*path, bytes); }))
        return;
    notice().hide();
    status(say("Saved as {file}", {{"file", path->filename().string()}}));
}

}  // namespace gui
