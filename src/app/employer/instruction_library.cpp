// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/employer/instruction_library.h"

#include "base/failure.h"
#include "base/resource.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace app {

InstructionLibrary::InstructionLibrary(std::string_view bytes)
{
    try {
        const auto library = nlohmann::json::parse(bytes);
        for (const auto& row : library.at("topics")) {
            Topic topic{row.at("key").get<std::string>(), row.at("fixed").get<bool>(), {}, {}, row.at("source").at("name").get<std::string>(),
                row.at("checked").get<bool>()};
            for (auto language : base::all_languages) {
                const std::string code(base::code(language));
                topic.heading[language] = base::Text::of(row.at("heading").at(code).get<std::string>());
                for (const auto& task : row.at("tasks").at(code))
                    topic.tasks[language].push_back(base::Text::of(task.get<std::string>()));
            }
            m_topics.push_back(std::move(topic));
        }
    }
    catch (const nlohmann::json::exception& fault) {
        // Compiled in, so this is ours to mend.
        base::broken("instruction.library", fault.what());
    }
}

const InstructionLibrary& InstructionLibrary::shipped()
{
    static const InstructionLibrary library(base::resource("templates/instruction/library.json"));
    return library;
}

const InstructionLibrary::Topic* InstructionLibrary::find(std::string_view key) const
{
    const auto found = std::find_if(m_topics.begin(), m_topics.end(), [&](const Topic& topic) { return topic.key == key; });
    return found == m_topics.end() ? nullptr : &*found;
}

void InstructionLibrary::complete(std::vector<domain::InstructionSection>& sections, base::Language language) const
{
    domain::Faults faults;
    for (size_t i = 0; i < sections.size(); ++i) {
        auto& section = sections[i];
        if (section.topic.empty())
            continue;
        const auto* topic = find(section.topic);
        if (!topic) {
            faults.add("instruction.topic_unknown", domain::at(domain::at("sections", i), "topic"), {{"topic", section.topic}});
            continue;
        }
        if (section.heading.empty())
            section.heading = topic->heading.at(language);
        if (section.text.empty() && section.tasks.empty())
            section.tasks = topic->tasks.at(language);
    }
    faults.raise();
}

}  // namespace app
