// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/employer/mandate.h"
#include "domain/employer/people.h"
#include "domain/record/signature.h"
#include "domain/talk/agenda.h"
#include "domain/talk/pay_text.h"
#include "domain/talk/preparation.h"
#include "domain/talk/rating.h"
#include "domain/talk/remark.h"
#include "domain/valid.h"

namespace domain {

enum class TalkKind { expectation, goal_setting, development, follow_up, salary, probation, renewal, interplay, exit, conflict, debrief };
template <>
struct Codes<TalkKind> {
    using K = TalkKind;
    static constexpr Code<K> all[] = {{K::expectation, "expectation"}, {K::goal_setting, "goal_setting"}, {K::development, "development"},
        {K::follow_up, "follow_up"}, {K::salary, "salary"}, {K::probation, "probation"}, {K::renewal, "renewal"}, {K::interplay, "interplay"},
        {K::exit, "exit"}, {K::conflict, "conflict"}, {K::debrief, "debrief"}};
};

enum class TalkState { planned, invited, preparing, held, in_review, frozen, signed_, archived, cancelled };
template <>
struct Codes<TalkState> {
    using S = TalkState;
    static constexpr Code<S> all[] = {{S::planned, "planned"}, {S::invited, "invited"}, {S::preparing, "preparing"}, {S::held, "held"},
        {S::in_review, "in_review"}, {S::frozen, "frozen"}, {S::signed_, "signed"}, {S::archived, "archived"}, {S::cancelled, "cancelled"}};
};

/// Who takes part in a talk whose circle differs: who of the employer's side, and who besides them and the executive.
/// Its texts lie in rooms of its own.
struct Circle {
    std::vector<PersonId> presidium = {};
    std::vector<PersonId> guests = {};
    bool operator==(const Circle&) const = default;
};

struct TalkFields {
    TalkId id;
    std::string key;
    AppointmentId appointment;
    /// Whose dialogue it lies in; nothing = the term that holds its day.
    std::optional<TermId> term = {};
    std::optional<Circle> circle = {};
    TalkKind kind = TalkKind::development;
    TalkState state = TalkState::planned;
    base::Date date;
    std::optional<base::TimeOfDay> time = {};
    /// Planned length, or how long it took when held; minutes.
    std::optional<int> minutes = {};
    SealedText place = {};
    std::optional<base::Date> invited = {};
    /// The mandate it is held under.
    std::optional<MandateId> mandate = {};
    /// The plan whose results it looks at.
    std::optional<PlanId> plan = {};
    /// Key of the guide that its questions come from: the municipality's own, or a shipped one.
    std::string guide = {};
    std::vector<Participant> participants = {};
    std::optional<Preparation> preparation = {};
    std::optional<Ratings> ratings = {};
    std::vector<AgendaItem> agenda = {};
    std::vector<Remark> remarks = {};
    /// Last day for remarks.
    std::optional<base::Date> remark_deadline = {};
    std::vector<Disagreement> disagreement = {};
    std::optional<base::Date> next_talk = {};
    std::optional<base::Date> frozen = {};
    /// Under the frozen minutes.
    std::vector<Signature> signatures = {};
    SealedText cancelled_reason = {};

    /// Held or later, not cancelled.
    bool was_held() const { return state >= TalkState::held && state != TalkState::cancelled; }
    bool is_frozen() const { return state == TalkState::frozen || state == TalkState::signed_ || state == TalkState::archived; }
    /// Days between invitation and talk: 28 January to 18 February = 21.
    std::optional<int> notice() const;
    /// Who is asked to sign. Of minutes that were frozen elsewhere without a list: the participants that sign, all waiting.
    std::vector<Signature> asked() const;
    bool operator==(const TalkFields&) const = default;
};
void check(const TalkFields& fields, Faults& faults);

/// Which of the texts in a talk's minutes that may be closed.
struct MinutesText {
    enum class Part { agreed, statement, remark, disagreement } part = Part::agreed;
    /// The point it belongs to, of agreed texts and statements.
    std::optional<AgendaItemId> item = {};
    /// Which of several, counted from 0.
    size_t index = 0;
    bool operator==(const MinutesText&) const = default;
};

/// The matter, for a refusal; empty where it may not be read.
std::string matter_of(const Interest& interest);

/// What a municipality sets, and what is known outside the talk, for its warnings.
struct TalkSettings {
    int notice_days = 10;
    bool pay_text_allowed = false;
    PayWords pay_words = {};
    std::optional<base::Money> current_pay = {};
    std::vector<base::Money> bids = {};
};

/// One talk between the employer's side and the chief executive. A frozen talk is a record: it can be read and signed,
/// never changed (every other act then refuses "talk.frozen").
class Talk : public Valid<TalkFields> {
public:
    using Kind = TalkKind;
    using State = TalkState;
    using Valid::Valid;
    static Talk restore(TalkFields fields) { return Talk(std::move(fields)); }

    /// Date, time, place, participants, agenda: until it is held. Refuses "preparation.blind_fixed" where one side has
    /// submitted in the belief that it was blind, or not.
    void plan(TalkFields next);
    /// How long it took and when the next one is: until the minutes are frozen.
    void wrap_up(std::optional<int> minutes, std::optional<base::Date> next_talk);
    void invite(base::Date on);
    void prepare();
    /// Refuses to enter answers for a side that has submitted ("preparation.submitted"), and over those of another writer
    /// who has not shared them ("preparation.other_writer"). `by`: in whose own room they lie.
    void write_preparation(Side side, std::vector<PreparationAnswer> answers, std::optional<PersonId> by = {}, std::optional<OnBehalf> on_behalf = {});
    /// The presidium's writer lets the own side read and write on.
    void share_preparation(PersonId by);
    void submit_preparation(Side side, base::Date on);
    void no_preparation_from(Side side, base::Date on);

    /// Who was there; at least one of the two sides.
    void hold(std::vector<Participant> attendance);
    /// Minutes of one item. Refused before the talk is held.
    void record(AgendaItemId item, Passage agreed);
    void state(AgendaItemId item, Statement statement);
    /// Refuses "talk.unknown_statement".
    void take_back_statement(AgendaItemId item, size_t index);
    /// Closes a text of the minutes, or opens it again: until they are frozen. Refuses "talk.unknown_text".
    void set_access(const MinutesText& text, Access access);
    /// Minutes are out for remarks until this day.
    void send_for_review(base::Date deadline);
    void remark(Remark remark);
    void accept_remark(size_t index, base::Date on, std::optional<OnBehalf> on_behalf = {});
    /// Refuses without a reason.
    void decline_remark(size_t index, base::Date on, base::Text reason, std::optional<OnBehalf> on_behalf = {});

    /// What is rated, on which scale, by whom: until somebody has written ("rating.begun").
    void rate_by(Ratings ratings);
    /// One's own, to be finished later. Refused: "rating.none", "rating.not_asked", "rating.submitted", "rating.absent".
    void write_rating(PersonId person, std::vector<Score> scores, std::optional<OnBehalf> on_behalf = {});
    /// As above, and "rating.nothing_written".
    void give_rating(PersonId person, base::Date on);
    /// The others go on without. Refuses "rating.submitted".
    void rating_absent(PersonId person, base::Date on);
    /// Refuses "statement.ratings_missing" before all of the panel are in or absent.
    void agree_statement(std::string_view point, AgreedStatement statement);

    void disagree(Disagreement disagreement);
    /// Text is locked from here. Refused without a mandate to hold talks on the day of the talk, and while a remark
    /// is open and its deadline has not passed; after it the remark prints as disagreement.
    /// `signing_order`: who signs after whom; left out, everybody signs when he likes.
    void freeze(base::Date on, const Mandates& mandates, const std::vector<PersonId>& signing_order = {});
    /// Signs the frozen minutes, signs with a reservation, refuses or withdraws (domain/record/signature.h). When all have
    /// given theirs the talk is signed; one that is withdrawn makes it frozen again. Refuses "talk.not_frozen".
    void settle_signature(const Signature& given);
    /// The other side's answer to a reservation, beside it.
    void reply_to_reservation(PersonId person, base::Text reply, base::Date on);
    void cancel(base::Text reason);

    const AgendaItem* find_item(AgendaItemId id) const;
    /// Null where nothing is written there.
    const Passage* find_text(const MinutesText& text) const;
    /// What stands as disagreement in minutes composed on this day: what was entered, and remarks still open after
    /// the deadline.
    std::vector<Disagreement> disagreement_on(base::Date day) const;
    /// Whether this remark has become disagreement by that day.
    bool prints_as_disagreement(const Remark& remark, base::Date day) const;
    /// "talk.short_notice", "talk.pay_text", "talk.no_participants", "statement.missing". That a mandate is missing the case says.
    std::vector<Warning> warnings(const TalkSettings& settings) const;

private:
    TalkFields changed() const;
};

/// The interest that keeps a person from rating and signing in this talk, if any.
const Interest* conflict_of(PersonId person, const TalkFields& talk, const std::vector<Interest>& interests);
/// Refuses "interest.conflict", naming the matter.
void require_no_conflict(PersonId person, const TalkFields& talk, const std::vector<Interest>& interests);

}  // namespace domain
