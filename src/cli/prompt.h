// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "cli/secret.h"

#include <optional>
#include <string>
#include <string_view>

namespace cli {

/// Whoever sits at the keyboard.
class Prompt {
public:
    virtual ~Prompt() = default;
    /// False in scripts, where nobody could answer.
    virtual bool is_there() const = 0;
    /// One line, without its end; nothing where the input has ended.
    virtual std::optional<std::string> ask(std::string_view question) = 0;
    /// As above, but what is typed is not shown.
    virtual std::optional<Secret> ask_secret(std::string_view question) = 0;
};

}  // namespace cli
