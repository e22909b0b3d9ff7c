"""What a resource of each type may set, and what of it both stacks must have alike."""

from dataclasses import dataclass, field


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
        "TracingConfig.Mode": "tracing_config.mode", "LoggingConfig.LogFormat": "logging_config.log_format",
        "LoggingConfig.LogGroup": "logging_config.log_group",
    }, {"Code.S3Bucket", "Code.S3Key", "Code.ZipFile", "Tags.Key", "Tags.Value"}, {*_MANY, *_PACKAGE, "publish", "tags", "depends_on"}),
    Type("AWS::Lambda::Version", None, {}, {"Description", "FunctionName"}),
    Type("AWS::Lambda::Alias", "aws_lambda_alias", {
        "FunctionName": "function_name", "FunctionVersion": "function_version", "Name": "name"}, set(), {*_MANY, "lifecycle.ignore_changes"}),
    Type("AWS::Lambda::LayerVersion", "aws_lambda_layer_version", {"Description": "description", "LayerName": "layer_name"},
         {"Content.S3Bucket", "Content.S3Key"}, {*_MANY, *_PACKAGE, "lifecycle.create_before_destroy", "skip_destroy"}),
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
    Type("AWS::Logs::LogGroup", "aws_cloudwatch_log_group", {"LogGroupName": "name", "RetentionInDays": "retention_in_days",
                                                                "KmsKeyId": "kms_key_id"},
         set(), {*_MANY, "tags", "skip_destroy"}),
    Type("AWS::CodeDeploy::Application", "aws_codedeploy_app", {"ComputePlatform": "compute_platform"}, set(), {"name", "tags"}),
    Type("AWS::CodeDeploy::DeploymentGroup", "aws_codedeploy_deployment_group", {
        "ApplicationName": "app_name", "ServiceRoleArn": "service_role_arn", "DeploymentConfigName": "deployment_config_name",
        "DeploymentStyle.DeploymentType": "deployment_style.deployment_type",
        "DeploymentStyle.DeploymentOption": "deployment_style.deployment_option",
        "AutoRollbackConfiguration.Enabled": "auto_rollback_configuration.enabled",
        "AutoRollbackConfiguration.Events": "auto_rollback_configuration.events",
        "AlarmConfiguration.Enabled": "alarm_configuration.enabled", "AlarmConfiguration.Alarms": "alarm_configuration.alarms",
    }, set(), {*_MANY, "deployment_group_name", "tags"}),
    Type("AWS::CloudWatch::Alarm", "aws_cloudwatch_metric_alarm", {
        "AlarmName": "alarm_name", "AlarmDescription": "alarm_description", "Namespace": "namespace", "MetricName": "metric_name",
        "Dimensions": "dimensions", "Statistic": "statistic", "ExtendedStatistic": "extended_statistic", "Period": "period",
        "EvaluationPeriods": "evaluation_periods", "Threshold": "threshold", "ComparisonOperator": "comparison_operator",
        "TreatMissingData": "treat_missing_data", "AlarmActions": "alarm_actions", "OKActions": "ok_actions", "Metrics": "metric_query",
    }, set(), {*_MANY, "tags", *(f"metric_query.{p}" for p in (
        "id", "label", "expression", "return_data", "metric.namespace", "metric.metric_name", "metric.period", "metric.stat"))}),
    Type("AWS::Logs::MetricFilter", "aws_cloudwatch_log_metric_filter", {
        "FilterName": "name", "LogGroupName": "log_group_name", "FilterPattern": "pattern",
        "MetricTransformations.MetricNamespace": "metric_transformation.namespace",
        "MetricTransformations.MetricName": "metric_transformation.name",
        "MetricTransformations.MetricValue": "metric_transformation.value"}, set(), _MANY),
    Type("AWS::CloudWatch::Dashboard", "aws_cloudwatch_dashboard", {
        "DashboardName": "dashboard_name", "DashboardBody": "dashboard_body"}, set(), {"count"}),
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
