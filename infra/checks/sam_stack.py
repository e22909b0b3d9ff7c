"""The SAM template as CloudFormation would read it: translated offline and resolved for given parameters. Needs aws-sam-translator."""

import copy
import os
import re
from pathlib import Path
from typing import Any

os.environ.setdefault("AWS_DEFAULT_REGION", "eu-central-1")
from samtranslator.translator.transform import transform
from samtranslator.yaml_helper import yaml_parse

PSEUDO = {"AWS::Partition": "aws", "AWS::Region": "eu-central-1", "AWS::AccountId": "123456789012", "AWS::StackName": "tranche", "AWS::URLSuffix": "amazonaws.com"}
LAYER_ARN = "arn:aws:lambda:eu-central-1:123456789012:layer:models:"
HASHED = re.compile(r"(\w+Models|\w+FunctionVersion)[0-9a-f]{10}")  # ids to which the translation adds a hash of the content
GONE = object()


def read_template(path: Path) -> dict[str, Any]:
    template: dict[str, Any] = yaml_parse(path.read_text(encoding="utf-8"))
    return template


def without_hash(logical_id: str) -> str:
    hashed = HASHED.fullmatch(logical_id)
    return hashed[1] if hashed else logical_id


class NoManagedPolicies:
    """The translator's own loader would ask IAM."""

    def load(self) -> dict[str, str]:
        return {}


class SamStack:
    """The template for some parameters. What only AWS knows stands in angle brackets, unless `known` has it by `Id` or `Id.Attribute`."""

    def __init__(self, source: dict[str, Any], name: str = "tranche", known: dict[str, str] | None = None,
                 contents: dict[str, str] | None = None, **parameters: str) -> None:
        template = copy.deepcopy(source)
        for resource_name, resource in template["Resources"].items():  # what `sam deploy` does with local zips
            for key in {"CodeUri", "ContentUri"} & resource.get("Properties", {}).keys():
                resource["Properties"][key] = "s3://bucket/" + (contents or {}).get(resource_name, resource_name)
        defaults = {n: str(p["Default"]) for n, p in template["Parameters"].items()}
        self.values = {**PSEUDO, "AWS::StackName": name, **defaults, **parameters}
        self.known = known or {}
        self.out = transform(template, dict(parameters), NoManagedPolicies())
        self.conditions = {n: self.resolve(c) for n, c in self.out["Conditions"].items()}
        self.resources = {n: r for n, r in self.out["Resources"].items() if self.conditions.get(r.get("Condition"), True)}

    def resolve(self, node: Any) -> Any:
        if isinstance(node, list):
            return [v for v in map(self.resolve, node) if v is not GONE]
        if not isinstance(node, dict):
            return node
        if len(node) == 1:
            (name, argument), = node.items()
            function = getattr(self, "_" + name.replace("Fn::", "").lower(), None)
            if function:
                return function(argument)
            if name.startswith("Fn::"):
                raise ValueError(f"{name} is not one of the functions that this check can resolve")
        return {k: v for k, v in ((k, self.resolve(v)) for k, v in node.items()) if v is not GONE}

    def _ref(self, name: str) -> Any:
        if name == "AWS::NoValue":
            return GONE
        if without_hash(name) in self.known:
            return self.known[without_hash(name)]
        if self.out["Resources"].get(name, {}).get("Type") == "AWS::Lambda::LayerVersion":
            return LAYER_ARN + f"<{name}>"
        return self.values.get(name, f"<{name}>")

    def _getatt(self, path: str | list[str]) -> str:
        name, attribute = path.split(".", 1) if isinstance(path, str) else path
        return self.known.get(f"{without_hash(name)}.{attribute}", f"<{name}.{attribute}>")

    def _condition(self, name: str) -> bool:
        return bool(self.resolve(self.out["Conditions"][name]))

    def _equals(self, pair: list[Any]) -> bool:
        return str(self.resolve(pair[0])) == str(self.resolve(pair[1]))

    def _not(self, one: list[Any]) -> bool:
        return not self.resolve(one[0])

    def _and(self, several: list[Any]) -> bool:
        return all(self.resolve(one) for one in several)

    def _or(self, several: list[Any]) -> bool:
        return any(self.resolve(one) for one in several)

    def _if(self, choice: list[Any]) -> Any:
        return self.resolve(choice[1] if self.conditions[choice[0]] else choice[2])

    def _split(self, pair: list[Any]) -> list[str]:
        return str(self.resolve(pair[1])).split(pair[0])

    def _join(self, pair: list[Any]) -> str:
        return str(pair[0]).join(self.resolve(pair[1]))

    def _select(self, pair: list[Any]) -> Any:
        return self.resolve(pair[1])[int(pair[0])]

    def _sub(self, argument: str | list[Any]) -> str:
        text, given = argument if isinstance(argument, list) else (argument, {})
        extra = self.resolve(given)

        def value(match: re.Match[str]) -> str:
            name = match[1]
            return str(extra[name] if name in extra else self._getatt(name) if "." in name else self._ref(name))

        return re.sub(r"\$\{([^}]+)}", value, text)

    def of(self, kind: str) -> dict[str, dict[str, Any]]:
        return {n: self.resolve(r["Properties"]) for n, r in self.resources.items() if r["Type"] == "AWS::" + kind}

    def one(self, kind: str) -> dict[str, Any]:
        (only,) = self.of(kind).values()
        return only

    def versions(self) -> dict[str, str]:
        """What, when it changes, makes CloudFormation publish another version."""
        return {n: v["Description"] for n, v in self.of("Lambda::Version").items()}

    def layers(self) -> dict[str, str]:
        """ARNs by the layers' logical ids."""
        return {without_hash(name): LAYER_ARN + f"<{name}>" for name in self.of("Lambda::LayerVersion")}
