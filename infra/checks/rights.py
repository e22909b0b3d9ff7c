#!/usr/bin/env python3
"""Fails if README.md's table of rights lacks a service of which the stacks have resources, or has one of which they have none."""

import re
import sys
from pathlib import Path

from resource_types import TYPES

README = Path(__file__).resolve().parent.parent / "README.md"
PREFIXES = {  # of CloudFormation's types: of IAM's actions, where they differ otherwise than by case
    "ApiGatewayV2": "apigateway", "KinesisFirehose": "firehose"}
BESIDE = {"acm", "cloudformation", "ec2", "kms", "wafv2"}  # what resources refer to, and what makes them


def main() -> int:
    text = README.read_text(encoding="utf-8").split("## Rights of whoever deploys\n")[1].split("\n## ")[0]
    named = {row for line in text.splitlines() if line.startswith("| ") for row in re.findall(r"`([a-z0-9]+):[A-Z*]", line)}
    needed = {PREFIXES.get(service, service.lower()) for one in TYPES if one.sam for service in [one.sam.split("::")[1].split("/")[0]]}
    wrong = [f"rights of {service} are not named" for service in sorted(needed - named)]
    wrong += [f"rights of {service} are named, and there is nothing of it" for service in sorted(named - needed - BESIDE)]
    print("\n".join(wrong))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
