output "api_url" {
  description = "Base URL of the risk API."
  value       = local.front_only ? "https://${var.front.domain}" : var.domain == null ? aws_apigatewayv2_api.http.api_endpoint : "https://${var.domain.name}"
}

output "front_target" {
  description = "What the DNS record of front.domain leads to, as CNAME or alias; null without front."
  value       = one(aws_cloudfront_distribution.front[*].domain_name)
}

output "domain_target" {
  description = "What the domain's DNS record leads to, as CNAME or alias, and the hosted zone of that; null without a domain."
  value       = one([for domain in aws_apigatewayv2_domain_name.api : { name = domain.domain_name_configuration[0].target_domain_name, zone_id = domain.domain_name_configuration[0].hosted_zone_id }])
}

output "function_arns" {
  description = "Unqualified ARN of each function."
  value       = { for name, function in aws_lambda_function.function : name => function.arn }
}

output "alias_arns" {
  description = "ARN of each function's live alias, the one to invoke."
  value       = { for name, alias in aws_lambda_alias.live : name => alias.arn }
}

output "invoke_policy_arn" {
  description = "Managed policy that lets a caller invoke the live segmentation function."
  value       = aws_iam_policy.invoke_segmentation.arn
}

output "models_layer_arns" {
  description = "ARN of the version of each function's model layer; empty without layers."
  value       = { for name, layer in aws_lambda_layer_version.models : name => layer.arn }
}

output "versions" {
  description = "Of each function the version that live stands for and the newest one, which waits to be promoted if it is another."
  value       = { for name, function in aws_lambda_function.function : name => { live = aws_lambda_alias.live[name].function_version, newest = function.version } }
}

output "promote_risk" {
  description = "What aws deploy create-deployment takes as --cli-input-json to move the risk function's live to the newest version."
  value       = local.promotions["risk"]
}

output "promote_segmentation" {
  description = "The same of the segmentation."
  value       = local.promotions["segmentation"]
}

output "records_bucket" {
  description = "The bucket of records that nobody can change; null without records_lock."
  value       = one(aws_s3_bucket.records[*].bucket)
}

output "file_dead_letters_url" {
  description = "URL of the queue that gets events whose file could not be answered; null without files."
  value       = one(aws_sqs_queue.file_dead_letters[*].url)
}

output "queue_urls" {
  description = "URLs of the queues of customers, segments and dead letters; empty without them."
  value       = local.queue_urls
}
