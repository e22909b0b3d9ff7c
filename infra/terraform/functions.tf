locals {
  functions = {
    risk = {
      zip         = coalesce(var.risk_zip, "${local.packages}/risk-function.zip")
      sizes       = var.risk
      description = "Credit-risk scores over HTTPS"
    }
    segmentation = {
      zip         = coalesce(var.segmentation_zip, "${local.packages}/segmentation-function.zip")
      sizes       = var.segmentation
      description = "Customer segments, invoked through the Lambda API"
    }
  }
  packages   = "${path.module}/../../target"
  models_zip = var.models_zip == null ? "${local.packages}/models.zip" : var.models_zip
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
      var.creditor == "" ? {} : { TRANCHE_CREDITOR = var.creditor, TRANCHE_AGENCY = var.agency },
    )
    segmentation = local.queue_settings
  }
}

resource "aws_cloudwatch_log_group" "function" {
  for_each = local.functions

  name              = "/aws/lambda/${var.name}-${each.key}"
  retention_in_days = var.log_retention_days
  tags              = var.tags
}

resource "aws_iam_role" "function" {
  for_each = local.functions

  name_prefix          = "${var.name}-${each.key}-"
  path                 = var.iam_path
  permissions_boundary = var.permissions_boundary
  tags                 = var.tags
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
  count = local.models_zip == "" ? 0 : 1

  layer_name       = "${var.name}-models"
  description      = "Bundles under /opt/models"
  filename         = local.models_zip
  source_code_hash = fileexists(local.models_zip) ? filebase64sha256(local.models_zip) : null

  lifecycle {
    create_before_destroy = true

    # What is destroyed needs no zip; what is applied does.
    precondition {
      condition     = fileexists(local.models_zip)
      error_message = "The model layer's package ${local.models_zip} does not exist: ./tranche package makes it, or set models_zip."
    }
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
  source_code_hash               = fileexists(each.value.zip) ? filebase64sha256(each.value.zip) : null
  layers                         = aws_lambda_layer_version.models[*].arn
  memory_size                    = coalesce(each.value.sizes.memory_mb, var.memory_mb)
  timeout                        = coalesce(each.value.sizes.timeout_s, var.timeout_s)
  reserved_concurrent_executions = coalesce(each.value.sizes.reserved_concurrency, var.reserved_concurrency)
  publish                        = true
  tags                           = var.tags

  environment {
    variables = merge(local.settings[each.key], {
      DISABLE_SIGNAL_HANDLERS = "true"
      GLIBC_TUNABLES          = "glibc.malloc.hugetlb=1"
      ORT_DISABLE_TELEMETRY   = "1"
    })
  }

  # A function that starts before it may write its logs loses them.
  depends_on = [aws_iam_role_policy.logs]

  lifecycle {
    precondition {
      condition     = fileexists(each.value.zip)
      error_message = "The package ${each.value.zip} does not exist: ./tranche package makes it, or set ${each.key}_zip."
    }
  }
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
  path        = var.iam_path
  tags        = var.tags
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = "lambda:InvokeFunction"
      Resource = aws_lambda_alias.live["segmentation"].arn
    }]
  })
}
