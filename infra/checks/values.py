#!/usr/bin/env python3
"""What the stacks are, value by value, for the parameter sets that are written by hand: values.json, which --write makes anew.

The comparison finds what one stack has otherwise; this what both have otherwise than it was agreed. Whoever changes both changes the list, too,
and whoever reviews it sees by what line.
"""

import json
import logging
import sys
from pathlib import Path

from compare import Values

LIST = Path(__file__).resolve().parent / "values.json"
# Compared word by word between the stacks, and by what they do elsewhere.
BESIDE = {"DashboardBody", "Environment.Variables"}


def listed(stack: dict[str, Values], name: str) -> dict[str, dict[str, object]]:
    """By resource and property, the variables of an environment each by itself, the stack's name as {name}."""
    found: dict[str, dict[str, object]] = {}
    for label, values in stack.items():
        variables = {f"Environment.Variables.{v}": value for v, value in values.get("Environment.Variables", {}).items()}
        found[label] = {path: value for path, value in {**values, **variables}.items() if path not in BESIDE}
    named: dict[str, dict[str, object]] = json.loads(json.dumps(found, sort_keys=True).replace(name, "{name}"))
    return named


def unlisted(set_name: str, stack: dict[str, Values], name: str) -> list[str]:
    """What is otherwise than in the list."""
    agreed, found = _read().get(set_name, {}), listed(stack, name)
    said = []
    for label in sorted(agreed.keys() | found.keys()):
        there, here = agreed.get(label, {}), found.get(label, {})
        said += [f"{set_name}: {label}: {path} is {here.get(path)}, not {there.get(path)}, as values.json has it"
                 for path in sorted(there.keys() | here.keys()) if there.get(path) != here.get(path)]
    return said


def _read() -> dict[str, dict[str, dict[str, object]]]:
    """Of each set but the first only what is otherwise than there; None where the first has more."""
    (first, whole), *others = json.loads(LIST.read_text(encoding="utf-8")).items()
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


def text(stacks: dict[str, dict[str, dict[str, object]]]) -> str:
    """A line for each resource."""
    (first, whole), *others = stacks.items()
    parts = {first: whole, **{name: _changes(whole, stack) for name, stack in others}}
    sets = [f"{json.dumps(name)}: {{\n" + ",\n".join(f"  {json.dumps(label)}: {json.dumps(values, sort_keys=True)}" for label, values in part.items()) + "\n}"
            for name, part in parts.items()]
    return "{\n" + ",\n".join(sets) + "\n}\n"


def main() -> int:
    from compare import known_to_sam, of_sam
    from parameters import PARAMETER_SETS
    from sam_stack import SamStack, read_template

    template = read_template(LIST.parent.parent / "sam/template.yaml")
    made = text({name: listed(of_sam(SamStack(template, s.name, known_to_sam(s.name), **s.sam)), s.name) for name, s in PARAMETER_SETS.items()})
    if sys.argv[1:] == ["--write"]:
        LIST.write_text(made, encoding="utf-8")
    elif made != LIST.read_text(encoding="utf-8"):
        print("values.json is of another template: infra/checks/values.py --write, and look at what changes")
        return 1
    return 0


if __name__ == "__main__":
    logging.disable(logging.WARNING)  # the translator warns that nobody collects its metrics
    sys.exit(main())
