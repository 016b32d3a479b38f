// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/talk/guide.h"

#include "domain/rules.h"

#include <set>

namespace domain {
namespace {

/// Keys are unique among their own.
template <class Each, class Check>
void check_list(const std::vector<Each>& list, const char* name, Faults& faults, Check more)
{
    std::set<std::string_view> keys;
    for (size_t i = 0; i < list.size(); ++i) {
        const auto where = at(name, i);
        check_key(list[i].key, faults, where);
        if (!keys.insert(list[i].key).second)
            faults.add("field.key_taken", at(where, "key"), {{"key", list[i].key}});
        more(list[i], where);
    }
}

}  // namespace

void check_scale(int low, int high, Faults& faults, std::string_view path)
{
    if (low < 0 || low > 1 || high <= low || high > 10)
        faults.add("rating.scale", at(path, "scale"), {{"low", std::to_string(low)}, {"high", std::to_string(high)}});
}

void check(const GuideFields& fields, Faults& faults)
{
    check_key(fields.key, faults);
    require_text(fields.title, faults, "", "title");
    check_scale(fields.low, fields.high, faults, "");
    if (fields.agenda.empty() && fields.questions.empty())
        faults.add("guide.empty", "questions");
    check_list(fields.agenda, "agenda", faults, [&](const GuideItem& item, const std::string& where) {
        require_text(item.title, faults, where, "title");
        if (item.minutes && (*item.minutes < 1 || *item.minutes > 1440))
            faults.add("field.range", at(where, "minutes"), {{"low", "1"}, {"high", "1440"}});
    });
    check_list(fields.questions, "questions", faults,
        [&](const GuideQuestion& question, const std::string& where) { require_text(question.text, faults, where, "text"); });
    check_list(fields.points, "points", faults, [&](const GuidePoint& point, const std::string& where) { require_text(point.title, faults, where, "title"); });
}

std::vector<AgendaItem> agenda_from(const GuideFields& guide, const base::Clock& clock)
{
    std::vector<AgendaItem> agenda;
    const auto add = [&](const std::string& key, const base::Text& title, Hat hat, std::optional<int> minutes) {
        agenda.push_back({AgendaItemId(base::Uuid::make(clock)), key, title, hat, minutes});
    };
    for (const auto& item : guide.agenda)
        add(item.key, item.title, item.hat, item.minutes);
    if (!agenda.empty())
        return agenda;
    for (const auto& question : guide.questions) {
        if (question.part == GuidePart::talk)
            add(question.key, question.text, Hat::employer, {});
    }
    return agenda;
}

std::optional<Ratings> ratings_from(const GuideFields& guide, const std::vector<PersonId>& panel, PersonId executive)
{
    if (guide.points.empty())
        return std::nullopt;
    Ratings ratings{guide.low, guide.high};
    for (const auto& point : guide.points)
        ratings.points.push_back({point.key, point.title});
    for (const auto& person : panel)
        ratings.panel.push_back({person});
    ratings.self = RatingSheet{executive};
    return ratings;
}

}  // namespace domain
