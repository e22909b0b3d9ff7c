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


POLICY_OF_ROLE = "AWS::IAM::Role/Policies"  # no type of CloudFormation's: one of the policies within a role
TARGET_OF_RULE = "AWS::Events::Rule/Targets"  # nor this: one of the targets within a rule
_MANY = {"for_each", "count"}
_PACKAGE = {"filename", "source_code_hash", "lifecycle.precondition.condition", "lifecycle.precondition.error_message"}
TYPES = (
    Type("AWS::Lambda::Function", "aws_lambda_function", {
        "Architectures": "architectures", "Description": "description", "Environment.Variables": "environment.variables",
        "FunctionName": "function_name", "Handler": "handler", "Layers": "layers", "MemorySize": "memory_size",
        "ReservedConcurrentExecutions": "reserved_concurrent_executions", "Role": "role", "Runtime": "runtime", "Timeout": "timeout",
        "TracingConfig.Mode": "tracing_config.mode", "KmsKeyArn": "kms_key_arn", "LoggingConfig.LogFormat": "logging_config.log_format",
        "LoggingConfig.LogGroup": "logging_config.log_group", "EphemeralStorage.Size": "ephemeral_storage.size",
        "VpcConfig.SubnetIds": "vpc_config.subnet_ids", "VpcConfig.SecurityGroupIds": "vpc_config.security_group_ids",
    }, {"Code.S3Bucket", "Code.S3Key", "Code.ZipFile", "Tags.Key", "Tags.Value"}, {*_MANY, *_PACKAGE, "publish", "tags", "depends_on", "vpc_config.for_each"}),
    Type("AWS::Lambda::Version", None, {}, {"Description", "FunctionName"}),
    Type("AWS::Lambda::Alias", "aws_lambda_alias", {
        "FunctionName": "function_name", "FunctionVersion": "function_version", "Name": "name"}, set(), {*_MANY, "lifecycle.ignore_changes"}),
    Type("AWS::Lambda::LayerVersion", "aws_lambda_layer_version", {"Description": "description", "LayerName": "layer_name"},
         {"Content.S3Bucket", "Content.S3Key"}, {"s3_bucket", "s3_key"} | {*_MANY, *_PACKAGE, "lifecycle.create_before_destroy", "skip_destroy"}),
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
        "MessageRetentionPeriod": "message_retention_seconds", "RedrivePolicy": "redrive_policy",
        "KmsMasterKeyId": "kms_master_key_id"}, set(), {"count", "tags"}),
    Type("AWS::Lambda::EventSourceMapping", "aws_lambda_event_source_mapping", {
        "EventSourceArn": "event_source_arn", "FunctionName": "function_name", "BatchSize": "batch_size",
        "FunctionResponseTypes": "function_response_types"}, set(), {"count", "depends_on", "tags"}),
    Type("AWS::SQS::QueuePolicy", "aws_sqs_queue_policy", {"Queues": "queue_url", "PolicyDocument": "policy"}, set(), {"count"}),
    Type("AWS::Lambda::EventInvokeConfig", "aws_lambda_function_event_invoke_config", {
        "FunctionName": "function_name", "Qualifier": "qualifier", "MaximumRetryAttempts": "maximum_retry_attempts",
        "MaximumEventAgeInSeconds": "maximum_event_age_in_seconds",
        "DestinationConfig.OnFailure.Destination": "destination_config.on_failure.destination"}, set(), {*_MANY, "depends_on"}),
    Type("AWS::Events::Rule", "aws_cloudwatch_event_rule", {
        "Name": "name", "Description": "description", "EventPattern": "event_pattern"}, set(), {*_MANY, "tags"}),
    Type(TARGET_OF_RULE, "aws_cloudwatch_event_target", {
        "Id": "target_id", "Arn": "arn", "DeadLetterConfig.Arn": "dead_letter_config.arn"}, set(), {*_MANY, "rule"}),
    Type("AWS::Scheduler::Schedule", "aws_scheduler_schedule", {
        "Name": "name", "Description": "description", "ScheduleExpression": "schedule_expression",
        "FlexibleTimeWindow.Mode": "flexible_time_window.mode", "Target.Arn": "target.arn", "Target.RoleArn": "target.role_arn",
        "Target.Input": "target.input", "Target.RetryPolicy.MaximumRetryAttempts": "target.retry_policy.maximum_retry_attempts",
        "Target.DeadLetterConfig.Arn": "target.dead_letter_config.arn"}, set(), _MANY),
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
        "Name": "name", "ProtocolType": "protocol_type", "DisableExecuteApiEndpoint": "disable_execute_api_endpoint",
        **{f"CorsConfiguration.{sam}": f"cors_configuration.{terraform}" for sam, terraform in (
            ("AllowOrigins", "allow_origins"), ("AllowMethods", "allow_methods"), ("AllowHeaders", "allow_headers"),
            ("ExposeHeaders", "expose_headers"), ("MaxAge", "max_age"))},
    }, set(), {"tags", "cors_configuration.for_each"}),
    Type("AWS::ApiGatewayV2::DomainName", "aws_apigatewayv2_domain_name", {
        "DomainName": "domain_name", "DomainNameConfigurations.CertificateArn": "domain_name_configuration.certificate_arn",
        "DomainNameConfigurations.EndpointType": "domain_name_configuration.endpoint_type",
        "DomainNameConfigurations.SecurityPolicy": "domain_name_configuration.security_policy"}, set(), {"count", "tags"}),
    Type("AWS::ApiGatewayV2::ApiMapping", "aws_apigatewayv2_api_mapping", {
        "ApiId": "api_id", "DomainName": "domain_name", "Stage": "stage"}, set(), {"count"}),
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
