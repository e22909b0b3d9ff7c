locals {
  queues       = var.queue ? toset(["customers", "segments", "dead-letters"]) : toset([])
  max_receives = 5
  queue_settings = var.queue ? {
    TRANCHE_RESULTS_QUEUE     = aws_sqs_queue.queue["segments"].url
    TRANCHE_DEAD_LETTER_QUEUE = aws_sqs_queue.queue["dead-letters"].url
    TRANCHE_MAX_RECEIVES      = tostring(local.max_receives)
  } : {}
}

resource "aws_sqs_queue" "queue" {
  for_each = local.queues

  name                    = "${var.name}-${each.key}"
  sqs_managed_sse_enabled = true
  # Six times the function's longest timeout, as Lambda's guide asks.
  visibility_timeout_seconds = each.key == "customers" ? 180 : 30
  message_retention_seconds  = each.key == "dead-letters" ? 1209600 : 345600
}

resource "aws_sqs_queue_redrive_policy" "customers" {
  count = var.queue ? 1 : 0

  queue_url = aws_sqs_queue.queue["customers"].url
  redrive_policy = jsonencode({
    deadLetterTargetArn = aws_sqs_queue.queue["dead-letters"].arn
    maxReceiveCount     = local.max_receives
  })
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
        Resource = aws_sqs_queue.queue["customers"].arn
      },
      {
        Effect   = "Allow"
        Action   = "sqs:SendMessage"
        Resource = [aws_sqs_queue.queue["segments"].arn, aws_sqs_queue.queue["dead-letters"].arn]
      },
    ]
  })
}

resource "aws_lambda_event_source_mapping" "customers" {
  count = var.queue ? 1 : 0

  event_source_arn        = aws_sqs_queue.queue["customers"].arn
  function_name           = aws_lambda_alias.live["segmentation"].arn
  batch_size              = 10
  function_response_types = ["ReportBatchItemFailures"]

  # Lambda refuses a queue that the role may not receive from.
  depends_on = [aws_iam_role_policy.queue]
}
