// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/case/case_file.h"
#include "app/exchange/sample.h"
#include "app/talk/talks.h"
#include "domain/case.h"
#include "gui/talk/minutes_step.h"
#include "gui/talk/minutes_texts.h"
#include "gui/talk/talk_room.h"
#include "gui/window.h"
#include "support/temp_dir.h"

#include <wx/dataview.h>
#include <wx/radiobut.h>

#include <algorithm>
#include <csignal>
#include <sys/resource.h>

/// A talk that is to be held today, in the window.
namespace support::room {

using Step = gui::TalksView::Step;

inline const base::Date today(2027, 2, 19);

/// The sample on the disk, with one more talk that is to be held today, was held just now, or is out for remarks.
struct CaseWithTalk {
    explicit CaseWithTalk(domain::TalkState state = domain::TalkState::planned, base::Date day = today)
    {
        base::FixedClock clock(today);
        app::write_sample(file, clock);
        app::CaseFile opened(file, clock, {});
        auto& session = opened.unlock("hovland", app::sample_passphrase("hovland"));
        app::Work work(session);
        const auto& records = *work.records();
        auto next = **records.talks.find("utviklingssamtale-2027");
        next.id = talk;
        next.key = "oppfolging-2027-02";
        next.kind = domain::TalkKind::follow_up;
        next.state = domain::TalkState::planned;
        next.date = day;
        next.invited.reset();
        next.preparation.reset();
        next.guide.clear();
        next.agenda.erase(next.agenda.begin() + 3, next.agenda.end());
        for (auto& item : next.agenda) {
            item.id = domain::AgendaItemId(base::Uuid::make(clock));
            item.statements.clear();
            item.agreed.reset();
        }
        next.remarks.clear();
        next.disagreement.clear();
        next.remark_deadline.reset();
        next.next_talk.reset();
        for (auto& each : next.participants)
            each.attendance = domain::Attendance::unknown;
        app::Talks(work).plan(next);
        for (auto& each : next.participants)
            each.attendance = domain::Attendance::present;
        if (state != domain::TalkState::planned)
            app::Talks(work).hold(talk, next.participants);
        if (state == domain::TalkState::in_review)
            app::Talks(work).review(talk, base::Date(2027, 3, 5));
        work.commit();
    }
    TempDir dir;
    std::filesystem::path file = dir / "fjellvik.radslag";
    static inline const domain::TalkId talk{base::Uuid::derive("912345678", "talks", "oppfolging-2027-02")};
};

/// The secretary enters from paper what the mayor remarks, and what her deputy does not agree to.
inline void type_for_employer(const CaseWithTalk& file)
{
    base::FixedClock clock(today);
    app::CaseFile opened(file.file, clock, {});
    auto& session = opened.unlock("lundestad", app::sample_passphrase("lundestad"));
    app::Work work(session);
    const auto person = [&](const char* key) { return (*work.records()->persons.find(key))->id; };
    const domain::Behalf paper{domain::OnBehalf::Source::paper, base::Date(2027, 2, 18)};
    app::Talks(work).remark(file.talk, person("hovland"), {base::Text::of("Fristen er for kort.")}, paper);
    app::Talks(work).disagree(file.talk, person("bakkejord"), {base::Text::of("Vi er uenige.")}, paper);
    work.commit();
}

/// That case in the window, unlocked as one of its accounts.
struct Room : OpenWindow {
    explicit Room(const CaseWithTalk& file, const std::string& account = lead) : Room(file.file, account) {}
    explicit Room(const std::filesystem::path& file, const std::string& account = lead) : OpenWindow(base::Language::nb, file, {}, "talks")
    {
        unlock(account, passphrase_of(account));
        REQUIRE(wait_for([this] { return (*this)->FindWindow(wxXmlResource::GetXRCID("m_list")) != nullptr; }));
    }
    gui::TalksPage& page() { return get<gui::TalksPage>("TalksPageForm"); }
    gui::TalkSpace& open(Step step)
    {
        page().show_record(talk_id.str());
        return talk(step);
    }
    gui::TalkRoom& room() { return dynamic_cast<gui::TalkRoom&>(*open(Step::talk).step()); }
    gui::MinutesStep& minutes_step() { return dynamic_cast<gui::MinutesStep&>(*open(Step::minutes).step()); }
    template <class Control>
    Control& in_step(const char* name)
    {
        return control<Control>(*page().space()->step(), name);
    }
    void begin()
    {
        room();
        click(in_step<wxButton>("m_begin"));
        REQUIRE(wait_for([this] { return in_step<gui::WritingField>("m_agreed").IsShownOnScreen(); }));
    }
    void write_agreed(const std::string& text)
    {
        auto& field = in_step<gui::WritingField>("m_agreed");
        field.text().SetFocus();
        field.text().SetValue(gui::to_wx(text));
        wxYield();
    }
    void choose_item(unsigned row)
    {
        auto& agenda = in_step<wxDataViewCtrl>("m_agenda");
        auto* model = dynamic_cast<gui::RowsModel*>(agenda.GetModel());
        agenda.Select(model->GetItem(row));
        wxDataViewEvent chosen(wxEVT_DATAVIEW_SELECTION_CHANGED, &agenda, model->GetItem(row));
        agenda.ProcessWindowEvent(chosen);
        wxYield();
    }
    gui::LineField& action_line() { return in_step<gui::LineField>("m_action"); }
    void add_action(const std::string& line)
    {
        action_line().text().SetFocus();
        action_line().text().SetValue(gui::to_wx(line));
        click(in_step<wxButton>("m_add"));
    }
    std::string agreed() { return in_step<gui::WritingField>("m_agreed").value(); }
    std::vector<std::string> new_actions()
    {
        std::vector<std::string> cells;
        auto& place = in_step<wxPanel>("m_new_actions_place");
        auto* model = dynamic_cast<gui::RowsModel*>(control<wxDataViewCtrl>(place, "m_list").GetModel());
        for (const auto& row : model->rows()) {
            auto cell = row[0];
            cell.Replace(wxUniChar(0x00A0), " ");
            cells.push_back(gui::from_wx(cell));
        }
        return cells;
    }
    wxButton& first() { return get<wxButton>("m_first"); }
    void choose(const char* choice, int row)
    {
        auto& control = in_step<wxChoice>(choice);
        control.SetSelection(row);
        wxCommandEvent chosen(wxEVT_CHOICE, control.GetId());
        chosen.SetEventObject(&control);
        control.ProcessWindowEvent(chosen);
    }
    /// A button that may have to be scrolled to first: with the keyboard.
    void use(const char* name)
    {
        auto& button = in_step<wxButton>(name);
        REQUIRE(wait_for([&] { return button.IsShown() && button.IsEnabled(); }));
        button.SetFocus();
        REQUIRE(wait_for([&] { return button.HasFocus(); }));
        press(WXK_SPACE);
    }
    void show_public()
    {
        click(get<wxRadioButton>("m_public"));
        wait_for_minutes();
    }
    /// As with Ctrl+Z outside of a text. The page is made anew.
    gui::MinutesStep& undo()
    {
        (*this)->SetFocus();
        menu("undo");
        wxYield();
        return minutes_step();
    }

    domain::TalkId talk_id = CaseWithTalk::talk;
};

/// While it lives no file can be written.
class FullDisk {
public:
    FullDisk()
    {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        auto full = m_before;
        full.rlim_cur = 1;
        ::setrlimit(RLIMIT_FSIZE, &full);
    }
    ~FullDisk()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }

private:
    rlimit m_before{};
    void (*m_handler)(int) = nullptr;
};

inline std::string in_one_line(std::string text)
{
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

}  // namespace support::room
