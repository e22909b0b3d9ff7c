locals {
  routes = {
    score   = "POST /v1/risk-scores"
    batch   = "POST /v1/risk-scores/batch"
    review  = "POST /v1/reviews"
    model   = "GET /v1/model"
    schema  = "GET /v1/schema"
    openapi = "GET /q/openapi"
    errors  = "GET /q/errors"
  }
}

resource "aws_apigatewayv2_api" "http" {
  name          = var.name
  protocol_type = "HTTP"
  tags          = var.tags

  # With a domain callers come by it alone, or they could go past what stands in front of it.
  disable_execute_api_endpoint = var.domain != null

  # The gateway answers preflights by itself, before it asks who calls.
  dynamic "cors_configuration" {
    for_each = length(var.cors_origins) == 0 ? [] : [var.cors_origins]

    content {
      allow_origins  = cors_configuration.value
      allow_methods  = ["GET", "POST"]
      allow_headers  = ["authorization", "content-type", "idempotency-key", "if-none-match", "traceparent", "tranche-model", "x-amz-content-sha256", "x-amz-date", "x-amz-security-token"]
      expose_headers = ["etag", "traceparent", "www-authenticate", "x-request-id"]
      max_age        = 600
    }
  }
}

resource "aws_apigatewayv2_domain_name" "api" {
  count = var.domain == null ? 0 : 1

  domain_name = var.domain.name
  tags        = var.tags

  domain_name_configuration {
    certificate_arn = var.domain.certificate_arn
    endpoint_type   = "REGIONAL"
    security_policy = "TLS_1_2"
  }
}

resource "aws_apigatewayv2_api_mapping" "api" {
  count = var.domain == null ? 0 : 1

  api_id      = aws_apigatewayv2_api.http.id
  domain_name = aws_apigatewayv2_domain_name.api[0].id
  stage       = aws_apigatewayv2_stage.default.id
}

resource "aws_apigatewayv2_authorizer" "jwt" {
  count = var.jwt == null ? 0 : 1

  api_id           = aws_apigatewayv2_api.http.id
  name             = "jwt"
  authorizer_type  = "JWT"
  identity_sources = ["$request.header.Authorization"]

  jwt_configuration {
    issuer   = var.jwt.issuer
    audience = var.jwt.audience
  }
}

resource "aws_apigatewayv2_integration" "risk" {
  api_id                 = aws_apigatewayv2_api.http.id
  integration_type       = "AWS_PROXY"
  integration_uri        = aws_lambda_alias.live["risk"].invoke_arn
  payload_format_version = "2.0"
}

resource "aws_apigatewayv2_route" "risk" {
  for_each = local.routes

  api_id             = aws_apigatewayv2_api.http.id
  route_key          = each.value
  target             = "integrations/${aws_apigatewayv2_integration.risk.id}"
  authorization_type = var.jwt == null ? "AWS_IAM" : "JWT"
  authorizer_id      = one(aws_apigatewayv2_authorizer.jwt[*].id)
}

resource "aws_lambda_permission" "api" {
  for_each = local.routes

  statement_id  = "api-${each.key}"
  action        = "lambda:InvokeFunction"
  principal     = "apigateway.amazonaws.com"
  function_name = aws_lambda_alias.live["risk"].function_name
  qualifier     = aws_lambda_alias.live["risk"].name
  source_arn    = "${aws_apigatewayv2_api.http.execution_arn}/*/${replace(each.value, " ", "")}"
}

resource "aws_cloudwatch_log_group" "api" {
  # The prefix keeps API Gateway from outgrowing the account's one log resource policy.
  name              = "/aws/vendedlogs/${var.name}-api"
  retention_in_days = var.log_retention_days
  kms_key_id        = var.log_key_arn
  skip_destroy      = true
  tags              = var.tags
}

resource "aws_apigatewayv2_stage" "default" {
  api_id      = aws_apigatewayv2_api.http.id
  name        = "$default"
  auto_deploy = true
  tags        = var.tags

  default_route_settings {
    throttling_rate_limit  = var.throttle_rate
    throttling_burst_limit = var.throttle_burst
  }

  access_log_settings {
    destination_arn = aws_cloudwatch_log_group.api.arn
    # No address, no user agent, no claim: nothing here says who asked.
    format = jsonencode({
      requestId            = "$context.requestId"
      routeKey             = "$context.routeKey"
      status               = "$context.status"
      responseLatencyMs    = "$context.responseLatency"
      integrationLatencyMs = "$context.integrationLatency"
    })
  }
}
