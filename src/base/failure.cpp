// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/failure.h"

namespace base {

Failure::Failure(Kind kind, std::string code, std::string cause)
    : std::runtime_error(code + ": " + cause), m_kind(kind), m_code(std::move(code)), m_cause(std::move(cause))
{
}

void broken(std::string code, std::string cause)
{
    throw Failure(Failure::Kind::internal, std::move(code), std::move(cause));
}

}  // namespace base
