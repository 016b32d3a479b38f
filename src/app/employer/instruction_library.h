// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/language.h"
#include "domain/employer/instruction.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace app {

/// What an instruction for the executive can hold, from templates/instruction/library.json: two fixed sections and twenty to
/// choose from.
class InstructionLibrary {
public:
    struct Topic {
        std::string key;
        bool fixed = false;
        std::map<base::Language, base::Text> heading;
        /// Suggestions.
        std::map<base::Language, std::vector<base::Text>> tasks;
        std::string source;
        bool checked = false;
    };

    /// Loaded once.
    static const InstructionLibrary& shipped();

    /// In the library's order.
    const std::vector<Topic>& topics() const { return m_topics; }
    const Topic* find(std::string_view key) const;
    /// A section that names a topic and says nothing else gets its heading and tasks. Refuses "instruction.topic_unknown".
    void complete(std::vector<domain::InstructionSection>& sections, base::Language language) const;

private:
    explicit InstructionLibrary(std::string_view json);

    std::vector<Topic> m_topics;
};

}  // namespace app
