"""Faults of somebody who knows the check: the same in both stacks, behind two conditions at once, or where nothing is a resource. As those of fault_list.py."""

from fault_list import ALARMS, API, DEPLOYMENT, FUNCTIONS, RECORDS, TEMPLATE, VARIABLES, VERSIONS, Fault, fault_in
from parameters_in_pairs import PAIRS

OUTPUTS, EXAMPLE = "terraform/outputs.tf", "terraform/examples/complete/main.tf"
ACL, ACL_MODULE = "web-acl/cloudformation/template.yaml", "web-acl/terraform/main.tf"


def _in_both(name: str, says: str, sam: tuple[str, str], file: str, terraform: tuple[str, str], *sets: str) -> Fault:
    return Fault("both: " + name, says, ((TEMPLATE, *sam), (file, *terraform)), sets or ("defaults",))


def _default(name: str, says: str, parameter: str, old: str, new: str, variable: str, old_variable: str, new_variable: str) -> Fault:
    return _in_both(name, says, (f"{parameter}\n    Default: {old}\n", f"{parameter}\n    Default: {new}\n"), VARIABLES,
                    (f"{variable}\n  default     = {old_variable}\n", f"{variable}\n  default     = {new_variable}\n"))


_NUMBER, _TF_NUMBER = "\n    Type: Number", "\n  type        = number"
_SAM_GUARD = "AuthorizationType: !If [UseJwt, JWT, AWS_IAM]"
_TF_GUARD = 'authorization_type = var.jwt == null ? "AWS_IAM" : "JWT"'
_BOTH_ON = next(name for name, parameters in PAIRS.items() if {"jwt", "log_features", "vpc"} <= parameters.terraform.keys())

EVASIONS = (
    _default("records are kept for a month", "risk log group: RetentionInDays is 30, not 1096", f'to which 1096 days are the next"{_NUMBER}', "1096", "30",
             f'to which 1096 days are the next."{_TF_NUMBER}', "1096", "30"),
    _default("the API lets more through", "stage: DefaultRouteSettings.ThrottlingRateLimit is 5000, not 50", f"lets through on average{_NUMBER}", "50", "5000",
             f'lets through on average."{_TF_NUMBER}', "50", "5000"),
    _in_both("all traffic at once", "risk deployment group: DeploymentConfigName is CodeDeployDefault.LambdaAllAtOnce, not", ("    Default: Canary10Percent5Minutes\n", "    Default: AllAtOnce\n"),
             VARIABLES, ('default     = "Canary10Percent5Minutes"', 'default     = "AllAtOnce"')),
    _in_both("every caller may see the card", "risk function: Environment.Variables.TRANCHE_CAPABILITIES is", ("    Default: score\n", "    Default: score,card\n"),
             VARIABLES, ('default     = ["score"]', 'default     = ["score", "card"]')),
    _in_both("a lock that nobody can open, for whoever asks for any", "records bucket's lock: Rule.DefaultRetention.Mode is COMPLIANCE, not GOVERNANCE", ("    Default: GOVERNANCE\n", "    Default: COMPLIANCE\n"),
             VARIABLES, ('optional(string, "GOVERNANCE")', 'optional(string, "COMPLIANCE")'), "files"),
    _in_both("the access log has the caller's address", "stage: AccessLogSettings.Format is", ('{"requestId":', '{"ip":"$context.identity.sourceIp","requestId":'), API,
             ('      requestId            = "$context.requestId"\n', '      requestId            = "$context.requestId"\n      ip                   = "$context.identity.sourceIp"\n')),
    _in_both("tokens stand in addresses", "authorizer: IdentitySource is", ("$request.header.Authorization", "$request.querystring.token"), API,
             ("$request.header.Authorization", "$request.querystring.token"), "nothing_granted"),
    _in_both("other pages read what they should not", "api: CorsConfiguration.AllowHeaders is", ("AllowHeaders: [authorization,", 'AllowHeaders: ["*", authorization,'), API,
             ('allow_headers  = ["authorization",', 'allow_headers  = ["*", "authorization",'), "all_different"),
    _in_both("nothing is traced", "risk function: TracingConfig.Mode is PassThrough, not Active", ("    Tracing: Active\n", "    Tracing: PassThrough\n"), FUNCTIONS, ('mode = "Active"', 'mode = "PassThrough"')),
    _in_both("the alarm on 5xx watches 4xx", "alarm on server errors: MetricName is 4xx, not 5xx", ("      MetricName: 5xx\n", "      MetricName: 4xx\n"), ALARMS, ('metric = "5xx", dimensions', 'metric = "4xx", dimensions')),
    _in_both("errors are averaged", "risk alarm on errors: Statistic is Average, not Sum", ("-risk:live' }\n      Statistic: Sum", "-risk:live' }\n      Statistic: Average"), ALARMS,
             ('metric = "Errors", dimensions = local.live[name], statistic = "Sum"', 'metric = "Errors", dimensions = local.live[name], statistic = "Average"')),
    _in_both("an alarm stops no deployment", "risk deployment group: AlarmConfiguration.Alarms is", ("Alarms: [!Ref RiskErrors, !Ref RiskSlow, !Ref ServerErrors]", "Alarms: [!Ref RiskSlow, !Ref ServerErrors]"),
             DEPLOYMENT, ('      aws_cloudwatch_metric_alarm.watched["risk-errors"].alarm_name,\n', "")),
    _in_both("a runtime that is older", "risk function: Runtime is provided.al2, not provided.al2023", ("provided.al2023", "provided.al2"), FUNCTIONS, ("provided.al2023", "provided.al2")),
    fault_in(TEMPLATE, "SAM: a route that is open under two conditions", "is not guarded", _SAM_GUARD, "AuthorizationType: !If [UseJwt, !If [LogsFeatures, !If [UseVpc, NONE, JWT], JWT], AWS_IAM]"),
    fault_in(API, "Terraform: routes that are open under two conditions", "is not guarded", _TF_GUARD,
             'authorization_type = var.jwt == null ? "AWS_IAM" : var.log_features ? (var.vpc == null ? "JWT" : "NONE") : "JWT"', _BOTH_ON),
    Fault("Terraform: the same, in two places", "is not guarded", (
        (API, _TF_GUARD, 'authorization_type = var.jwt == null ? "AWS_IAM" : var.log_features ? local.guard : "JWT"'),
        (API, "locals {\n", 'locals {\n  guard = var.vpc == null ? "JWT" : "NONE"\n')), (_BOTH_ON,)),
    fault_in(TEMPLATE, "SAM: a macro changes the template", "SAM: Transform is", "Transform: AWS::Serverless-2016-10-31", "Transform: [AWS::Serverless-2016-10-31, OpensRoutes]"),
    fault_in(TEMPLATE, "SAM: a scope that somebody else sets", "SAM: parameter RequiredScope is of type AWS::SSM::Parameter::Value<String>", "checked by the function. Empty: none\"\n    Type: String", "checked by the function. Empty: none\"\n    Type: AWS::SSM::Parameter::Value<String>"),
    fault_in(EXAMPLE, "example: anybody may use the key", "example: aws_kms_key.logs: lets in others than this account", 'Principal = { Service = "logs.${data.aws_region.here.name}.amazonaws.com" }', 'Principal = "*"'),
    fault_in(EXAMPLE, "example: every account may use the key", "example: aws_kms_key.logs: lets in others than this account", 'Principal = { AWS = "arn:aws:iam::${data.aws_caller_identity.here.account_id}:root" }', 'Principal = { AWS = "*" }'),
    fault_in(EXAMPLE, "example: another account may use the key", "example: aws_kms_key.logs: lets in others than this account", 'Principal = { AWS = "arn:aws:iam::${data.aws_caller_identity.here.account_id}:root" }', 'Principal = { AWS = "arn:aws:iam::999999999999:root" }'),
    fault_in(EXAMPLE, "example: alarms of all but this account come to the topic", "example: aws_sns_topic_policy.alarms: lets in others than this account", 'Condition = { StringEquals = { "aws:SourceAccount"', 'Condition = { StringNotEquals = { "aws:SourceAccount"'),
    fault_in(EXAMPLE, "example: nothing closes the bucket of files", "example: aws_s3_bucket_public_access_block.files is missing", 'resource "aws_s3_bucket_public_access_block" "files" {', 'resource "aws_s3_bucket_accelerate_configuration" "files" {'),
    fault_in(EXAMPLE, "example: alarms of every account come to the topic", "example: aws_sns_topic_policy.alarms: lets in others than this account", '      Condition = { StringEquals = { "aws:SourceAccount" = data.aws_caller_identity.here.account_id } }\n', ""),
    fault_in(EXAMPLE, "example: a key for ever", "example: aws_kms_key.logs: is not rotated", "  enable_key_rotation = true\n", ""),
    fault_in(EXAMPLE, "example: the bucket of files may be opened", "example: aws_s3_bucket_public_access_block.files: block_public_policy is false", "block_public_policy     = true", "block_public_policy     = false"),
    fault_in(ACL, "web ACL: too many requests are counted alone", "web ACL, template: rule ('too-many', '0', 'count'", "Action: { Block: {} }", "Action: { Count: {} }"),
    fault_in(ACL_MODULE, "web ACL: known bad inputs are let in", "web ACL, module: rule ('known-bad-inputs'", 'name        = "AWSManagedRulesKnownBadInputsRuleSet"', 'name        = "AWSManagedRulesLinuxRuleSet"'),
    fault_in(ACL, "web ACL: requests are counted of one country alone", "web ACL, template: rule ('too-many', '0', 'block', 'IP', '2000', 'ScopeDownStatement')", "AggregateKeyType: IP,", "AggregateKeyType: IP, ScopeDownStatement: { GeoMatchStatement: { CountryCodes: [AQ] } },"),
    fault_in(ACL, "web ACL: a known bad input is let in", "'ExcludedRules'", "Name: AWSManagedRulesKnownBadInputsRuleSet }", "Name: AWSManagedRulesKnownBadInputsRuleSet, ExcludedRules: [{ Name: Log4JRCE }] }"),
    fault_in(ACL, "web ACL: brings a role", "web ACL, template: Role is not on the list", "\nResources:\n", "\nResources:\n  Role:\n    Type: AWS::IAM::Role\n"),
    fault_in(ACL_MODULE, "web ACL: the module brings a user", "web ACL, module: aws_iam_user.more is not on the list", 'resource "aws_wafv2_web_acl" "front" {', 'resource "aws_iam_user" "more" {\n  name = "more"\n}\n\nresource "aws_wafv2_web_acl" "front" {'),
    Fault("web ACL, both: more requests of an address", "web ACL, template: rule ('too-many', '0', 'block', 'IP', '2000') is missing", (
        (ACL, "Default: 2000", "Default: 2000000"), (ACL_MODULE, "default     = 2000", "default     = 2000000"))),
    fault_in(TEMPLATE, "SAM: a secret is shown", "SAM: parameter FrontSecret: NoEcho is None", "    NoEcho: true\n", ""),
    fault_in(TEMPLATE, "SAM: a secret is hidden by a word that is not true", "SAM: parameter FrontSecret: NoEcho is false", "    NoEcho: true\n", '    NoEcho: "false"\n'),
    fault_in(VARIABLES, "Terraform: secrets are shown", "Terraform: variable front_secrets: sensitive is", "  sensitive   = true\n", ""),
    fault_in(TEMPLATE, "SAM: an output tells the secret", "SAM: output Secret is not on the list", "\nOutputs:\n", "\nOutputs:\n  Secret:\n    Value: !Ref FrontSecret\n"),
    fault_in(OUTPUTS, "Terraform: an output tells the secret", "Terraform: output secret is not on the list", 'output "front_target" {', 'output "secret" {\n  value     = join(",", var.front_secrets)\n  sensitive = true\n}\n\noutput "front_target" {'),
    fault_in(OUTPUTS, "Terraform: an output that is there tells the secret", "Terraform: output front_target tells a secret", 'output "front_target" {\n', 'output "front_target" {\n  sensitive   = true\n'),
    fault_in(VERSIONS, "Terraform: the module says where its state is", "Terraform: terraform: block backend", "  required_providers {", '  backend "s3" {\n    bucket = "others"\n  }\n\n  required_providers {'),
    fault_in(VERSIONS, "Terraform: any provider will do", "Terraform: terraform: required_providers.aws is", ">= 5.70, < 7.0", ">= 3.0"),
    fault_in(RECORDS, "Terraform: records come before the lock", "depends_on is", "  depends_on = [aws_iam_role_policy.records_stream, aws_s3_bucket_object_lock_configuration.records]\n", ""),
    fault_in(FUNCTIONS, "Terraform: a function starts before it may write its log", "depends_on is", "  depends_on = [aws_iam_role_policy.logs, aws_iam_role_policy.trace, aws_iam_role_policy.network]\n", ""),
)
