locals {
  # By the function that is invoked: when, and about which file.
  scheduled = merge(
    var.monitor_schedule == "" ? {} : {
      monitor-file = { when = var.monitor_schedule, file = var.monitor_file, what = "Compares ${var.monitor_file} with the training data" }
    },
    var.retrain_schedule == "" ? {} : {
      retrain = { when = var.retrain_schedule, file = var.retrain_file, what = "Trains again on ${var.retrain_file}" }
    },
  )
}

resource "aws_iam_role" "schedule" {
  for_each = local.scheduled

  name_prefix          = "${var.name}-schedule-"
  path                 = var.iam_path
  permissions_boundary = var.permissions_boundary
  tags                 = var.tags
  assume_role_policy   = local.trusts["scheduler"]
}

resource "aws_iam_role_policy" "schedule" {
  for_each = local.scheduled

  name = "invoke-live"
  role = aws_iam_role.schedule[each.key].name
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = concat([
      {
        Effect   = "Allow"
        Action   = ["lambda:InvokeFunction"]
        Resource = aws_lambda_alias.live[each.key].arn
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

# A file that is there anyway, taken again and again, such as one that a job writes over every night.
resource "aws_scheduler_schedule" "function" {
  for_each = local.scheduled

  name                = "${var.name}-${each.key}"
  description         = each.value.what
  schedule_expression = each.value.when

  flexible_time_window {
    mode = "OFF"
  }

  target {
    arn      = aws_lambda_alias.live[each.key].arn
    role_arn = aws_iam_role.schedule[each.key].arn
    input = jsonencode({
      source      = "aws.s3"
      detail-type = "Object Created"
      detail      = { bucket = { name = var.files_bucket }, object = { key = each.value.file } }
    })

    retry_policy {
      maximum_retry_attempts = 2
    }

    dead_letter_config {
      arn = aws_sqs_queue.file_dead_letters[0].arn
    }
  }
}
