locals {
  max_receives = 5
  # By the names of the outputs. Single resources, because one that refers to another of its own for_each is a cycle.
  queue_urls = var.queue ? {
    customers    = aws_sqs_queue.customers[0].url
    segments     = aws_sqs_queue.results[0].url
    dead-letters = aws_sqs_queue.dead_letters[0].url
  } : {}
  queue_settings = var.queue ? {
    TRANCHE_RESULTS_QUEUE     = aws_sqs_queue.results[0].url
    TRANCHE_DEAD_LETTER_QUEUE = aws_sqs_queue.dead_letters[0].url
    TRANCHE_MAX_RECEIVES      = tostring(local.max_receives)
  } : {}
}

resource "aws_sqs_queue" "customers" {
  count = var.queue ? 1 : 0

  name                    = "${var.name}-customers"
  sqs_managed_sse_enabled = var.key_arn == null ? true : null
  kms_master_key_id       = var.key_arn
  # Six times the function's timeout, as Lambda's guide asks, and never less than six times the API's longest.
  visibility_timeout_seconds = max(180, 6 * coalesce(var.segmentation.timeout_s, var.timeout_s))
  tags                       = var.tags

  redrive_policy = jsonencode({
    deadLetterTargetArn = aws_sqs_queue.dead_letters[0].arn
    maxReceiveCount     = local.max_receives
  })
}

resource "aws_sqs_queue" "results" {
  count = var.queue ? 1 : 0

  name                    = "${var.name}-segments"
  sqs_managed_sse_enabled = var.key_arn == null ? true : null
  kms_master_key_id       = var.key_arn
  tags                    = var.tags
}

resource "aws_sqs_queue" "dead_letters" {
  count = var.queue ? 1 : 0

  name                      = "${var.name}-dead-letters"
  sqs_managed_sse_enabled   = var.key_arn == null ? true : null
  kms_master_key_id         = var.key_arn
  message_retention_seconds = 1209600
  tags                      = var.tags
}

resource "aws_iam_role_policy" "queue" {
  count = var.queue ? 1 : 0

  name = "answer-its-queue"
  role = aws_iam_role.function["segmentation"].name
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"]
        Resource = aws_sqs_queue.customers[0].arn
      },
      {
        Effect   = "Allow"
        Action   = "sqs:SendMessage"
        Resource = [aws_sqs_queue.results[0].arn, aws_sqs_queue.dead_letters[0].arn]
      },
    ]
  })
}

resource "aws_lambda_event_source_mapping" "customers" {
  count = var.queue ? 1 : 0

  event_source_arn        = aws_sqs_queue.customers[0].arn
  function_name           = aws_lambda_alias.live["segmentation"].arn
  batch_size              = 10
  function_response_types = ["ReportBatchItemFailures"]
  tags                    = var.tags

  # Lambda refuses a queue that the role may not receive from.
  depends_on = [aws_iam_role_policy.queue]
}
