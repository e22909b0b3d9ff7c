"""Everything that either stack may have. Whatever is not on these lists fails, and so does what the two stacks have differently.

To add a resource: an entry in RESOURCES for each instance, in TYPES (resource_types.py) what it may set, and, as the case may be,
what it may do in STATEMENTS, who may call it in PERMISSIONS, its variables in ENVIRONMENT, its parameters in PARAMETERS and
PARAMETER_SETS; what must be so of the queues in both stacks alike in QUEUES, and what must be so of one stack's own words in
TERRAFORM_VALUES, TERRAFORM_TEXT and SAM_ATTRIBUTES. Then `values.py --write` and `written.py --write`.
"""

import world_of_files as files
import world_of_records as records
from resource_types import Resource
from world_of_files import ACCOUNT, KEY, KEY_USE, LAMBDA, LOGS, REGION, SQS, alarm, queue

DEPLOY = f"arn:aws:codedeploy:{REGION}:{ACCOUNT}:"
FUNCTIONS = ("risk", "segmentation")
MODELS = {"risk": "risk", "segmentation": "segments"}  # what each function's layer holds

ROUTES = {  # route key: logical id in SAM, key in Terraform. Each is guarded: by JWT where there is an issuer, else by AWS_IAM
    "POST /v1/risk-scores": ("Score", "score"),
    "POST /v1/risk-scores/batch": ("Batch", "batch"),
    "POST /v1/reviews": ("Review", "review"),
    "GET /v1/model": ("Model", "model"),
    "GET /v1/schema": ("Schema", "schema"),
    "GET /q/openapi": ("OpenApi", "openapi"),
    "GET /q/errors": ("Errors", "errors"),
}

QUEUE_SETTINGS = {"TRANCHE_DEAD_LETTER_QUEUE", "TRANCHE_MAX_RECEIVES", "TRANCHE_RESULTS_QUEUE"}

# Environment variables, in the order function: names.
ENVIRONMENT = {
    "risk": {
        "DISABLE_SIGNAL_HANDLERS", "GLIBC_TUNABLES", "ORT_DISABLE_TELEMETRY", "TRANCHE_AGENCY", "TRANCHE_CAPABILITIES", "TRANCHE_CREDITOR",
        "TRANCHE_LOG_FEATURES", "TRANCHE_METRICS", "TRANCHE_MODELS", "TRANCHE_ORIGIN_SECRET", "TRANCHE_POLICY", "TRANCHE_REQUIRED_SCOPE", "TRANCHE_SCOPES"},
    "segmentation": {"DISABLE_SIGNAL_HANDLERS", "GLIBC_TUNABLES", "ORT_DISABLE_TELEMETRY", "TRANCHE_MODELS", *QUEUE_SETTINGS},
    "risk check": {"ASKS", "ORIGIN_SECRET", "REQUIRED_SCOPE", "SCOPES", "VERSION"},
    "segmentation check": {"ASKS", "VERSION"},
    **files.ENVIRONMENT,
}

# Who may do what with what: (action, resource). {name} is the stack's name.
STATEMENTS = {
    **{f"{f} role's policy": {*((a, f"{LOGS}/aws/lambda/{{name}}-{f}:*") for a in ("logs:CreateLogStream", "logs:PutLogEvents")), *key_use}
       for f, key_use in (("risk", {("kms:Decrypt", KEY)}), ("segmentation", KEY_USE))},
    **{f"{f} role's trace policy": {("xray:PutTraceSegments", "*"), ("xray:PutTelemetryRecords", "*")} for f in FUNCTIONS},
    **{f"{f} role's network policy": files.NETWORK for f in FUNCTIONS},
    **{f"{f} check role's policy": {
        *((a, f"{LOGS}/aws/lambda/{{name}}-{f}-check:*") for a in ("logs:CreateLogStream", "logs:PutLogEvents")),
        ("lambda:InvokeFunction", f"{LAMBDA}function:{{name}}-{f}:*"),
        ("codedeploy:PutLifecycleEventHookExecutionStatus", f"{DEPLOY}deploymentgroup:{{name}}/{f}")} for f in FUNCTIONS},
    "deploy role's policy": {
        *((f"lambda:{a}", f"{LAMBDA}function:{{name}}-{f}{q}") for a in ("GetAlias", "UpdateAlias", "GetProvisionedConcurrencyConfig")
          for f in FUNCTIONS for q in ("", ":live")),
        *(("lambda:InvokeFunction", f"{LAMBDA}function:{{name}}-{f}-check") for f in FUNCTIONS),
        ("cloudwatch:DescribeAlarms", "*")},
    "segmentation role's queue policy": {
        *((f"sqs:{a}", SQS + "{name}-customers") for a in ("ReceiveMessage", "DeleteMessage", "GetQueueAttributes")),
        *(("sqs:SendMessage", SQS + queue) for queue in ("{name}-segments", "{name}-dead-letters"))},
    "invoke policy": {("lambda:InvokeFunction", LAMBDA + "function:{name}-segmentation:live")},
    **files.STATEMENTS,
    **records.STATEMENTS,
}
TRUSTED = {
    **{f"{f} {role}": "lambda.amazonaws.com" for f in FUNCTIONS for role in ("role", "check role")}, "deploy role": "codedeploy.amazonaws.com", **files.TRUSTED, **records.TRUSTED}

# Who may call which function, and for what: principal, function, source.
PERMISSIONS = {
    f"permission of {key}": (
        "apigateway.amazonaws.com", LAMBDA + "function:{name}-risk:live",
        f"arn:aws:execute-api:{REGION}:{ACCOUNT}:api/*/{key.replace(' ', '')}")
    for key in ROUTES} | files.PERMISSIONS

# No Function URLs: their type is not among TYPES. The one event source is the queue's.

# What is there with the queues, and not without them, and what of it must be so even if both stacks had it otherwise. That the
# redrive policy and the segmentation's variables agree is for queues.py.
QUEUES: dict[str, dict[str, object]] = {
    "customers queue": {"QueueName": "{name}-customers"},
    "results queue": {"QueueName": "{name}-segments"},
    "dead-letter queue": {"QueueName": "{name}-dead-letters"},
    "customers mapping": {
        "EventSourceArn": SQS + "{name}-customers", "FunctionName": LAMBDA + "function:{name}-segmentation:live",
        "FunctionResponseTypes": ["ReportBatchItemFailures"]},
    "segmentation role's queue policy": {},
}


def _of_function(function: str) -> dict[str, Resource]:
    sam, arn, role = function.capitalize(), LAMBDA + "function:{name}-" + function, f"arn:aws:iam::{ACCOUNT}:role/{function}"
    alias, group = arn + ":live", f"{LOGS}/aws/lambda/{{name}}-{function}"
    layer = f"{LAMBDA}layer:{{name}}-{MODELS[function]}-models:1"
    invoked = f"arn:aws:apigateway:{REGION}:lambda:path/2015-03-31/functions/{alias}/invocations"
    address = f'["{function}"]'
    return {
        f"{function} function": Resource(
            f"{sam}Function", "aws_lambda_function.function" + address,
            {"": f"{{name}}-{function}", "Arn": arn}, {"arn": arn, "version": "1", "qualified_arn": arn + ":1"}),
        f"{function} version": Resource(
            f"{sam}FunctionVersion", None, {"": arn + ":1", "Version": "1"}, sam_type="AWS::Lambda::Version"),
        f"{function} alias": Resource(
            f"{sam}FunctionAliaslive", "aws_lambda_alias.live" + address, {"": alias}, {"arn": alias, "invoke_arn": invoked}),
        f"{function} role": Resource(
            f"{sam}Role", "aws_iam_role.function" + address, {"Arn": role}, {"arn": role, "name": function}),
        f"{function} role's policy": Resource(f"{sam}Role/write-own-logs", "aws_iam_role_policy.logs" + address),
        f"{function} role's trace policy": Resource(f"{sam}Role/trace", "aws_iam_role_policy.trace" + address),
        f"{function} role's network policy": Resource(f"{sam}Role/join-network", "aws_iam_role_policy.network" + address),
        f"{function} log group": Resource(
            f"{sam}Logs", "aws_cloudwatch_log_group.function" + address,
            {"": f"/aws/lambda/{{name}}-{function}", "Arn": group + ":*"}, {"arn": group}),
        f"{MODELS[function]} layer": Resource(
            f"{MODELS[function].capitalize()}Models", "aws_lambda_layer_version.models" + address, {"": layer}, {"arn": layer}),
        **_of_deployment(function, sam, arn, address),
        f"{function} refused starts": Resource(
            f"{sam}RefusedStartsFilter", "aws_cloudwatch_log_metric_filter.refused_starts" + address),
        **{f"{function} alarm on {what}": alarm(f"{sam}{what.title().replace(' ', '')}", f"{function}-{what.replace(' ', '-')}")
           for what in ("errors", "slow", "throttles", "refused starts")},
    }


def _of_deployment(function: str, sam: str, arn: str, address: str) -> dict[str, Resource]:
    role, group = f"arn:aws:iam::{ACCOUNT}:role/{function}-check", f"{LOGS}/aws/lambda/{{name}}-{function}-check"
    return {
        f"{function} check": Resource(
            f"{sam}Check", "aws_lambda_function.check" + address, {"": f"{{name}}-{function}-check"}, {"arn": arn + "-check"}),
        f"{function} check role": Resource(
            f"{sam}CheckRole", "aws_iam_role.check" + address, {"Arn": role}, {"arn": role, "name": f"{function}-check"}),
        f"{function} check role's policy": Resource(f"{sam}CheckRole/ask-and-tell", "aws_iam_role_policy.check" + address),
        f"{function} check log group": Resource(
            f"{sam}CheckLogs", "aws_cloudwatch_log_group.check" + address,
            {"": f"/aws/lambda/{{name}}-{function}-check", "Arn": group + ":*"}, {"arn": group}),
        f"{function} deployment group": Resource(
            f"{sam}FunctionDeploymentGroup", "aws_codedeploy_deployment_group.function" + address,
            {"": function}, {"arn": f"{DEPLOY}deploymentgroup:{{name}}/{function}"}),
    }


def _of_route(key: str, sam: str, terraform: str) -> dict[str, Resource]:
    return {
        key: Resource(f"{sam}Route", f'aws_apigatewayv2_route.risk["{terraform}"]'),
        f"permission of {key}": Resource(f"{sam}Permission", f'aws_lambda_permission.api["{terraform}"]'),
    }


_API_LOGS = LOGS + "/aws/vendedlogs/{name}-api"
_DEPLOY_ROLE = f"arn:aws:iam::{ACCOUNT}:role/deploy"
RESOURCES: dict[str, Resource] = {
    "deployment application": Resource("ServerlessDeploymentApplication", "aws_codedeploy_app.functions", {"": "{name}"}),
    "deploy role": Resource("DeployRole", "aws_iam_role.deploy", {"Arn": _DEPLOY_ROLE}, {"arn": _DEPLOY_ROLE, "name": "deploy"}),
    "deploy role's policy": Resource("DeployRole/move-live", "aws_iam_role_policy.deploy"),
    "alarm on server errors": alarm("ServerErrors", "server-errors"),
    "alarm on dead letters": alarm("DeadLetters", "dead-letters"),
    "alarm on the oldest message": alarm("OldestMessage", "oldest-message"),
    "alarm on declined customers": Resource("DeclinedOutOfBand", "aws_cloudwatch_metric_alarm.declined[0]", {"": "{name}-declined"}),
    "count of the decided": Resource("DecidedFilter", 'aws_cloudwatch_log_metric_filter.decided["Decided"]'),
    "count of the declined": Resource("DeclinedFilter", 'aws_cloudwatch_log_metric_filter.decided["Declined"]'),
    "dashboard": Resource("StackDashboard", "aws_cloudwatch_dashboard.stack[0]"),
    "invoke policy": Resource("InvokeSegmentation", "aws_iam_policy.invoke_segmentation"),
    "api": Resource(
        "Api", "aws_apigatewayv2_api.http", {"": "api"},
        {"id": "api", "api_endpoint": f"https://api.execute-api.{REGION}.amazonaws.com", "execution_arn": f"arn:aws:execute-api:{REGION}:{ACCOUNT}:api"}),
    "authorizer": Resource("JwtAuthorizer", "aws_apigatewayv2_authorizer.jwt[0]", {"": "jwt"}, {"id": "jwt"}),
    "integration": Resource("RiskIntegration", "aws_apigatewayv2_integration.risk", {"": "risk"}, {"id": "risk"}),
    "stage": Resource("Stage", "aws_apigatewayv2_stage.default", {"": "$default"}, {"id": "$default"}),
    "domain": Resource("Domain", "aws_apigatewayv2_domain_name.api[0]", {"": "scores.example.com"}, {"id": "scores.example.com"}),
    "front": Resource("Front", "aws_cloudfront_distribution.front[0]"),
    "domain mapping": Resource("DomainMapping", "aws_apigatewayv2_api_mapping.api[0]"),
    "api log group": Resource("ApiLogs", "aws_cloudwatch_log_group.api", {"Arn": _API_LOGS + ":*"}, {"arn": _API_LOGS}),
    "customers queue": queue("CustomersQueue", "customers", "customers"),
    "results queue": queue("ResultsQueue", "results", "segments"),
    "dead-letter queue": queue("DeadLetterQueue", "dead_letters", "dead-letters"),
    "customers mapping": Resource("CustomersMapping", "aws_lambda_event_source_mapping.customers[0]"),
    "segmentation role's queue policy": Resource("SegmentationRole/answer-its-queue", "aws_iam_role_policy.queue[0]"),
}
RESOURCES |= files.RESOURCES | records.RESOURCES
for _function in FUNCTIONS:
    RESOURCES |= _of_function(_function)
for _key, _names in ROUTES.items():
    RESOURCES |= _of_route(_key, *_names)


# What Terraform alone says, and must: attribute of a type: its value, of a resource named after a {function}, or of a policy of a {role}.
# By resource, or by the type of those that are not named.
TERRAFORM_VALUES: dict[str, dict[str, object]] = {
    "aws_lambda_function.function": {"publish": True},
    "aws_iam_role_policy.logs": {"role": "{role}"},
    "aws_iam_role_policy.trace": {"role": "{role}"},
    "aws_iam_role_policy.network": {"role": "{role}"},
    "aws_iam_role_policy.file": {"role": "{role}"},
    "aws_lambda_function.check": {},
    "aws_iam_role_policy.check": {"role": "{function}-check"},
    "aws_iam_role_policy.deploy": {"role": "deploy"},
    "aws_iam_role_policy.schedule": {"role": "{role}"},
    "aws_cloudwatch_event_target.file": {"rule": "{name}-{function}-file"},
    "aws_iam_role_policy": {"role": "{function}"},
    "aws_lambda_layer_version": {"skip_destroy": True},
    "aws_cloudwatch_log_group": {"skip_destroy": True},
    **records.TERRAFORM_VALUES,
}

# What only the text tells: Terraform must leave to CodeDeploy what is CodeDeploy's, and nothing else.
TERRAFORM_TEXT = {
    "aws_lambda_alias": {"lifecycle.ignore_changes": "[function_version, routing_config]"},
    **records.TERRAFORM_TEXT,
}

# What SAM alone says beside properties, and must, by type: how long things outlive the stack, and who moves the alias.
KEPT = {"DeletionPolicy": "Retain", "UpdateReplacePolicy": "Retain"}
SAM_ATTRIBUTES: dict[str, dict[str, object]] = {
    "AWS::Logs::LogGroup": dict(KEPT),
    "AWS::Lambda::LayerVersion": dict(KEPT),
    "AWS::Lambda::Version": dict(KEPT),
    "AWS::S3::Bucket": dict(KEPT),
    "AWS::S3::BucketPolicy": dict(KEPT),
}
SAM_ATTRIBUTES_OF = {**records.SAM_ATTRIBUTES_OF, **{f"{f} alias": {"UpdatePolicy": {"CodeDeployLambdaAliasUpdate": {
    "ApplicationName": "{name}", "DeploymentGroupName": f, "BeforeAllowTrafficHook": f"{{name}}-{f}-check"}}} for f in FUNCTIONS}}
