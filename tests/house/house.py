# SPDX-License-Identifier: GPL-3.0-or-later
"""What the check programs share. Each of them takes the root of a source tree (else this one), writes one line per
fault, "path:line: what is wrong and what to do", and says at its end what it looked at. It exits 1 after a fault."""
import re
import shutil
import subprocess
import sys
from pathlib import Path

root = Path(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).parents[2]).resolve()
LANGUAGES = ("nb", "nn", "sv", "en")
FLOORS = ("base", "domain", "storage", "documents", "archive", "app", "cli", "gui")
_faults = 0


def files(*patterns):
    """Paths below the root, tracked or new, that match a pattern such as src/**/*.h; sorted."""
    listed = shutil.which("git") and subprocess.run(
        ["git", "-C", root, "-c", f"safe.directory={root}", "ls-files", "-coz", "--exclude-standard"], capture_output=True)
    if listed and listed.returncode == 0:
        names = [n for n in listed.stdout.decode().split("\0") if n and (root / n).is_file()]
    else:
        names = [str(p.relative_to(root)) for p in root.rglob("*") if p.is_file()]
        names = [n for n in names if not n.startswith(("build/", ".git/"))]
    if patterns:
        wanted = [re.compile(_regex(p)) for p in patterns]
        names = [n for n in names if any(w.fullmatch(n) for w in wanted)]
    return sorted(names)


def _regex(pattern):
    return re.escape(pattern).replace(r"\*\*/", "(?:.*/)?").replace(r"\*", "[^/]*")


def read(name):
    return (root / name).read_text(encoding="utf-8")


def floor_of(name):
    """The floor a source file stands on; None for the mains and everything outside."""
    parts = name.split("/")
    return parts[1] if len(parts) > 2 and parts[0] == "src" and parts[1] in FLOORS else None


def without_comments(code):
    """The same lines with comments, and what stands between quotes, blanked out."""
    def blank(match):
        text = match.group(0)
        keep = '"' if text.startswith('"') else ""
        return keep + "\n" * text.count("\n") + keep
    return re.sub(r'R"(\w*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])\'|//[^\n]*|/\*.*?\*/', blank, code, flags=re.S)


def fault(name, line, text):
    global _faults
    _faults += 1
    print(f"{name}:{line}: {text}" if line else f"{name}: {text}")


def done(summary):
    """The last call of every check."""
    print(f"= {summary}")
    sys.exit(1 if _faults else 0)
