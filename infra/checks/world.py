"""Everything that either stack may have. Whatever is not on these lists fails, and so does what the two stacks have differently.

To add a resource: an entry in RESOURCES for each instance, in TYPES what it may set, and, as the case may be, what it may do in
STATEMENTS, who may call it in PERMISSIONS, its variables in ENVIRONMENT, its parameters in PARAMETERS and PARAMETER_SETS;
what must be so of the queues in both stacks alike in QUEUES.
"""

from dataclasses import dataclass, field

REGION = "eu-central-1"
ACCOUNT = "123456789012"
LAMBDA = f"arn:aws:lambda:{REGION}:{ACCOUNT}:"
SQS = f"arn:aws:sqs:{REGION}:{ACCOUNT}:"
LOGS = f"arn:aws:logs:{REGION}:{ACCOUNT}:log-group:"
FUNCTIONS = ("risk", "segmentation")

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
        "DISABLE_SIGNAL_HANDLERS", "GLIBC_TUNABLES", "ORT_DISABLE_TELEMETRY", "TRANCHE_AGENCY", "TRANCHE_CAPABILITIES",
        "TRANCHE_CREDITOR", "TRANCHE_LOG_FEATURES", "TRANCHE_METRICS", "TRANCHE_POLICY", "TRANCHE_REQUIRED_SCOPE", "TRANCHE_SCOPES"},
    "segmentation": {"DISABLE_SIGNAL_HANDLERS", "GLIBC_TUNABLES", "ORT_DISABLE_TELEMETRY", *QUEUE_SETTINGS},
}

# Who may do what with what: (action, resource). {name} is the stack's name.
STATEMENTS = {
    **{f"{f} role's policy": {(a, f"{LOGS}/aws/lambda/{{name}}-{f}:*") for a in ("logs:CreateLogStream", "logs:PutLogEvents")}
       for f in FUNCTIONS},
    "segmentation role's queue policy": {
        *((f"sqs:{a}", SQS + "{name}-customers") for a in ("ReceiveMessage", "DeleteMessage", "GetQueueAttributes")),
        *(("sqs:SendMessage", SQS + queue) for queue in ("{name}-segments", "{name}-dead-letters"))},
    "invoke policy": {("lambda:InvokeFunction", LAMBDA + "function:{name}-segmentation:live")},
}
TRUSTED = {f"{f} role": "lambda.amazonaws.com" for f in FUNCTIONS}

# Who may call which function, and for what: principal, function, source.
PERMISSIONS = {
    f"permission of {key}": (
        "apigateway.amazonaws.com", LAMBDA + "function:{name}-risk:live",
        f"arn:aws:execute-api:{REGION}:{ACCOUNT}:api/*/{key.replace(' ', '')}")
    for key in ROUTES}

# No Function URLs: their type is not among TYPES. The one event source is the queue's.

# What is there with the queues, and not without them, and what of it must be so even if both stacks had it otherwise. That the
# redrive policy and the segmentation's variables agree is for queues.py.
QUEUES: dict[str, dict[str, object]] = {
    "customers queue": {"QueueName": "{name}-customers", "SqsManagedSseEnabled": "True"},
    "results queue": {"QueueName": "{name}-segments", "SqsManagedSseEnabled": "True"},
    "dead-letter queue": {"QueueName": "{name}-dead-letters", "SqsManagedSseEnabled": "True"},
    "customers mapping": {
        "EventSourceArn": SQS + "{name}-customers", "FunctionName": LAMBDA + "function:{name}-segmentation:live",
        "FunctionResponseTypes": ["ReportBatchItemFailures"]},
    "segmentation role's queue policy": {},
}


@dataclass(frozen=True)
class Resource:
    """An instance: its logical id in the translated template, its address in Terraform, and what others know it by.

    A policy within a role goes in SAM by `Role/name`.
    """

    sam: str | None
    terraform: str | None
    sam_values: dict[str, str] = field(default_factory=dict)  # "" is its Ref, others are Fn::GetAtt
    terraform_values: dict[str, str] = field(default_factory=dict)  # what the provider computes
    sam_type: str = ""  # of what is in SAM alone


def _of_function(function: str) -> dict[str, Resource]:
    sam, arn, role = function.capitalize(), LAMBDA + "function:{name}-" + function, f"arn:aws:iam::{ACCOUNT}:role/{function}"
    alias, group = arn + ":live", f"{LOGS}/aws/lambda/{{name}}-{function}"
    invoked = f"arn:aws:apigateway:{REGION}:lambda:path/2015-03-31/functions/{alias}/invocations"
    address = f'["{function}"]'
    return {
        f"{function} function": Resource(
            f"{sam}Function", "aws_lambda_function.function" + address,
            {"": f"{{name}}-{function}", "Arn": arn}, {"arn": arn, "version": "1"}),
        f"{function} version": Resource(f"{sam}FunctionVersion", None, {"Version": "1"}, sam_type="AWS::Lambda::Version"),
        f"{function} alias": Resource(
            f"{sam}FunctionAliaslive", "aws_lambda_alias.live" + address, {"": alias}, {"arn": alias, "invoke_arn": invoked}),
        f"{function} role": Resource(
            f"{sam}Role", "aws_iam_role.function" + address, {"Arn": role}, {"arn": role, "name": function}),
        f"{function} role's policy": Resource(f"{sam}Role/write-own-logs", "aws_iam_role_policy.logs" + address),
        f"{function} log group": Resource(
            f"{sam}Logs", "aws_cloudwatch_log_group.function" + address, {"Arn": group + ":*"}, {"arn": group}),
    }


def _of_route(key: str, sam: str, terraform: str) -> dict[str, Resource]:
    return {
        key: Resource(f"{sam}Route", f'aws_apigatewayv2_route.risk["{terraform}"]'),
        f"permission of {key}": Resource(f"{sam}Permission", f'aws_lambda_permission.api["{terraform}"]'),
    }


def _queue(sam: str, terraform: str, name: str) -> Resource:
    arn, url = SQS + "{name}-" + name, f"https://sqs.{REGION}.amazonaws.com/{ACCOUNT}/{{name}}-{name}"
    return Resource(sam, f"aws_sqs_queue.{terraform}[0]", {"": url, "Arn": arn}, {"arn": arn, "url": url})


_API_LOGS = LOGS + "/aws/vendedlogs/{name}-api"
_LAYER = LAMBDA + "layer:{name}-models:1"
RESOURCES: dict[str, Resource] = {
    "models layer": Resource("Models", "aws_lambda_layer_version.models[0]", {"": _LAYER}, {"arn": _LAYER}),
    "invoke policy": Resource("InvokeSegmentation", "aws_iam_policy.invoke_segmentation"),
    "api": Resource(
        "Api", "aws_apigatewayv2_api.http", {"": "api"},
        {"id": "api", "execution_arn": f"arn:aws:execute-api:{REGION}:{ACCOUNT}:api"}),
    "authorizer": Resource("JwtAuthorizer", "aws_apigatewayv2_authorizer.jwt[0]", {"": "jwt"}, {"id": "jwt"}),
    "integration": Resource("RiskIntegration", "aws_apigatewayv2_integration.risk", {"": "risk"}, {"id": "risk"}),
    "stage": Resource("Stage", "aws_apigatewayv2_stage.default"),
    "api log group": Resource("ApiLogs", "aws_cloudwatch_log_group.api", {"Arn": _API_LOGS + ":*"}, {"arn": _API_LOGS}),
    "customers queue": _queue("CustomersQueue", "customers", "customers"),
    "results queue": _queue("ResultsQueue", "results", "segments"),
    "dead-letter queue": _queue("DeadLetterQueue", "dead_letters", "dead-letters"),
    "customers mapping": Resource("CustomersMapping", "aws_lambda_event_source_mapping.customers[0]"),
    "segmentation role's queue policy": Resource("SegmentationRole/answer-its-queue", "aws_iam_role_policy.queue[0]"),
}
for _function in FUNCTIONS:
    RESOURCES |= _of_function(_function)
for _key, _names in ROUTES.items():
    RESOURCES |= _of_route(_key, *_names)


# What Terraform alone says, and must: attribute of a type: its value, of a resource named after a {function}.
TERRAFORM_VALUES: dict[str, dict[str, object]] = {
    "aws_lambda_function": {"publish": True},
    "aws_iam_role_policy": {"role": "{function}"},
}


@dataclass(frozen=True)
class Type:
    """What a resource may set. `same` pairs what must be equal: property in the translated template, attribute in Terraform."""

    sam: str | None
    terraform: str | None
    same: dict[str, str]
    sam_alone: set[str] = field(default_factory=set)
    terraform_alone: set[str] = field(default_factory=set)


POLICY_OF_ROLE = "AWS::IAM::Role/Policies"  # no type of CloudFormation's: one of the policies within a role
_MANY = {"for_each", "count"}
_PACKAGE = {"filename", "source_code_hash", "lifecycle.precondition.condition", "lifecycle.precondition.error_message"}
TYPES = (
    Type("AWS::Lambda::Function", "aws_lambda_function", {
        "Architectures": "architectures", "Description": "description", "Environment.Variables": "environment.variables",
        "FunctionName": "function_name", "Handler": "handler", "Layers": "layers", "MemorySize": "memory_size",
        "ReservedConcurrentExecutions": "reserved_concurrent_executions", "Role": "role", "Runtime": "runtime", "Timeout": "timeout",
    }, {"Code.S3Bucket", "Code.S3Key", "Tags.Key", "Tags.Value"}, {*_MANY, *_PACKAGE, "publish", "tags", "depends_on"}),
    Type("AWS::Lambda::Version", None, {}, {"Description", "FunctionName"}),
    Type("AWS::Lambda::Alias", "aws_lambda_alias", {
        "FunctionName": "function_name", "FunctionVersion": "function_version", "Name": "name"}, set(), _MANY),
    Type("AWS::Lambda::LayerVersion", "aws_lambda_layer_version", {"Description": "description", "LayerName": "layer_name"},
         {"Content.S3Bucket", "Content.S3Key"}, {*_MANY, *_PACKAGE, "lifecycle.create_before_destroy"}),
    Type("AWS::Lambda::Permission", "aws_lambda_permission", {
        "Action": "action", "FunctionName": "function_name", "Principal": "principal", "SourceArn": "source_arn",
    }, set(), {*_MANY, "statement_id", "qualifier"}),
    Type("AWS::IAM::Role", "aws_iam_role", {
        "AssumeRolePolicyDocument": "assume_role_policy", "Path": "path", "PermissionsBoundary": "permissions_boundary",
    }, set(), {*_MANY, "name_prefix", "tags"}),
    Type(POLICY_OF_ROLE, "aws_iam_role_policy", {"PolicyName": "name", "PolicyDocument": "policy"}, set(), {*_MANY, "role"}),
    Type("AWS::IAM::ManagedPolicy", "aws_iam_policy", {"Description": "description", "Path": "path", "PolicyDocument": "policy"},
         set(), {"name_prefix", "tags"}),
    Type("AWS::SQS::Queue", "aws_sqs_queue", {
        "QueueName": "name", "SqsManagedSseEnabled": "sqs_managed_sse_enabled", "VisibilityTimeout": "visibility_timeout_seconds",
        "MessageRetentionPeriod": "message_retention_seconds", "RedrivePolicy": "redrive_policy"}, set(), {"count", "tags"}),
    Type("AWS::Lambda::EventSourceMapping", "aws_lambda_event_source_mapping", {
        "EventSourceArn": "event_source_arn", "FunctionName": "function_name", "BatchSize": "batch_size",
        "FunctionResponseTypes": "function_response_types"}, set(), {"count", "depends_on", "tags"}),
    Type("AWS::Logs::LogGroup", "aws_cloudwatch_log_group", {"LogGroupName": "name", "RetentionInDays": "retention_in_days"},
         set(), {*_MANY, "tags"}),
    Type("AWS::ApiGatewayV2::Api", "aws_apigatewayv2_api", {
        "Name": "name", "ProtocolType": "protocol_type",
        **{f"CorsConfiguration.{sam}": f"cors_configuration.{terraform}" for sam, terraform in (
            ("AllowOrigins", "allow_origins"), ("AllowMethods", "allow_methods"), ("AllowHeaders", "allow_headers"),
            ("ExposeHeaders", "expose_headers"), ("MaxAge", "max_age"))},
    }, set(), {"tags", "cors_configuration.for_each"}),
    Type("AWS::ApiGatewayV2::Authorizer", "aws_apigatewayv2_authorizer", {
        "ApiId": "api_id", "Name": "name", "AuthorizerType": "authorizer_type", "IdentitySource": "identity_sources",
        "JwtConfiguration.Issuer": "jwt_configuration.issuer", "JwtConfiguration.Audience": "jwt_configuration.audience",
    }, set(), _MANY),
    Type("AWS::ApiGatewayV2::Integration", "aws_apigatewayv2_integration", {
        "ApiId": "api_id", "IntegrationType": "integration_type", "IntegrationUri": "integration_uri",
        "PayloadFormatVersion": "payload_format_version"}),
    Type("AWS::ApiGatewayV2::Route", "aws_apigatewayv2_route", {
        "ApiId": "api_id", "RouteKey": "route_key", "Target": "target", "AuthorizationType": "authorization_type",
        "AuthorizerId": "authorizer_id"}, set(), _MANY),
    Type("AWS::ApiGatewayV2::Stage", "aws_apigatewayv2_stage", {
        "ApiId": "api_id", "StageName": "name", "AutoDeploy": "auto_deploy",
        "DefaultRouteSettings.ThrottlingRateLimit": "default_route_settings.throttling_rate_limit",
        "DefaultRouteSettings.ThrottlingBurstLimit": "default_route_settings.throttling_burst_limit",
        "AccessLogSettings.DestinationArn": "access_log_settings.destination_arn",
        "AccessLogSettings.Format": "access_log_settings.format"}, set(), {"tags"}),
)
