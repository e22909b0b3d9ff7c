#!/usr/bin/env python3
"""What the stacks are, value by value, for the parameter sets that are written by hand: values.json, which --write makes anew.

The comparison finds what one stack has otherwise; this what both have otherwise than it was agreed, and what SAM alone says. Whoever changes both
changes the list, too, and whoever reviews it sees by what line. Of the sets in pairs there is a checksum for each resource: they are too many to be read.
"""

import hashlib
import json
import logging
import sys
from pathlib import Path

from compare import Values, alone_in_sam, of_sam
from sam_stack import SamStack

LIST = Path(__file__).resolve().parent / "values.json"
IN_PAIRS = "in pairs"
BESIDE = {"Environment.Variables"}  # each of them by itself


def listed(stack: SamStack, name: str) -> dict[str, dict[str, object]]:
    """By resource and property, the variables of an environment each by itself, the stack's name as {name}."""
    found: dict[str, dict[str, object]] = {}
    alone = alone_in_sam(stack)
    for label, values in of_sam(stack).items():
        variables = {f"Environment.Variables.{v}": value for v, value in values.get("Environment.Variables", {}).items()}
        found[label] = {path: value for path, value in {**values, **variables, **alone[label]}.items() if path not in BESIDE}
    named: dict[str, dict[str, object]] = json.loads(json.dumps(found, sort_keys=True).replace(name, "{name}"))
    return named


def unlisted(set_name: str, found: dict[str, dict[str, object]]) -> list[str]:
    """What is otherwise than in the list."""
    agreed = _read().get(set_name, {})
    said = []
    for label in sorted(agreed.keys() | found.keys()):
        there, here = agreed.get(label, {}), found.get(label, {})
        said += [f"{set_name}: {label}: {path} is {here.get(path)}, not {there.get(path)}, as values.json has it"
                 for path in sorted(there.keys() | here.keys()) if there.get(path) != here.get(path)]
    return said


def checksums(sets: dict[str, dict[str, dict[str, object]]]) -> dict[str, str]:
    """Of each resource, what it is in all these sets."""
    labels = sorted({label for found in sets.values() for label in found})
    of = {label: json.dumps({name: found.get(label) for name, found in sets.items()}, sort_keys=True) for label in labels}
    return {label: hashlib.sha256(text.encode()).hexdigest()[:16] for label, text in of.items()}


def unlisted_in_pairs(sets: dict[str, dict[str, dict[str, object]]]) -> list[str]:
    agreed, found = json.loads(LIST.read_text(encoding="utf-8"))[IN_PAIRS], checksums(sets)
    return [f"{IN_PAIRS}: {label} is for some parameters otherwise than it was when values.json was made"
            for label in sorted(agreed.keys() | found.keys()) if agreed.get(label) != found.get(label)]


def _read() -> dict[str, dict[str, dict[str, object]]]:
    """Of each set but the first only what is otherwise than there; None where the first has more."""
    (first, whole), *others = ((name, listed) for name, listed in json.loads(LIST.read_text(encoding="utf-8")).items() if name != IN_PAIRS)
    return {first: whole, **{name: _merged(whole, changes) for name, changes in others}}


def _merged(whole: dict[str, dict[str, object]], changes: dict[str, dict[str, object] | None]) -> dict[str, dict[str, object]]:
    merged = {}
    for label in whole.keys() | changes.keys():
        change = changes.get(label, {})
        if change is not None:
            merged[label] = {path: value for path, value in {**whole.get(label, {}), **change}.items() if value is not None}
    return merged


def _changes(whole: dict[str, dict[str, object]], other: dict[str, dict[str, object]]) -> dict[str, dict[str, object] | None]:
    changes: dict[str, dict[str, object] | None] = {}
    for label in sorted(whole.keys() | other.keys()):
        before, after = whole.get(label, {}), other.get(label)
        if after is None:
            changes[label] = None
        elif before != after:
            changes[label] = {path: after.get(path) for path in sorted(before.keys() | after.keys()) if before.get(path) != after.get(path)}
    return changes


def text(stacks: dict[str, dict[str, dict[str, object]]], in_pairs: dict[str, str]) -> str:
    """A line for each resource."""
    (first, whole), *others = stacks.items()
    parts = {first: whole, **{name: _changes(whole, stack) for name, stack in others}, IN_PAIRS: in_pairs}
    sets = [f"{json.dumps(name)}: {{\n" + ",\n".join(f"  {json.dumps(label)}: {json.dumps(values, sort_keys=True)}" for label, values in part.items()) + "\n}"
            for name, part in parts.items()]
    return "{\n" + ",\n".join(sets) + "\n}\n"


def main() -> int:
    from compare import known_to_sam
    from parameters import PARAMETER_SETS, ParameterSet
    from parameters_in_pairs import PAIRS
    from sam_stack import read_template

    template = read_template(LIST.parent.parent / "sam/template.yaml")

    def of(sets: dict[str, ParameterSet]) -> dict[str, dict[str, dict[str, object]]]:
        return {name: listed(SamStack(template, s.name, known_to_sam(s.name), **s.sam), s.name) for name, s in sets.items()}

    made = text(of(PARAMETER_SETS), checksums(of(PAIRS)))
    if sys.argv[1:] == ["--write"]:
        LIST.write_text(made, encoding="utf-8")
    elif made != LIST.read_text(encoding="utf-8"):
        print("values.json is of another template: infra/checks/values.py --write, and look at what changes")
        return 1
    return 0


if __name__ == "__main__":
    logging.disable(logging.WARNING)  # the translator warns that nobody collects its metrics
    sys.exit(main())
