# Every function of the stack, by the end of its name: its package, what of the models it has, its sizes.
locals {
  functions = merge({
    risk = {
      zip         = local.archives.risk
      description = "Credit-risk scores over HTTPS"
      layers      = ["risk"]
      trainer     = false
      memory_mb   = coalesce(var.risk.memory_mb, var.memory_mb)
      storage_mb  = 512
      timeout_s   = coalesce(var.risk.timeout_s, var.timeout_s)
      concurrency = coalesce(var.risk.reserved_concurrency, var.reserved_concurrency)
      key_actions = ["kms:Decrypt"]
    }
    segmentation = {
      zip         = local.archives.segmentation
      description = "Customer segments, invoked through the Lambda API"
      layers      = ["segmentation"]
      trainer     = false
      memory_mb   = coalesce(var.segmentation.memory_mb, var.memory_mb)
      storage_mb  = 512
      timeout_s   = coalesce(var.segmentation.timeout_s, var.timeout_s)
      concurrency = coalesce(var.segmentation.reserved_concurrency, var.reserved_concurrency)
      key_actions = ["kms:Decrypt", "kms:GenerateDataKey"]
    }
    }, { for name, file in local.answering : name => {
      zip         = local.archives.segmentation
      description = file.description
      layers      = file.layers
      trainer     = file.trainer
      memory_mb   = file.memory_mb
      storage_mb  = file.storage_mb
      timeout_s   = file.timeout_s
      concurrency = var.files_concurrency
      key_actions = ["kms:Decrypt", "kms:GenerateDataKey"]
  } })
  # Those that callers wait for: a new version is asked, and let in step by step.
  online = { for name in ["risk", "segmentation"] : name => local.functions[name] }
  provisioned = merge(
    var.risk.provisioned_concurrency == 0 ? {} : { risk = var.risk.provisioned_concurrency },
    var.segmentation.provisioned_concurrency == 0 ? {} : { segmentation = var.segmentation.provisioned_concurrency },
  )
  archives = {
    risk         = coalesce(var.risk_zip, "${local.packages}/risk-function.zip")
    segmentation = coalesce(var.segmentation_zip, "${local.packages}/segmentation-function.zip")
  }
  packages = "${path.module}/../../target"
  scopes   = join(",", [for capability, scope in var.scopes : "${capability}:${scope}"])
  policy   = var.policy == "" ? {} : { TRANCHE_POLICY = var.policy }
  settings = {
    risk = merge(
      local.policy,
      var.log_features ? { TRANCHE_LOG_FEATURES = "true" } : {},
      var.metrics ? {} : { TRANCHE_METRICS = "false" },
      var.capabilities == toset(["score"]) ? {} : {
        TRANCHE_CAPABILITIES = length(var.capabilities) == 0 ? "none" : join(",", var.capabilities)
      },
      length(var.scopes) == 0 ? {} : { TRANCHE_SCOPES = local.scopes },
      var.required_scope == "" ? {} : { TRANCHE_REQUIRED_SCOPE = var.required_scope },
      local.front_only ? { TRANCHE_ORIGIN_SECRET = join(",", var.front_secrets) } : {},
      var.creditor == "" ? {} : { TRANCHE_CREDITOR = var.creditor, TRANCHE_AGENCY = var.agency },
    )
    segmentation = local.queue_settings
    score-file   = merge(local.policy, { QUARKUS_FUNQY_EXPORT = "scoreFile" })
    segment-file = { QUARKUS_FUNQY_EXPORT = "segmentFile" }
    monitor-file = merge(local.policy, { QUARKUS_FUNQY_EXPORT = "monitorFile" })
    retrain      = local.retrain_settings
  }
  # Which service alone may take a role.
  trusts = { for service in ["codedeploy", "lambda", "scheduler"] : service => jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "${service}.amazonaws.com" }
    }]
  }) }
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
  assume_role_policy   = local.trusts["lambda"]
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
      Action   = each.value.key_actions # of the environment, and of messages and objects under the key
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

resource "aws_iam_role_policy" "network" {
  for_each = var.vpc == null ? {} : local.functions

  name = "join-network"
  role = aws_iam_role.function[each.key].name
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = ["ec2:CreateNetworkInterface", "ec2:DescribeNetworkInterfaces", "ec2:DescribeSubnets", "ec2:DeleteNetworkInterface"]
      Resource = "*" # Lambda asks for them on all
    }]
  })
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
  memory_size                    = each.value.memory_mb
  timeout                        = each.value.timeout_s
  reserved_concurrent_executions = each.value.concurrency
  kms_key_arn                    = var.key_arn
  publish                        = true
  tags                           = var.tags
  layers = concat(
    each.value.trainer ? aws_lambda_layer_version.trainer[*].arn : [],
    compact([for layer in each.value.layers : contains(keys(local.layers), layer) ? aws_lambda_layer_version.models[layer].arn : ""]),
  )

  environment {
    # A layer is meant to be used: without its models the function does not start, whatever bundle it carries.
    variables = merge(local.settings[each.key], contains(keys(local.layers), each.value.layers[0]) ? { TRANCHE_MODELS = "/opt/models" } : {}, {
      DISABLE_SIGNAL_HANDLERS = "true"
      GLIBC_TUNABLES          = "glibc.malloc.hugetlb=1"
      ORT_DISABLE_TELEMETRY   = "1"
    })
  }

  ephemeral_storage {
    size = each.value.storage_mb
  }

  dynamic "vpc_config" {
    for_each = var.vpc == null ? [] : [var.vpc]

    content {
      subnet_ids         = vpc_config.value.subnet_ids
      security_group_ids = vpc_config.value.security_group_ids
    }
  }

  tracing_config {
    mode = "Active"
  }

  logging_config {
    log_format = "JSON"
    log_group  = aws_cloudwatch_log_group.function[each.key].name
  }

  # A function that starts before it may write its logs loses them; Lambda refuses tracing, or a VPC, that the role may not do.
  depends_on = [aws_iam_role_policy.logs, aws_iam_role_policy.trace, aws_iam_role_policy.network]

  lifecycle {
    precondition {
      condition     = fileexists(each.value.zip)
      error_message = "The package ${each.value.zip} does not exist: ./tranche package makes it, or set ${each.key == "risk" ? "risk_zip" : "segmentation_zip"}."
    }
  }
}

resource "aws_lambda_alias" "live" {
  for_each = local.functions

  name             = "live"
  function_name    = aws_lambda_function.function[each.key].function_name
  function_version = aws_lambda_function.function[each.key].version

  # From the second version on CodeDeploy moves those of the functions online (outputs promote_risk and promote_segmentation), and aws
  # lambda update-alias the others: a new model scores no file before somebody says so.
  lifecycle {
    ignore_changes = [function_version, routing_config]
  }
}

# Environments of live that are kept started, so that no caller waits for a start.
resource "aws_lambda_provisioned_concurrency_config" "live" {
  for_each = local.provisioned

  function_name                     = aws_lambda_alias.live[each.key].function_name
  qualifier                         = aws_lambda_alias.live[each.key].name
  provisioned_concurrent_executions = each.value
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
