"""What CodeDeploy does with a deployment of a Lambda function, step by step, on the aliases of a fake AWS: moto only books it.

The hook asks the new version in an emulator of Lambda; then the alias's weights are shifted, and taken back if an alarm of the
deployment group is on (AWS CodeDeploy user guide, "Deployments on an AWS Lambda compute platform").
"""

import importlib.util
import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from emulator import Emulator
from fake_aws import FakeAws

HOOK = Path(__file__).resolve().parent.parent / "hook/index.py"


def version_name(function: str, version: str) -> str:
    """What a version is called in the emulator, where each is a function of its own."""
    return f"{function}-{version}"


class _Versions:
    """Lambda's client of the hook: leads to the version that an ARN names."""

    def __init__(self, emulator: Emulator) -> None:
        self.emulator = emulator

    def invoke(self, FunctionName: str, Payload: bytes) -> Any:
        *_, name, version = FunctionName.split(":")
        return self.emulator.functions.invoke(FunctionName=version_name(name, version), Payload=Payload)


class _Told:
    """CodeDeploy's client of the hook."""

    def __init__(self) -> None:
        self.status = "Unknown"

    def put_lifecycle_event_hook_execution_status(self, status: str, **_: str) -> None:
        self.status = status


def hook_says(aws: FakeAws, emulator: Emulator, hook: str) -> str:
    """Runs the hook's deployed text with its deployed settings."""
    settings = aws.client("lambda").get_function_configuration(FunctionName=hook)["Environment"]["Variables"]
    spec = importlib.util.spec_from_file_location("index", HOOK)
    assert spec and spec.loader
    index = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(index)
    told = _Told()
    index.boto3 = type("Boto3", (), {"client": staticmethod(lambda service: _Versions(emulator) if service == "lambda" else told)})
    before = dict(os.environ)
    os.environ.update(settings)
    try:
        index.handler({"DeploymentId": "d", "LifecycleEventHookExecutionId": "e"}, None)
    finally:
        os.environ.clear()
        os.environ.update(before)
    return told.status


def deploy(aws: FakeAws, emulator: Emulator, promotion: str, during: Callable[[dict[str, float]], None] = lambda _: None) -> str:
    """Carries out what `promote_…` says; `during` sees the alias's weights while the share of the new version is small. How it ended."""
    asked = json.loads(promotion)
    aws.client("codedeploy").create_deployment(**asked)
    group = aws.client("codedeploy").get_deployment_group(
        applicationName=asked["applicationName"], deploymentGroupName=asked["deploymentGroupName"])["deploymentGroupInfo"]
    content = json.loads(asked["revision"]["appSpecContent"]["content"])
    ((resource,), (hook,)) = (content["Resources"][0].values(), content["Hooks"])
    properties, functions = resource["Properties"], aws.client("lambda")
    alias = {"FunctionName": properties["Name"], "Name": properties["Alias"]}
    if functions.get_alias(**alias)["FunctionVersion"] != properties["CurrentVersion"]:
        return "refused: live is another version than the deployment begins with"
    if hook_says(aws, emulator, hook["BeforeAllowTraffic"]) != "Succeeded":
        return "stopped by the hook"
    if not group["deploymentConfigName"].startswith("CodeDeployDefault.LambdaCanary10Percent"):
        return f"refused: {group['deploymentConfigName']} is not a canary"
    functions.update_alias(**alias, RoutingConfig={"AdditionalVersionWeights": {properties["TargetVersion"]: 0.1}})
    weights = functions.get_alias(**alias)["RoutingConfig"]["AdditionalVersionWeights"]
    during({properties["CurrentVersion"]: 1 - sum(weights.values()), **weights})
    names = [one["name"] for one in group["alarmConfiguration"]["alarms"]]
    on = [a["AlarmName"] for a in aws.client("cloudwatch").describe_alarms(AlarmNames=names)["MetricAlarms"] if a["StateValue"] == "ALARM"]
    if on and "DEPLOYMENT_STOP_ON_ALARM" in group["autoRollbackConfiguration"]["events"]:
        functions.update_alias(**alias, FunctionVersion=properties["CurrentVersion"], RoutingConfig={"AdditionalVersionWeights": {}})
        return f"rolled back by {', '.join(on)}"
    functions.update_alias(**alias, FunctionVersion=properties["TargetVersion"], RoutingConfig={"AdditionalVersionWeights": {}})
    return "succeeded"
