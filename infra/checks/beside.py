#!/usr/bin/env python3
"""Fails if the web ACL has other rules than are listed, in its template or its module, or if the complete example opens what it makes.

    beside.py [FOLDER]      # another copy of infra/
"""

import re
import sys
from pathlib import Path
from typing import Any

import hcl
from samtranslator.yaml_helper import yaml_parse

INFRA = Path(__file__).resolve().parent.parent
RULES = [  # name, order, what it does, with whom
    ("too-many", "0", "block", "IP", "2000"),
    ("common", "1", "none", "AWS", "AWSManagedRulesCommonRuleSet", "SizeRestrictions_BODY", "count"),
    ("known-bad-inputs", "2", "none", "AWS", "AWSManagedRulesKnownBadInputsRuleSet"),
]
HERE = "data.aws_caller_identity.here.account_id"
ROOT = f'{{ AWS = "arn:aws:iam::${{{HERE}}}:root" }}'
OF_HERE = f'{{ StringEquals = {{ "aws:SourceAccount" = {HERE} }} }}'
LETS_IN = {  # effect, principal, condition
    ("Allow", ROOT, ""),
    ("Allow", '{ Service = ["budgets.amazonaws.com", "cloudwatch.amazonaws.com"] }', OF_HERE),
    ("Allow", '{ Service = "events.amazonaws.com" }', OF_HERE),
    ("Allow", '{ Service = "logs.${data.aws_region.here.name}.amazonaws.com" }',
     '{ ArnLike = { "kms:EncryptionContext:aws:logs:arn" = "arn:aws:logs:${data.aws_region.here.name}:${data.aws_caller_identity.here.account_id}'
     ':log-group:/aws/*/${var.name}-*" } }'),
    ("Deny", '"*"', '{ Bool = { "aws:SecureTransport" = "false" } }'),
}
MUST_BE_THERE = {"aws_s3_bucket_public_access_block.files", "aws_s3_bucket_policy.files", "aws_s3_bucket_server_side_encryption_configuration.files"}
SAYS = {  # by kind of statement, all that may be said
    "RateBasedStatement": {"AggregateKeyType", "Limit"},
    "ManagedRuleGroupStatement": {"VendorName", "Name", "RuleActionOverrides"},
}
CLOSED = ("block_public_acls", "block_public_policy", "ignore_public_acls", "restrict_public_buckets")


def _of_template(folder: Path) -> tuple[list[str], list[tuple[str, ...]]]:
    template = yaml_parse((folder / "web-acl/cloudformation/template.yaml").read_text(encoding="utf-8"))
    acl: dict[str, Any] = template["Resources"]["WebAcl"]["Properties"]
    rules = []
    for rule in acl["Rules"]:
        (does,) = {**rule.get("Action", {}), **rule.get("OverrideAction", {})}
        ((kind, statement),) = rule["Statement"].items()
        more = sorted(statement.keys() - SAYS.get(kind, set()))
        if kind == "RateBasedStatement":
            rest = (statement["AggregateKeyType"], str(template["Parameters"][statement["Limit"]["Ref"]]["Default"]))
        else:
            overrides = [part for one in statement.get("RuleActionOverrides", []) for part in (one["Name"], *map(str.lower, one["ActionToUse"]))]
            rest = (statement["VendorName"], statement["Name"], *overrides)
        rules.append((rule["Name"], str(rule["Priority"]), does.lower(), *rest, *more))
    return [acl["Scope"], *map(str.lower, acl["DefaultAction"])], rules


def _of_module(folder: Path) -> tuple[list[str], list[tuple[str, ...]]]:
    module = hcl.read_module(folder / "web-acl/terraform")
    acl = hcl.resources(module)["aws_wafv2_web_acl.front"]
    rules = []
    for rule in (block for block in acl.blocks if block.kind == "rule"):
        parts = {block.kind: block for block in rule.blocks}
        (does,) = parts["action" if "action" in parts else "override_action"].blocks
        (statement,) = parts["statement"].blocks
        said = [text.strip('"') for _, text in statement.paths()]
        rest = [hcl.variables(module)[text.removeprefix("var.")].attributes["default"] if text.startswith("var.") else text for text in said]
        for override in statement.blocks:
            rest += [use.kind for to_use in override.blocks for use in to_use.blocks]
        rules.append((rule.attributes["name"].strip('"'), rule.attributes["priority"], does.kind, *rest))
    (default,) = next(block for block in acl.blocks if block.kind == "default_action").blocks
    return [acl.attributes["scope"].strip('"'), default.kind], rules


def _of_example(folder: Path) -> list[str]:
    """Services act for this account alone, nobody else is let in; keys change every year, the bucket is closed."""
    resources = hcl.resources(hcl.read_module(folder / "terraform/examples/complete"))
    found = [f"example: {name} is missing" for name in sorted(MUST_BE_THERE - resources.keys())]
    for name, block in resources.items():
        for statement in re.split(r'\n\{|= \[\{', block.attributes.get("policy", ""))[1:]:
            said = [re.search(rf"^\s*{key} *= (.*)$", statement, re.MULTILINE) for key in ("Effect", "Principal", "Condition")]
            effect, *rest = (line.group(1).strip() if line else "" for line in said)
            if (effect.strip('"'), *rest) not in LETS_IN:
                found.append(f"example: {name}: lets in others than this account")
        if name.startswith("aws_kms_key.") and block.attributes.get("enable_key_rotation") != "true":
            found.append(f"example: {name}: is not rotated")
        if name.startswith("aws_s3_bucket_public_access_block."):
            found += [f"example: {name}: {one} is {block.attributes.get(one)}" for one in CLOSED if block.attributes.get(one) != "true"]
    return found


def _resources(folder: Path) -> list[tuple[str, set[str], set[str]]]:
    template = yaml_parse((folder / "web-acl/cloudformation/template.yaml").read_text(encoding="utf-8"))
    module = hcl.resources(hcl.read_module(folder / "web-acl/terraform"))
    return [("template", set(template["Resources"]), {"WebAcl"}), ("module", set(module), {"aws_wafv2_web_acl.front"})]


def wrong(folder: Path) -> list[str]:
    found = _of_example(folder)
    for what, resources, listed in _resources(folder):
        found += [f"web ACL, {what}: {name} is not on the list" for name in sorted(resources - listed)]
    for what, (settings, rules) in (("template", _of_template(folder)), ("module", _of_module(folder))):
        if settings != ["CLOUDFRONT", "allow"]:
            found.append(f"web ACL, {what}: scope and default are {settings}")
        found += [f"web ACL, {what}: rule {rule} is not on the list" for rule in rules if rule not in RULES]
        found += [f"web ACL, {what}: rule {rule} is missing" for rule in RULES if rule not in rules]
    return found


if __name__ == "__main__":
    said = wrong(Path(sys.argv[1]) if len(sys.argv) > 1 else INFRA)
    print("\n".join(said))
    sys.exit(1 if said else 0)
