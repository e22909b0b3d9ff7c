# Files by event: what comes into a bucket under in/ is answered under out/, and compared with the training data under monitor/.
locals {
  # By the end of their names: what each runs, whose layer it has, what of the bucket it reads and writes.
  file_functions = var.files_bucket == "" ? {} : {
    score-file   = { export = "scoreFile", layers = ["risk"], reads = "in/risk/", writes = "out/risk/", description = "Scores files of customers" }
    segment-file = { export = "segmentFile", layers = ["segmentation"], reads = "in/segments/", writes = "out/segments/", description = "Segments files of customers" }
    monitor-file = { export = "monitorFile", layers = ["risk", "segmentation"], reads = "in/", writes = "monitor/", description = "Compares files of customers with the training data" }
  }
  partition = split(":", aws_cloudwatch_log_group.function["risk"].arn)[1]
  objects   = "arn:${local.partition}:s3:::${var.files_bucket}"
  file_settings = {
    risk         = var.policy == "" ? {} : { TRANCHE_POLICY = var.policy }
    segmentation = {}
  }
}

resource "aws_cloudwatch_log_group" "file" {
  for_each = local.file_functions

  name              = "/aws/lambda/${var.name}-${each.key}"
  retention_in_days = var.log_retention_days
  kms_key_id        = var.log_key_arn
  skip_destroy      = true
  tags              = var.tags
}

resource "aws_iam_role" "file" {
  for_each = local.file_functions

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

resource "aws_iam_role_policy" "file" {
  for_each = local.file_functions

  name = "answer-files"
  role = aws_iam_role.file[each.key].name
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = concat([
      {
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = "${aws_cloudwatch_log_group.file[each.key].arn}:*"
      },
      {
        Effect   = "Allow"
        Action   = ["xray:PutTraceSegments", "xray:PutTelemetryRecords"]
        Resource = "*" # X-Ray knows no resources for them
      },
      {
        Effect   = "Allow"
        Action   = ["s3:GetObject"]
        Resource = "${local.objects}/${each.value.reads}*"
      },
      {
        Effect   = "Allow"
        Action   = ["s3:PutObject", "s3:AbortMultipartUpload", "s3:DeleteObject"]
        Resource = "${local.objects}/${each.value.writes}*"
      },
      {
        Effect   = "Allow"
        Action   = ["sqs:SendMessage"]
        Resource = aws_sqs_queue.file_dead_letters[0].arn
      },
      ], var.key_arn == null ? [] : [{
        Effect   = "Allow"
        Action   = ["kms:Decrypt", "kms:GenerateDataKey"]
        Resource = var.key_arn
    }])
  })
}

resource "aws_lambda_function" "file" {
  for_each = local.file_functions

  function_name                  = "${var.name}-${each.key}"
  description                    = each.value.description
  role                           = aws_iam_role.file[each.key].arn
  runtime                        = "provided.al2023"
  handler                        = "bootstrap"
  architectures                  = [var.architecture]
  filename                       = local.functions.segmentation.zip
  source_code_hash               = fileexists(local.functions.segmentation.zip) ? filebase64sha256(local.functions.segmentation.zip) : null
  layers                         = compact([for layer in each.value.layers : contains(keys(local.layers), layer) ? aws_lambda_layer_version.models[layer].arn : ""])
  memory_size                    = var.files_memory_mb
  timeout                        = var.files_timeout_s
  reserved_concurrent_executions = var.files_concurrency
  kms_key_arn                    = var.key_arn
  publish                        = true
  tags                           = var.tags

  environment {
    variables = merge(local.file_settings[each.value.layers[0]], contains(keys(local.layers), each.value.layers[0]) ? { TRANCHE_MODELS = "/opt/models" } : {}, {
      QUARKUS_FUNQY_EXPORT    = each.value.export
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
    log_group  = aws_cloudwatch_log_group.file[each.key].name
  }

  depends_on = [aws_iam_role_policy.file]

  lifecycle {
    precondition {
      condition     = fileexists(local.functions.segmentation.zip)
      error_message = "The package ${local.functions.segmentation.zip} does not exist: ./tranche package makes it, or set segmentation_zip."
    }
  }
}

resource "aws_lambda_alias" "file" {
  for_each = local.file_functions

  name             = "live"
  function_name    = aws_lambda_function.file[each.key].function_name
  function_version = aws_lambda_function.file[each.key].version

  # From the second version on aws lambda update-alias moves it: a new model scores no file before somebody says so.
  lifecycle {
    ignore_changes = [function_version, routing_config]
  }
}

resource "aws_lambda_function_event_invoke_config" "file" {
  for_each = local.file_functions

  function_name                = aws_lambda_alias.file[each.key].function_name
  qualifier                    = aws_lambda_alias.file[each.key].name
  maximum_retry_attempts       = 2
  maximum_event_age_in_seconds = 21600

  destination_config {
    on_failure {
      destination = aws_sqs_queue.file_dead_letters[0].arn
    }
  }

  # Lambda refuses a destination that the role may not send to.
  depends_on = [aws_iam_role_policy.file]
}

resource "aws_cloudwatch_event_rule" "file" {
  for_each = local.file_functions

  name        = "${var.name}-${each.key}"
  description = "New files under ${each.value.reads}"
  tags        = var.tags
  event_pattern = jsonencode({
    source      = ["aws.s3"]
    detail-type = ["Object Created"]
    detail = {
      bucket = { name = [var.files_bucket] }
      object = { key = [{ prefix = each.value.reads }] }
    }
  })
}

resource "aws_cloudwatch_event_target" "file" {
  for_each = local.file_functions

  rule      = aws_cloudwatch_event_rule.file[each.key].name
  target_id = "live"
  arn       = aws_lambda_alias.file[each.key].arn

  dead_letter_config {
    arn = aws_sqs_queue.file_dead_letters[0].arn
  }
}

resource "aws_lambda_permission" "file" {
  for_each = local.file_functions

  statement_id  = "new-files"
  action        = "lambda:InvokeFunction"
  principal     = "events.amazonaws.com"
  function_name = aws_lambda_alias.file[each.key].function_name
  qualifier     = aws_lambda_alias.file[each.key].name
  source_arn    = aws_cloudwatch_event_rule.file[each.key].arn
}

# Events whose file could not be answered, of Lambda's two repetitions and of EventBridge.
resource "aws_sqs_queue" "file_dead_letters" {
  count = var.files_bucket == "" ? 0 : 1

  name                      = "${var.name}-file-dead-letters"
  sqs_managed_sse_enabled   = var.key_arn == null ? true : null
  kms_master_key_id         = var.key_arn
  message_retention_seconds = 1209600
  tags                      = var.tags
}

resource "aws_sqs_queue_policy" "file_dead_letters" {
  count = var.files_bucket == "" ? 0 : 1

  queue_url = aws_sqs_queue.file_dead_letters[0].url
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sqs:SendMessage"
      Resource  = aws_sqs_queue.file_dead_letters[0].arn
      Principal = { Service = "events.amazonaws.com" }
      Condition = { ArnEquals = { "aws:SourceArn" = [for rule in aws_cloudwatch_event_rule.file : rule.arn] } }
    }]
  })
}
