"""What there may be for files by event, in world.py's terms."""

from dataclasses import dataclass

from resource_types import Resource

REGION = "eu-central-1"
ACCOUNT = "123456789012"
LAMBDA = f"arn:aws:lambda:{REGION}:{ACCOUNT}:"
SQS = f"arn:aws:sqs:{REGION}:{ACCOUNT}:"
LOGS = f"arn:aws:logs:{REGION}:{ACCOUNT}:log-group:"
KEY = f"arn:aws:kms:{REGION}:{ACCOUNT}:key/4321abcd-12ab-34cd-56ef-1234567890ab"
KEY_USE = {("kms:Decrypt", KEY), ("kms:GenerateDataKey", KEY)}
NETWORK = {(f"ec2:{a}", "*") for a in ("CreateNetworkInterface", "DescribeNetworkInterfaces", "DescribeSubnets", "DeleteNetworkInterface")}
BUCKET = "{name}-files"  # of the parameter sets
DEAD_LETTERS = SQS + "{name}-file-dead-letters"


_WRITES = ("s3:PutObject", "s3:AbortMultipartUpload", "s3:DeleteObject")


@dataclass(frozen=True)
class FileFunction:
    """The end of its name, what it runs, what it may read and write in the bucket, and what settings it has beyond the common ones."""

    name: str
    export: str
    reads: str
    writes: str
    settings: frozenset[str] = frozenset()
    actions: tuple[str, ...] = _WRITES


FUNCTIONS = {  # those that new files invoke
    "score": FileFunction("score-file", "scoreFile", "in/risk/", "out/risk/", frozenset({"TRANCHE_POLICY"})),
    "segment": FileFunction("segment-file", "segmentFile", "in/segments/", "out/segments/"),
    "monitor": FileFunction("monitor-file", "monitorFile", "in/", "monitor/", frozenset({"TRANCHE_POLICY"})),
}
RETRAIN = FileFunction("retrain", "retrain", "labelled/", "candidates/", frozenset({
    "TRANCHE_FILES_IN", "TRANCHE_RETRAIN_LABEL_DAYS", "TRANCHE_RETRAIN_SECONDS"}), _WRITES[:2])
_ALL = {**{f"{f} file": of for f, of in FUNCTIONS.items()}, "retrain": RETRAIN}
ENVIRONMENT = {
    label: {"DISABLE_SIGNAL_HANDLERS", "GLIBC_TUNABLES", "ORT_DISABLE_TELEMETRY", "QUARKUS_FUNQY_EXPORT", "TRANCHE_MODELS", *of.settings}
    for label, of in _ALL.items()}
_SCHEDULES = {"schedule": "monitor-file", "retrain schedule": "retrain"}
STATEMENTS = {
    **{f"{label} role's policy": {*((a, f"{LOGS}/aws/lambda/{{name}}-{of.name}:*") for a in ("logs:CreateLogStream", "logs:PutLogEvents")), *KEY_USE}
       for label, of in _ALL.items()},
    **{f"{label} role's trace policy": {("xray:PutTraceSegments", "*"), ("xray:PutTelemetryRecords", "*")} for label in _ALL},
    **{f"{label} role's network policy": NETWORK for label in _ALL},
    **{f"{label} role's file policy": {
        ("s3:GetObject", f"arn:aws:s3:::{BUCKET}/{of.reads}*"), ("sqs:SendMessage", DEAD_LETTERS),
        *((a, f"arn:aws:s3:::{BUCKET}/{of.writes}*") for a in of.actions)} for label, of in _ALL.items()},
    **{f"{label} role's policy": {
        ("lambda:InvokeFunction", f"{LAMBDA}function:{{name}}-{invoked}:live"), ("sqs:SendMessage", DEAD_LETTERS), *KEY_USE}
       for label, invoked in _SCHEDULES.items()},
}
TRUSTED = {**{f"{label} role": "lambda.amazonaws.com" for label in _ALL}, **{f"{label} role": "scheduler.amazonaws.com" for label in _SCHEDULES}}
RULES = {f: f"arn:aws:events:{REGION}:{ACCOUNT}:rule/{{name}}-{f}-file" for f in FUNCTIONS}
PERMISSIONS = {
    f"permission of {f} file rule": ("events.amazonaws.com", f"{LAMBDA}function:{{name}}-{f}-file:live", rule) for f, rule in RULES.items()}
# What there is where such a figure of the monitoring is watched, and what of it must be so even if both stacks had it otherwise.
WATCHED: dict[str, dict[str, dict[str, str]]] = {
    parameter: {
        f"{metric} of files": {
            "LogGroupName": "/aws/lambda/{name}-monitor-file", "MetricTransformations.MetricNamespace": "Tranche/{name}",
            "MetricTransformations.MetricName": metric, "MetricTransformations.MetricValue": f"$.{metric}"},
        f"alarm on {metric}": {
            "Namespace": "Tranche/{name}", "MetricName": metric, "Statistic": statistic, "ComparisonOperator": operator + "ThanThreshold"}}
    for parameter, metric, statistic, operator in (
        ("estimated_roc_auc_at_least", "EstimatedRocAuc", "Minimum", "Less"), ("drift_at_most", "PopulationStability", "Maximum", "Greater"))}


def alarm(sam: str, name: str) -> Resource:
    return Resource(sam, f'aws_cloudwatch_metric_alarm.watched["{name}"]', {"": "{name}-" + name})


def queue(sam: str, terraform: str, name: str) -> Resource:
    arn, url = SQS + "{name}-" + name, f"https://sqs.{REGION}.amazonaws.com/{ACCOUNT}/{{name}}-{name}"
    return Resource(sam, f"aws_sqs_queue.{terraform}[0]", {"": url, "Arn": arn, "QueueName": f"{{name}}-{name}"}, {"arn": arn, "url": url})


def role(sam: str, terraform: str, name: str) -> Resource:
    arn = f"arn:aws:iam::{ACCOUNT}:role/{name}"
    return Resource(sam, terraform, {"Arn": arn}, {"arn": arn, "name": name})


def _of_function(label: str, of: FileFunction) -> dict[str, Resource]:
    sam, address = label.title().replace(" ", ""), f'["{of.name}"]'
    arn, group = f"{LAMBDA}function:{{name}}-{of.name}", f"{LOGS}/aws/lambda/{{name}}-{of.name}"
    return {
        f"{label} function": Resource(
            f"{sam}Function", "aws_lambda_function.function" + address, {"": f"{{name}}-{of.name}", "Arn": arn},
            {"arn": arn, "version": "1", "qualified_arn": arn + ":1"}),
        f"{label} version": Resource(f"{sam}FunctionVersion", None, {"": arn + ":1", "Version": "1"}, sam_type="AWS::Lambda::Version"),
        f"{label} alias": Resource(f"{sam}FunctionAliaslive", "aws_lambda_alias.live" + address, {"": arn + ":live"}, {"arn": arn + ":live"}),
        f"{label} role": role(f"{sam}Role", "aws_iam_role.function" + address, label.replace(" ", "-")),
        f"{label} role's policy": Resource(f"{sam}Role/write-own-logs", "aws_iam_role_policy.logs" + address),
        f"{label} role's trace policy": Resource(f"{sam}Role/trace", "aws_iam_role_policy.trace" + address),
        f"{label} role's network policy": Resource(f"{sam}Role/join-network", "aws_iam_role_policy.network" + address),
        f"{label} role's file policy": Resource(f"{sam}Role/answer-files", "aws_iam_role_policy.file" + address),
        f"{label} log group": Resource(
            f"{sam}Logs", "aws_cloudwatch_log_group.function" + address,
            {"": f"/aws/lambda/{{name}}-{of.name}", "Arn": group + ":*"}, {"arn": group}),
        f"{label} invocations": Resource(f"{sam}Invocations", "aws_lambda_function_event_invoke_config.file" + address),
    }


def _of_rule(f: str) -> dict[str, Resource]:
    sam, address = f"{f.capitalize()}File", f'["{f}-file"]'
    return {
        f"{f} file rule": Resource(
            f"{sam}Rule", "aws_cloudwatch_event_rule.file" + address, {"Arn": RULES[f]}, {"arn": RULES[f]}),
        f"{f} file target": Resource(f"{sam}Rule/live", "aws_cloudwatch_event_target.file" + address),
        f"permission of {f} file rule": Resource(f"{sam}Permission", "aws_lambda_permission.file" + address),
    }


def _of_schedule(label: str, sam: str, invoked: str) -> dict[str, Resource]:
    address = f'["{invoked}"]'
    return {
        f"{label} role": role(f"{sam}Role", "aws_iam_role.schedule" + address, label.replace(" ", "-")),
        f"{label} role's policy": Resource(f"{sam}Role/invoke-live", "aws_iam_role_policy.schedule" + address),
    }


_TRAINER = LAMBDA + "layer:{name}-trainer:1"
# What there is with training again, and not without it.
RETRAINING: dict[str, Resource] = {
    **_of_function("retrain", RETRAIN),
    **_of_schedule("retrain schedule", "RetrainSchedule", "retrain"),
    "retrain schedule": Resource("RetrainEvents", 'aws_scheduler_schedule.function["retrain"]'),
    "trainer layer": Resource("TrainerLayer", "aws_lambda_layer_version.trainer[0]", {"": _TRAINER}, {"arn": _TRAINER}),
    "alarm on candidates": alarm("Candidate", "candidate"),
    "count of candidates": Resource("CandidateFilter", 'aws_cloudwatch_log_metric_filter.monitored["candidate"]'),
}
# The same of the schedule of the monitoring.
SCHEDULED = {
    **_of_schedule("schedule", "Schedule", "monitor-file"),
    "monitor schedule": Resource("MonitorFileSchedule", 'aws_scheduler_schedule.function["monitor-file"]'),
}
RESOURCES: dict[str, Resource] = {
    "file dead-letter queue": queue("FileDeadLetterQueue", "file_dead_letters", "file-dead-letters"),
    "file dead-letter queue's policy": Resource("FileDeadLetterPolicy", "aws_sqs_queue_policy.file_dead_letters[0]"),
    "alarm on the monitoring's verdict": alarm("MonitorVerdict", "monitor-verdict"),
    "count of the monitoring's verdicts": Resource("MonitorVerdictFilter", 'aws_cloudwatch_log_metric_filter.monitored["monitor-verdict"]'),
    "alarm on EstimatedRocAuc": alarm("EstimatedRocAuc", "estimated-roc-auc"),
    "EstimatedRocAuc of files": Resource("EstimatedRocAucFilter", 'aws_cloudwatch_log_metric_filter.monitored["estimated-roc-auc"]'),
    "alarm on PopulationStability": alarm("Drift", "drift"),
    "PopulationStability of files": Resource("DriftFilter", 'aws_cloudwatch_log_metric_filter.monitored["drift"]'),
    "alarm on file dead letters": alarm("FileDeadLetters", "file-dead-letters"),
    **SCHEDULED,
    **RETRAINING,
}
for _function, _of in FUNCTIONS.items():
    RESOURCES |= _of_function(f"{_function} file", _of) | _of_rule(_function)
