// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/case.h"
#include "domain/talk/headline.h"
#include "storage/stores/row_store.h"

namespace storage {

/// Talks, whole (circle, participants, preparation, ratings, agenda, minuted text, remarks, disagreement, signatures), and
/// actions.
class TalkStore {
public:
    explicit TalkStore(RowStore& rows) : m_rows(rows) {}

    std::vector<domain::Talk> load_all();
    std::optional<domain::Talk> find(domain::TalkId id);
    std::vector<domain::Action> actions();
    /// Some hundred of them, those after this place (0: the first), which moves on; none after the last. So that neither all
    /// texts lie in memory at once nor the file is held for long.
    std::vector<domain::Action> next_actions(std::int64_t& place);
    /// All of them, still sealed.
    static SealedRows sealed_actions(Connection& connection);
    /// Those from one to another of them, opened.
    std::vector<domain::Action> open_actions(SealedRows& sealed, std::size_t from, std::size_t to);
    /// What a list of talks needs: talk_headlines.h.
    std::vector<domain::TalkHeadline> headlines();
    std::optional<domain::Action> find(domain::ActionId id);

    /// `whole` is the case with this record in it: it says where everything lies. See CaseStore for what is refused.
    /// `before`: the talk as the account has had it in hand until now, if the file is known to hold just that.
    Saved save(const domain::Talk& talk, const domain::CaseFields& whole, const domain::Talk* before = nullptr);
    Saved save(const domain::Action& action, const domain::CaseFields& whole);

private:
    std::vector<domain::Talk> read(const std::optional<std::string>& id);
    std::vector<domain::Action> read_actions(const std::optional<std::string>& id);

    RowStore& m_rows;
    /// The talk that was saved last, and its rows.
    struct Last {
        domain::Talk talk;
        std::vector<RowStore::Wanted> rows;
    };
    std::optional<Last> m_last;
};

}  // namespace storage
