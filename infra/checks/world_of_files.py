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
BUCKET = "{name}-files"  # of the parameter sets
DEAD_LETTERS = SQS + "{name}-file-dead-letters"


@dataclass(frozen=True)
class FileFunction:
    """What one of them runs, and what it may read and write in the bucket."""

    export: str
    reads: str
    writes: str
    settings: frozenset[str] = frozenset()


FUNCTIONS = {
    "score": FileFunction("scoreFile", "in/risk/", "out/risk/", frozenset({"TRANCHE_POLICY"})),
    "segment": FileFunction("segmentFile", "in/segments/", "out/segments/"),
    "monitor": FileFunction("monitorFile", "in/", "monitor/", frozenset({"TRANCHE_POLICY"})),
}
ENVIRONMENT = {
    f"{f} file": {"DISABLE_SIGNAL_HANDLERS", "GLIBC_TUNABLES", "ORT_DISABLE_TELEMETRY", "QUARKUS_FUNQY_EXPORT", "TRANCHE_MODELS", *of.settings}
    for f, of in FUNCTIONS.items()}
_ACTIONS = {"reads": ("s3:GetObject",), "writes": ("s3:PutObject", "s3:AbortMultipartUpload", "s3:DeleteObject")}
STATEMENTS = {
    **{f"{f} file role's policy": {
        *((a, f"{LOGS}/aws/lambda/{{name}}-{f}-file:*") for a in ("logs:CreateLogStream", "logs:PutLogEvents")),
        ("xray:PutTraceSegments", "*"), ("xray:PutTelemetryRecords", "*"), ("sqs:SendMessage", DEAD_LETTERS), *KEY_USE,
        *((a, f"arn:aws:s3:::{BUCKET}/{getattr(of, what)}*") for what, actions in _ACTIONS.items() for a in actions)}
       for f, of in FUNCTIONS.items()},
    "schedule role's policy": {
        ("lambda:InvokeFunction", LAMBDA + "function:{name}-monitor-file:live"), ("sqs:SendMessage", DEAD_LETTERS), *KEY_USE},
}
TRUSTED = {**{f"{f} file role": "lambda.amazonaws.com" for f in FUNCTIONS}, "schedule role": "scheduler.amazonaws.com"}
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


def _role(sam: str, terraform: str, name: str) -> Resource:
    arn = f"arn:aws:iam::{ACCOUNT}:role/{name}"
    return Resource(sam, terraform, {"Arn": arn}, {"arn": arn, "name": name})


def _of_function(f: str) -> dict[str, Resource]:
    sam, address = f"{f.capitalize()}File", f'["{f}-file"]'
    arn, group = f"{LAMBDA}function:{{name}}-{f}-file", f"{LOGS}/aws/lambda/{{name}}-{f}-file"
    return {
        f"{f} file function": Resource(
            f"{sam}Function", "aws_lambda_function.file" + address, {"": f"{{name}}-{f}-file", "Arn": arn},
            {"arn": arn, "version": "1", "qualified_arn": arn + ":1"}),
        f"{f} file version": Resource(f"{sam}FunctionVersion", None, {"": arn + ":1", "Version": "1"}, sam_type="AWS::Lambda::Version"),
        f"{f} file alias": Resource(f"{sam}FunctionAliaslive", "aws_lambda_alias.file" + address, {"": arn + ":live"}, {"arn": arn + ":live"}),
        f"{f} file role": _role(f"{sam}Role", "aws_iam_role.file" + address, f"{f}-file"),
        f"{f} file role's policy": Resource(f"{sam}Role/answer-files", "aws_iam_role_policy.file" + address),
        f"{f} file log group": Resource(
            f"{sam}Logs", "aws_cloudwatch_log_group.file" + address,
            {"": f"/aws/lambda/{{name}}-{f}-file", "Arn": group + ":*"}, {"arn": group}),
        f"{f} file invocations": Resource(f"{sam}Invocations", "aws_lambda_function_event_invoke_config.file" + address),
        f"{f} file rule": Resource(
            f"{sam}Rule", "aws_cloudwatch_event_rule.file" + address, {"Arn": RULES[f]}, {"arn": RULES[f]}),
        f"{f} file target": Resource(f"{sam}Rule/live", "aws_cloudwatch_event_target.file" + address),
        f"permission of {f} file rule": Resource(f"{sam}Permission", "aws_lambda_permission.file" + address),
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
    "schedule role": _role("ScheduleRole", 'aws_iam_role.schedule["monitor-file"]', "schedule"),
    "schedule role's policy": Resource("ScheduleRole/invoke-live", 'aws_iam_role_policy.schedule["monitor-file"]'),
    "monitor schedule": Resource("MonitorFileSchedule", 'aws_scheduler_schedule.monitor["monitor-file"]'),
}
for _function in FUNCTIONS:
    RESOURCES |= _of_function(_function)
