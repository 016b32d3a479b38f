// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/audit/late_anchor.h"

#include "base/failure.h"
#include "base/files.h"
#include "support/catch.h"
#include "support/temp_dir.h"

using namespace storage;

namespace {

const auto the_file = base::Uuid::derive("1", "file", "a");

Head head(std::int64_t seq)
{
    Head made{seq, {}};
    made.hash.fill(static_cast<std::uint8_t>(seq));
    return made;
}

}  // namespace

TEST_CASE("An anchor raised behind the work is on disk once it is settled, and once the work has ended")
{
    support::TempDir folder;
    const Anchors anchors(folder / "anchors.json");
    {
        LateAnchor late(anchors, the_file);
        late.settle();
        CHECK_FALSE(anchors.find(the_file));
        late.raise(head(3));
        late.settle();
        CHECK(anchors.find(the_file) == head(3));
        for (std::int64_t seq = 4; seq <= 60; ++seq)
            late.raise(head(seq));
    }
    CHECK(anchors.find(the_file) == head(60));
}

TEST_CASE("At every moment the anchor is whole and one of those that were given")
{
    support::TempDir folder;
    const Anchors anchors(folder / "anchors.json");
    LateAnchor late(anchors, the_file);
    std::int64_t last = 0;
    for (std::int64_t seq = 1; seq <= 200; ++seq) {
        late.raise(head(seq));
        if (seq % 50 == 0)
            late.settle();
        const auto seen = anchors.find(the_file);
        if (!seen)
            continue;
        CHECK(seen == head(seen->seq));
        CHECK(seen->seq <= seq);
        CHECK(seen->seq >= last);
        last = seen->seq;
    }
    late.settle();
    CHECK(anchors.find(the_file) == head(200));
}

TEST_CASE("What stands in the way of an anchor is told once, and then it is left")
{
    support::TempDir folder;
    base::write_atomically(folder / "no-folder", "x");
    LateAnchor late(Anchors(folder / "no-folder" / "anchors.json"), the_file);
    late.raise(head(1));
    CHECK_THROWS_AS(late.settle(), base::Failure);
    late.raise(head(2));
    CHECK_NOTHROW(late.settle());
}
