"""Training again as applied: what its role may do, by the policies that the fake AWS holds. It leaves candidates, and can do no more."""

import json
from typing import Any

from fake_aws import FakeAws

RETRAIN = "tranche-retrain"
ACCOUNT = "123456789012"
LAMBDA = f"arn:aws:lambda:eu-central-1:{ACCOUNT}:"
BESIDE = ("tranche-risk", "tranche-segmentation", "tranche-score-file", "tranche-segment-file", "tranche-monitor-file", RETRAIN)
CHANGES = ("UpdateAlias", "CreateAlias", "DeleteAlias", "UpdateFunctionCode", "UpdateFunctionConfiguration", "PublishVersion", "InvokeFunction",
           "PutFunctionConcurrency", "AddPermission")


def rehearse(aws: FakeAws, outcomes: Any) -> None:
    policies = _policies(aws)
    bucket = f"arn:aws:s3:::{aws.settings['files_bucket']}/"

    def may(action: str, resource: str) -> bool:
        from moto.iam.access_control import IAMPolicy, PermissionResult

        results = [IAMPolicy(policy).is_action_permitted(action, resource) for policy in policies]
        return PermissionResult.PERMITTED in results and PermissionResult.DENIED not in results

    outcomes.expect("training again may read and leave candidates", [
        may("s3:GetObject", bucket + "labelled/risk.csv"), may("s3:PutObject", bucket + "candidates/risk/risk-models.zip"),
        may("s3:AbortMultipartUpload", bucket + "candidates/risk/risk-models.zip")], [True, True, True])
    outcomes.expect("  what it may do to functions, aliases and layers", [
        (action, name) for name in BESIDE for action in CHANGES for at in ("", ":live", ":1") if may(f"lambda:{action}", f"{LAMBDA}function:{name}{at}")] + [
            (action, layer) for layer in ("risk-models", "segments-models", "trainer") for action in ("PublishLayerVersion", "DeleteLayerVersion")
            for at in ("", ":1") if may(f"lambda:{action}", f"{LAMBDA}layer:tranche-{layer}{at}")], [])
    outcomes.expect("  where else it may write, or delete", [
        (action, key) for key in ("in/risk/a.csv", "labelled/risk.csv", "layers/trainer.zip", "out/risk/a.csv", "monitor/risk/a.json", "candidates/a/summary.json")
        for action in ("s3:PutObject", "s3:DeleteObject", "s3:PutObjectAcl") if may(action, bucket + key)], [("s3:PutObject", "candidates/a/summary.json")])
    outcomes.expect("  what else it may do", [
        action for action in ("codedeploy:CreateDeployment", "iam:PassRole", "cloudformation:UpdateStack", "s3:PutBucketPolicy", "events:PutRule",
                              "scheduler:UpdateSchedule", "logs:DeleteLogGroup") if may(action, "*")], [])


def _policies(aws: FakeAws) -> list[str]:
    """Documents of the role that the function has."""
    iam = aws.client("iam")
    role = aws.client("lambda").get_function_configuration(FunctionName=RETRAIN)["Role"].rsplit("/", 1)[-1]
    attached = iam.list_attached_role_policies(RoleName=role)["AttachedPolicies"]
    if attached:
        raise ValueError(f"the role has other policies than its own: {attached}")
    return [json.dumps(iam.get_role_policy(RoleName=role, PolicyName=name)["PolicyDocument"]) for name in iam.list_role_policies(RoleName=role)["PolicyNames"]]
