"""Reads Terraform's language as `terraform fmt` writes it: blocks, their attributes and the expressions as text.

Terraform's own JSON does not tell what a lifecycle block says, nor which condition a value depends on.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

STRING = re.compile(r'"(?:\\.|[^"\\])*"')
BLOCK = re.compile(r'([\w-]+)((?: "[^"]*")*) \{(\})?$')
ATTRIBUTE = re.compile(r"([\w-]+) += (.+)$")


@dataclass
class Block:
    kind: str
    labels: list[str]
    attributes: dict[str, str] = field(default_factory=dict)
    blocks: list["Block"] = field(default_factory=list)

    def paths(self) -> Iterator[tuple[str, str]]:
        """The attributes, those of nested blocks as `block.attribute`, with their expressions."""
        yield from self.attributes.items()
        for block in self.blocks:
            if block.kind == "dynamic":
                yield f"{block.labels[0]}.for_each", block.attributes["for_each"]
                (content,) = block.blocks
                yield from ((f"{block.labels[0]}.{path}", text) for path, text in content.paths())
            else:
                yield from ((f"{block.kind}.{path}", text) for path, text in block.paths())


def _without_comment(line: str) -> str:
    masked = STRING.sub(lambda match: "x" * len(match[0]), line)
    ends = [masked.index(mark) for mark in ("#", "//") if mark in masked]
    return line[:min(ends)].rstrip() if ends else line


def _depth(text: str) -> int:
    bare = STRING.sub("", text)
    return sum(bare.count(c) for c in "([{") - sum(bare.count(c) for c in ")]}")


def _read_block(block: Block, lines: Iterator[str]) -> None:
    for line in lines:
        if line == "}":
            return
        opened = BLOCK.fullmatch(line)
        assigned = ATTRIBUTE.fullmatch(line)
        if opened:
            inner = Block(opened[1], STRING.findall(opened[2]))
            inner.labels = [label.strip('"') for label in inner.labels]
            block.blocks.append(inner)
            if not opened[3]:
                _read_block(inner, lines)
        elif assigned and "<<" not in assigned[2]:
            text = assigned[2]
            while _depth(text) > 0:
                text += "\n" + next(lines)
            block.attributes[assigned[1]] = text
        else:
            raise ValueError(f"not understood, write it over several lines and without heredoc: {line}")


def conditions(text: str) -> list[str]:
    """The tests of an expression's conditionals, `a == 1` of `a == 1 ? b : c`."""
    masked = STRING.sub(lambda match: "x" * len(match[0]) if "${" not in match[0] else match[0], text)
    found = []
    for mark in re.finditer(r"\?", masked):
        start, depth = mark.start(), 0
        while start > 0:
            c = masked[start - 1]
            depth += (c in ")]}") - (c in "([{")
            assigns = c == "=" and masked[start - 2] not in "=!<>" and masked[start] != "="
            if depth < 0 or depth == 0 and (c in ":?,\n" or assigns):
                break
            start -= 1
        found.append(text[start:mark.start()].strip())
    return found


def read_module(folder: Path) -> Block:
    """All *.tf of a folder as the blocks of one."""
    module = Block("module", [str(folder)])
    for path in sorted(folder.glob("*.tf")):
        lines = (_without_comment(line.strip()) for line in path.read_text(encoding="utf-8").splitlines())
        _read_block(module, iter([line for line in lines if line]))
    return module


def resources(module: Block) -> dict[str, Block]:
    return {".".join(block.labels): block for block in module.blocks if block.kind == "resource"}


def variables(module: Block) -> dict[str, Block]:
    return {block.labels[0]: block for block in module.blocks if block.kind == "variable"}
