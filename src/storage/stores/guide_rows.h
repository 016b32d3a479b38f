// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/talk/guide.h"
#include "storage/stores/blank.h"
#include "storage/stores/row.h"

// How guides lie in their tables; see row.h.
namespace storage {

struct GuideRow {
    static Shape shape() { return {"guide", "id", {"id", "place"}, 1, true}; }
    static domain::GuideFields blank() { return {blank_id<domain::GuideId>(), {}, {}, {}, {}}; }
    template <class V, class O>
    static void fields(V& row, O& guide)
    {
        row.plain("key", guide.key);
        row.plain("kind", guide.kind);
        row.plain("language", guide.language);
        row.plain("title", guide.title);
        row.plain("source", guide.source);
        row.plain("low", guide.low);
        row.plain("high", guide.high);
    }
};

struct GuideItemRow {
    static Shape shape() { return {"guide_item", "guide", {"guide", "place"}, 2}; }
    static domain::GuideItem blank() { return {}; }
    template <class V, class O>
    static void fields(V& row, O& item)
    {
        row.plain("key", item.key);
        row.plain("title", item.title);
        row.plain("hat", item.hat);
        row.plain("minutes", item.minutes);
    }
};

struct GuideQuestionRow {
    static Shape shape() { return {"guide_question", "guide", {"guide", "place"}, 2}; }
    static domain::GuideQuestion blank() { return {}; }
    template <class V, class O>
    static void fields(V& row, O& question)
    {
        row.plain("key", question.key);
        row.plain("part", question.part);
        row.plain("text", question.text);
    }
};

struct GuidePointRow {
    static Shape shape() { return {"guide_point", "guide", {"guide", "place"}, 2}; }
    static domain::GuidePoint blank() { return {}; }
    template <class V, class O>
    static void fields(V& row, O& point)
    {
        row.plain("key", point.key);
        row.plain("title", point.title);
    }
};

}  // namespace storage
