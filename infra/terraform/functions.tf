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
  packages = "${path.module}/../../target"
  zips = {
    risk         = var.risk_models_zip == null ? "${local.packages}/risk-models.zip" : var.risk_models_zip
    segmentation = var.segments_models_zip == null ? "${local.packages}/segments-models.zip" : var.segments_models_zip
  }
  # By the function that a layer is of: its models, and the version of their bundle, which ./tranche layer leaves beside the zip.
  layers = merge(
    local.zips.risk == "" ? {} : {
      risk = { models = "risk", bundle = var.risk_bundle, beside = "${trimsuffix(local.zips.risk, ".zip")}.bundle" }
    },
    local.zips.segmentation == "" ? {} : {
      segmentation = { models = "segments", bundle = var.segments_bundle, beside = "${trimsuffix(local.zips.segmentation, ".zip")}.bundle" }
    },
  )
  scopes = join(",", [for capability, scope in var.scopes : "${capability}:${scope}"])
  settings = {
    risk = merge(
      var.policy == "" ? {} : { TRANCHE_POLICY = var.policy },
      var.log_features ? { TRANCHE_LOG_FEATURES = "true" } : {},
      var.metrics ? {} : { TRANCHE_METRICS = "false" },
      var.capabilities == toset(["score"]) ? {} : {
        TRANCHE_CAPABILITIES = length(var.capabilities) == 0 ? "none" : join(",", var.capabilities)
      },
      length(var.scopes) == 0 ? {} : { TRANCHE_SCOPES = local.scopes },
      var.required_scope == "" ? {} : { TRANCHE_REQUIRED_SCOPE = var.required_scope },
      var.creditor == "" ? {} : { TRANCHE_CREDITOR = var.creditor, TRANCHE_AGENCY = var.agency },
    )
    segmentation = local.queue_settings
  }
  # Of the environment, and of the queues' messages. No policy of its own: whether there is a key may not be known before apply.
  key_actions = { risk = ["kms:Decrypt"], segmentation = ["kms:Decrypt", "kms:GenerateDataKey"] }
}

resource "aws_cloudwatch_log_group" "function" {
  for_each = local.functions

  name              = "/aws/lambda/${var.name}-${each.key}"
  retention_in_days = var.log_retention_days
  kms_key_id        = var.log_key_arn
  skip_destroy      = true # decision records outlive the stack
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
    Statement = concat([{
      Effect   = "Allow"
      Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
      Resource = "${aws_cloudwatch_log_group.function[each.key].arn}:*"
      }], var.key_arn == null ? [] : [{
      Effect   = "Allow"
      Action   = local.key_actions[each.key]
      Resource = var.key_arn
    }])
  })
}

resource "aws_iam_role_policy" "trace" {
  for_each = local.functions

  name = "trace"
  role = aws_iam_role.function[each.key].name
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = ["xray:PutTraceSegments", "xray:PutTelemetryRecords"]
      Resource = "*" # X-Ray knows no resources for them
    }]
  })
}

resource "aws_lambda_layer_version" "models" {
  for_each = local.layers

  layer_name = "${var.name}-${each.value.models}-models"
  description = join(", bundle ", compact([
    "${each.value.models} models", each.value.bundle != null ? each.value.bundle : fileexists(each.value.beside) ? trimspace(file(each.value.beside)) : ""
  ]))
  filename         = local.zips[each.key]
  source_code_hash = fileexists(local.zips[each.key]) ? filebase64sha256(local.zips[each.key]) : null
  # Old versions stay, for whoever wants to know, or deploy, what once decided.
  skip_destroy = true

  lifecycle {
    create_before_destroy = true

    # What is destroyed needs no zip; what is applied does.
    precondition {
      condition     = fileexists(local.zips[each.key])
      error_message = "The models' package ${local.zips[each.key]} does not exist: ./tranche layer makes it, or set ${each.value.models}_models_zip."
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
  layers                         = contains(keys(local.layers), each.key) ? [aws_lambda_layer_version.models[each.key].arn] : []
  memory_size                    = coalesce(each.value.sizes.memory_mb, var.memory_mb)
  timeout                        = coalesce(each.value.sizes.timeout_s, var.timeout_s)
  reserved_concurrent_executions = coalesce(each.value.sizes.reserved_concurrency, var.reserved_concurrency)
  kms_key_arn                    = var.key_arn
  publish                        = true
  tags                           = var.tags

  environment {
    # A layer is meant to be used: without its models the function does not start, whatever bundle it carries.
    variables = merge(local.settings[each.key], contains(keys(local.layers), each.key) ? { TRANCHE_MODELS = "/opt/models" } : {}, {
      DISABLE_SIGNAL_HANDLERS = "true"
      GLIBC_TUNABLES          = "glibc.malloc.hugetlb=1"
      ORT_DISABLE_TELEMETRY   = "1"
    })
  }

  tracing_config {
    mode = "Active"
  }

  logging_config {
    log_format = "JSON"
    log_group  = aws_cloudwatch_log_group.function[each.key].name
  }

  # A function that starts before it may write its logs loses them; Lambda refuses tracing that the role may not do.
  depends_on = [aws_iam_role_policy.logs, aws_iam_role_policy.trace]

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

  # From the second version on CodeDeploy moves it: outputs promote_risk and promote_segmentation.
  lifecycle {
    ignore_changes = [function_version, routing_config]
  }
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
