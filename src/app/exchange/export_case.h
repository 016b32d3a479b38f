// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

namespace app {

class Session;

/// Everything that this account may read, in the open JSON form; `{"withheld": …}` stands for the rest. Accounts come
/// without what opens them. The log says that it was done, where the file can be written.
std::string export_case(Session& session);

struct NamedBytes {
    std::string name;
    std::string bytes;
};
/// goals.csv and actions.csv; logged as above.
std::vector<NamedBytes> export_tables(Session& session);

}  // namespace app
