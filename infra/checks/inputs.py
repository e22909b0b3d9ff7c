#!/usr/bin/env python3
"""Fails if the tables of inputs and outputs in terraform/README.md are not those of the module; --write makes them anew."""

import sys
from pathlib import Path

import hcl

MODULE = Path(__file__).resolve().parent.parent / "terraform"
BEGIN, END = "<!-- made by infra/checks/inputs.py --write -->\n", "<!-- end -->\n"


def _cell(text: str) -> str:
    """One line, in code marks, with what would end the cell escaped."""
    return "`" + " ".join(text.split()).replace("|", "\\|") + "`"


def _described(block: hcl.Block) -> str:
    return block.attributes["description"][1:-1].replace('\\"', '"').replace("|", "\\|")


def tables(module: hcl.Block) -> str:
    lines = ["## Inputs", "", "| name | type | default | what |", "|---|---|---|---|"]
    for name, block in sorted(hcl.variables(module).items()):
        default = _cell(block.attributes["default"]) if "default" in block.attributes else "required"
        lines.append(f"| `{name}` | {_cell(block.attributes['type'])} | {default} | {_described(block)} |")
    lines += ["", "## Outputs", "", "| name | what |", "|---|---|"]
    outputs = {b.labels[0]: b for b in module.blocks if b.kind == "output"}
    lines += [f"| `{name}` | {_described(block)} |" for name, block in sorted(outputs.items())]
    return "\n".join(lines) + "\n"


def main() -> int:
    path = MODULE / "README.md"
    text = path.read_text(encoding="utf-8")
    before, rest = text.split(BEGIN)
    _, after = rest.split(END)
    made = before + BEGIN + "\n" + tables(hcl.read_module(MODULE)) + "\n" + END + after
    if sys.argv[1:] == ["--write"]:
        path.write_text(made, encoding="utf-8")
    elif made != text:
        print("terraform/README.md is not of these variables and outputs: infra/checks/inputs.py --write")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
