"""Brings instances of both stacks into one form, in which they can be compared: paths and values."""

import json
from typing import Any

from resource_types import PARTS, POLICY_OF_ROLE, TARGET_OF_RULE, TYPES, Type
from sam_stack import SamStack, without_hash
from world import LAMBDA, RESOURCES

Values = dict[str, Any]
DOCUMENTS = {"AssumeRolePolicyDocument", "PolicyDocument", "AccessLogSettings.Format", "RedrivePolicy", "DashboardBody", "EventPattern", "Target.Input"}
WHOLE = {"Environment.Variables", "environment.variables", "tags", "tags_all", "Dimensions", "dimensions", "Metrics", "metric_query",
         "AlarmConfiguration.Alarms", "Budget.CostFilters", "cost_filter", "NotificationsWithSubscribers", "notification", *DOCUMENTS}
ORDERED = {"Layers"}


def flatten(node: Any, path: str = "") -> Values:
    """`{"a": {"b": 1}}` and `{"a": [{"b": 1}]}` as `{"a.b": 1}`; several in a list by their place, as `a.0.b`."""
    if path in WHOLE:
        return {path: node}
    if isinstance(node, list) and any(isinstance(one, dict) for one in node):
        if len(node) == 1:
            return flatten(node[0], path)
        node = {str(place): one for place, one in enumerate(node)}
    if isinstance(node, dict):
        return {p: v for name, one in node.items() for p, v in flatten(one, f"{path}.{name}" if path else name).items()}
    return {path: node}


def _statements(document: Values) -> list[tuple[Any, ...]]:
    def several(value: Any) -> list[str]:
        return sorted(value) if isinstance(value, list) else [value]

    said = sorted(tuple(sorted((k, several(v) if k in ("Action", "Resource") else v) for k, v in s.items())) for s in document["Statement"])
    beside = tuple(sorted((k, v) for k, v in document.items() if k != "Statement"))
    return said if beside == (("Version", "2012-10-17"),) else [*said, (("Beside", beside),)]


def _dimensions(value: Any) -> Any:
    return {one["Name"]: one["Value"] for one in value} if isinstance(value, list) else value


def _query(one: Values) -> Values:
    """A query of an alarm; Terraform says nothing of what it does not return, and has blocks for objects."""
    given = {name.replace("_", "").lower(): value for name, value in one.items()}
    metric = given.get("metricstat") or next(iter(given.get("metric") or []), None) or {}
    metric = {**metric.get("Metric", {}), **{k: v for k, v in metric.items() if k != "Metric"}}
    metric = {name.replace("_", "").lower(): str(value) for name, value in metric.items() if value}
    return {"metric": metric, "returns": bool(given.get("returndata")), **{p: given.get(p) for p in ("id", "label", "expression") if given.get(p)}}


def _told(several: Any) -> list[Any]:
    """When whom a budget tells."""
    found = []
    for one in several:
        of = one.get("Notification", one)
        when = tuple(str(of.get(sam) or of.get(terraform)) for sam, terraform in (
            ("NotificationType", "notification_type"), ("ComparisonOperator", "comparison_operator"), ("Threshold", "threshold"),
            ("ThresholdType", "threshold_type")))
        whom = [s["Address"] for s in one.get("Subscribers", [])] + [
            address for by in ("email_addresses", "sns_topic_arns") for address in one.get(f"subscriber_{by}") or []]
        found.append((*when, *sorted(whom)))
    return sorted(found)


# The forms for what is a list of objects in one of the two.
WRITTEN_OTHERWISE = {
    "Dimensions": _dimensions,
    "Queues": lambda one: one if isinstance(one, list) else [one],
    "Metrics": lambda several: sorted(map(_query, several), key=lambda one: str(one["id"])),
    "Budget.CostFilters": lambda one: one if isinstance(one, dict) else {f["name"]: f["values"] for f in one},
    "NotificationsWithSubscribers": _told,
    "AlarmConfiguration.Alarms": lambda several: sorted(one["Name"] if isinstance(one, dict) else one for one in several),
}


def _comparable(path: str, value: Any) -> Any:
    """One form for what CloudFormation and Terraform write differently. None: not set."""
    if path in DOCUMENTS and value is not None:
        document = json.loads(value) if isinstance(value, str) else value
        return _statements(document) if "Statement" in document else document
    if path in WRITTEN_OTHERWISE and value:
        return WRITTEN_OTHERWISE[path](value)
    if value is None or value in ([], {}, "") or (path, value) == ("ReservedConcurrentExecutions", -1):
        return None
    if path == "AccessLogSettings.DestinationArn":
        return value.removesuffix(":*")
    if isinstance(value, list):
        return list(map(str, value)) if path in ORDERED else sorted(map(str, value))
    return value if isinstance(value, dict) else str(value)


def _comparables(pairs: Values) -> Values:
    found = {path: _comparable(path, value) for path, value in pairs.items()}
    return {path: value for path, value in found.items() if value is not None}


def type_of(label: str) -> Type:
    resource = RESOURCES[label]
    for one in TYPES:
        if (one.terraform == resource.terraform.split(".")[0] if resource.terraform else one.sam == resource.sam_type):
            return one
    raise KeyError(f"{label} is of none of the TYPES")


def known_to_sam(stack_name: str) -> dict[str, str]:
    return {f"{r.sam}.{attribute}".rstrip("."): value.format(name=stack_name)
            for r in RESOURCES.values() for attribute, value in r.sam_values.items()}


def sam_instances(stack: SamStack) -> dict[str, tuple[str, Values]]:
    """Name: type and properties, resolved; the policies within a role, and the targets of a rule, as instances of their own, `Role/name`."""
    found: dict[str, tuple[str, Values]] = {}
    for name, resource in stack.resources.items():
        properties = stack.resolve(resource.get("Properties", {}))
        if resource["Type"] == "AWS::IAM::Role":
            for policy in properties.pop("Policies", []):
                key = f"{name}/{policy['PolicyName']}"
                found[key + " again" * (key in found)] = POLICY_OF_ROLE, policy
        for part, also in PARTS.get(resource["Type"], {}).items():
            if part in properties:
                found[f"{without_hash(name)}/{part}"] = f"{resource['Type']}/{part}", {**properties.pop(part), **{p: properties[p] for p in also}}
        for target in properties.pop("Targets", []) if resource["Type"] == "AWS::Events::Rule" else []:
            found[f"{name}/{target['Id']}"] = TARGET_OF_RULE, target
        found[without_hash(name)] = resource["Type"], properties
    return found


def of_sam(stack: SamStack) -> dict[str, Values]:
    """Label of the resource: property: value."""
    found = {name: flatten(properties) for name, (_, properties) in sam_instances(stack).items()}
    return {label: _comparables({p: found[r.sam].get(p) for p in type_of(label).same})
            for label, r in RESOURCES.items() if r.sam in found}


# Compared with hook/index.py by hook.py, with world.py's lists by closed_world.py.
_ELSEWHERE = {"Code.ZipFile", "Tags.Key", "Tags.Value"}


def alone_in_sam(stack: SamStack) -> dict[str, Values]:
    """Label of the resource: property that Terraform has no word for: value."""
    found = {name: flatten(properties) for name, (_, properties) in sam_instances(stack).items()}
    return {label: {p: found[r.sam][p] for p in type_of(label).sam_alone - _ELSEWHERE if p in found[r.sam]}
            for label, r in RESOURCES.items() if r.sam in found}


def of_terraform(instances: dict[str, Values], configured: dict[str, set[str]]) -> dict[str, Values]:
    """The same, by the properties' names in SAM; only what the module sets, because the mock invents the rest."""
    result = {}
    for label, resource in RESOURCES.items():
        if resource.terraform in instances:
            values = flatten(instances[resource.terraform])
            if resource.terraform.startswith("aws_lambda_permission."):
                values["function_name"] = LAMBDA + f"function:{values['function_name']}:{values.get('qualifier') or '$LATEST'}"
            kept = configured[resource.terraform.split("[")[0]]
            given = kept | {path.split(".")[0] for path in kept}
            result[label] = _comparables({s: values.get(t) for s, t in type_of(label).same.items() if t in given})
    return result


def differences(sam: dict[str, Values], terraform: dict[str, Values]) -> list[str]:
    found = [f"{label}: only in {'SAM' if label in sam else 'Terraform'}"
             for label in sorted(sam.keys() ^ terraform.keys()) if RESOURCES[label].sam and RESOURCES[label].terraform]
    for label in sorted(sam.keys() & terraform.keys()):
        for path in sorted(sam[label].keys() | terraform[label].keys()):
            pair = sam[label].get(path), terraform[label].get(path)
            if pair[0] != pair[1]:
                found.append(f"{label}: {path} is {pair[0]} in SAM, {pair[1]} in Terraform")
    return found
