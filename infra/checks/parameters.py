"""The parameters of both stacks and the sets of them for which the stacks are compared. Each takes at least two values."""

from dataclasses import dataclass
from typing import Any

from world_of_files import KEY

FRONT_CERTIFICATE = "arn:aws:acm:us-east-1:123456789012:certificate/2"
WEB_ACL = "arn:aws:wafv2:us-east-1:123456789012:global/webacl/front/3"

# Parameter in SAM: variable in Terraform.
PARAMETERS = {
    "Architecture": "architecture", "MemoryMb": "memory_mb", "TimeoutSeconds": "timeout_s", "ReservedConcurrency": "reserved_concurrency",
    "RiskLayer": "risk_models_zip", "SegmentsLayer": "segments_models_zip", "RiskBundle": "risk_bundle",
    "SegmentsBundle": "segments_bundle", "LogKeyArn": "log_key_arn", "Deployment": "deployment", "AlarmTopicArn": "alarm_topic_arn", "SlowMs": "slow_ms",
    "DeclinedAtLeast": "declined_at_least", "DeclinedAtMost": "declined_at_most", "Dashboard": "dashboard",
    "EstimatedRocAucAtLeast": "estimated_roc_auc_at_least", "DriftAtMost": "drift_at_most",
    "JwtIssuer": "jwt", "JwtAudience": "jwt", "RequiredScope": "required_scope",
    "Capabilities": "capabilities", "Scopes": "scopes", "Creditor": "creditor", "Agency": "agency", "Policy": "policy", "LogFeatures": "log_features", "Metrics": "metrics",
    "FilesBucket": "files_bucket", "FilesMemoryMb": "files_memory_mb", "FilesTimeoutSeconds": "files_timeout_s", "FilesConcurrency": "files_concurrency",
    "MonitorSchedule": "monitor_schedule", "MonitorFile": "monitor_file", "KeyArn": "key_arn",
    "SubnetIds": "vpc", "SecurityGroupIds": "vpc", "DomainName": "domain", "CertificateArn": "domain",
    "RetrainSchedule": "retrain_schedule", "RetrainFile": "retrain_file", "RetrainTrainer": "retrain_trainer", "RetrainLabelDays": "retrain_label_days",
    "RetrainMemoryMb": "retrain_memory_mb", "RetrainStorageMb": "retrain_storage_mb",
    "RiskProvisionedConcurrency": "risk", "SegmentationProvisionedConcurrency": "segmentation",
    "RecordsLockDays": "records_lock", "RecordsLockMode": "records_lock", "MonthlyBudget": "budget", "BudgetEmail": "budget", "BudgetTag": "budget",
    "FrontDomain": "front", "FrontOnly": "front", "FrontCertificateArn": "front", "WebAclArn": "front", "FrontSecret": "front_secrets", "FrontSecretToo": "front_secrets", "FrontSecretVersion": "front_secrets",
    "Queue": "queue", "CorsOrigins": "cors_origins", "ThrottleRate": "throttle_rate", "ThrottleBurst": "throttle_burst",
    "LogRetentionDays": "log_retention_days", "IamPath": "iam_path", "PermissionsBoundary": "permissions_boundary",
}
# The stack's name is SAM's --stack-name, its tags are --tags. The zips are paths in the template. Both functions have the same sizes in SAM.
TERRAFORM_ALONE = {"name", "tags", "risk_zip", "segmentation_zip"}

# The tests of the conditions in the module, as written there. In SAM each condition must have been true and false.
TERRAFORM_CONDITIONS = {
    "var.jwt == null", 'var.policy == ""', "var.log_features", "var.metrics", "var.queue", 'var.capabilities == toset(["score"])',
    "length(var.capabilities) == 0", "length(var.scopes) == 0", 'var.creditor == ""', 'var.required_scope == ""', "length(var.cors_origins) == 0",
    "var.risk_models_zip == null", "var.segments_models_zip == null", 'local.zips.risk == ""', 'local.zips.segmentation == ""',
    "each.value.bundle != null", "fileexists(each.value.beside)", "fileexists(local.zips[each.key])",
    "fileexists(each.value.zip)", "var.declined_at_least == 0 && var.declined_at_most == 100", "var.dashboard",
    'each.value.statistic == "p99"', 'var.files_bucket == ""', 'var.monitor_schedule == ""', "var.key_arn == null",
    "contains(keys(local.layers), each.value.layers[0])", "contains(keys(local.layers), layer)", 'each.key == "risk"',
    "var.estimated_roc_auc_at_least == 0", "var.drift_at_most == 0", 'var.retrain_schedule == ""', "var.retrain_label_days == null", "each.value.trainer", "var.vpc == null", "var.domain == null",
    'each.value.statistic == "Minimum"', "var.records_lock == null", "var.log_key_arn == null", "var.budget == null", "var.front == null", "local.front_only",
    'var.budget.tag == ""', "var.risk.provisioned_concurrency == 0", "var.segmentation.provisioned_concurrency == 0",
}
TERRAFORM_FUNCTIONS = {"merge", "toset", "length", "join", "jsonencode", "filebase64sha256", "fileexists", "coalesce", "one", "replace", "max", "tostring",
                       "contains", "keys", "compact", "trimspace", "trimprefix", "trimsuffix", "file", "split", "concat"}


@dataclass(frozen=True)
class ParameterSet:
    """The same values for both stacks."""

    name: str
    sam: dict[str, str]
    terraform: dict[str, Any]

    @property
    def jwt(self) -> bool:
        return "jwt" in self.terraform

    @property
    def queue(self) -> bool:
        return bool(self.terraform.get("queue"))

    @property
    def files(self) -> bool:
        return "files_bucket" in self.terraform

    @property
    def further(self) -> set[str]:
        """What adds to the functions of files: schedules, training again, figures that ring an alarm beside the verdict."""
        return {name for name in ("monitor_schedule", "retrain_schedule", "estimated_roc_auc_at_least", "drift_at_most") if name in self.terraform}

    @property
    def vpc(self) -> bool:
        return "vpc" in self.terraform

    @property
    def domain(self) -> str | None:
        return self.terraform["domain"]["name"] if "domain" in self.terraform else None

    @property
    def front(self) -> dict[str, Any] | None:
        return self.terraform.get("front")

    @property
    def lock(self) -> dict[str, Any] | None:
        return {"mode": "GOVERNANCE", **self.terraform["records_lock"]} if "records_lock" in self.terraform else None

    @property
    def log_key(self) -> str | None:
        return self.terraform.get("log_key_arn")

    @property
    def budget(self) -> dict[str, Any] | None:
        return self.terraform.get("budget")

    @property
    def topic(self) -> str | None:
        return self.terraform.get("alarm_topic_arn")

    def started(self, function: str) -> int:
        return int(self.terraform.get(function, {}).get("provisioned_concurrency", 0))

    @property
    def key(self) -> str | None:
        return self.terraform.get("key_arn")


PARAMETER_SETS = {
    "defaults": ParameterSet("tranche", {}, {}),
    "all_different": ParameterSet("loans", {
        "Architecture": "arm64", "MemoryMb": "1024", "TimeoutSeconds": "7", "ReservedConcurrency": "5", "RiskLayer": "false",
        "SegmentsLayer": "false", "LogKeyArn": "arn:aws:kms:eu-central-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab", "Deployment": "AllAtOnce", "AlarmTopicArn": "arn:aws:sns:eu-central-1:123456789012:told", "SlowMs": "300",
        "DeclinedAtLeast": "5", "DeclinedAtMost": "60", "Dashboard": "false",
        "JwtIssuer": "https://id.example", "JwtAudience": "a,b", "RequiredScope": "use", "Capabilities": "card,score",
        "Scopes": "explain:e,model:m", "Creditor": "Tranche Bank, 1 Main Street", "Agency": "Agency, 2 High Street",
        "Policy": '{"format": 1, "version": "2", "refer_from": 0.1, "decline_from": 0.2}', "LogFeatures": "true", "Metrics": "false", "Queue": "true",
        "CorsOrigins": "https://a.example,https://b.example:8443", "ThrottleRate": "5", "ThrottleBurst": "6", "LogRetentionDays": "90",
        "IamPath": "/lending/", "PermissionsBoundary": "arn:aws:iam::123456789012:policy/bounds",
        "RiskProvisionedConcurrency": "2", "SegmentationProvisionedConcurrency": "3", "RecordsLockDays": "1096", "RecordsLockMode": "COMPLIANCE",
        "FrontDomain": "loans.example.com", "FrontCertificateArn": FRONT_CERTIFICATE, "WebAclArn": WEB_ACL, "FrontSecret": "new" * 11, "FrontSecretToo": "old" * 11, "FrontSecretVersion": "2",
        "MonthlyBudget": "200", "BudgetEmail": "costs@bank.example", "BudgetTag": "application$loans",
    }, {
        "architecture": "arm64", "memory_mb": 1024, "timeout_s": 7, "reserved_concurrency": 5, "risk_models_zip": "",
        "segments_models_zip": "", "log_key_arn": "arn:aws:kms:eu-central-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab", "deployment": "AllAtOnce", "alarm_topic_arn": "arn:aws:sns:eu-central-1:123456789012:told", "slow_ms": 300,
        "declined_at_least": 5, "declined_at_most": 60, "dashboard": False,
        "jwt": {"issuer": "https://id.example", "audience": ["a", "b"]}, "required_scope": "use", "capabilities": ["card", "score"],
        "scopes": {"explain": "e", "model": "m"}, "creditor": "Tranche Bank, 1 Main Street", "agency": "Agency, 2 High Street",
        "policy": '{"format": 1, "version": "2", "refer_from": 0.1, "decline_from": 0.2}', "log_features": True, "metrics": False, "queue": True,
        "cors_origins": ["https://a.example", "https://b.example:8443"], "throttle_rate": 5, "throttle_burst": 6, "log_retention_days": 90,
        "iam_path": "/lending/", "permissions_boundary": "arn:aws:iam::123456789012:policy/bounds",
        "risk": {"provisioned_concurrency": 2}, "segmentation": {"provisioned_concurrency": 3}, "records_lock": {"days": 1096, "mode": "COMPLIANCE"},
        "front": {"domain": "loans.example.com", "certificate_arn": FRONT_CERTIFICATE, "web_acl_arn": WEB_ACL}, "front_secrets": ["new" * 11, "old" * 11],
        "budget": {"limit": 200, "email": "costs@bank.example", "tag": "application$loans"},
    }),
    "nothing_granted": ParameterSet("tranche", {
        "RiskBundle": "r1", "SegmentsBundle": "s1", "Capabilities": "none", "Scopes": "score:s", "JwtIssuer": "https://id.example", "JwtAudience": "a",
        "DomainName": "scores.example.com", "CertificateArn": "arn:aws:acm:eu-central-1:123456789012:certificate/1",
        "FrontDomain": "front.example.com", "FrontCertificateArn": FRONT_CERTIFICATE, "WebAclArn": WEB_ACL, "FrontSecret": "s" * 32, "FrontOnly": "false",
    }, {
        "risk_bundle": "r1", "segments_bundle": "s1", "capabilities": [], "scopes": {"score": "s"}, "jwt": {"issuer": "https://id.example", "audience": ["a"]},
        "domain": {"name": "scores.example.com", "certificate_arn": "arn:aws:acm:eu-central-1:123456789012:certificate/1"},
        "front": {"domain": "front.example.com", "certificate_arn": FRONT_CERTIFICATE, "web_acl_arn": WEB_ACL, "only": False}, "front_secrets": ["s" * 32],
    }),
    "files": ParameterSet("tranche", {
        "FilesBucket": "tranche-files", "RecordsLockDays": "762", "MonthlyBudget": "50", "AlarmTopicArn": "arn:aws:sns:eu-central-1:123456789012:told",
    }, {
        "files_bucket": "tranche-files", "records_lock": {"days": 762}, "budget": {"limit": 50}, "alarm_topic_arn": "arn:aws:sns:eu-central-1:123456789012:told",
    }),
    "retraining": ParameterSet("tranche", {"FilesBucket": "tranche-files", "RetrainSchedule": "rate(90 days)"}, {
        "files_bucket": "tranche-files", "retrain_schedule": "rate(90 days)"}),
    "files_and_key": ParameterSet("loans", {
        "FilesBucket": "loans-files", "FilesMemoryMb": "4096", "FilesTimeoutSeconds": "600", "FilesConcurrency": "3",
        "MonitorSchedule": "rate(1 day)", "MonitorFile": "in/risk/nightly.csv.gz", "Queue": "true", "KeyArn": KEY,
        "EstimatedRocAucAtLeast": "0.65", "DriftAtMost": "0.3", "RetrainSchedule": "rate(30 days)", "RetrainFile": "labelled/all.csv.gz",
        "SubnetIds": "subnet-0a1b2c3d,subnet-0b2c3d4e", "SecurityGroupIds": "sg-0c3d4e5f",
        "RetrainTrainer": "layers/trainer-1.zip", "RetrainLabelDays": "365", "RetrainMemoryMb": "8192", "RetrainStorageMb": "4096",
        "Policy": '{"format": 1, "version": "2", "refer_from": 0.1, "decline_from": 0.2}',
    }, {
        "files_bucket": "loans-files", "files_memory_mb": 4096, "files_timeout_s": 600, "files_concurrency": 3,
        "monitor_schedule": "rate(1 day)", "monitor_file": "in/risk/nightly.csv.gz", "queue": True, "key_arn": KEY,
        "estimated_roc_auc_at_least": 0.65, "drift_at_most": 0.3, "retrain_schedule": "rate(30 days)", "retrain_file": "labelled/all.csv.gz",
        "vpc": {"subnet_ids": ["subnet-0a1b2c3d", "subnet-0b2c3d4e"], "security_group_ids": ["sg-0c3d4e5f"]},
        "retrain_trainer": "layers/trainer-1.zip", "retrain_label_days": 365, "retrain_memory_mb": 8192, "retrain_storage_mb": 4096,
        "policy": '{"format": 1, "version": "2", "refer_from": 0.1, "decline_from": 0.2}',
    }),
}
