// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/language.h"
#include "domain/talk/talk.h"

#include <string>
#include <vector>

namespace domain {

using GuideId = base::Id<struct GuideTag>;

/// Who a question is for: the presidium's preparation, the executive's, or the talk itself.
enum class GuidePart { presidium, executive, talk };
template <>
struct Codes<GuidePart> {
    static constexpr Code<GuidePart> all[] = {{GuidePart::presidium, "presidium"}, {GuidePart::executive, "executive"}, {GuidePart::talk, "talk"}};
};

struct GuideQuestion {
    /// Unique within its guide: "dev.p1".
    std::string key;
    GuidePart part = GuidePart::talk;
    base::Text text;
    bool operator==(const GuideQuestion&) const = default;
};

/// A point of the agenda that the guide suggests.
struct GuideItem {
    std::string key;
    base::Text title;
    Hat hat = Hat::employer;
    std::optional<int> minutes = {};
    bool operator==(const GuideItem&) const = default;
};

/// What the guide lets the panel rate.
struct GuidePoint {
    std::string key;
    base::Text title;
    bool operator==(const GuidePoint&) const = default;
};

/// The municipality's own edited set of questions for a kind of talk. Says nothing about any person, so it is plain.
struct GuideFields {
    GuideId id;
    std::string key;
    TalkKind kind = TalkKind::development;
    base::Language language = base::Language::nb;
    base::Text title;
    /// Key of the shipped guide it was copied from; empty where it was written anew.
    std::string source = {};
    /// The scale of its points.
    int low = 1;
    int high = 5;
    std::vector<GuideItem> agenda = {};
    std::vector<GuideQuestion> questions = {};
    std::vector<GuidePoint> points = {};
    bool operator==(const GuideFields&) const = default;
};
/// "guide.empty", "field.key_taken", "field.range", "rating.scale".
void check(const GuideFields& fields, Faults& faults);
using Guide = Valid<GuideFields>;

/// Of a scale: two to ten steps from 0 or 1 upwards. "rating.scale".
void check_scale(int low, int high, Faults& faults, std::string_view path);

/// The agenda as it stands in the guide; where it has none, the questions for the talk itself. Ids are new ones of `clock`.
std::vector<AgendaItem> agenda_from(const GuideFields& guide, const base::Clock& clock);
/// Its points, for that panel and executive. Nothing where the guide has no points.
std::optional<Ratings> ratings_from(const GuideFields& guide, const std::vector<PersonId>& panel, PersonId executive);

}  // namespace domain
