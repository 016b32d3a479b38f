// SPDX-License-Identifier: GPL-3.0-or-later
// The other half of tampering: whatever honest people do to a file, in whatever order, the check finds nothing.
#include "app/accounts/circles.h"
#include "app/accounts/recovery.h"
#include "app/accounts/terms.h"
#include "app/accounts/town.h"
#include "support/catch.h"

#include <functional>
#include <random>

using namespace support;
using domain::Party;

namespace {

/// A year of a municipality, by chance: each step is something that one of its people does, or is refused.
class Year {
public:
    explicit Year(unsigned seed) : m_random(seed)
    {
        for (const auto* key : {"lead", "chief", "deputy", "hr"})
            m_passphrases[key] = std::string(key) + " opens it";
    }

    void step()
    {
        const std::vector<std::pair<const char*, std::function<void()>>> deeds{
            {"text", [&] { text(); }},
            {"text", [&] { text(); }},
            {"talk", [&] { talk(); }},
            {"draft", [&] { draft(); }},
            {"passphrase", [&] { passphrase(); }},
            {"invite", [&] { invite(); }},
            {"close", [&] { close(); }},
            {"revoke", [&] { revoke(); }},
            {"circle", [&] { circle(); }},
            {"recovery", [&] { recovery(); }},
            {"recover", [&] { recover(); }},
            {"import", [&] { many(); }},
            {"reading", [&] { reading(); }},
            {"copy", [&] { copy(); }},
        };
        const auto& [name, deed] = deeds[m_random() % deeds.size()];
        if (m_random() % 4 == 0)
            m_day = m_day.plus_days(static_cast<int>(m_random() % 9));
        const auto refused = fails(deed);
        // Rules refuse much here; what fails is a fault.
        INFO(name << ": " << refused);
        CHECK(!refused.starts_with("seal."));
        CHECK(!refused.starts_with("record.unsound"));
        CHECK(!refused.starts_with("storage."));
        ++(refused.empty() ? m_done : m_refused)[name];
    }

    /// After the election.
    void hand_over()
    {
        town.elect("bakkejord", "Torstein Bakkejord", true);
        m_day = Town::after_election();
        as("deputy", [&](app::Session& session) {
            app::Work work(session);
            app::hand_over(work, (*work.records()->terms.find("2027-2031"))->id);
            work.commit();
        });
    }

    std::vector<std::string> findings()
    {
        std::vector<std::string> all;
        auto file = town.open(opening());
        const auto take = [&](const std::string& who) {
            for (const auto& each : app::check(file, app::CheckDepth::full).findings)
                all.push_back(who + ": " + each.code + " " + each.field);
        };
        take("nobody");
        for (const auto& line : file.accounts()) {
            const auto passphrase = m_passphrases.find(line.key);
            if (passphrase == m_passphrases.end() || line.state != app::AccountLine::State::open)
                continue;
            auto& session = file.unlock(line.key, passphrase->second);
            take(line.key);
            if (!session.notices().empty())
                all.push_back(line.key + " was told " + session.notices().front().code);
            session.records();
        }
        return all;
    }
    std::map<std::string, int> done() const { return m_done; }

    Town town;

private:
    app::Opening opening() const
    {
        auto how = town.writing();
        how.asked_day = m_day;
        return how;
    }
    template <class Doing>
    void as(const std::string& key, Doing doing)
    {
        auto file = town.open(opening());
        doing(file.unlock(key, m_passphrases.at(key)));
    }
    template <class Doing>
    void change(const std::string& key, Doing doing)
    {
        as(key, [&](app::Session& session) {
            app::Work work(session);
            doing(work);
            // Now and then somebody thinks better of it.
            if (m_random() % 8 != 0)
                work.commit();
        });
    }
    std::string somebody()
    {
        auto at = m_passphrases.begin();
        std::advance(at, m_random() % m_passphrases.size());
        return at->first;
    }
    std::string word() { return "ord" + std::to_string(m_random() % 1000); }

    void text()
    {
        change(somebody(), [&](app::Work& work) { work.save(reworded(work.records(), word())); });
    }
    void talk()
    {
        change(somebody(), [&](app::Work& work) {
            domain::TalkFields fields{domain::TalkId(base::Uuid::make(town.clock)), "t" + std::to_string(m_random()), work.records()->appointments[0]->id, {},
                {}, domain::TalkKind::development, domain::TalkState::preparing, m_day};
            fields.preparation.emplace();
            domain::Talk talk(std::move(fields));
            if (const auto side = work.session().side()) {
                talk.write_preparation(*side, {{base::Text::of("Kva?"), base::Text::of(word())}}, work.account()->person);
                if (m_random() % 2 == 0)
                    talk.submit_preparation(*side, m_day);
            }
            work.save(talk);
        });
    }
    void draft()
    {
        as(somebody(), [&](app::Session& session) {
            session.save_draft("note/" + std::to_string(m_random() % 3), word());
            if (m_random() % 3 == 0)
                session.discard_draft("note/0");
        });
    }
    void passphrase()
    {
        const auto key = somebody(), fresh = "nytt " + word() + " for " + key;
        as(key, [&](app::Session& session) { session.change_passphrase(m_passphrases.at(key), fresh); });
        m_passphrases[key] = fresh;
    }
    void invite()
    {
        const auto key = "new" + std::to_string(++m_invited);
        const bool guest = m_random() % 2 == 0;
        change("lead", [&](app::Work& work) {
            app::Invitation who{key, base::Text::of("Ny " + key), guest ? Party::guest : Party::secretariat};
            if (guest)
                who.valid_to = m_day.plus_days(40);
            who.let_in = !guest && m_random() % 2 == 0;
            const auto made = app::Accounts(work).admit(who, key + " opens it");
            app::RoomAccess(work).grant_all(made);
        });
        for (const auto& line : town.open(opening()).accounts()) {
            if (line.key == key)
                m_passphrases[key] = key + " opens it";
        }
    }
    void close()
    {
        const auto key = somebody();
        // The four stay to the end.
        if (!key.starts_with("new"))
            return;
        change("lead", [&](app::Work& work) { app::Accounts(work).close(town.id(key)); });
    }
    void revoke()
    {
        const auto room =
            town.ask("SELECT id FROM room ORDER BY substr(id, 30) LIMIT 1 OFFSET " + std::to_string(m_random() % 4) + " % (SELECT count(*) FROM room)");
        const auto key = somebody();
        change("lead", [&](app::Work& work) {
            if (m_random() % 3 == 0)
                app::RoomAccess(work).revoke(town.id(key), room);
            else
                app::RoomAccess(work).grant_all(town.id(key));
        });
    }
    void circle()
    {
        change("lead", [&](app::Work& work) {
            const auto& talks = work.records()->talks;
            const auto& talk = talks[m_random() % talks.size()];
            std::optional<domain::Circle> circle;
            if (m_random() % 3 != 0)
                circle = domain::Circle{{person(work, "hovland")}, {}};
            app::choose_circle(work, talk->id, circle);
        });
    }
    void recovery()
    {
        change("lead", [&](app::Work& work) {
            auto sheets = app::Recovery(work).make(base::Text::of("Gjenopprettingsark"));
            std::array<std::array<std::string, 2>, 3> typed;
            for (int sheet = 1; sheet <= 3; ++sheet) {
                std::vector<std::string> groups(1);
                for (char c : sheets.text(sheet)) {
                    if (c == ' ' || c == '\n')
                        groups.emplace_back();
                    else
                        groups.back() += c;
                }
                std::erase(groups, "");
                const auto asked = sheets.asked(sheet);
                for (size_t i = 0; i < 2; ++i)
                    typed[static_cast<size_t>(sheet - 1)][i] = groups.at(static_cast<size_t>(asked[i] - 1));
            }
            app::Recovery(work).confirm(sheets, typed);
            m_sheets = {sheets.text(1), sheets.text(3)};
        });
    }
    void recover()
    {
        if (m_sheets.empty())
            return;
        auto file = town.open(opening());
        app::recover(file.unlock_with_sheets(m_sheets[0], m_sheets[1]), somebody());
    }
    void many()
    {
        change("lead", [&](app::Work& work) { work.save_all(*work.records()); });
    }
    void reading()
    {
        as(somebody(), [&](app::Session& session) {
            session.wait_until_searchable();
            session.search("ord");
            session.records();
        });
    }
    void copy()
    {
        const auto kept = town.folder() / "kept.copy";
        std::filesystem::remove(kept);
        {
            auto file = town.open(opening());
            app::back_up(file, kept);
        }
        if (m_random() % 3 != 0)
            return;
        // The clock stands still here, so the name of what was there before would be taken the next time.
        std::filesystem::remove(app::restore(kept, town.path(), town.clock, opening()));
        as("lead", [](app::Session& session) { app::log_restored(session); });
    }

    std::mt19937 m_random;
    base::Date m_day{2027, 2, 19};
    std::map<std::string, std::string> m_passphrases;
    std::vector<std::string> m_sheets;
    int m_invited = 0;
    std::map<std::string, int> m_done, m_refused;
};

}  // namespace

TEST_CASE("After whatever honest people do to a file, the check finds nothing, whoever asks")
{
    std::map<std::string, int> done;
    for (const unsigned seed : {1u, 2u}) {
        Year year(seed);
        INFO("seed " << seed);
        for (int i = 0; i < 50; ++i) {
            year.step();
            if (i % 25 == 24)
                CHECK(year.findings() == std::vector<std::string>{});
        }
        CHECK(fails([&] { year.hand_over(); }) == "");
        for (int i = 0; i < 10; ++i)
            year.step();
        CHECK(year.findings() == std::vector<std::string>{});
        for (const auto& [name, times] : year.done())
            done[name] += times;
    }
    // Each kind was done, not only refused.
    for (const auto* name : {"text", "talk", "draft", "passphrase", "invite", "close", "revoke", "circle", "recovery", "recover", "import", "copy"}) {
        INFO(name);
        CHECK(done[name] > 0);
    }
}
