"""Faults where SAM and Terraform have nothing to compare: what parameters take, rules, conditions, outputs, examples, and what stands beside the stacks."""

from fault_list import ALARMS, API, DEPLOYMENT, FILES, FUNCTIONS, LAYERS, RECORDS, RETRAIN, TEMPLATE, VARIABLES, Fault, fault_in
from fault_list_of_evasions import ACL, ACL_MODULE, EXAMPLE, OUTPUTS

CONFIG, MINIMAL = "sam/samconfig.toml", "terraform/examples/minimal/main.tf"
SPARK, SPARK_MODULE = "spark/cloudformation/template.yaml", "spark/terraform/main.tf"
_PROD = 's3_prefix = "tranche-prod"\n'
_MODULE = "  queue             = true\n"
_HASH = "fileexists({0}) ? filebase64sha256({0}) : null"
_VERSIONS = "CurrentVersion = aws_lambda_alias.live[name].function_version\n                TargetVersion  = aws_lambda_function.function[name].version"


def _sam(name: str, of: str, old: str, new: str) -> Fault:
    return fault_in(TEMPLATE, "SAM: " + name, f"sam/template.yaml: {of} is ", old, new)


def _terraform(file: str, name: str, of: str, old: str, new: str) -> Fault:
    return fault_in(file, "Terraform: " + name, f"terraform: {of} is ", old, new)


def _without_rule(rule: str, of: str) -> Fault:
    condition = f"  {rule}:\n    RuleCondition: !Not [!Equals [!Ref {of}, "
    return _sam(f"nothing asks for what {of} needs", f"Rules.{rule}", condition, condition.replace(f"!Ref {of}", '""'))


def _example(name: str, of: str, old: str, new: str) -> Fault:
    return fault_in(EXAMPLE, "example: " + name, f"terraform/examples/complete: {of} is ", old, new)


def _spark(name: str, of: str, old: str, new: str) -> Fault:
    return fault_in(SPARK_MODULE, "Spark, module: " + name, f"spark/terraform: {of} is ", old, new)


def _spark_template(name: str, of: str, old: str, new: str) -> Fault:
    return fault_in(SPARK, "Spark, template: " + name, f"spark/cloudformation/template.yaml: {of} is ", old, new)


def _config(name: str, old: str, new: str) -> Fault:
    return fault_in(CONFIG, "samconfig: " + name, "sam/samconfig.toml: lines is ", old, new)


_OF_SAM = (
    _sam("an output that other stacks come to need", "Outputs.InvokePolicyArn", "  InvokePolicyArn:\n", "  InvokePolicyArn:\n    Export: { Name: shared-policy }\n"),
    _sam("an output on another condition", "Outputs.RecordsBucketName", "    Condition: LockRecords\n    Description: The bucket", "    Condition: UseFront\n    Description: The bucket"),
    _sam("an issuer without TLS", "Parameters.JwtIssuer", "^(https://.+)?$", "^(https?://.+)?$"),
    _sam("a timeout that the API does not wait for", "Parameters.TimeoutSeconds", "    MinValue: 1\n    MaxValue: 30\n", "    MinValue: 1\n    MaxValue: 900\n"),
    _sam("any text is a topic", "Parameters.AlarmTopicArn", "^(arn:[a-z-]+:sns:.+)?$", "^.*$"),
    _sam("any text is the records' key", "Parameters.LogKeyArn", "  LogKeyArn:\n", "  LogKeyArn:\n    MaxLength: 4096\n"),
    _sam("a lock that cannot be", "Parameters.RecordsLockDays", "    MaxValue: 36500\n", ""),
    _sam("a lock of any kind", "Parameters.RecordsLockMode", "    AllowedValues: [GOVERNANCE, COMPLIANCE]\n", ""),
    _sam("a way to deploy that CodeDeploy does not know", "Parameters.Deployment", "AllowedValues: [AllAtOnce, ", "AllowedValues: [AllAtOnce, Immediately, "),
    _without_rule("AudienceNeedsAnIssuer", "JwtAudience"),
    _without_rule("CreditorNeedsAnAgency", "Creditor"),
    _without_rule("EmailNeedsABudget", "BudgetEmail"),
    _without_rule("TagNeedsABudget", "BudgetTag"),
    _sam("the band is watched if both its ends are given", "Conditions.UseDeclinedBand", "UseDeclinedBand: !Or [", "UseDeclinedBand: !And ["),
    _sam("records are not under the key if they are kept for other days", "Conditions.UseLogKey", 'UseLogKey: !Not [!Equals [!Ref LogKeyArn, ""]]',
         'UseLogKey: !And [!Not [!Equals [!Ref LogKeyArn, ""]], !Not [!Equals [!Ref RecordsLockDays, 2000]]]'),
    _sam("one schedule alone is heeded", "Conditions.UseSchedule", 'UseSchedule: !Not [!Equals [!Ref MonitorSchedule, ""]]', "UseSchedule: !Equals [!Ref MonitorSchedule, rate(1 day)]"),
    _sam("values are logged if records are kept for ten years", "Conditions.LogsFeatures", 'LogsFeatures: !Equals [!Ref LogFeatures, "true"]',
         'LogsFeatures: !Or [!Equals [!Ref LogFeatures, "true"], !Equals [!Ref LogRetentionDays, 3653]]'),
    _sam("a role outlives the stack", "Resources.RiskRole", "  RiskRole:\n", "  RiskRole:\n    DeletionPolicy: Retain\n"),
    _sam("customers outlive the stack", "Resources.CustomersQueue", "    DeletionPolicy: Delete\n", "    DeletionPolicy: Retain\n"),
    _sam("the API outlives the stack", "Resources.Api", "  Api:\n", "  Api:\n    DeletionPolicy: RetainExceptOnCreate\n"),
    _sam("no version for another way out of the VPC", "Resources.SegmentationFunction", '!Sub "${SubnetIds}, ${SecurityGroupIds}"', '!Sub "${SubnetIds}"'),
    _sam("the linter does not look", "Metadata.cfn-lint", "ignore_checks: [W3011,", "ignore_checks: [E1010, E3002, E3012, W3011,"),
    fault_in(TEMPLATE, "SAM: the trainer of another bucket", "trainer layer: Content.S3Bucket is others", "S3Bucket: !Ref FilesBucket", "S3Bucket: others"),
    fault_in(TEMPLATE, "SAM: Firehose takes records from elsewhere", "records stream: DeliveryStreamType is ", "DeliveryStreamType: DirectPut", "DeliveryStreamType: KinesisStreamAsSource"),
    fault_in(TEMPLATE, "SAM: no version for another size", "score file version: Description is ", '"${Architecture}, ${FilesMemoryMb} MB', '"${Architecture}, MB'),
    fault_in(TEMPLATE, "SAM: for one region alone", "is of one place alone: eu-central-1", "apigateway:${AWS::Region}:lambda", "apigateway:eu-central-1:lambda"),
    fault_in(TEMPLATE, "SAM: for one account alone", "is of one place alone: 123456789012", "${AWS::AccountId}", "123456789012"),
)
_OF_TERRAFORM = (
    _terraform(DEPLOYMENT, "nobody asks the version that is promoted", "local.promotions", "          Hooks = [{ BeforeAllowTraffic = aws_lambda_function.check[name].function_name }]\n", ""),
    _terraform(DEPLOYMENT, "a promotion goes back", "local.promotions", _VERSIONS,
               "CurrentVersion = aws_lambda_function.function[name].version\n                TargetVersion  = aws_lambda_alias.live[name].function_version"),
    _terraform(OUTPUTS, "callers are given the newest version", "output.alias_arns", "name => alias.arn", "name => aws_lambda_function.function[name].arn"),
    _terraform(OUTPUTS, "what waits seems to be live", "output.versions", "live = aws_lambda_alias.live[name].function_version", "live = function.version"),
    _terraform(RETRAIN, "a trainer that whoever sends files may replace", "resource.aws_lambda_layer_version.trainer", '= var.retrain_trainer\n  skip', '= "in/risk/${var.retrain_trainer}"\n  skip'),
    _terraform(RETRAIN, "the trainer of another bucket", "resource.aws_lambda_layer_version.trainer", "= var.files_bucket", '= "others"'),
    _terraform(LAYERS, "both layers have the risk models", "resource.aws_lambda_layer_version.models", "= local.zips[each.key]\n", "= local.zips.risk\n"),
    _terraform(LAYERS, "new models are not noticed", "resource.aws_lambda_layer_version.models", _HASH.format("local.zips[each.key]"), "null"),
    _terraform(FUNCTIONS, "new code is not noticed", "resource.aws_lambda_function.function", _HASH.format("each.value.zip"), "null"),
    _terraform(FUNCTIONS, "files are answered by the API's package", "local.functions", "local.archives.segmentation\n      description = file", "local.archives.risk\n      description = file"),
    _terraform(LAYERS, "the old layer goes before the new one is there", "resource.aws_lambda_layer_version.models", "create_before_destroy = true", "create_before_destroy = false"),
    _terraform(FUNCTIONS, "a package may be missing", "resource.aws_lambda_function.function", "condition     = fileexists(each.value.zip)", 'condition     = each.value.zip != ""'),
    _terraform(FUNCTIONS, "roles of two stacks have one name", "resource.aws_iam_role.function", '"${var.name}-${each.key}-"', '"tranche-${each.key}-"'),
    _terraform(DEPLOYMENT, "two stacks deploy as one application", "resource.aws_codedeploy_app.functions", "= var.name\n  compute", '= "tranche"\n  compute'),
    _terraform(API, "permissions by any name", "resource.aws_lambda_permission.api", '"api-${each.key}"', '"all-${each.key}"'),
    _terraform(RECORDS, "the bucket of records is named as if it were public", "resource.aws_s3_bucket.records", '"${var.name}-records-"', '"public-"'),
    _terraform(DEPLOYMENT, "the check is never changed", "resource.aws_lambda_function.check", 'filebase64sha256("${path.module}/check.zip")', '"once"'),
    _terraform(FUNCTIONS, "a size of its own is not heeded", "local.functions", "coalesce(var.risk.memory_mb, var.memory_mb)", "coalesce(var.memory_mb, var.risk.memory_mb)"),
    _terraform(ALARMS, "the dashboard is of one region", "local.region", 'split(":", aws_cloudwatch_log_group.function["risk"].arn)[3]', '"eu-central-1"'),
    _terraform(FILES, "the bucket is of one partition", "local.partition", 'split(":", aws_cloudwatch_log_group.function["risk"].arn)[1]', '"aws"'),
    _terraform(VARIABLES, "an issuer without TLS", "variable.jwt", 'startswith(var.jwt.issuer, "https://") && ', ""),
    _terraform(VARIABLES, "any text is a boundary", "variable.permissions_boundary", "== null ? true : can(", "== null ? true : true || can("),
    _terraform(VARIABLES, "a timeout that the API does not wait for", "variable.timeout_s", "var.timeout_s >= 1 && var.timeout_s <= 30\n", "var.timeout_s >= 1 && var.timeout_s <= 900\n"),
    _terraform(VARIABLES, "any text is a path", "variable.iam_path", 'can(regex("^/([a-zA-Z0-9+=,.@_-]+/)*$", var.iam_path))', 'var.iam_path != ""'),
    _terraform(VARIABLES, "cut-offs in any order", "variable.policy", " && jsondecode(var.policy).refer_from <= jsondecode(var.policy).decline_from", ""),
)
_IN_BOTH = (
    Fault("both: policies of the old language", "a statement has other than Effect, Action and Resource", (
        (TEMPLATE, '          PolicyDocument:\n            Version: "2012-10-17"', '          PolicyDocument:\n            Version: "2008-10-17"'),
        (FUNCTIONS, "policy = jsonencode({\n    Version = \"2012-10-17\"", "policy = jsonencode({\n    Version = \"2008-10-17\""))),
    Fault("both: the dashboard shows all requests as refused", "dashboard: DashboardBody is ", ((TEMPLATE, '"4xx"', '"Count"'), (ALARMS, '"4xx"', '"Count"'))),
    Fault("both: the access log is not under the key unless pages may call", "in pairs: api log group is ", (
        (TEMPLATE, "${AWS::StackName}-api\n      RetentionInDays: !Ref LogRetentionDays\n      KmsKeyId: !If [UseLogKey, !Ref LogKeyArn,",
         "${AWS::StackName}-api\n      RetentionInDays: !Ref LogRetentionDays\n      KmsKeyId: !If [UseLogKey, !If [UseCors, !Ref LogKeyArn, !Ref AWS::NoValue],"),
        (API, "  kms_key_id        = var.log_key_arn\n", "  kms_key_id        = length(var.cors_origins) == 0 ? null : var.log_key_arn\n"))),
)
_OF_CONFIG = (
    _config("records of production are kept for a day", _PROD, _PROD + 'parameter_overrides = "LogRetentionDays=1"\n'),
    _config("a failure stays as it is", _PROD, _PROD + "disable_rollback = true\n"),
    _config("a failure deletes the stack", _PROD, _PROD + 'on_failure = "DELETE"\n'),
    _config("production is not told apart by its tags", 'tags = "application=tranche environment=prod"\n', ""),
    _config("packages of production lie among those of tests", _PROD, _PROD.replace("prod", "dev")),
)
_OF_EXAMPLES = (
    _example("every token is let in", "module.tranche", '  required_scope    = "${var.name}/score"\n', ""),
    _example("customers' values are logged", "module.tranche", _MODULE, _MODULE + "  log_features      = true\n"),
    _example("everything is granted", "module.tranche", '["score", "card"]', '["score", "card", "explain", "model", "review"]'),
    _example("settings and queues are not under the key", "module.tranche", "  key_arn           = aws_kms_key.data.arn\n", ""),
    _example("records are kept for a month", "module.tranche", _MODULE, _MODULE + "  log_retention_days = 30\n"),
    _example("new files invoke nothing", "resource.aws_s3_bucket_notification.files", "eventbridge = true", "eventbridge = false"),
    _example("tokens for whoever has a browser", "resource.aws_cognito_user_pool_client.service", '["client_credentials"]', '["implicit"]'),
    _example("a client without a secret", "resource.aws_cognito_user_pool_client.service", "generate_secret                      = true", "generate_secret                      = false"),
    _example("the secret is told", "output.client_id", "= aws_cognito_user_pool_client.service.id\n}", "= nonsensitive(aws_cognito_user_pool_client.service.client_secret)\n}"),
    _example("files are not under the key", "resource.aws_s3_bucket_server_side_encryption_configuration.files", '"aws:kms"', '"AES256"'),
    _example("files go with the stack", "resource.aws_s3_bucket.files", '"aws_s3_bucket" "files" {\n', '"aws_s3_bucket" "files" {\n  force_destroy = true\n'),
    _example("CloudWatch may do anything with the key", "resource.aws_kms_key.logs", '["kms:Encrypt*", ', '["kms:*", "kms:Encrypt*", '),
    _example("brings a user", "resource.aws_iam_user.more", 'resource "aws_sns_topic" "alarms" {', 'resource "aws_iam_user" "more" {\n  name = "more"\n}\n\nresource "aws_sns_topic" "alarms" {'),
    fault_in(MINIMAL, "example: pages of others may call", "terraform/examples/minimal: module.tranche is ", "  jwt = var.jwt\n", '  jwt          = var.jwt\n  cors_origins = ["https://others.example"]\n'),
    fault_in(MINIMAL, "example: the issuer is not heeded", "terraform/examples/minimal: module.tranche is ", "  jwt = var.jwt\n", "  jwt = null\n"),
)
_BESIDE = (
    _spark("jobs may do anything in S3", "resource.aws_iam_role_policy.data", '["s3:PutObject", "s3:DeleteObject", "s3:AbortMultipartUpload"]', '["s3:*"]'),
    _spark("every account's applications take the role", "resource.aws_iam_role.job", '        StringEquals = { "aws:SourceAccount" = local.account }\n', ""),
    _spark("it never stops", "resource.aws_emrserverless_application.spark", "idle_timeout_minutes = 5", "idle_timeout_minutes = 10080"),
    _spark("logs are not under the key", "resource.aws_cloudwatch_log_group.jobs", "  kms_key_id        = var.log_key_arn\n", ""),
    _spark("the role is not bounded", "resource.aws_iam_role.job", "  permissions_boundary = var.permissions_boundary\n", ""),
    _spark_template("jobs may do anything in S3", "Resources.JobRole", "Action: [s3:PutObject, s3:DeleteObject, s3:AbortMultipartUpload]", "Action: s3:*"),
    _spark_template("every account's applications take the role", "Resources.JobRole", "              StringEquals:\n                aws:SourceAccount: !Ref AWS::AccountId\n", ""),
    fault_in(ACL_MODULE, "web ACL, module: who is refused is not counted", "web-acl/terraform: resource.aws_wafv2_web_acl.front is ", "cloudwatch_metrics_enabled = true", "cloudwatch_metrics_enabled = false"),
    fault_in(ACL, "web ACL, template: requests are kept", "web-acl/cloudformation/template.yaml: Resources.WebAcl is ", "SampledRequestsEnabled: false", "SampledRequestsEnabled: true"),
    fault_in(ACL_MODULE, "web ACL, module: any rate", "web-acl/terraform: variable.requests_of_an_address is ", "var.requests_of_an_address >= 10", "var.requests_of_an_address >= 0"),
)
UNCOMPARED = _OF_SAM + _OF_TERRAFORM + _IN_BOTH + _OF_CONFIG + _OF_EXAMPLES + _BESIDE
