// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/minutes.h"
#include "app/papers/papers.h"
#include "app/talk_list.h"
#include "base/clock.h"

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace domain {
class Case;
}

namespace app {

/// One municipality's records, opened, with what can be done to them. Built by main and handed down by reference.
class Desk {
public:
    /// `form` is the open JSON form. `templates`: the user's own folder of templates, looked in first; may be empty.
    /// Throws domain::Refused with every fault of the form.
    explicit Desk(std::string_view form, std::filesystem::path templates = {});
    /// Records that lie elsewhere, such as in an open case file: they must stay where they are and may change meanwhile.
    explicit Desk(const domain::Case& records, std::filesystem::path templates = {});
    explicit Desk(domain::Case&& records, std::filesystem::path templates = {}) = delete;
    /// The sample municipality that lies in the program.
    static std::string_view sample_form();
    ~Desk();

    const domain::Case& records() const;
    const Law& law() const;
    const Minutes& minutes() const;
    /// Every kind of document of these records.
    Documents documents() const;
    /// Slips and recovery sheets of this municipality.
    Papers papers() const;
    /// The municipality's name and the written form that its documents are in.
    const std::string& municipality() const;
    base::Language written_form() const;
    /// The day that counts as today: the day asked for; else, in a test file, the day stored in it; else the clock's.
    base::Date today(const base::Clock& clock, std::optional<base::Date> asked = {}) const;
    /// A talk by key or UUID; refused ("record.unknown", field = what was asked for).
    domain::TalkId find_talk(std::string_view key_or_id) const;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

}  // namespace app
