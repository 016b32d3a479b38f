// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <stdexcept>
#include <string>
#include <string_view>

namespace base {

/// The world's fault, or a fault of ours: nothing the user typed can mend it. Carries a stable code, which one
/// function turns into a sentence, and the bare cause (a path, an errno text, a place in a template).
class Failure : public std::runtime_error {
public:
    enum class Kind { disk, damaged, internal };

    Failure(Kind kind, std::string code, std::string cause);

    Kind kind() const { return m_kind; }
    /// For example "file.unwritable" or "template.unknown_field".
    const std::string& code() const { return m_code; }
    const std::string& cause() const { return m_cause; }

private:
    Kind m_kind;
    std::string m_code;
    std::string m_cause;
};

/// A fault in the program or in what was built into it.
[[noreturn]] void broken(std::string code, std::string cause);

}  // namespace base
