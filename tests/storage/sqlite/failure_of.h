// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/failure.h"

#include <string>

/// The code of the Failure that `work` throws; empty when it throws none. `cause` is told to who asks.
template <class Work>
std::string failure_of(Work&& work, std::string* cause = nullptr)
{
    try {
        work();
    }
    catch (const base::Failure& failure) {
        if (cause)
            *cause = failure.cause();
        return failure.code();
    }
    return {};
}
