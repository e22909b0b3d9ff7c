"""The Terraform module as applied, offline: `terraform test` with a mock of the provider, all parameter sets in one run."""

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

from parameters import ParameterSet
from world import RESOURCES

Instances = dict[str, dict[str, Any]]  # address in the module: values

ROOT = 'terraform {\n  required_providers {\n    aws = { source = "hashicorp/aws" }\n  }\n}\n'


class TerraformError(Exception):
    """Terraform refused the module; says why."""


def _override(module: str, stack_name: str) -> str:
    blocks = []
    for resource in RESOURCES.values():
        if resource.terraform_values:
            values = ", ".join(f"{k} = {json.dumps(v.format(name=stack_name))}" for k, v in resource.terraform_values.items())
            blocks.append(f"  override_resource {{\n    target = module.{module}.{resource.terraform}\n    values = {{ {values} }}\n  }}\n")
    return "".join(blocks)


def _call(module: str, folder: str, values: dict[str, Any]) -> str:
    assignments = "".join(f"  {name} = {json.dumps(value)}\n" for name, value in values.items())
    return f'module "{module}" {{\n  source = "./{folder}"\n{assignments}}}\n'


def _run(root: Path, *arguments: str) -> str:
    done = subprocess.run(["terraform", f"-chdir={root}", *arguments], capture_output=True, text=True, check=False, timeout=1200)
    if done.returncode:
        messages = [json.loads(line).get("diagnostic", {}) for line in done.stdout.splitlines() if line.startswith("{")]
        said = "\n".join(f"{m['summary']}: {m['detail']} ({m.get('address', '')})" for m in messages if m)
        raise TerraformError(said or done.stdout + done.stderr)
    return done.stdout


def _copy(folder: Path, to: Path) -> None:
    """As it is, but that it can be destroyed: a test does that at its end, whatever prevent_destroy says. That this is there the text tells."""
    shutil.copytree(folder, to, ignore=shutil.ignore_patterns("tests", "examples", ".terraform*", "*.tfstate*"))
    for path in to.glob("*.tf"):
        text = path.read_text(encoding="utf-8")
        path.write_text(re.sub(r"prevent_destroy = true\b", "prevent_destroy = false", text), encoding="utf-8")


def apply(modules: dict[str, Path], sets: dict[str, dict[str, ParameterSet]], root: Path) -> dict[str, dict[str, Instances]]:
    """Each module for its parameter sets, by their names: name of the module: name of the set: its instances."""
    calls, overrides = [ROOT], []
    (root / "tests").mkdir(parents=True)
    (root / "package.zip").write_text("any file will do")
    for name, folder in modules.items():
        _copy(folder, root / name)
        for set_name, parameters in sets[name].items():
            packages = {f"{p}_zip": "package.zip" for p in ("risk", "segmentation", "risk_models", "segments_models")}
            values = {"name": parameters.name, "tags": {"of": set_name}, **packages, **parameters.terraform}
            calls.append(_call(f"{name}_{set_name}", name, values))
            overrides.append(_override(f"{name}_{set_name}", parameters.name))
    (root / "main.tf").write_text("".join(calls))
    (root / "tests/all.tftest.hcl").write_text(f'mock_provider "aws" {{\n{"".join(overrides)}}}\n\nrun "all" {{}}\n')
    _run(root, "init", "-input=false", "-no-color")
    (state,) = [json.loads(line) for line in _run(root, "test", "-json", "-verbose").splitlines() if '"type":"test_state"' in line]
    children = {m["address"]: m for m in state["test_state"]["root_module"]["child_modules"]}
    return {name: {
        set_name: {
            r["address"].removeprefix(f"module.{name}_{set_name}."): r["values"]
            for r in children[f"module.{name}_{set_name}"].get("resources", [])
        } for set_name in sets[name]
    } for name in modules}
