#!/usr/bin/env python3
"""Fails for whatever world.py does not list, in the SAM template or the Terraform module, and for what the two have differently.

    closed_world.py [--template FILE] [--module FOLDER] [--text]     # --text: without Terraform, what the module's text says alone
"""

import argparse
import json
import logging
import re
import sys
import tempfile
from pathlib import Path
from typing import Any

import files
import front
import hcl
import network
import queues
import records
import terraform_stack
import texts
import values as agreed
from compare import Values, differences, flatten, known_to_sam, of_sam, of_terraform, sam_instances
from parameters import PARAMETER_SETS, PARAMETERS, TERRAFORM_ALONE, TERRAFORM_CONDITIONS, TERRAFORM_FUNCTIONS, ParameterSet
from parameters_in_pairs import PAIRS
from resource_types import TYPES
from sam_stack import SamStack, read_template, without_hash
from world import (
    ENVIRONMENT, FUNCTIONS, PERMISSIONS, RESOURCES, ROUTES, SAM_ATTRIBUTES, SAM_ATTRIBUTES_OF, STATEMENTS, TERRAFORM_TEXT,
    TERRAFORM_VALUES, TRUSTED)
from world_of_records import ON_BEHALF_OF

INFRA = Path(__file__).resolve().parent.parent
SECTIONS = {
    "AWSTemplateFormatVersion", "Transform", "Description", "Metadata", "Parameters", "Rules", "Conditions", "Globals", "Resources", "Outputs"}
BESIDE_PROPERTIES = {"Type", "Properties", "Condition", "DeletionPolicy", "UpdateReplacePolicy", "UpdatePolicy"}
CREATED_BY_SAM = [{"Key": "lambda:createdBy", "Value": "SAM"}]
ALL_SETS = PARAMETER_SETS | PAIRS
AT_A_TIME = 7  # Terraform takes more than twice as long for twice as many
BLOCKS = {"terraform", "locals", "variable", "output", "resource"}


def unlisted(what: str, found: set[str], listed: set[str]) -> list[str]:
    return [f"{what} {one} is not on the list" for one in sorted(found - listed)]


# ---- what both stacks may have, in the common form ----

def beyond_the_lists(stack: dict[str, Values], parameters: ParameterSet) -> list[str]:
    """What is wrong in a stack even where the other has it, too."""
    def fill(values: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(value.format(name=parameters.name) for value in values)

    found = []
    for label, values in stack.items():
        if label in ROUTES:
            guard = ("JWT", "jwt") if parameters.jwt else ("AWS_IAM", None)
            if (values.get("AuthorizationType"), values.get("AuthorizerId")) != guard:
                found.append(f"{label}: is not guarded by {guard[0]}")
            if values["RouteKey"] != label:
                found.append(f"{label}: its key is {values['RouteKey']}")
        if label in PERMISSIONS:
            given = tuple(values.get(p) for p in ("Principal", "FunctionName", "SourceArn"))
            if given != fill(PERMISSIONS[label]) or values["Action"] != "lambda:InvokeFunction":
                found.append(f"{label}: lets {' '.join(map(str, given))} do {values['Action']}")
        if label in STATEMENTS:
            found += _statements_beyond(label, values.get("PolicyDocument", []), {fill(s) for s in STATEMENTS[label]})
        if label in TRUSTED:
            behalf = {"Condition": ON_BEHALF_OF[label]} if label in ON_BEHALF_OF else {}
            expected = [{"Effect": "Allow", "Action": ["sts:AssumeRole"], "Principal": {"Service": TRUSTED[label]}, **behalf}]
            if [dict(s) for s in values["AssumeRolePolicyDocument"]] != expected:
                found.append(f"{label}: can be assumed by another than {TRUSTED[label]}{f', or for others than {behalf}' if behalf else ''}")
        if label.endswith((" function", " check")):
            found += unlisted(f"{label}: environment variable", set(values["Environment.Variables"]), ENVIRONMENT[label.removesuffix(" function")])
    return found + queues.beyond(stack, parameters.name, parameters.queue, parameters.key) + files.beyond(
        stack, parameters.name, parameters.files, parameters.further) + network.beyond(stack, parameters.vpc, parameters.domain) + records.beyond(stack, parameters) + front.beyond(stack, parameters)


def _statements_beyond(label: str, document: list[Any], allowed: set[tuple[str, ...]]) -> list[str]:
    found = []
    for statement in map(dict, document):
        if statement.keys() != {"Effect", "Action", "Resource"} or statement["Effect"] != "Allow":
            found.append(f"{label}: a statement has other than Effect, Action and Resource: {statement}")
            continue
        grants = {(action, resource) for action in statement["Action"] for resource in statement["Resource"]}
        found += [f"{label}: may {action} on {resource}, which is not on the list" for action, resource in sorted(grants - allowed)]
    return found


# ---- SAM ----

def _sam_listed(stack: SamStack) -> list[str]:
    listed = {r.sam for r in RESOURCES.values() if r.sam}
    properties: dict[str, set[str]] = {}
    for one in TYPES:
        properties.setdefault(one.sam or "", set()).update(one.same, one.sam_alone)
    found = unlisted("SAM: section", set(stack.out), SECTIONS)
    for name, resource in stack.resources.items():
        found += unlisted(f"SAM: {name}:", set(resource), BESIDE_PROPERTIES)
        found += _sam_attributes(stack, name, resource)
    for name, (kind, resolved) in sam_instances(stack).items():
        if kind not in properties:
            found.append(f"SAM: resource type {kind} ({name}) is not on the list")
            continue
        found += unlisted("SAM: resource", {name}, listed)
        if kind == "AWS::Lambda::Function" and resolved.pop("Tags", CREATED_BY_SAM) != CREATED_BY_SAM:
            found.append(f"SAM: {name}: has tags of its own; tags are the stack's")
        found += unlisted(f"SAM: {name}: property", {re.sub(r"\.\d+\.", ".several.", p) for p in flatten(resolved)}, properties[kind])
    return found


def _sam_attributes(stack: SamStack, name: str, resource: dict[str, Any]) -> list[str]:
    """What stands beside the properties, wrongly or not at all."""
    labels = [label for label, r in RESOURCES.items() if r.sam == without_hash(name)]
    expected = {**SAM_ATTRIBUTES.get(resource["Type"], {}), **SAM_ATTRIBUTES_OF.get(labels[0] if labels else "", {})}
    filled = json.loads(json.dumps(expected).replace("{name}", stack.values["AWS::StackName"]))
    return [f"SAM: {name}: {attribute} is {stack.resolve(resource.get(attribute))}, not {value}"
            for attribute, value in filled.items() if stack.resolve(resource.get(attribute)) != value]


def _sam_text(template: dict[str, Any]) -> list[str]:
    """What may stand in the template, whatever the parameters are."""
    found = unlisted("SAM: parameter", set(template["Parameters"]), set(PARAMETERS))
    places = {"Globals": template["Globals"]["Function"], **{n: r.get("Properties", {}) for n, r in template["Resources"].items()}}
    for name, properties in places.items():
        variables = properties.get("Environment", {}).get("Variables", {})
        shared = set.intersection(*(ENVIRONMENT[function] for function in FUNCTIONS))
        listed = ENVIRONMENT.get(re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name.removesuffix("Function")).lower(), shared)
        found += unlisted(f"SAM: {name}: environment variable", set(variables), listed)
    return found


def check_sam(template: dict[str, Any]) -> tuple[list[str], dict[str, dict[str, Values]]]:
    """What is wrong, and the stack for each parameter set."""
    found, stacks = _sam_text(template) + texts.of_template(template) + front.one_name_for_both(template), {}
    taken: dict[str, set[bool]] = {}
    listed = {}
    for name, parameters in ALL_SETS.items():
        stack = SamStack(template, parameters.name, known_to_sam(parameters.name), **parameters.sam)
        stacks[name] = of_sam(stack)
        found += front.shown(stack, parameters)
        listed[name] = agreed.listed(stack, parameters.name)
        found += agreed.unlisted(name, listed[name]) if name in PARAMETER_SETS else []
        found += _sam_listed(stack) + [f"SAM: {one}" for one in beyond_the_lists(stacks[name], parameters)]
        for condition, value in stack.conditions.items():
            taken.setdefault(condition, set()).add(value)
    found += agreed.unlisted_in_pairs({name: listed[name] for name in PAIRS})
    found += [f"SAM: condition {c} is {values.pop()} for every parameter set" for c, values in taken.items() if len(values) == 1]
    return list(dict.fromkeys(found)), stacks


# ---- Terraform ----

def check_text(module: hcl.Block) -> list[str]:
    """What may stand in the module's text, whatever the variables are."""
    found = unlisted("Terraform: block", {b.kind for b in module.blocks}, BLOCKS)
    listed = {t.terraform: {*t.same.values(), *t.terraform_alone} for t in TYPES if t.terraform}
    names = {r.terraform.split("[")[0] for r in RESOURCES.values() if r.terraform}
    expressions = [text for b in module.blocks if b.kind in ("locals", "output") for text in b.attributes.values()]
    for name, block in hcl.resources(module).items():
        kind = name.split(".")[0]
        if kind not in listed:
            found.append(f"Terraform: resource type {kind} ({name}) is not on the list")
            continue
        found += unlisted("Terraform: resource", {name}, names)
        attributes = dict(block.paths())
        found += [f"Terraform: {name}: {path} is {attributes.get(path)}, not {text}"
                  for path, text in TERRAFORM_TEXT.get(kind, {}).items() if attributes.get(path) != text]
        found += unlisted(f"Terraform: {name}: attribute", {path for path, _ in block.paths()}, listed[kind])
        expressions += [text for path, text in block.paths() if not path.startswith("lifecycle.precondition")]
        if "tags" in listed[kind] and block.attributes.get("tags") != "var.tags":
            found.append(f"Terraform: {name}: its tags are not var.tags")
    bare = [hcl.STRING.sub(lambda m: m[0] if "${" in m[0] or len(m[0]) < 10 else '""', text) for text in expressions]
    found += unlisted("Terraform: condition", {c for text in expressions for c in hcl.conditions(text)}, TERRAFORM_CONDITIONS)
    found += unlisted("Terraform: function", {f for text in bare for f in re.findall(r"\b([a-z]\w+)\(", text)}, TERRAFORM_FUNCTIONS)
    found += [f"Terraform: a filter (if) in a for expression: {text}" for text in bare if re.search(r"\bfor\b.*\bif\b", text, re.DOTALL)]
    keys = {k for text in expressions for k in re.findall(r"\b([A-Z][A-Z0-9_]{2,})\"?\s*=", text)}
    found += unlisted("Terraform: environment variable", keys, set().union(*ENVIRONMENT.values()))
    found += front.one_name_for_both_in_terraform(module) + texts.of_module(module)
    found += unlisted("Terraform: variable", set(hcl.variables(module)), {*PARAMETERS.values(), *TERRAFORM_ALONE})
    return found


def _terraform_values(instances: terraform_stack.Instances, stack_name: str) -> list[str]:
    """What Terraform alone says, and says wrongly."""
    labels = {resource.terraform: label for label, resource in RESOURCES.items()}
    found = []
    for address, values in instances.items():
        resource = address.split("[")[0]
        for path, value in TERRAFORM_VALUES.get(resource, TERRAFORM_VALUES.get(resource.split(".")[0], {})).items():
            label = labels.get(address, address)
            names = {"function": label.split()[0], "role": label.split(" role")[0].replace(" ", "-"), "name": stack_name}
            expected = value.format(**names) if isinstance(value, str) else value
            if flatten(values).get(path) != expected:
                found.append(f"Terraform: {label}: {path} is {flatten(values).get(path)}, not {expected}")
    return found


def check_applied(module: hcl.Block, sets: dict[str, terraform_stack.Instances]) -> tuple[list[str], dict[str, dict[str, Values]]]:
    """What is wrong, and the stack for each parameter set."""
    configured = {name: {path for path, _ in block.paths()} for name, block in hcl.resources(module).items()}
    listed = {r.terraform for r in RESOURCES.values() if r.terraform}
    found, stacks = [], {}
    for name, instances in sets.items():
        stacks[name] = of_terraform(instances, configured)
        found += unlisted("Terraform: resource", set(instances), listed)
        found += [f"Terraform: {one}" for one in beyond_the_lists(stacks[name], ALL_SETS[name])]
        found += _terraform_values(instances, ALL_SETS[name].name)
        found += [f"Terraform: {a}: tags are {v['tags']}" for a, v in instances.items() if "tags" in v and v["tags"] != {"of": name}]
    return list(dict.fromkeys(found)), stacks


# ---- both ----

def drift(sam: dict[str, dict[str, Values]], terraform: dict[str, dict[str, Values]]) -> list[str]:
    return [f"{name}: {one}" for name in terraform for one in differences(sam[name], terraform[name])]


def check_sets() -> list[str]:
    """Each parameter must have at least two values, or a difference could hide behind the only one."""
    sets = PARAMETER_SETS.values()
    given = {p for s in sets for p in s.sam} | {p for s in sets for p in s.terraform}
    return [f"parameter sets: {p} has one value only" for pair in PARAMETERS.items() for p in pair if p not in given]


def main() -> int:
    arguments = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    arguments.add_argument("--template", type=Path, default=INFRA / "sam/template.yaml")
    arguments.add_argument("--module", type=Path, default=INFRA / "terraform")
    arguments.add_argument("--text", action="store_true", help="without Terraform: what the module's text says alone")
    given = arguments.parse_args()
    module = hcl.read_module(given.module)
    found, sam = check_sam(read_template(given.template))
    found += check_sets() + check_text(module)
    if not given.text:
        applied: dict[str, terraform_stack.Instances] = {}
        names = list(ALL_SETS)
        with tempfile.TemporaryDirectory() as folder:
            for place in range(0, len(names), AT_A_TIME):
                sets = {name: ALL_SETS[name] for name in names[place:place + AT_A_TIME]}
                applied |= terraform_stack.apply({"module": given.module}, {"module": sets}, Path(folder, f"root_{place}"))["module"]
        beyond, terraform = check_applied(module, applied)
        found += beyond + drift(sam, terraform)
    print("\n".join(found))
    return 1 if found else 0


if __name__ == "__main__":
    logging.disable(logging.WARNING)  # the translator warns that nobody collects its metrics
    sys.exit(main())
