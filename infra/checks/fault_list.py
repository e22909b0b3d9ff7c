"""Faults that somebody could make in the SAM template or the Terraform module, and what the check must say of each."""

from dataclasses import dataclass

TEMPLATE = "sam/template.yaml"
API, ALARMS, BUDGET, DEPLOYMENT, FILES, FRONT, FUNCTIONS, LAYERS, QUEUE, RECORDS, RETRAIN, SCHEDULE, VARIABLES, VERSIONS = (
    f"terraform/{name}.tf" for name in (
        "api", "alarms", "budget", "deployment", "files", "front", "functions", "layers", "queue", "records", "retrain", "schedule", "variables", "versions"))


@dataclass(frozen=True)
class Fault:
    """`changes` are of a file: the text that must be there, what it becomes. Found for one of `sets` at least."""

    name: str
    says: str
    changes: tuple[tuple[str, str, str], ...]
    sets: tuple[str, ...] = ("defaults",)


def fault_in(file: str, name: str, says: str, old: str, new: str, *sets: str) -> Fault:
    return Fault(name, says, ((file, old, new),), sets or ("defaults",))


def _added(file: str, name: str, says: str, text: str) -> Fault:
    last = {TEMPLATE: "\nOutputs:\n", API: 'resource "aws_apigatewayv2_stage"', FUNCTIONS: 'resource "aws_lambda_alias"', VERSIONS: "terraform {\n"}[file]
    return fault_in(file, name, says, last, f"\n{text}\n{last}")


_SAM_STATEMENT = "                Action: [logs:CreateLogStream, logs:PutLogEvents]\n                Resource: !GetAtt RiskLogs.Arn"
_TF_KEPT = "  skip_destroy      = true # decision records outlive the stack\n"
_TF_STATEMENT = '      Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]\n'
_SAM_GUARD = "      RouteKey: POST /v1/risk-scores\n      Target: !Sub integrations/${RiskIntegration}\n      AuthorizationType: !If [UseJwt, JWT, AWS_IAM]"
_TF_GUARD = 'authorization_type = var.jwt == null ? "AWS_IAM" : "JWT"'
_TF_ALIAS = "  function_version = aws_lambda_function.function[each.key].version\n"
_TF_IGNORED = "[function_version, routing_config]"
_TF_ENVIRONMENT = '      var.required_scope == "" ?'

_SAM_RECEIVES = "                  Action: [sqs:ReceiveMessage, sqs:DeleteMessage, sqs:GetQueueAttributes]\n"
_TF_RECEIVES = '["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"]'
_SAM_RESPONSES = "      FunctionResponseTypes: [ReportBatchItemFailures]\n"
_TF_RESPONSES = '  function_response_types = ["ReportBatchItemFailures"]\n'
_SAM_DEAD_LETTERS = "      QueueName: !Sub ${AWS::StackName}-dead-letters\n      SqsManagedSseEnabled: !If [UseKey, false, true]\n"
_TF_DEAD_LETTERS = '  name                      = "${var.name}-dead-letters"\n  sqs_managed_sse_enabled   = var.key_arn == null ? true : null\n'
_SAM_COUNT = "maxReceiveCount: 5"
_TF_COUNT = "maxReceiveCount     = local.max_receives"
_SAM_SECOND = "        - !If\n          - UseQueue\n          - PolicyName: answer-its-queue\n"

# What the issue names: all of these once passed.
KNOWN = (
    fault_in(TEMPLATE, "SAM: an open route", "is not guarded", _SAM_GUARD, _SAM_GUARD.replace("!If [UseJwt, JWT, AWS_IAM]", "NONE")),
    _added(TEMPLATE, "SAM: one more route, without authorizer", "resource OpenRoute is not on the list",
           "  OpenRoute:\n    Type: AWS::ApiGatewayV2::Route\n    Properties:\n      ApiId: !Ref Api\n      RouteKey: $default\n"
           "      Target: !Sub integrations/${RiskIntegration}"),
    fault_in(API, "Terraform: open routes", "is not guarded", _TF_GUARD, 'authorization_type = "NONE"'),
    fault_in(TEMPLATE, "SAM: a Function URL", "AWS::Lambda::Url", "      CodeUri: ../../target/risk-function.zip\n",
        "      CodeUri: ../../target/risk-function.zip\n      FunctionUrlConfig: { AuthType: NONE }\n"),
    _added(FUNCTIONS, "Terraform: a Function URL", "aws_lambda_function_url",
           'resource "aws_lambda_function_url" "open" {\n  function_name      = aws_lambda_function.function["risk"].function_name\n'
           '  authorization_type = "NONE"\n}'),
    fault_in(TEMPLATE, "SAM: s3:* on * in a policy", "may s3:* on *", _SAM_STATEMENT,
        "                Action: [logs:CreateLogStream, logs:PutLogEvents]\n                Resource: !GetAtt RiskLogs.Arn\n"
        "              - Effect: Allow\n                Action: s3:*\n                Resource: \"*\""),
    fault_in(FUNCTIONS, "Terraform: s3:* on * in a policy", "may s3:* on *", '      Resource = "${aws_cloudwatch_log_group.function[each.key].arn}:*"\n      }],',
        '      Resource = "${aws_cloudwatch_log_group.function[each.key].arn}:*"\n      }, {\n      Effect   = "Allow"\n'
        '      Action   = "s3:*"\n      Resource = "*"\n      }],'),
    _added(FUNCTIONS, "Terraform: one more policy of a role", "resource aws_iam_role_policy.more is not on the list",
           'resource "aws_iam_role_policy" "more" {\n  role = aws_iam_role.function["risk"].name\n'
           '  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3:*", Resource = "*" }] })\n}'),
    fault_in(TEMPLATE, "SAM: an attached admin policy", "property ManagedPolicyArns", "      Path: !Ref IamPath\n",
        "      Path: !Ref IamPath\n      ManagedPolicyArns: [arn:aws:iam::aws:policy/AdministratorAccess]\n"),
    _added(FUNCTIONS, "Terraform: an attached admin policy", "aws_iam_role_policy_attachment",
           'resource "aws_iam_role_policy_attachment" "admin" {\n  role       = aws_iam_role.function["risk"].name\n'
           '  policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess"\n}'),
    fault_in(API, "CORS differs", "CorsConfiguration.AllowMethods is", '["GET", "POST"]', '["DELETE", "GET", "POST"]', "all_different"),
    fault_in(TEMPLATE, "SAM: a variable on a condition that no parameter set meets", "condition Big is False for every parameter set",
        "  UseRiskLayer: !Equals", "  Big: !Equals [!Ref MemoryMb, 10240]\n  UseRiskLayer: !Equals"),
    fault_in(TEMPLATE, "SAM: a conditional variable", "environment variable JAVA_TOOL_OPTIONS", "          TRANCHE_POLICY: !If",
        '          JAVA_TOOL_OPTIONS: !If [UseScope, "-Xint", !Ref AWS::NoValue]\n          TRANCHE_POLICY: !If'),
    fault_in(FUNCTIONS, "Terraform: a conditional variable", "condition var.memory_mb > 2048 is not on the list", _TF_ENVIRONMENT,
        '      var.memory_mb > 2048 ? { TRANCHE_METRICS = "false" } : {},\n' + _TF_ENVIRONMENT),
    fault_in(VARIABLES, "the timeout's default differs", "Timeout is 10 in SAM, 20 in Terraform", "  default     = 10\n", "  default     = 20\n"),
    fault_in(FUNCTIONS, "the alias ignores more than what CodeDeploy moves", "lifecycle.ignore_changes is", _TF_IGNORED, "all"),
)

FURTHER = (
    Fault("both: the same open route", "is not guarded", (
        (TEMPLATE, _SAM_GUARD, _SAM_GUARD.replace("!If [UseJwt, JWT, AWS_IAM]", "NONE")), (API, _TF_GUARD, 'authorization_type = "NONE"'))),
    fault_in(API, "Terraform: a route open on a condition", "condition each.key", _TF_GUARD,
        'authorization_type = each.key == "errors" ? "NONE" : var.jwt == null ? "AWS_IAM" : "JWT"'),
    fault_in(API, "Terraform: one more route", "aws_apigatewayv2_route.risk[\"all\"] is not on the list", '    score   = "POST', '    all     = "ANY /{proxy+}"\n    score   = "POST'),
    fault_in(TEMPLATE, "SAM: an event source", "resource SegmentationFunctionQueue is not on the list", "      CodeUri: ../../target/segmentation-function.zip\n",
        "      CodeUri: ../../target/segmentation-function.zip\n      Events:\n        Queue:\n          Type: SQS\n"
        "          Properties: { Queue: !Sub 'arn:aws:sqs:${AWS::Region}:${AWS::AccountId}:q' }\n"),
    _added(FUNCTIONS, "Terraform: an event source", "resource aws_lambda_event_source_mapping.queue is not on the list",
           'resource "aws_lambda_event_source_mapping" "queue" {\n  event_source_arn = "arn:aws:sqs:eu-central-1:123456789012:q"\n'
           '  function_name    = aws_lambda_function.function["segmentation"].arn\n}'),
    fault_in(TEMPLATE, "SAM: everybody may invoke", "lets *", "      Principal: apigateway.amazonaws.com\n", '      Principal: "*"\n'),
    fault_in(TEMPLATE, "SAM: any route may invoke", "/*/*", "${Api}/*/POST/v1/reviews", "${Api}/*/*"),
    fault_in(API, "Terraform: the permission is not the alias's alone", "$LATEST", "  qualifier     = aws_lambda_alias.live[\"risk\"].name\n", ""),
    fault_in(API, "Terraform: any API may invoke", "lets apigateway.amazonaws.com", '"${aws_apigatewayv2_api.http.execution_arn}/*/${replace(each.value, " ", "")}"',
        '"arn:aws:execute-api:eu-central-1:123456789012:*/*/${replace(each.value, " ", "")}"'),
    fault_in(TEMPLATE, "SAM: another account may take the role", "can be assumed by another", "            Principal: { Service: lambda.amazonaws.com }",
        "            Principal: { Service: lambda.amazonaws.com, AWS: '210987654321' }"),
    fault_in(FUNCTIONS, "Terraform: another service may take the role", "can be assumed by another", 'local.trusts["lambda"]', 'local.trusts["scheduler"]'),
    fault_in(FUNCTIONS, "Terraform: one more service may take every role", "can be assumed by another", '"${service}.amazonaws.com"', '["${service}.amazonaws.com", "ec2.amazonaws.com"]'),
    fault_in(FUNCTIONS, "Terraform: one more action", "may logs:CreateLogGroup", _TF_STATEMENT, _TF_STATEMENT.replace('["', '["logs:CreateLogGroup", "')),
    fault_in(FUNCTIONS, "Terraform: all log groups", "on *, which is not on the list", '"${aws_cloudwatch_log_group.function[each.key].arn}:*"', '"*"'),
    fault_in(TEMPLATE, "SAM: NotAction", "other than Effect, Action and Resource", "            Action: lambda:InvokeFunction\n            Resource",
        "            NotAction: iam:*\n            Resource"),
    fault_in(TEMPLATE, "SAM: the segmentation's policy is for all versions", "may lambda:InvokeFunction", "            Resource: !Ref SegmentationFunction.Alias",
        "            Resource: !Sub ${SegmentationFunction.Arn}:*"),
    fault_in(TEMPLATE, "SAM: a VPC", "VpcConfig.SubnetIds is ['subnet-1'] in SAM, None in Terraform", "      CodeUri: ../../target/risk-function.zip\n",
        "      CodeUri: ../../target/risk-function.zip\n      VpcConfig: { SubnetIds: [subnet-1], SecurityGroupIds: [sg-1] }\n"),
    fault_in(TEMPLATE, "SAM: values by region", "section Mappings", "\nConditions:\n", "\nMappings:\n  Sizes:\n    eu-central-1: { Memory: 512 }\n\nConditions:\n"),
    fault_in(TEMPLATE, "SAM: the policy in the segmentation's environment", "Globals: environment variable TRANCHE_POLICY", '        ORT_DISABLE_TELEMETRY: "1"\n',
        '        ORT_DISABLE_TELEMETRY: "1"\n        TRANCHE_POLICY: !Ref Policy\n'),
    fault_in(FUNCTIONS, "reserved concurrency is not heeded", "ReservedConcurrentExecutions is 5 in SAM, None in Terraform",
        "reserved_concurrent_executions = each.value.concurrency", "reserved_concurrent_executions = -1", "all_different"),
    fault_in(FUNCTIONS, "the architecture is fixed", "Architectures is ['arm64'] in SAM, ['x86_64'] in Terraform", "[var.architecture]", '["x86_64"]', "all_different"),
    fault_in(FUNCTIONS, "the memory differs where nobody gave it", "MemorySize is 512 in SAM, 1024 in Terraform",
        "coalesce(var.risk.memory_mb, var.memory_mb)", "coalesce(var.risk.memory_mb, 1024)"),
    fault_in(FUNCTIONS, "the runtime differs", "Runtime is provided.al2023 in SAM, provided.al2 in Terraform", '"provided.al2023"', '"provided.al2"'),
    fault_in(FUNCTIONS, "the layer is left out", "Layers is", "contains(keys(local.layers), layer) ? aws_lambda_layer_version.models[layer].arn", 'contains(keys(local.layers), layer) ? ""'),
    fault_in(FUNCTIONS, "the alias names no version", "FunctionVersion is 1 in SAM, $LATEST in Terraform",
        "aws_lambda_function.function[each.key].version", '"$LATEST"'),
    fault_in(FUNCTIONS, "a name that two stacks would share", "FunctionName is loans-risk in SAM, tranche-risk in Terraform",
        'function_name                  = "${var.name}-${each.key}"', 'function_name                  = "tranche-${each.key}"', "all_different"),
    fault_in(FUNCTIONS, "a log group that is kept for ever", "RetentionInDays is 1096 in SAM, 0 in Terraform", "var.log_retention_days", "0"),
    fault_in(FUNCTIONS, "a log group without tags", "aws_cloudwatch_log_group.function: its tags are not var.tags",
        _TF_KEPT + "  tags              = var.tags\n", _TF_KEPT),
    fault_in(FUNCTIONS, "the boundary is left out", "PermissionsBoundary is arn:aws:iam::123456789012:policy/bounds in SAM, None in Terraform",
        "var.permissions_boundary\n", "null\n", "all_different"),
    fault_in(API, "the access log has the caller's address", "AccessLogSettings.Format is", '"$context.requestId"', '"$context.identity.sourceIp"'),
    fault_in(API, "another audience is accepted", "JwtConfiguration.Audience is", "audience = var.jwt.audience", 'audience = ["a", "b", "c"]', "all_different"),
    fault_in(API, "the API throttles less", "ThrottlingRateLimit is 50 in SAM, 5000 in Terraform", "throttling_rate_limit  = var.throttle_rate", "throttling_rate_limit  = 5000"),
    fault_in(FUNCTIONS, "a variable dropped by a filter", "a filter (if) in a for expression", "[for capability, scope in var.scopes :", '[for capability, scope in var.scopes : scope if scope != "m" ||'),
    _added(VERSIONS, "a provider block in the module", "block provider is not on the list", 'provider "aws" {\n  region = "eu-central-1"\n}\n'),
    fault_in(FUNCTIONS, "no version is published", "publish is False, not True", "publish                        = true", "publish                        = false"),
    fault_in(FUNCTIONS, "one function's policy is the other's", "role is segmentation, not risk",
        "role = aws_iam_role.function[each.key].name", 'role = aws_iam_role.function["segmentation"].name'),
    fault_in(FUNCTIONS, "a command run at apply", "provisioner.command", _TF_ALIAS,
        _TF_ALIAS + '\n  provisioner "local-exec" {\n    command = "true"\n  }\n'),
)

# All that is there only with the queues.
QUEUES = (
    fault_in(TEMPLATE, "SAM: sqs:* on the queue", "may sqs:*", _SAM_RECEIVES, "                  Action: sqs:*\n"),
    fault_in(QUEUE, "Terraform: sqs:* on the queue", "may sqs:*", _TF_RECEIVES, '"sqs:*"', "all_different"),
    fault_in(TEMPLATE, "SAM: the segmentation may send to any queue", "may sqs:SendMessage on *",
        "[!GetAtt ResultsQueue.Arn, !GetAtt DeadLetterQueue.Arn]", '"*"'),
    fault_in(QUEUE, "Terraform: the customers' queue may be sent to", "may sqs:SendMessage on arn:aws:sqs:eu-central-1:123456789012:loans-customers",
        "[aws_sqs_queue.results[0].arn,", "[aws_sqs_queue.customers[0].arn,", "all_different"),
    fault_in(QUEUE, "Terraform: the risk function's role answers the queue", "role is risk, not segmentation",
        'aws_iam_role.function["segmentation"].name', 'aws_iam_role.function["risk"].name', "all_different"),
    fault_in(TEMPLATE, "SAM: one more policy within a role", "resource SegmentationRole/more is not on the list", _SAM_SECOND,
        "        - PolicyName: more\n          PolicyDocument:\n            Version: \"2012-10-17\"\n            Statement:\n"
        "              - Effect: Allow\n                Action: s3:*\n                Resource: \"*\"\n" + _SAM_SECOND),
    fault_in(TEMPLATE, "SAM: a policy hidden by another of its name", "resource SegmentationRole/write-own-logs again is not on the list",
        "PolicyName: answer-its-queue", "PolicyName: write-own-logs"),
    fault_in(TEMPLATE, "SAM: the mapping is not the alias's", "FunctionName is loans-segmentation, not arn",
        "      FunctionName: !Ref SegmentationFunction.Alias\n", "      FunctionName: !Ref SegmentationFunction\n"),
    fault_in(QUEUE, "Terraform: the mapping is not the alias's", "FunctionName is arn:aws:lambda:eu-central-1:123456789012:function:loans-segmentation, not",
        'aws_lambda_alias.live["segmentation"].arn', 'aws_lambda_function.function["segmentation"].arn', "all_different"),
    fault_in(TEMPLATE, "SAM: one failure repeats the batch", "FunctionResponseTypes is None", _SAM_RESPONSES, ""),
    fault_in(QUEUE, "Terraform: one failure repeats the batch", "FunctionResponseTypes is None", _TF_RESPONSES, "", "all_different"),
    Fault("both: one failure repeats the batch", "FunctionResponseTypes is None", (
        (TEMPLATE, _SAM_RESPONSES, ""), (QUEUE, _TF_RESPONSES, "")), ("all_different",)),
    fault_in(QUEUE, "the batches differ", "BatchSize is 10 in SAM, 100 in Terraform", "batch_size              = 10", "batch_size              = 100", "all_different"),
    fault_in(TEMPLATE, "SAM: dead letters that are not encrypted", "dead-letter queue: SqsManagedSseEnabled is False", _SAM_DEAD_LETTERS,
        _SAM_DEAD_LETTERS.replace("true]", "false]")),
    fault_in(QUEUE, "Terraform: dead letters that are not encrypted", "dead-letter queue: SqsManagedSseEnabled is None", _TF_DEAD_LETTERS,
        _TF_DEAD_LETTERS.splitlines(keepends=True)[0], "all_different"),
    fault_in(QUEUE, "dead letters that are kept for four days alone", "MessageRetentionPeriod is 1209600 in SAM, None in Terraform",
        "  message_retention_seconds = 1209600\n", "", "all_different"),
    fault_in(TEMPLATE, "SAM: SQS gives up before the function does", "TRANCHE_MAX_RECEIVES is 5, not 3", _SAM_COUNT, "maxReceiveCount: 3"),
    fault_in(QUEUE, "Terraform: SQS gives up before the function does", "TRANCHE_MAX_RECEIVES is 5, not 3", _TF_COUNT,
        "maxReceiveCount     = 3", "all_different"),
    Fault("both: SQS gives up before the function does", "TRANCHE_MAX_RECEIVES is 5, not 3", (
        (TEMPLATE, _SAM_COUNT, "maxReceiveCount: 3"), (QUEUE, _TF_COUNT, "maxReceiveCount     = 3")), ("all_different",)),
    fault_in(QUEUE, "Terraform: dead letters among the segments", "deadLetterTargetArn is arn:aws:sqs:eu-central-1:123456789012:loans-segments, not",
        "deadLetterTargetArn = aws_sqs_queue.dead_letters[0].arn", "deadLetterTargetArn = aws_sqs_queue.results[0].arn", "all_different"),
    fault_in(QUEUE, "Terraform: no redrive policy", "deadLetterTargetArn is None", "  redrive_policy = jsonencode({", "  redrive_allow_policy = jsonencode({", "all_different"),
    fault_in(TEMPLATE, "SAM: answers to the customers", "TRANCHE_RESULTS_QUEUE is https", "[UseQueue, !Ref ResultsQueue,", "[UseQueue, !Ref CustomersQueue,"),
    fault_in(TEMPLATE, "SAM: the risk function has the queue, too", "risk function: environment variable TRANCHE_RESULTS_QUEUE is not on the list",
        "          TRANCHE_POLICY: !If", "          TRANCHE_RESULTS_QUEUE: !If [UseQueue, !Ref ResultsQueue, !Ref AWS::NoValue]\n          TRANCHE_POLICY: !If"),
    fault_in(TEMPLATE, "SAM: a variable of the queue in every function", "Globals: environment variable TRANCHE_MAX_RECEIVES", '        ORT_DISABLE_TELEMETRY: "1"\n',
        '        ORT_DISABLE_TELEMETRY: "1"\n        TRANCHE_MAX_RECEIVES: "5"\n'),
    fault_in(TEMPLATE, "SAM: queues that nobody asked for", "results queue: is there, though nobody asked", "  ResultsQueue:\n    Type: AWS::SQS::Queue\n    Condition: UseQueue\n",
        "  ResultsQueue:\n    Type: AWS::SQS::Queue\n"),
    fault_in(TEMPLATE, "SAM: anybody may read the queue", "resource Open is not on the list", "  CustomersMapping:\n",
        "  Open:\n    Type: AWS::SQS::QueuePolicy\n    Properties:\n      Queues: [!Ref CustomersQueue]\n      PolicyDocument:\n"
        "        Statement: [{ Effect: Allow, Principal: \"*\", Action: sqs:*, Resource: \"*\" }]\n\n  CustomersMapping:\n"),
    fault_in(QUEUE, "Terraform: messages come again while they are answered", "VisibilityTimeout is 180 in SAM, 30 in Terraform",
        "max(180, 6 * coalesce(var.segmentation.timeout_s, var.timeout_s))", "30", "all_different"),
    fault_in(QUEUE, "a queue without tags", "aws_sqs_queue.dead_letters: its tags are not var.tags",
        "  message_retention_seconds = 1209600\n  tags                      = var.tags\n", "  message_retention_seconds = 1209600\n"),
)

_SAM_MODELS = "          TRANCHE_MODELS: !If [UseRiskLayer, /opt/models, !Ref AWS::NoValue]\n"
_SAM_UPDATES = "                Action: [lambda:GetAlias, lambda:UpdateAlias, lambda:GetProvisionedConcurrencyConfig]\n"
_SAM_MISSING = "      TreatMissingData: notBreaching\n"

# How a new version goes live, and what models it has.
DEPLOYMENTS = (
    fault_in(FUNCTIONS, "Terraform moves live past CodeDeploy", "lifecycle.ignore_changes is None", "    ignore_changes = [function_version, routing_config]\n", ""),
    fault_in(FUNCTIONS, "the alias ignores where traffic goes, but not the version", "lifecycle.ignore_changes is [routing_config]", _TF_IGNORED, "[routing_config]"),
    fault_in(TEMPLATE, "SAM: nobody asks the new version", "UpdatePolicy is", "        Hooks:\n          PreTraffic: !Ref RiskCheck\n", ""),
    fault_in(TEMPLATE, "SAM: the other function's version is asked", "BeforeAllowTrafficHook", "PreTraffic: !Ref RiskCheck", "PreTraffic: !Ref SegmentationCheck"),
    fault_in(TEMPLATE, "SAM: CodeDeploy is off", "UpdatePolicy is None", "      Type: !Ref Deployment\n", "      Type: !Ref Deployment\n      Enabled: false\n"),
    fault_in(TEMPLATE, "SAM: CodeDeploy gets a role of the translator's", "resource CodeDeployServiceRole is not on the list", "      Role: !GetAtt DeployRole.Arn\n", ""),
    fault_in(TEMPLATE, "SAM: all traffic at once", "DeploymentConfigName is CodeDeployDefault.LambdaAllAtOnce in SAM", "      Type: !Ref Deployment\n", "      Type: AllAtOnce\n"),
    fault_in(TEMPLATE, "SAM: CodeDeploy may move any alias", "may lambda:UpdateAlias on *", _SAM_UPDATES + "                Resource:\n",
        _SAM_UPDATES + "                Resource:\n                  - \"*\"\n"),
    fault_in(DEPLOYMENT, "Terraform: the check may invoke any function", "may lambda:InvokeFunction on *", '"${aws_lambda_function.function[each.key].arn}:*"', '"*"'),
    fault_in(DEPLOYMENT, "Terraform: the check may speak for any deployment", "may codedeploy:PutLifecycleEventHookExecutionStatus on *",
        "Resource = aws_codedeploy_deployment_group.function[each.key].arn", 'Resource = "*"'),
    fault_in(DEPLOYMENT, "Terraform: another service may deploy", "can be assumed by another than codedeploy.amazonaws.com", 'local.trusts["codedeploy"]', 'local.trusts["lambda"]'),
    fault_in(DEPLOYMENT, "Terraform: nothing is rolled back", "AutoRollbackConfiguration.Enabled is True in SAM, False in Terraform",
        "  auto_rollback_configuration {\n    enabled = true\n", "  auto_rollback_configuration {\n    enabled = false\n"),
    fault_in(DEPLOYMENT, "Terraform: an alarm stops nothing", "AutoRollbackConfiguration.Events is", '"DEPLOYMENT_STOP_ON_ALARM", ', ""),
    fault_in(DEPLOYMENT, "Terraform: deployments heed no alarm", "AlarmConfiguration.Alarms is", "local.alarms[each.key]", '["others"]'),
    fault_in(DEPLOYMENT, "Terraform: the check asks what nobody deploys", "Environment.Variables is", "aws_lambda_function.function[each.key].qualified_arn",
        "aws_lambda_function.function[each.key].arn"),
    fault_in(TEMPLATE, "SAM: the check has a variable of its own", "environment variable TOKEN is not on the list", "          ASKS: risk\n", "          ASKS: risk\n          TOKEN: x\n"),
    fault_in(TEMPLATE, "SAM: a layer that a function may do without", "Environment.Variables is", _SAM_MODELS, ""),
    fault_in(FUNCTIONS, "Terraform: a layer that a function may do without", "Environment.Variables is", '{ TRANCHE_MODELS = "/opt/models" }', "{}"),
    fault_in(FUNCTIONS, "Terraform: every function has the risk models", "Layers is", "aws_lambda_layer_version.models[layer].arn", 'aws_lambda_layer_version.models["risk"].arn'),
    fault_in(TEMPLATE, "SAM: old models are deleted", "DeletionPolicy is Delete, not Retain", "      RetentionPolicy: Retain", "      RetentionPolicy: Delete"),
    fault_in(LAYERS, "Terraform: old models are deleted", "skip_destroy is False, not True", "  skip_destroy = true\n", "  skip_destroy = false\n"),
)

# What is watched, and kept.
WATCHED = (
    fault_in(TEMPLATE, "SAM: records go with the stack", "DeletionPolicy is Delete, not Retain", "    DeletionPolicy: Retain", "    DeletionPolicy: Delete"),
    fault_in(FUNCTIONS, "Terraform: records go with the stack", "skip_destroy is False, not True", _TF_KEPT, "  skip_destroy      = false\n"),
    fault_in(TEMPLATE, "SAM: records are kept for a month", "RetentionInDays is 30 in SAM, 1096 in Terraform", "    Default: 1096\n", "    Default: 30\n"),
    fault_in(FUNCTIONS, "Terraform: records are not under the key", "KmsKeyId is arn:aws:kms:eu-central-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab in SAM, None in Terraform",
        "  kms_key_id        = var.log_key_arn\n", "", "all_different"),
    fault_in(TEMPLATE, "SAM: an alarm on all versions, tried ones included", "Dimensions is", ", Value: !Sub '${AWS::StackName}-risk:live' }", ", Value: !Sub '${AWS::StackName}-risk' }"),
    fault_in(TEMPLATE, "SAM: an alarm without errors", "TreatMissingData is breaching in SAM", _SAM_MISSING, "      TreatMissingData: breaching\n"),
    fault_in(TEMPLATE, "SAM: another hears of alarms", "AlarmActions is", "      AlarmActions: !If [UseTopic, [!Ref AlarmTopicArn], !Ref AWS::NoValue]\n",
        "      AlarmActions: ['arn:aws:sns:eu-central-1:210987654321:others']\n"),
    fault_in(TEMPLATE, "SAM: a topic of its own", "AWS::SNS::Topic", "  RiskErrors:\n", "  Told:\n    Type: AWS::SNS::Topic\n\n  RiskErrors:\n"),
    fault_in(ALARMS, "Terraform: slow means ten seconds", "Threshold is 2000 in SAM, 10000 in Terraform", "threshold = var.slow_ms", "threshold = 10000"),
    fault_in(ALARMS, "Terraform: an alarm is not told", "AlarmActions is", "alarm_actions       = compact([var.alarm_topic_arn])", "alarm_actions       = []", "all_different"),
    fault_in(ALARMS, "Terraform: an alarm that is not listed", 'resource aws_cloudwatch_metric_alarm.declined[1] is not on the list', "var.declined_at_most == 100 ? 0 : 1", "var.declined_at_most == 100 ? 0 : 2", "all_different"),
    fault_in(ALARMS, "Terraform: advice counts as declined", "FilterPattern is", " && $.advisory NOT EXISTS", "", "all_different"),
    fault_in(ALARMS, "Terraform: the band is another", "Metrics is", "> ${var.declined_at_most} * decided", "> 2 * ${var.declined_at_most} * decided", "all_different"),
    fault_in(ALARMS, "the dashboards differ", "DashboardBody is", '"4xx"', '"5xx"'),
    fault_in(FUNCTIONS, "Terraform: requests are not traced", "TracingConfig.Mode is Active in SAM, PassThrough in Terraform", 'mode = "Active"', 'mode = "PassThrough"'),
    fault_in(FUNCTIONS, "Terraform: system logs are text", "LoggingConfig.LogFormat is JSON in SAM, Text in Terraform", 'log_format = "JSON"', 'log_format = "Text"'),
    fault_in(FUNCTIONS, "Terraform: the role may read traces", "may xray:GetTraceSummaries", '"xray:PutTelemetryRecords"', '"xray:PutTelemetryRecords", "xray:GetTraceSummaries"'),
)
