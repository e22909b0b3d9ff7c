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
# Of what is one resource in SAM and several in Terraform: the property, which is an instance of its own, and what of the whole goes with it.
PARTS: dict[str, dict[str, tuple[str, ...]]] = {
    "AWS::Lambda::Alias": {"ProvisionedConcurrencyConfig": ("FunctionName", "Name")},
    "AWS::S3::Bucket": {part: () for part in (
        "BucketEncryption", "ObjectLockConfiguration", "OwnershipControls", "PublicAccessBlockConfiguration", "VersioningConfiguration")},
}
_MANY = {"for_each", "count"}
_PACKAGE = {"filename", "source_code_hash", "lifecycle.precondition.condition", "lifecycle.precondition.error_message"}
_PART = {"bucket", "count", "lifecycle.prevent_destroy"}
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
    Type("AWS::Lambda::Alias/ProvisionedConcurrencyConfig", "aws_lambda_provisioned_concurrency_config", {
        "FunctionName": "function_name", "Name": "qualifier", "ProvisionedConcurrentExecutions": "provisioned_concurrent_executions"}, set(), _MANY),
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
    Type("AWS::Logs::LogStream", "aws_cloudwatch_log_stream", {"LogGroupName": "log_group_name", "LogStreamName": "name"}, set(), {"count"}),
    Type("AWS::Logs::SubscriptionFilter", "aws_cloudwatch_log_subscription_filter", {
        "FilterName": "name", "LogGroupName": "log_group_name", "FilterPattern": "filter_pattern", "DestinationArn": "destination_arn",
        "RoleArn": "role_arn"}, set(), {*_MANY, "depends_on"}),
    Type("AWS::S3::Bucket", "aws_s3_bucket", {"ObjectLockEnabled": "object_lock_enabled"}, set(), {"bucket_prefix", "count", "lifecycle.prevent_destroy", "tags"}),
    Type("AWS::S3::Bucket/VersioningConfiguration", "aws_s3_bucket_versioning", {"Status": "versioning_configuration.status"}, set(), _PART),
    Type("AWS::S3::Bucket/ObjectLockConfiguration", "aws_s3_bucket_object_lock_configuration", {
        "Rule.DefaultRetention.Mode": "rule.default_retention.mode", "Rule.DefaultRetention.Days": "rule.default_retention.days"},
         {"ObjectLockEnabled"}, _PART),
    Type("AWS::S3::Bucket/BucketEncryption", "aws_s3_bucket_server_side_encryption_configuration", {
        f"ServerSideEncryptionConfiguration.{sam}": f"rule.{terraform}" for sam, terraform in (
            ("BucketKeyEnabled", "bucket_key_enabled"),
            ("ServerSideEncryptionByDefault.SSEAlgorithm", "apply_server_side_encryption_by_default.sse_algorithm"),
            ("ServerSideEncryptionByDefault.KMSMasterKeyID", "apply_server_side_encryption_by_default.kms_master_key_id"))}, set(), _PART),
    Type("AWS::S3::Bucket/PublicAccessBlockConfiguration", "aws_s3_bucket_public_access_block", {
        "BlockPublicAcls": "block_public_acls", "BlockPublicPolicy": "block_public_policy", "IgnorePublicAcls": "ignore_public_acls",
        "RestrictPublicBuckets": "restrict_public_buckets"}, set(), _PART),
    Type("AWS::S3::Bucket/OwnershipControls", "aws_s3_bucket_ownership_controls", {"Rules.ObjectOwnership": "rule.object_ownership"}, set(), _PART),
    Type("AWS::S3::BucketPolicy", "aws_s3_bucket_policy", {"Bucket": "bucket", "PolicyDocument": "policy"}, set(), {"count", "lifecycle.prevent_destroy"}),
    Type("AWS::KinesisFirehose::DeliveryStream", "aws_kinesis_firehose_delivery_stream", {
        "DeliveryStreamName": "name", "DeliveryStreamEncryptionConfigurationInput.KeyType": "server_side_encryption.key_type",
        "DeliveryStreamEncryptionConfigurationInput.KeyARN": "server_side_encryption.key_arn",
        **{f"ExtendedS3DestinationConfiguration.{sam}": f"extended_s3_configuration.{terraform}" for sam, terraform in (
            ("BucketARN", "bucket_arn"), ("RoleARN", "role_arn"), ("Prefix", "prefix"), ("ErrorOutputPrefix", "error_output_prefix"),
            ("FileExtension", "file_extension"), ("CompressionFormat", "compression_format"),
            ("BufferingHints.IntervalInSeconds", "buffering_interval"), ("BufferingHints.SizeInMBs", "buffering_size"),
            ("CloudWatchLoggingOptions.Enabled", "cloudwatch_logging_options.enabled"),
            ("CloudWatchLoggingOptions.LogGroupName", "cloudwatch_logging_options.log_group_name"),
            ("CloudWatchLoggingOptions.LogStreamName", "cloudwatch_logging_options.log_stream_name"))},
    }, {"DeliveryStreamType"}, {"count", "depends_on", "destination", "server_side_encryption.enabled", "tags"}),
    Type("AWS::Budgets::Budget", "aws_budgets_budget", {
        "Budget.BudgetType": "budget_type", "Budget.TimeUnit": "time_unit", "Budget.BudgetLimit.Amount": "limit_amount",
        "Budget.BudgetLimit.Unit": "limit_unit", "Budget.CostFilters": "cost_filter", "NotificationsWithSubscribers": "notification",
    }, set(), {"count", "name_prefix", "tags", *(f"cost_filter.{a}" for a in ("for_each", "name", "values")), *(f"notification.{a}" for a in (
        "for_each", "notification_type", "comparison_operator", "threshold", "threshold_type", "subscriber_email_addresses", "subscriber_sns_topic_arns"))}),
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
    Type("AWS::CloudFront::Distribution", "aws_cloudfront_distribution", {f"DistributionConfig.{sam}": terraform for sam, terraform in (
            ("Enabled", "enabled"), ("Comment", "comment"), ("Aliases", "aliases"), ("HttpVersion", "http_version"),
            ("IPV6Enabled", "is_ipv6_enabled"), ("WebACLId", "web_acl_id"),
            ("ViewerCertificate.AcmCertificateArn", "viewer_certificate.acm_certificate_arn"),
            ("ViewerCertificate.SslSupportMethod", "viewer_certificate.ssl_support_method"),
            ("ViewerCertificate.MinimumProtocolVersion", "viewer_certificate.minimum_protocol_version"),
            ("Restrictions.GeoRestriction.RestrictionType", "restrictions.geo_restriction.restriction_type"), ("Origins.Id", "origin.origin_id"),
            ("Origins.DomainName", "origin.domain_name"), ("Origins.CustomOriginConfig.HTTPPort", "origin.custom_origin_config.http_port"),
            ("Origins.CustomOriginConfig.HTTPSPort", "origin.custom_origin_config.https_port"),
            ("Origins.CustomOriginConfig.OriginProtocolPolicy", "origin.custom_origin_config.origin_protocol_policy"),
            ("Origins.CustomOriginConfig.OriginSSLProtocols", "origin.custom_origin_config.origin_ssl_protocols"),
            ("Origins.OriginCustomHeaders.HeaderName", "origin.custom_header.name"),
            ("Origins.OriginCustomHeaders.HeaderValue", "origin.custom_header.value"),
            ("DefaultCacheBehavior.TargetOriginId", "default_cache_behavior.target_origin_id"),
            ("DefaultCacheBehavior.ViewerProtocolPolicy", "default_cache_behavior.viewer_protocol_policy"),
            ("DefaultCacheBehavior.AllowedMethods", "default_cache_behavior.allowed_methods"),
            ("DefaultCacheBehavior.CachedMethods", "default_cache_behavior.cached_methods"),
            ("DefaultCacheBehavior.CachePolicyId", "default_cache_behavior.cache_policy_id"),
            ("DefaultCacheBehavior.OriginRequestPolicyId", "default_cache_behavior.origin_request_policy_id"),
            ("DefaultCacheBehavior.Compress", "default_cache_behavior.compress"),
    )}, set(), {"count", "tags"}),
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
