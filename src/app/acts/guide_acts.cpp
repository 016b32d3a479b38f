// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/acts/act.h"
#include "app/open_form/reader.h"
#include "app/talk/guides.h"

namespace app::acts {
namespace {

using namespace open_form;

Done done_guide(const ActContext& act, domain::GuideId id)
{
    return done("guides", act.records().guides.get(id));
}

Done copy(ActContext& act)
{
    const auto id = act.in.id<domain::GuideId>("guides");
    const auto key = act.in.plain("key"), source = act.in.plain("source");
    const auto language = base::language_from(act.in.plain("language"));
    act.require_read();
    Guides(act.work).copy(id, key, source, language);
    return done_guide(act, id);
}

Done add(ActContext& act)
{
    auto guide = read_guide(act.in);
    const auto id = guide.id;
    if (!act.names("language"))
        guide.language = act.records().municipality->language;
    act.require_read();
    Guides(act.work).save(std::move(guide));
    return done_guide(act, id);
}

Done edit(ActContext& act)
{
    const auto id = act.in.must_refer<domain::GuideId>("guide", "guides");
    const auto given = read_guide(act.in);
    act.require_named_read();
    auto next = *act.records().guides.get(id);
    const auto take = [&](const char* name, auto member) {
        if (act.names(name))
            next.*member = given.*member;
    };
    using G = domain::GuideFields;
    take("title", &G::title);
    take("scale", &G::low);
    take("scale", &G::high);
    take("agenda", &G::agenda);
    take("questions", &G::questions);
    take("points", &G::points);
    Guides(act.work).save(std::move(next));
    return done_guide(act, id);
}

constexpr Act table[] = {
    {"guide.copy", copy, "guides"},
    {"guide.add", add, "guides"},
    {"guide.edit", edit, nullptr, "guides"},
};

}  // namespace

std::span<const Act> guide_acts()
{
    return table;
}

}  // namespace app::acts
