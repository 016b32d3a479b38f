// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "cli/prompt.h"

namespace cli {

/// Asks at the terminal itself, so that questions and answers mix with neither standard input nor output.
class Terminal final : public Prompt {
public:
    explicit Terminal(std::string device = "/dev/tty") : m_device(std::move(device)) {}

    bool is_there() const override;
    std::optional<std::string> ask(std::string_view question) override;
    /// The terminal is as before afterwards, also where a signal ends the program meanwhile.
    std::optional<Secret> ask_secret(std::string_view question) override;

private:
    std::optional<std::string> read_line(std::string_view question, bool shown);

    std::string m_device;
};

}  // namespace cli
