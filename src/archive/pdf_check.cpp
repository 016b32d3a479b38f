// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/pdf_check.h"

#include "archive/pdf/checks.h"

#include <qpdf/QPDFExc.hh>

#include <exception>

namespace archive {
namespace {

constexpr size_t max_file_size = size_t{256} << 20;
constexpr size_t max_objects = 500'000;

void note(PdfReport& report, const char* rule, std::string detail)
{
    report.findings.push_back({rule, "", std::move(detail)});
}

/// Opens without repairing anything: an archive must not depend on a reader's guesses.
bool open(QPDF& file, std::string_view bytes, PdfReport& report)
{
    file.setSuppressWarnings(true);
    file.setAttemptRecovery(false);
    try {
        file.processMemoryFile("document", bytes.data(), bytes.size());
        if (file.isEncrypted() || pdf::has(file.getTrailer(), "/Encrypt")) {
            note(report, "file.encrypted", "the trailer has /Encrypt");
            return false;
        }
        if (file.getXRefTable().size() > max_objects) {
            note(report, "file.too_much", "more objects than a document needs");
            return false;
        }
        if (!pdf::is_dictionary(pdf::get(file.getTrailer(), "/Root"))) {
            note(report, "file.unreadable", "no catalogue");
            return false;
        }
        return true;
    }
    catch (const QPDFExc& problem) {
        note(report, problem.getErrorCode() == qpdf_e_password ? "file.encrypted" : "file.unreadable", problem.what());
    }
    catch (const std::exception& problem) {
        note(report, "file.unreadable", problem.what());
    }
    return false;
}

/// One subject's trouble must not hide what the others find.
template <class Check>
void guarded(PdfReport& report, Check check)
{
    try {
        check();
    }
    catch (const pdf::TooMuch&) {
        note(report, "file.too_much", "the file asks for more memory or time than any honest one");
    }
    catch (const std::exception& problem) {
        note(report, "file.damaged", problem.what());
    }
}

void check_all(pdf::Document& document)
{
    auto& report = document.report();
    for (auto check : {pdf::check_file, pdf::check_objects, pdf::check_metadata, pdf::check_catalog, pdf::check_output_intent, pdf::check_pages,
             pdf::check_content, pdf::check_fonts})
        guarded(report, [&] { check(document); });

    pdf::Structure structure;
    guarded(report, [&] { structure = pdf::read_structure(document); });
    for (auto check : {pdf::check_structure, pdf::check_tables, pdf::check_parent_tree, pdf::check_annotations})
        guarded(report, [&] { check(document, structure); });

    for (auto check : {pdf::check_form, pdf::check_outlines, pdf::check_attachments})
        guarded(report, [&] { check(document); });
    for (const auto& warning : document.file().getWarnings())
        document.found("file.damaged", "", warning.what());
}

}  // namespace

PdfReport check_pdf(std::string_view bytes)
{
    PdfReport report;
    if (bytes.size() > max_file_size) {
        note(report, "file.too_much", "larger than 256 MB");
        return report;
    }
    QPDF file;
    if (open(file, bytes, report)) {
        pdf::Document document(bytes, file, report);
        guarded(report, [&] { check_all(document); });
    }
    return report;
}

}  // namespace archive
