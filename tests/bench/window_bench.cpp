// SPDX-License-Identifier: GPL-3.0-or-later
// ./dev bench window [ROUNDS [RECORDS]]: from the start of the program to its first painted window, against an empty frame of
// wxWidgets by turns; from a passphrase to a painted overview of a large case file, against the key derivation; from page to page and
// typing, in that file and in one of twenty-five years.
// On a private screen. Ends with 1 where a figure is missed.
#include "first_paint.h"
#include "large_case.h"
#include "measure.h"

#include "gui/hard_case.h"
#include "gui/main_window.h"
#include "gui/program.h"
#include "gui/theme.h"
#include "gui/words.h"

#include <fmt/format.h>
#include <sodium.h>
#include <wx/init.h>

#include <algorithm>
#include <filesystem>

namespace {

using bench::median;

bool all_well = true;

void told(const std::string& what, double value, double wanted, const char* unit)
{
    all_well = all_well && value <= wanted;
    fmt::print("{:<62} {:>8.1f} {} (wanted: at most {:g}){}\n", what, value, unit, wanted, value <= wanted ? "" : "  MISSED");
    std::fflush(stdout);
}

/// What a process prints, line by line of figures.
std::vector<std::vector<double>> figures_of(const std::string& command)
{
    ::setenv("RADSLAG_BENCH_START", std::to_string(bench::now()).c_str(), 1);
    std::vector<std::vector<double>> lines;
    auto* pipe = ::popen(("exec " + command).c_str(), "r");
    char line[512];
    while (pipe && std::fgets(line, sizeof line, pipe)) {
        lines.emplace_back();
        char* rest = line;
        for (char* end = nullptr;; rest = end) {
            const double value = std::strtod(rest, &end);
            if (end == rest)
                break;
            lines.back().push_back(value);
        }
    }
    if (!pipe || ::pclose(pipe) != 0 || lines.empty() || lines.front().empty()) {
        fmt::print("failed: {}\n", command);
        std::exit(1);
    }
    return lines;
}

/// The program as a person starts it, with a stop watch at its window.
class TimedProgram : public gui::Program {
public:
    using Program::Program;
    bool OnInit() override
    {
        if (!Program::OnInit())
            return false;
        m_painted = std::make_unique<bench::Painted>(*window(), [] { bench::report_and_leave(); });
        return true;
    }

private:
    std::unique_ptr<bench::Painted> m_painted;
};

wxWindow* named(wxWindow& window, const char* name)
{
    return window.FindWindow(wxXmlResource::GetXRCID(name));
}

wxTextCtrl* text_in(wxWindow* window)
{
    if (!window || dynamic_cast<wxTextCtrl*>(window))
        return dynamic_cast<wxTextCtrl*>(window);
    for (auto* child : window->GetChildren()) {
        if (auto* found = text_in(child))
            return found;
    }
    return nullptr;
}

/// Unlocks a case file and goes from page to page; prints the milliseconds of each.
class TimedWork : public wxApp {
public:
    TimedWork(std::filesystem::path file, std::string passphrase) : m_file(std::move(file)), m_passphrase(std::move(passphrase)) {}

    bool OnInit() override
    {
        gui::use_language(base::Language::nb);
        gui::theme::apply();
        // As for somebody who has opened the file before: the log is new to nobody.
        m_window = new gui::MainWindow(bench::the_clock, {.settings = m_file.parent_path() / "own"});
        m_window->open(m_file);
        m_window->Show();
        // Nobody types a passphrase in less than a second.
        m_rest.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { unlock(); });
        m_painted = std::make_unique<bench::Painted>(*m_window, [this] { m_rest.StartOnce(1000); });
        return true;
    }

private:
    void unlock()
    {
        std::vector<double> derivations(5);
        std::generate(derivations.begin(), derivations.end(), derivation);
        m_derivation = median(derivations);
        auto* text = text_in(named(*m_window, "m_passphrase"));
        auto* button = named(*m_window, "m_unlock");
        auto* accounts = dynamic_cast<wxDataViewListCtrl*>(named(*m_window, "m_accounts"));
        if (!text || !button || !accounts)
            std::_Exit(1);
        accounts->SelectRow(0);
        wxDataViewEvent chosen(wxEVT_DATAVIEW_SELECTION_CHANGED, accounts, accounts->RowToItem(0));
        accounts->ProcessWindowEvent(chosen);
        text->SetValue(gui::to_wx(m_passphrase));
        m_begun = bench::now();
        wxCommandEvent click(wxEVT_BUTTON, button->GetId());
        click.SetEventObject(button);
        button->ProcessWindowEvent(click);
        wait_for_overview();
    }

    void wait_for_overview()
    {
        if (named(*m_window, "m_unlock")) {
            CallAfter([this] { wait_for_overview(); });
            return;
        }
        m_painted->again(*m_window, [this] {
            fmt::print("{:.3f} {:.3f}\n", since(m_begun), m_derivation);
            m_pages = dynamic_cast<wxDataViewListCtrl*>(named(*m_window, "m_navigation"))->GetItemCount();
            CallAfter([this] { turn(1); });
        });
    }

    /// Every page twice; the first visit makes it.
    void turn(int visit)
    {
        if (visit > 3 * m_pages) {
            m_window->go_to("talks", "utviklingssamtale-2027");
            m_rest.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { begin_typing(); });
            m_rest.StartOnce(1000);
            return;
        }
        const int page = visit % m_pages;
        m_begun = bench::now();
        wxCommandEvent chosen(wxEVT_MENU, wxXmlResource::GetXRCID("page_" + std::to_string(page + 1)));
        m_window->ProcessWindowEvent(chosen);
        m_painted->again(*m_window, [this, visit, page] {
            fmt::print("{} {} {:.3f}\n", page + 1, visit / m_pages, since(m_begun));
            // Rest a little, as people do: what a page does in idle moments is not the next one's.
            m_rest.Bind(wxEVT_TIMER, [this, visit](wxTimerEvent&) { turn(visit + 1); });
            m_rest.StartOnce(300);
        });
    }

    /// Letters as fast as nobody types, into the text that is agreed, through several savings of the draft; what counts is the
    /// longest moment in which the window could not have taken one.
    void begin_typing()
    {
        m_text = writable_text_in(m_window);
        if (!m_text)
            std::_Exit(1);
        m_text->SetFocus();
        m_rest.Bind(wxEVT_TIMER, [this](wxTimerEvent&) {
            m_heard = bench::now();
            m_beat.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { type(); });
            m_beat.Start(5);
        });
        // The dictionary is read when a text is first gone to.
        m_rest.StartOnce(2000);
    }
    void type()
    {
        m_longest = std::max(m_longest, since(m_heard));
        m_heard = bench::now();
        if (++m_typed % 6 == 0)
            m_text->WriteText(m_typed % 42 == 0 ? " " : "e");
        if (m_typed < 2000)
            return;
        fmt::print("0 0 {:.3f}\n", m_longest);
        std::fflush(stdout);
        std::_Exit(0);
    }
    static wxTextCtrl* writable_text_in(wxWindow* window)
    {
        auto* text = dynamic_cast<wxTextCtrl*>(window);
        if (text && text->IsMultiLine() && text->IsEditable() && text->IsShownOnScreen())
            return text;
        for (auto* child : window->GetChildren()) {
            if (auto* found = writable_text_in(child))
                return found;
        }
        return nullptr;
    }

    static double since(long long begun) { return static_cast<double>(bench::now() - begun) / 1e6; }

    static double derivation()
    {
        unsigned char key[32];
        const unsigned char salt[crypto_pwhash_SALTBYTES] = {};
        return bench::seconds([&] {
            if (crypto_pwhash(key, sizeof key, bench::passphrase.data(), bench::passphrase.size(), salt, crypto_pwhash_OPSLIMIT_MODERATE,
                    crypto_pwhash_MEMLIMIT_MODERATE, crypto_pwhash_ALG_ARGON2ID13)
                != 0)
                std::abort();
        }) * 1e3;
    }

    std::filesystem::path m_file;
    std::string m_passphrase;
    gui::MainWindow* m_window = nullptr;
    std::unique_ptr<bench::Painted> m_painted;
    wxTimer m_rest, m_beat;
    wxTextCtrl* m_text = nullptr;
    long long m_begun = 0, m_heard = 0;
    double m_longest = 0;
    int m_typed = 0;
    double m_derivation = 0;
    int m_pages = 0;
};

void measure_start(const std::string& self, int rounds)
{
    std::vector<double> ours, empty, our_memory, empty_memory;
    // The first of each warms what the disk holds.
    for (int round = 0; round <= rounds; ++round) {
        const auto frame = figures_of(RADSLAG_EMPTY_FRAME).front();
        const auto program = figures_of(self + " --start").front();
        if (round == 0)
            continue;
        empty.push_back(frame[0]);
        empty_memory.push_back(frame[1]);
        ours.push_back(program[0]);
        our_memory.push_back(program[1]);
    }
    fmt::print("start to first painted window: {:.0f} ms, an empty frame {:.0f} ms; {:.1f} MiB, an empty frame {:.1f} MiB\n", median(ours), median(empty),
        median(our_memory) / 1024, median(empty_memory) / 1024);
    told("as many times as long as an empty frame", median(ours) / median(empty), 2, "x");
    told("more memory than an empty frame (PSS)", (median(our_memory) - median(empty_memory)) / 1024, 40, "MiB");
}

/// Page by page, and typing; returns how much longer than the key each unlocking took.
std::vector<double> measure_work(const std::string& self, const std::string& what, const std::filesystem::path& file, const std::string& passphrase, int rounds)
{
    std::vector<double> over, blocked;
    std::map<int, std::vector<double>> first, later;
    for (int round = 0; round <= rounds; ++round) {
        const auto lines = figures_of(self + " --work " + file.string() + " '" + passphrase + "'");
        if (round == 0)
            continue;
        over.push_back(lines[0][0] - lines[0][1]);
        blocked.push_back(lines.back()[2]);
        for (size_t i = 1; i + 1 < lines.size(); ++i)
            (lines[i][1] < 1 ? first : later)[static_cast<int>(lines[i][0])].push_back(lines[i][2]);
    }
    for (const auto& [page, values] : first)
        fmt::print("{}: page {}, made and painted: {:.1f} ms\n", what, page, median(values));
    for (const auto& [page, values] : later)
        told(fmt::format("{}: page {}, from another page", what, page), median(values), 50, "ms");
    told(what + ": longest that typing was held up, with 5 ms between looks", median(blocked), 35, "ms");
    return over;
}

void measure_large(const std::string& self, int count, int rounds)
{
    const support::TempDir folder;
    bench::Prose prose;
    bench::make(folder / "large.radslag", count, prose);
    const auto what = fmt::format("{} records", count);
    const auto over = measure_work(self, what, folder / "large.radslag", bench::passphrase, rounds);
    told(what + ": unlocked and the overview painted, beyond the key", median(over), 150, "ms");
}

void measure_long(const std::string& self, int rounds)
{
    const support::HardCase file(support::after_years(25));
    measure_work(self, "25 years", file.path(), file.passphrase(), rounds);
}

}  // namespace

int main(int argc, char** argv)
{
    const std::string self = std::filesystem::canonical("/proc/self/exe").string();
    const std::string what = argc > 1 ? argv[1] : "";
    if (what == "--start" || what == "--work") {
        wxDISABLE_DEBUG_SUPPORT();
        if (what == "--start")
            wxApp::SetInstance(new TimedProgram);
        else
            wxApp::SetInstance(new TimedWork(argv[2], argv[3]));
        int one = 1;
        return wxEntry(one, argv);
    }
    if (what != "--here") {
        std::vector<const char*> command{RADSLAG_IN_X, "--limit", "550", "--", self.c_str(), "--here"};
        command.insert(command.end(), argv + 1, argv + argc);
        command.push_back(nullptr);
        ::execv(RADSLAG_IN_X, const_cast<char* const*>(command.data()));
        std::perror(RADSLAG_IN_X);
        return 1;
    }
    const int rounds = argc > 2 ? std::atoi(argv[2]) : 15;
    measure_start(self, rounds);
    measure_large(self, argc > 3 ? std::atoi(argv[3]) : 10000, std::max(rounds / 3, 1));
    measure_long(self, std::max(rounds / 3, 1));
    return all_well ? 0 : 1;
}
