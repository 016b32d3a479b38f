// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sentences/rows.h"

namespace app::sentences {
namespace {

/// Of ratings, guides and signatures.
constexpr Row all[] = {
    {"rating.none", N_("No ratings are asked for in this talk.")},
    {"rating.not_asked", N_("This person is not among those who rate.")},
    {"rating.not_panel", N_("{name} has no seat on the employer's side, and so does not rate.")},
    {"rating.other_executive", N_("{name} is not the executive who is appointed, and so has no rating of his or her own.")},
    {"rating.person_twice", N_("The same person rates twice.")},
    {"rating.point_twice", N_("The point {point} is there twice.")},
    {"rating.unknown_point", N_("There is no point {point} to rate.")},
    {"rating.out_of_scale", N_("The scale goes from {low} to {high}.")},
    {"rating.scale", N_("A scale begins at 0 or 1 and ends at 10 at most; {low} to {high} is none.")},
    {"rating.incomplete", N_("Each point needs a rating, or that one cannot say.")},
    {"rating.both_ways", N_("The rating is both submitted and entered as absent.")},
    {"rating.begun", N_("Somebody has begun to rate, so what is rated and by whom stays as it is.")},
    {"rating.submitted", N_("The rating has been submitted and can no longer be changed.")},
    {"rating.absent", N_("The person is marked as absent, and the others go on without.")},
    {"rating.nothing_written", N_("Nothing is rated yet, so there is nothing to submit.")},
    {"rating.own_first", N_("Submit your own rating first. Then you can type another's.")},
    {"rating.other_writer", N_("{name} has begun a rating. Nobody else types over it.")},
    {"statement.ratings_missing", N_("The agreed statement can be entered when all ratings are in, or the missing ones are marked as absent.")},
    {"statement.missing", N_("Nothing is agreed on the point “{point}” yet.")},
    {"guide.empty", N_("The guide has neither an agenda nor questions.")},
    {"guide.unknown", N_("There is no guide with the key {key}, neither the municipality's own nor one that is shipped.")},
    {"guide.other_kind", N_("The guide {key} is for another kind of talk.")},
    {"signature.unknown", N_("This person is not asked to sign.")},
    {"signature.not_asked", N_("{name} does not sign, and so has no line here.")},
    {"signature.order", N_("Somebody who signs first has not signed yet.")},
    {"signature.settled", N_("This line is settled already.")},
    {"signature.not_given", N_("There is no signature to withdraw.")},
    {"signature.date_missing", N_("A line that is settled has its day, and one that waits has none.")},
    {"signature.reservation_missing", N_("Say what the reservation is.")},
    {"signature.reason_missing", N_("Say why the signature was refused or withdrawn.")},
    {"signature.twice", N_("The same person signs twice.")},
    {"signature.reply_without_reservation", N_("There is no reservation to reply to.")},
    {"signature.replied", N_("The reservation has been replied to already.")},
    {"signature.own_side", N_("It is the other side that replies to a reservation.")},
    {"signature.before_frozen", N_("The minutes were frozen on {frozen}, so nobody can have signed them on {date}.")},
    {"talk.not_frozen", N_("The minutes are signed when they are frozen.")},
    {"talk.signatures_before_frozen", N_("There are signatures, but the minutes are not frozen.")},
    {"talk.signatures_missing", N_("The minutes are called signed, but not everybody has signed.")},
    {"talk.all_signed", N_("Everybody has signed, so the minutes are signed and no longer only frozen.")},
};

}  // namespace

std::span<const Row> of_talks()
{
    return all;
}

}  // namespace app::sentences
