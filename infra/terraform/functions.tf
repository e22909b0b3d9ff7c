locals {
  functions = {
    risk         = { zip = var.risk_zip, description = "Credit-risk scores over HTTPS" }
    segmentation = { zip = var.segmentation_zip, description = "Customer segments, invoked through the Lambda API" }
  }
  settings = {
    risk = merge(
      var.policy == "" ? {} : { TRANCHE_POLICY = var.policy },
      var.log_features ? { TRANCHE_LOG_FEATURES = "true" } : {},
      var.metrics ? {} : { TRANCHE_METRICS = "false" },
      var.capabilities == toset(["score"]) ? {} : {
        TRANCHE_CAPABILITIES = length(var.capabilities) == 0 ? "none" : join(",", var.capabilities)
      },
      length(var.scopes) == 0 ? {} : {
        TRANCHE_SCOPES = join(",", [for capability, scope in var.scopes : "${capability}:${scope}"])
      },
      var.required_scope == "" ? {} : { TRANCHE_REQUIRED_SCOPE = var.required_scope },
    )
    segmentation = local.queue_settings
  }
}

resource "aws_cloudwatch_log_group" "function" {
  for_each = local.functions

  name              = "/aws/lambda/${var.name}-${each.key}"
  retention_in_days = var.log_retention_days
}

resource "aws_iam_role" "function" {
  for_each = local.functions

  name_prefix = "${var.name}-${each.key}-"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "lambda.amazonaws.com" }
    }]
  })
}

resource "aws_iam_role_policy" "logs" {
  for_each = local.functions

  name = "write-own-logs"
  role = aws_iam_role.function[each.key].name
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
      Resource = "${aws_cloudwatch_log_group.function[each.key].arn}:*"
    }]
  })
}

resource "aws_lambda_layer_version" "models" {
  count = var.models_zip == "" ? 0 : 1

  layer_name       = "${var.name}-models"
  description      = "Bundles under /opt/models"
  filename         = var.models_zip
  source_code_hash = filebase64sha256(var.models_zip)

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_lambda_function" "function" {
  for_each = local.functions

  function_name                  = "${var.name}-${each.key}"
  description                    = each.value.description
  role                           = aws_iam_role.function[each.key].arn
  runtime                        = "provided.al2023"
  handler                        = "bootstrap"
  architectures                  = [var.architecture]
  filename                       = each.value.zip
  source_code_hash               = filebase64sha256(each.value.zip)
  layers                         = aws_lambda_layer_version.models[*].arn
  memory_size                    = var.memory_mb
  timeout                        = var.timeout_s
  reserved_concurrent_executions = var.reserved_concurrency
  publish                        = true

  environment {
    variables = merge(local.settings[each.key], {
      DISABLE_SIGNAL_HANDLERS = "true"
      GLIBC_TUNABLES          = "glibc.malloc.hugetlb=1"
      ORT_DISABLE_TELEMETRY   = "1"
    })
  }

  # A function that starts before it may write its logs loses them.
  depends_on = [aws_iam_role_policy.logs]
}

resource "aws_lambda_alias" "live" {
  for_each = local.functions

  name             = "live"
  function_name    = aws_lambda_function.function[each.key].function_name
  function_version = aws_lambda_function.function[each.key].version
}

resource "aws_iam_policy" "invoke_segmentation" {
  name_prefix = "${var.name}-invoke-segmentation-"
  description = "Lets its holder invoke the live segmentation function, and nothing else"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = "lambda:InvokeFunction"
      Resource = aws_lambda_alias.live["segmentation"].arn
    }]
  })
}
