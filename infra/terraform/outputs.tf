output "api_url" {
  description = "Base URL of the risk API."
  value       = aws_apigatewayv2_api.http.api_endpoint
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

output "models_layer_arn" {
  description = "ARN of the model layer's version; null without a layer."
  value       = one(aws_lambda_layer_version.models[*].arn)
}

output "queue_urls" {
  description = "URLs of the queues of customers, segments and dead letters; empty without them."
  value       = local.queue_urls
}
