// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/refused.h"

#include <nlohmann/json.hpp>

#include <memory>

namespace app::open_form {

/// A JSON schema as a reader asks it: "form.unknown_key", "form.missing", "form.type", "form.value", "field.range",
/// "form.schema", each with its JSON pointer. What a pattern or format says is left to whoever reads the field.
class Schema {
public:
    explicit Schema(nlohmann::json full);
    Schema(Schema&&) noexcept;
    ~Schema();
    void check(const nlohmann::json& value, domain::Faults& faults) const;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

/// Against templates/case.schema.json.
void check_schema(const nlohmann::json& value, domain::Faults& faults);

}  // namespace app::open_form
