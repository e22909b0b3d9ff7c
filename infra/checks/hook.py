#!/usr/bin/env python3
"""Fails if what SAM and Terraform deploy as the check of new versions is not hook/index.py; --write makes it so.

Terraform needs a zip, and the AWS provider makes none; SAM takes the text.
"""

import io
import re
import sys
import textwrap
import zipfile
from pathlib import Path

INFRA = Path(__file__).resolve().parent.parent
SOURCE, ZIP, TEMPLATE = INFRA / "hook/index.py", INFRA / "terraform/check.zip", INFRA / "sam/template.yaml"
INLINE = re.compile(r"(        ZipFile: \|\n)((?: {10}.*\n|\n)+?)(?=\n  \w)")


def zipped(source: bytes) -> bytes:
    """Stored, not compressed, so that no library's version changes a byte."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        entry = zipfile.ZipInfo("index.py", (1980, 1, 1, 0, 0, 0))
        entry.external_attr = 0o644 << 16
        entry.create_system = 3
        archive.writestr(entry, source)
    return made.getvalue()


def with_inline(template: str, source: str) -> str:
    text = textwrap.indent(source, " " * 10)
    made, count = INLINE.subn(lambda match: match[1] + text, template)
    if count != 2:
        sys.exit(f"{TEMPLATE.name} has {count} functions with their text, not 2")
    return made


def main() -> int:
    source = SOURCE.read_bytes()
    template = TEMPLATE.read_text(encoding="utf-8")
    made = with_inline(template, source.decode())
    if sys.argv[1:] == ["--write"]:
        ZIP.write_bytes(zipped(source))
        TEMPLATE.write_text(made, encoding="utf-8")
    elif made != template or not ZIP.exists() or ZIP.read_bytes() != zipped(source):
        print("terraform/check.zip or sam/template.yaml is not of hook/index.py: infra/checks/hook.py --write")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
