// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <exception>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace domain {

/// What is wrong and where. `code` is stable ("plan.weights_sum") and becomes a sentence elsewhere; `field` is a
/// path: slash-separated and relative to the record inside the domain ("agenda/2/agreed"), a JSON pointer from the
/// open form. `values` fill the sentence's places: plain figures, ISO dates, codes.
struct Complaint {
    std::string code;
    std::string field;
    std::map<std::string, std::string> values = {};
    bool operator==(const Complaint&) const = default;
};

/// Allowed, but questionable.
struct Warning {
    std::string code;
    std::string field;
    std::map<std::string, std::string> values = {};
    bool operator==(const Warning&) const = default;
};

/// The user can mend it. Always carries at least one complaint, and every one that was found.
class Refused : public std::exception {
public:
    explicit Refused(std::vector<Complaint> complaints);
    /// The codes and fields, one a line: for logs and tests, not for people.
    const char* what() const noexcept override { return m_what.c_str(); }
    const std::vector<Complaint>& complaints() const { return m_complaints; }
    bool has(std::string_view code) const;

private:
    std::vector<Complaint> m_complaints;
    std::string m_what;
};

/// Collects complaints, so that all are told at once.
class Faults {
public:
    void add(std::string code, std::string field, std::map<std::string, std::string> values = {});
    bool none() const { return m_complaints.empty(); }
    const std::vector<Complaint>& all() const { return m_complaints; }
    /// Throws Refused if there is any.
    void raise() const;

private:
    std::vector<Complaint> m_complaints;
};

/// For one complaint alone.
[[noreturn]] void refuse(std::string code, std::string field, std::map<std::string, std::string> values = {});

/// "agenda" / 2 / "agreed" -> "agenda/2/agreed"; empty parts are left out.
std::string at(std::string_view path, std::string_view name);
std::string at(std::string_view path, size_t index);

}  // namespace domain
