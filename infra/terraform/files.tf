# Files by event: what comes into a bucket under in/ is answered under out/, and compared with the training data under monitor/.
locals {
  # By the end of their names: whose layers each has, first the one without which it does not start; what of the bucket it reads and writes.
  on_files = var.files_bucket == "" ? {} : {
    score-file   = merge(local.file_sizes, { layers = ["risk"], reads = "in/risk/", writes = "out/risk/", description = "Scores files of customers" })
    segment-file = merge(local.file_sizes, { layers = ["segmentation"], reads = "in/segments/", writes = "out/segments/", description = "Segments files of customers" })
    monitor-file = merge(local.file_sizes, { layers = ["risk", "segmentation"], reads = "in/", writes = "monitor/", description = "Compares files of customers with the training data" })
  }
  file_sizes = { memory_mb = var.files_memory_mb, storage_mb = 512, timeout_s = var.files_timeout_s, trainer = false, retries = 2, write_actions = ["s3:PutObject", "s3:AbortMultipartUpload", "s3:DeleteObject"] }
  answering  = merge(local.on_files, local.retraining)
  partition  = split(":", aws_cloudwatch_log_group.function["risk"].arn)[1]
  objects    = "arn:${local.partition}:s3:::${var.files_bucket}"
}

resource "aws_iam_role_policy" "file" {
  for_each = local.answering

  name = "answer-files"
  role = aws_iam_role.function[each.key].name
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["s3:GetObject"]
        Resource = "${local.objects}/${each.value.reads}*"
      },
      {
        Effect   = "Allow"
        Action   = each.value.write_actions
        Resource = "${local.objects}/${each.value.writes}*"
      },
      {
        Effect   = "Allow"
        Action   = ["sqs:SendMessage"]
        Resource = aws_sqs_queue.file_dead_letters[0].arn
      },
    ]
  })
}

resource "aws_lambda_function_event_invoke_config" "file" {
  for_each = local.answering

  function_name                = aws_lambda_alias.live[each.key].function_name
  qualifier                    = aws_lambda_alias.live[each.key].name
  maximum_retry_attempts       = each.value.retries
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
  for_each = local.on_files

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
  for_each = local.on_files

  rule      = aws_cloudwatch_event_rule.file[each.key].name
  target_id = "live"
  arn       = aws_lambda_alias.live[each.key].arn

  dead_letter_config {
    arn = aws_sqs_queue.file_dead_letters[0].arn
  }
}

resource "aws_lambda_permission" "file" {
  for_each = local.on_files

  statement_id  = "new-files"
  action        = "lambda:InvokeFunction"
  principal     = "events.amazonaws.com"
  function_name = aws_lambda_alias.live[each.key].function_name
  qualifier     = aws_lambda_alias.live[each.key].name
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
