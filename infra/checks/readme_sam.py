"""What the README tells SAM's command line, checked without it: parameters by the template's patterns and rules, the rest by what there is."""

import json
import re
from pathlib import Path
from typing import Any

from sam_stack import SamStack, read_template

INFRA = Path(__file__).resolve().parent.parent
OPTIONS = {  # of each of SAM's commands: those that it needs here, and how many values follow, None any number
    "deploy": {"--template-file": 1, "--stack-name": 1, "--resolve-s3": 0, "--capabilities": None, "--tags": None, "--parameter-overrides": None},
    "delete": {"--stack-name": 1},
}


def wrong_parameters(overrides: list[str]) -> list[str]:
    """As CloudFormation would refuse them."""
    template = read_template(INFRA / "sam/template.yaml")
    given = dict(one.split("=", 1) for one in overrides)
    found = []
    for name, value in given.items():
        listed = template["Parameters"].get(name)
        if listed is None:
            found.append(f"{name} is no parameter of the template")
        elif "AllowedValues" in listed and value not in map(str, listed["AllowedValues"]):
            found.append(f"{name} is one of {listed['AllowedValues']}, not {value}")
        elif not re.fullmatch(listed.get("AllowedPattern", r"[\s\S]*"), value):
            found.append(f"{name} does not match {listed['AllowedPattern']}: {value}")
    if not found:
        stack = SamStack(template, **given)
        found += [assertion["AssertDescription"] for rule in stack.out["Rules"].values() if stack.resolve(rule["RuleCondition"])
                  for assertion in rule["Assertions"] if not stack.resolve(assertion["Assert"])]
    return found


def _values(arguments: list[str]) -> dict[str, list[str]]:
    given: dict[str, list[str]] = {}
    for one in arguments:
        if one.startswith("--"):
            given[one] = []
        elif not given:
            given[""] = [one]
        else:
            list(given.values())[-1].append(one)
    return given


def wrong(written: Path) -> list[str]:
    """What the stand-in for `sam` was called with."""
    command, *arguments = json.loads(written.read_text(encoding="utf-8"))
    listed: dict[str, Any] = OPTIONS.get(command, {})
    given = _values(arguments)
    found = [f"sam {command} has no {option} here" for option in given.keys() - listed.keys()]
    found += [f"sam {command} needs {option}" for option in listed.keys() - given.keys()]
    found += [f"{option} has {len(given[option])} values, not {count}" for option, count in listed.items()
              if count is not None and option in given and len(given[option]) != count]
    for template in given.get("--template-file", []):
        found += [] if (INFRA.parent / template).is_file() else [f"{template} is not there"]
    return found + wrong_parameters(given.get("--parameter-overrides", []))
