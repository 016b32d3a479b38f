#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Proves that each check can fail: a small good tree passes all of them; then one thing at a time is spoilt, and the
# check in question has to name it.
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")
place=$(mktemp -d "${TMPDIR:-/tmp}/radslag-house-XXXXXX")
trap 'rm -rf "$place"' EXIT
good=$place/good
licence='// SPDX-License-Identifier: GPL-3.0-or-later'
export PYTHONDONTWRITEBYTECODE=1

mkdir -p "$good"/{src/{base,domain,documents/pdf,app,gui,po},templates/{law,documents/partials},forms,tests/house}
cp "$here/../../.clang-format" "$good"
printf '%s\n' "$licence" '#pragma once' '#include <string>' '' 'namespace base {' '' 'std::string name();' '' '}  // namespace base' >"$good/src/base/name.h"
printf '%s\n' "$licence" '#include "base/name.h"' '' 'namespace base {' '' 'std::string name()' '{' '    return "Rådslag";' '}' '' '}  // namespace base' >"$good/src/base/name.cpp"
printf '%s\n' "$licence" '#pragma once' '#include "base/name.h"' >"$good/src/domain/talk.h"
printf '%s\n' "$licence" '#include <hpdf.h>' >"$good/src/documents/pdf/haru_file.cpp"
printf '%s\n' "$licence" 'auto sentence = words("Saved {what}");' >"$good/src/app/say.cpp"
for language in nb nn sv; do
    printf 'msgid ""\nmsgstr ""\n"Language: %s\\n"\n"MIME-Version: 1.0\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Content-Transfer-Encoding: 8bit\\n"\n"Project-Id-Version: x\\n"\n"PO-Revision-Date: x\\n"\n"Last-Translator: x\\n"\n"Language-Team: x\\n"\n' $language >"$good/src/po/$language.po"
    printf '\nmsgid "Saved {what}"\nmsgstr "Lagra {what}"\n\nmsgid "Talks"\nmsgstr "Samtalar"\n' >>"$good/src/po/$language.po"
done
for language in nb nn sv en; do
    printf '# {{title}}\n{{#draft}}*{{> mark}}*{{/draft}}\n' >"$good/templates/documents/minutes.$language.md"
    printf '{{text}}\n' >"$good/templates/documents/partials/mark.$language.md"
done
printf '{"a": 1}\n' >"$good/templates/law/no.json"
printf '<resource><object class="wxPanel" name="TalksPageForm"><object class="wxButton" name="m_a"><label>Talks</label></object></object></resource>\n' >"$good/forms/talks_page.xrc"
printf '#!/usr/bin/env bash\n# SPDX-License-Identifier: GPL-3.0-or-later\ntrue\n' >"$good/dev"

failures=0 proofs=0
report() { echo "selftest.sh: $*"; failures=$((failures + 1)); }

for check in layout layers sources words forms templates traces headers; do
    "$here/$check.py" "$good" >"$place/out" 2>&1 || { report "$check refuses a good tree:"; cat "$place/out"; }
done

# spoilt CHECK WHAT-IT-MUST-SAY FILE CONTENTS: a copy of the good tree in which FILE has CONTENTS (printf's format)
spoilt() {
    local check=$1 must_say=$2 file=$3 contents=$4 tree=$place/spoilt-$((++proofs))
    cp -r "$good" "$tree"
    mkdir -p "$(dirname "$tree/$file")"
    # shellcheck disable=SC2059
    printf "$contents" >"$tree/$file"
    prove "$check" "$must_say" "$tree" "$file" &
    (($(jobs -rp | wc -l) < 4)) || wait -n || true
}
prove() {
    local check=$1 must_say=$2 tree=$3 file=$4 out
    out=$tree.out
    if "$here/$check.py" "$tree" >"$out" 2>&1; then
        echo "$check passes a spoilt $file" >"$tree.failed"
    elif ! grep -qF -- "$must_say" "$out"; then
        echo "$check fails on a spoilt $file without saying \"$must_say\": $(head -n 2 "$out")" >"$tree.failed"
    fi
}

s="$licence\n"
spoilt layout 'laid out otherwise' src/base/name.cpp "${s}int  a ;\n"
spoilt layers 'base must not know domain' src/base/name.cpp "${s}#include \"domain/talk.h\"\n"
spoilt layers 'domain must not know documents' src/domain/talk.cpp "${s}#include \"documents/composer.h\"\n"
spoilt layers 'gui must not know documents' src/gui/page.cpp "${s}#include \"documents/composer.h\"\n"
spoilt layers '<wx/string.h> belongs to gui' src/app/say.cpp "${s}#include <wx/string.h>\n"
spoilt layers '<hpdf.h> belongs to' src/documents/composer.cpp "${s}#include <hpdf.h>\n"
spoilt layers '<qrencode.h> belongs to' src/documents/composer.cpp "${s}#include <qrencode.h>\n"
spoilt layers '<sodium.h> belongs to' src/app/say.cpp "${s}#include <sodium.h>\n"
spoilt layers '<qpdf/QPDF.hh> belongs to archive' src/app/say.cpp "${s}#include <qpdf/QPDF.hh>\n"
spoilt layers '<sqlite3.h> belongs to storage' src/app/say.cpp "${s}#include <sqlite3.h>\n"
spoilt layers '<boost/any.hpp> has no home yet' src/app/say.cpp "${s}#include <boost/any.hpp>\n"
spoilt layers 'is not a path below src/' src/app/say.cpp "${s}#include \"say.h\"\n"
spoilt layers 'no std::views' src/app/say.cpp "${s}auto x = std::views::keys(m);\n"
spoilt layers 'the environment is read' src/app/say.cpp "${s}auto x = std::getenv(\"HOME\");\n"
spoilt layers 'what time it is' src/domain/talk.cpp "${s}auto x = std::chrono::system_clock::now();\n"
spoilt layers 'what time it is' src/domain/talk.cpp "${s}auto x = time(nullptr);\n"
spoilt layers 'no translated sentence' src/domain/talk.cpp "${s}auto x = _(\"Saved\");\n"
spoilt layers 'speaks in codes' src/domain/talk.cpp "${s}void say(const base::Words&);\n"
spoilt layers 'no singletons' src/app/say.cpp "${s}auto& x = Talks::instance();\n"
spoilt layers 'listens to the locale' src/app/say.cpp "${s}auto x = std::stod(text);\n"
spoilt layers 'nothing is printed' src/domain/talk.cpp "${s}void f() { std::cout << 1; }\n"
spoilt sources 'lines long' src/base/name.cpp "$s$(printf '\\n%.0s' {1..501})"
spoilt sources 'begins without' src/base/name.cpp 'int a;\n'
spoilt sources 'pragma once' src/base/name.h "${s}int a();\n"
spoilt sources 'with a semicolon' tests/base/name_test.cpp "${s}TEST_CASE(\"One; two\") {}\n"
spoilt sources 'no shell script' dev '#!/usr/bin/env bash\n# SPDX-License-Identifier: GPL-3.0-or-later\nif then\n'
spoilt sources 'no Python' tests/house/a.py '#!/usr/bin/python3\n# SPDX-License-Identifier: GPL-3.0-or-later\ndef (\n'
spoilt headers 'does not compile alone' src/domain/talk.h "${s}#pragma once\nstd::vector<int> all();\n"
spoilt words "lacks 'Gone'" src/app/say.cpp "${s}auto x = words(\"Gone\");\n"
spoilt words "lacks 'Gone'" src/gui/page.cpp "${s}auto x = _(\"Go\" \"ne\");\n"
spoilt words "lacks 'Gone'" src/app/say.cpp "${s}auto x = words.plural(\"Gone\", \"All gone\", n);\n"
spoilt words "lacks '&New'" forms/talks_page.xrc '<resource><object class="wxPanel" name="TalksPageForm"><label>_New</label></object></resource>\n'
header='msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Plural-Forms: nplurals=2; plural=n!=1;\\n"\n'
spoilt words 'is not translated' src/po/nn.po "$header"'\nmsgid "Saved {what}"\nmsgstr ""\n'
spoilt words 'marked fuzzy' src/po/nn.po "$header"'\n#, fuzzy\nmsgid "Saved {what}"\nmsgstr "Lagra {what}"\n'
spoilt words 'the same {names}' src/po/nn.po "$header"'\nmsgid "Saved {what}"\nmsgstr "Lagra {kva}"\n'
spoilt words 'msgfmt -c refuses' src/po/nn.po "$header"'\nmsgid "A\\n"\nmsgstr "B"\n'
spoilt forms 'not well-formed' forms/talks_page.xrc '<resource>\n'
spoilt forms 'one form named TalksPageForm' forms/talks_page.xrc '<resource><object class="wxPanel" name="Other"/></resource>\n'
spoilt forms 'names m_a twice' forms/talks_page.xrc '<resource><object class="wxPanel" name="TalksPageForm"><object class="wxButton" name="m_a"/><object class="wxButton" name="m_a"/></object></resource>\n'
spoilt templates 'is not JSON' templates/law/no.json '{"a": }\n'
spoilt templates 'stands twice' templates/law/no.json '{"a": 1, "a": 2}\n'
spoilt templates 'outcome.nn.md: is missing' templates/documents/outcome.nb.md '# {{title}}\n'
spoilt templates 'readme.nn.txt: is missing' templates/sample/readme.nb.txt '{{title}}\n'
spoilt templates 'lacks {{#draft}}' templates/documents/minutes.sv.md '# {{title}} {{> mark}}\n'
spoilt templates 'is never closed' templates/documents/minutes.sv.md '# {{title}}\n{{#draft}}*{{> mark}}*\n'
spoilt templates 'closes what is not open' templates/documents/minutes.sv.md '# {{title}}\n{{> mark}}{{/draft}}\n'
spoilt templates 'prints unescaped' templates/documents/minutes.sv.md '# {{{title}}}\n{{#draft}}*{{> mark}}*{{/draft}}\n'
spoilt templates 'there is no templates/documents/partials/who.sv.md' templates/documents/minutes.sv.md '# {{title}}\n{{#draft}}*{{> mark}}*{{/draft}}{{> who}}\n'
spoilt traces 'only one machine knows' src/base/name.cpp "${s}// see /ho""me/anna/notes\n"
spoilt traces 'only one machine knows' dev '#!/bin/bash\n# py''pi.org\n'
wait

for failed in "$place"/*.failed; do
    [[ -e $failed ]] && report "$(cat "$failed")"
done
echo "= each check fails when it should: $proofs spoilt trees"
exit $((failures > 0))
