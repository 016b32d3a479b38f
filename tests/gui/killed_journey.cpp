// SPDX-License-Identifier: GPL-3.0-or-later
// A process that is really killed while somebody writes, and what is there when the program is started again.
#include "gui/talk_window.h"

#include <array>
#include <chrono>
#include <cstdlib>
#include <map>
#include <sys/wait.h>
#include <unistd.h>

using namespace support;
using namespace support::room;

namespace {

constexpr const char *typist = "Somebody writes until the process is killed", *its_file = "RADSLAG_TYPIST_FILE", *its_form = "RADSLAG_TYPIST_FORM",
                     *its_report = "RADSLAG_TYPIST_REPORT";
/// No more typing than this may be lost, with something for the timer; milliseconds.
constexpr long long most_lost = 1500 + 100;
constexpr int enough = 6;

/// Words are numbered, so that it is known up to which one they are there.
struct Word {
    int number = 0;
    /// Milliseconds since it began.
    long long at = 0;
};

int last_word(const std::string& text)
{
    const auto blank = text.rfind(' ');
    return blank == text.npos ? 0 : std::atoi(text.c_str() + blank + 1);
}

/// The case number in the form of a resolution.
void with_resolution(Room& window, const std::function<void(gui::LineField&)>& look)
{
    window.dialogs.expect([&](wxDialog& dialog) { look(control<gui::LineField>(dialog, "m_number")); });
    window.menu("resolutions");
    REQUIRE(wait_for([&] { return window.dialogs.all_came(); }));
}

/// The title of the first point of a talk, while it is changed.
gui::LineField& title_of_point(Room& window)
{
    window.open(Step::prepare);
    auto& change = window.in_step<wxButton>("m_change_point");
    wxCommandEvent pressed(wxEVT_BUTTON, change.GetId());
    change.ProcessWindowEvent(pressed);
    auto& title = window.in_step<gui::LineField>("m_point_title");
    REQUIRE(wait_for([&] { return title.IsShownOnScreen(); }));
    return title;
}

/// A form of each kind, begun; the text that is written in.
gui::WritingField& begun(Room& window, const std::string& form)
{
    if (form == "goal") {
        window->go_to("goals", "plan-2027");
        click(window.get<wxButton>("m_new_goal"));
        REQUIRE(wait_for([&] { return window.shows("m_what"); }));
        window.get<gui::LineField>("m_goal_title").text().SetValue("Begynt");
        return window.get<gui::WritingField>("m_what");
    }
    if (form == "prepare") {
        window.open(Step::prepare);
        return window.in_step<gui::WritingField>("m_answer");
    }
    window.page().show_record("utviklingssamtale-2027");
    window.talk(Step::minutes);
    return dynamic_cast<gui::MinutesStep&>(*window.page().space()->step()).texts().field(0);
}

/// What had to be saved by the time of the last word. Where the machine made the typist wait, it made the timer wait too.
int saved_of(const std::vector<Word>& words)
{
    long long longest_wait = 0;
    for (size_t i = 1; i < words.size(); ++i)
        longest_wait = std::max(longest_wait, words[i].at - words[i - 1].at);
    int number = 0;
    for (const auto& word : words) {
        if (word.at <= words.back().at - most_lost - longest_wait)
            number = word.number;
    }
    return number;
}

/// This program once more, on the same screen, as somebody who writes in such a form. What it told before it was killed.
std::vector<Word> write_and_kill(const std::filesystem::path& file, const char* form)
{
    std::array<int, 2> ends{};
    REQUIRE(::pipe(ends.data()) == 0);
    ::setenv(its_file, file.c_str(), 1);
    ::setenv(its_form, form, 1);
    ::setenv(its_report, std::to_string(ends[1]).c_str(), 1);
    const auto child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        ::execl("/proc/self/exe", "tests_gui", typist, nullptr);
        ::_exit(127);
    }
    ::close(ends[1]);
    std::vector<Word> words;
    Word word;
    while (saved_of(words) < enough && ::read(ends[0], &word, sizeof word) == sizeof word)
        words.push_back(word);
    ::kill(child, SIGKILL);
    int status = 0;
    ::waitpid(child, &status, 0);
    ::close(ends[0]);
    INFO(form);
    REQUIRE(WIFSIGNALED(status));
    REQUIRE(WTERMSIG(status) == SIGKILL);
    return words;
}

/// Without a rest, and for ever.
void write_on(wxTextCtrl& text, int report)
{
    text.SetFocus();
    const auto begin = std::chrono::steady_clock::now();
    for (int number = 1;; ++number) {
        const auto at = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begin).count();
        text.AppendText(wxString::Format(" %d", number));
        const Word word{number, at};
        REQUIRE(::write(report, &word, sizeof word) == sizeof word);
        wait_for([] { return false; }, 15);
    }
}

}  // namespace

TEST_CASE("Somebody writes until the process is killed", "[.typist]")
{
    const char *file = std::getenv(its_file), *form = std::getenv(its_form), *report = std::getenv(its_report);
    REQUIRE((file && form && report));
    Room window(std::filesystem::path{file});
    if (form != std::string("resolution"))
        return write_on(begun(window, form).text(), std::atoi(report));
    title_of_point(window).text().SetValue("Halve ord");
    with_resolution(window, [&](gui::LineField& number) { write_on(number.text(), std::atoi(report)); });
}

TEST_CASE("A program that is killed in the middle of writing loses no more than a moment of it", "[window]")
{
    const CaseWithTalk file;
    std::map<std::string, int> saved;
    for (const char* form : {"goal", "prepare", "minutes", "resolution"}) {
        saved[form] = saved_of(write_and_kill(file.file, form));
        INFO(form);
        CHECK(saved[form] >= enough);
    }
    Room window(file);
    // The lock that the dead ones left is nobody's.
    CHECK(window.notice().empty());
    for (const char* form : {"prepare", "minutes"}) {
        INFO(form);
        CHECK(last_word(begun(window, form).value()) >= saved[form]);
    }
    CHECK(title_of_point(window).value() == "Halve ord");
    with_resolution(window, [&](gui::LineField& number) { CHECK(last_word(number.value()) >= saved["resolution"]); });
    window->go_to("goals", "plan-2027");
    REQUIRE(wait_for([&] { return window.shows("m_go_on"); }));
    CHECK_THAT(window.says("m_begun"), ContainsSubstring("Nytt mål"));
    click(window.get<wxButton>("m_go_on"));
    REQUIRE(wait_for([&] { return window.shows("m_what"); }));
    CHECK(window.get<gui::LineField>("m_goal_title").value() == "Begynt");
    CHECK(last_word(window.get<gui::WritingField>("m_what").value()) >= saved["goal"]);
}
