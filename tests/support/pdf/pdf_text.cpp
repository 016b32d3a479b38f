// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/pdf/pdf_text.h"

#include "archive/pdf_check.h"
#include "base/files.h"
#include "support/catch.h"
#include "support/temp_dir.h"

#include <cstdio>
#include <cstdlib>

namespace support {
namespace {

std::string output_of(const std::string& command)
{
    FILE* pipe = popen(command.c_str(), "r");
    REQUIRE(pipe);
    std::string out;
    char chunk[4096];
    while (size_t got = fread(chunk, 1, sizeof chunk, pipe))
        out.append(chunk, got);
    INFO(command);
    REQUIRE(pclose(pipe) == 0);
    return out;
}

std::string by_tool(std::string_view pdf, const std::string& before, const std::string& after)
{
    TempDir folder;
    base::write_atomically(folder / "document.pdf", pdf);
    return output_of(before + " '" + (folder / "document.pdf").string() + "' " + after);
}

}  // namespace

void require_archive_grade(std::string_view pdf)
{
    const auto report = archive::check_pdf(pdf);
    for (const auto& finding : report.findings)
        UNSCOPED_INFO(finding.rule + " (" + finding.where + "): " + finding.detail);
    REQUIRE(report.ok());
}

std::string text_of(std::string_view pdf)
{
    return by_tool(pdf, "pdftotext -layout -enc UTF-8", "-");
}

std::string structure_of(std::string_view pdf)
{
    return by_tool(pdf, "pdfinfo -struct-text", "");
}

std::string attachment_of(std::string_view pdf)
{
    TempDir folder;
    base::write_atomically(folder / "document.pdf", pdf);
    output_of("pdfdetach -save 1 -o '" + (folder / "attachment").string() + "' '" + (folder / "document.pdf").string() + "'");
    return base::read_file(folder / "attachment");
}

int count_of(std::string_view text, std::string_view word)
{
    int count = 0;
    for (auto at = text.find(word); at != text.npos; at = text.find(word, at + word.size()))
        ++count;
    return count;
}

void check_golden(const std::string& name, const std::string& actual)
{
    const std::string path = RADSLAG_TEST_DATA "/golden/" + name;
    if (std::getenv("RADSLAG_APPROVE")) {
        base::write_atomically(path, actual);
        return;
    }
    INFO("To accept the new text, run the test with RADSLAG_APPROVE=1 and read the difference.");
    CHECK(actual == base::read_file(path));
}

}  // namespace support
