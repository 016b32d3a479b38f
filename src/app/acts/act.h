// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/case/work.h"
#include "app/open_form/fields.h"
#include "domain/hand.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <string_view>

namespace app::acts {

/// What an act did, and to which record.
struct Done {
    /// The array of the open form: "talks", "accounts".
    std::string kind;
    std::string key;
    std::string id;
    /// What is told once, now, to whoever asked: the groups of a slip.
    std::map<std::string, std::string> values = {};
};

/// One act out of a file of acts: it keeps its part of templates/acts.schema.json already.
struct ActContext {
    Work& work;
    /// Its fields, read as those of the open form. Keys of records, and their UUIDs, resolve against the case file with
    /// what the acts before this one made.
    const open_form::Fields& in;
    const nlohmann::json& act;
    domain::Faults& faults;
    /// Everything is tried and nothing is kept: what leaves the case file (papers, slips) is not written.
    bool dry_run = false;
    /// Where files lie that acts name; empty where nobody says.
    std::filesystem::path folder = {};

    const domain::CaseFields& records() const { return *work.records(); }
    /// Whether the file says anything of this field; in an edit, null takes a value away.
    bool names(const char* name) const { return act.contains(name); }
    /// As given, else today.
    base::Date day_or_today(const char* name) const { return in.date(name).value_or(work.today()); }
    std::optional<domain::Behalf> behalf() const;
    /// After the fields were read and before anything is done: refuses whatever could not be read.
    void require_read() const;
    /// In an edit, where fields may be left out or null.
    void require_named_read() const { faults.raise(); }
};

/// An act's name in the file and what it does. `run` reads the fields and calls a use case, no more. What it throws as
/// domain::Refused gets its place in the file: a complaint's path is taken from the first step that the act has a field of.
struct Act {
    std::string_view name;
    Done (*run)(ActContext&);
    /// The array of the open form in which it makes a record. Then a key and an id are made up where none is given, and
    /// `in.id<…>(array)` gives the id.
    const char* makes = nullptr;
    /// The array whose record its field of that name ("talks": "talk") names: its key stands in as `key`, so that the
    /// open form's readers read the act.
    const char* edits = nullptr;
};

// One table for each subject, in src/app/acts/<subject>_acts.cpp.
std::span<const Act> account_acts();
std::span<const Act> employer_acts();
std::span<const Act> plan_acts();
std::span<const Act> goal_acts();
std::span<const Act> talk_acts();
std::span<const Act> minutes_acts();
std::span<const Act> rating_acts();
std::span<const Act> guide_acts();
std::span<const Act> action_acts();
std::span<const Act> salary_acts();
std::span<const Act> waiver_acts();
std::span<const Act> rule_acts();
std::span<const Act> agreement_acts();

/// Null where there is none of that name.
const Act* find_act(std::string_view name);
/// All of them, in the order of the tables.
std::vector<std::string_view> names();

/// For an act on a record of the case.
template <class Record>
Done done(const char* kind, const Record& record)
{
    return {kind, record->key, record->id.str()};
}

}  // namespace app::acts
