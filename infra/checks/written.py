#!/usr/bin/env python3
"""What is written beside the values of resources, word by word: written.json, which --write makes anew. Fails for what is otherwise.

values.json tells what both stacks are for some parameters. Here is what that cannot tell: what parameters take, rules, conditions, outputs, what one stack
alone says of a resource; and all of the examples, of Spark's application, of the web ACL and of samconfig.toml. Not their descriptions and messages.

    written.py [FOLDER] [--write]      # another copy of infra/
"""

import functools
import json
import sys
from pathlib import Path
from typing import Any

import hcl
from resource_types import TYPES
from samtranslator.yaml_helper import yaml_parse

INFRA = Path(__file__).resolve().parent.parent
LIST = INFRA / "checks/written.json"
TOLD = {"Description", "AssertDescription", "ConstraintDescription", "description", "error_message"}
DESCRIBED = {"variable", "output", "validation", "precondition"}  # blocks whose description is for readers alone
MODULES = ("terraform", "terraform/examples/minimal", "terraform/examples/complete", "spark/terraform", "web-acl/terraform")
TEMPLATES = ("sam/template.yaml", "spark/cloudformation/template.yaml", "web-acl/cloudformation/template.yaml")
SETTINGS = "sam/samconfig.toml"
COMPARED = {one.terraform: set(one.same.values()) for one in TYPES if one.terraform}
Said = dict[str, Any]


def _untold(node: Any) -> Any:
    if isinstance(node, list):
        return [_untold(one) for one in node]
    return {str(key): _untold(one) for key, one in node.items() if key not in TOLD} if isinstance(node, dict) else node


@functools.cache
def _of_template(template: str, compared: bool) -> Said:
    """By section and name. Of resources that values.json has, what is not among their properties, and all that SAM's translation makes others of."""
    said: Said = {}
    for section, content in yaml_parse(template).items():
        if section == "Resources":
            for name, resource in content.items():
                left_out = {"Properties"} if compared and not resource["Type"].startswith("AWS::Serverless::") else set()
                said[f"{section}.{name}"] = {key: one for key, one in resource.items() if key not in left_out}
        elif isinstance(content, dict):
            said |= {f"{section}.{name}": _untold(one) for name, one in content.items()}
        elif section not in TOLD:
            said[section] = content
    return said


def _of_block(block: hcl.Block, compared: set[str], path: str = "") -> list[Any]:
    """Attributes, then blocks within it, in their order."""
    said: list[Any] = [[name, " ".join(text.split())] for name, text in sorted(block.attributes.items())
                       if path + name not in compared and not (block.kind in DESCRIBED and name in TOLD)]
    for inner in block.blocks:
        content = _of_block(inner, compared, path if inner.kind == "content" else path + (inner.labels[0] if inner.kind == "dynamic" else inner.kind) + ".")
        if content or not inner.attributes and not inner.blocks:
            said.append([" ".join([inner.kind, *inner.labels]), content])
    return said


def _of_module(folder: Path, compared: bool) -> Said:
    said: Said = {"files": sorted(path.name for path in folder.glob("*.tf*") if path.suffix in (".tf", ".json"))}
    for block in hcl.read_module(folder).blocks:
        name = ".".join([block.kind, *block.labels])
        if block.kind == "locals":
            said |= {f"local.{one}": " ".join(text.split()) for one, text in block.attributes.items()}
        elif block.kind == "resource" and compared:
            said[name] = _of_block(block, COMPARED.get(block.labels[0], set()))
        else:
            said[name] = _of_block(block, set())
    return said


def found_in(folder: Path) -> Said:
    """By file or module, then by what it says."""
    found: Said = {}
    for place in TEMPLATES:
        found[place] = _of_template((folder / place).read_text(encoding="utf-8"), place == TEMPLATES[0])
    for place in MODULES:
        found[place] = _of_module(folder / place, place == MODULES[0])
    lines = (line.split("#")[0].strip() for line in (folder / SETTINGS).read_text(encoding="utf-8").splitlines())
    found[SETTINGS] = {"lines": [line for line in lines if line]}
    return json.loads(json.dumps(found, default=str))  # type: ignore[no-any-return]


def text(found: Said) -> str:
    """A line for each thing that is said."""
    parts = [f"{json.dumps(place)}: {{\n" + ",\n".join(f"  {json.dumps(name)}: {json.dumps(said[name], sort_keys=True)}" for name in sorted(said)) + "\n}"
             for place, said in found.items()]
    return "{\n" + ",\n".join(parts) + "\n}\n"


def wrong(folder: Path) -> list[str]:
    agreed, found = json.loads(LIST.read_text(encoding="utf-8")), found_in(folder)
    said = []
    for place in sorted(agreed.keys() | found.keys()):
        was, now = agreed.get(place, {}), found.get(place, {})
        said += [f"{place}: {name} is {json.dumps(now.get(name))}, not {json.dumps(was.get(name))}, as written.json has it"
                 for name in sorted(was.keys() | now.keys()) if was.get(name) != now.get(name)]
    return said


def main() -> int:
    folders = [Path(one) for one in sys.argv[1:] if one != "--write"]
    folder = folders[0] if folders else INFRA
    if "--write" in sys.argv[1:]:
        LIST.write_text(text(found_in(folder)), encoding="utf-8")
    said = wrong(folder)
    print("\n".join(said))
    if said:
        print("if it is meant: infra/checks/written.py --write, and look at what changes")
    return 1 if said else 0


if __name__ == "__main__":
    sys.exit(main())
