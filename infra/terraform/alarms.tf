# Who is told, if anybody, is var.alarm_topic_arn. Those of errors, slow answers and 5xx also stop a deployment and roll it back.
locals {
  metrics = "Tranche/${var.name}"
  region  = split(":", aws_cloudwatch_log_group.function["risk"].arn)[3]
  live    = { for name in keys(local.online) : name => { FunctionName = aws_lambda_function.function[name].function_name, Resource = "${aws_lambda_function.function[name].function_name}:live" } }

  # By the end of their names; each goes off when the statistic of one minute is above the threshold, so many minutes one after the other.
  watched = merge(
    merge([for name in keys(local.online) : {
      "${name}-errors" = {
        what      = "Invocations of live end with an error, or live does not start"
        namespace = "AWS/Lambda", metric = "Errors", dimensions = local.live[name], statistic = "Sum", minutes = 1, threshold = 0
      }
      "${name}-slow" = {
        what      = "One of a hundred invocations of live takes too long"
        namespace = "AWS/Lambda", metric = "Duration", dimensions = local.live[name], statistic = "p99", minutes = 3, threshold = var.slow_ms
      }
      "${name}-throttles" = {
        what      = "Lambda refuses invocations for want of concurrency"
        namespace = "AWS/Lambda", metric = "Throttles", dimensions = { FunctionName = aws_lambda_function.function[name].function_name }, statistic = "Sum", minutes = 3, threshold = 0
      }
      "${name}-refused-starts" = {
        what      = "Starts are refused: of the models, the policy or a setting, the log says which"
        namespace = local.metrics, metric = "RefusedStarts-${name}", dimensions = {}, statistic = "Sum", minutes = 1, threshold = 0
      }
    }]...),
    {
      server-errors = {
        what      = "The API answers with 5xx"
        namespace = "AWS/ApiGateway", metric = "5xx", dimensions = { ApiId = aws_apigatewayv2_api.http.id }, statistic = "Sum", minutes = 1, threshold = 0
      }
    },
    var.queue ? {
      dead-letters = {
        what      = "Messages could not be answered and wait for somebody to look"
        namespace = "AWS/SQS", metric = "ApproximateNumberOfMessagesVisible", dimensions = { QueueName = aws_sqs_queue.dead_letters[0].name }
        statistic = "Maximum", minutes = 1, threshold = 0
      }
      oldest-message = {
        what      = "A customer waits for its segment for longer than a quarter of an hour"
        namespace = "AWS/SQS", metric = "ApproximateAgeOfOldestMessage", dimensions = { QueueName = aws_sqs_queue.customers[0].name }
        statistic = "Maximum", minutes = 3, threshold = 900
      }
    } : {},
    var.files_bucket == "" ? {} : {
      file-dead-letters = {
        what      = "Files could not be answered and wait for somebody to look"
        namespace = "AWS/SQS", metric = "ApproximateNumberOfMessagesVisible", dimensions = { QueueName = aws_sqs_queue.file_dead_letters[0].name }
        statistic = "Maximum", minutes = 1, threshold = 0
      }
      monitor-verdict = {
        what      = "A file's customers are others than those of training, in a way to act on: monitor/ tells which"
        namespace = local.metrics, metric = "MonitorVerdicts", dimensions = {}, statistic = "Sum", minutes = 1, threshold = 0
      }
    },
    var.estimated_roc_auc_at_least == 0 ? {} : {
      estimated-roc-auc = {
        what      = "The score cannot tell a file's customers apart as it should, by the estimate without labels"
        namespace = local.metrics, metric = "EstimatedRocAuc", dimensions = {}, statistic = "Minimum", minutes = 1, threshold = var.estimated_roc_auc_at_least
      }
    },
    var.retrain_schedule == "" ? {} : {
      candidate = {
        what      = "Training again made a model that is better than the one in place: candidates/ has it"
        namespace = local.metrics, metric = "Candidates", dimensions = {}, statistic = "Sum", minutes = 1, threshold = 0
      }
    },
    var.records_lock == null ? {} : {
      records-late = {
        what      = "Records of decisions do not come into their bucket"
        namespace = "AWS/Firehose", metric = "DeliveryToS3.DataFreshness", dimensions = { DeliveryStreamName = aws_kinesis_firehose_delivery_stream.records[0].name }
        statistic = "Maximum", minutes = 3, threshold = 1800
      }
    },
    var.drift_at_most == 0 ? {} : {
      drift = {
        what      = "A feature, the score or the segments of a file have moved further from training than they may"
        namespace = local.metrics, metric = "PopulationStability", dimensions = {}, statistic = "Maximum", minutes = 1, threshold = var.drift_at_most
      }
    },
  )
  # Of this stack alone; the metrics that the function writes are of all stacks of the account.
  monitored = merge(
    var.files_bucket == "" ? {} : { monitor-verdict = { of = "monitor-file", pattern = "{ $.MonitorVerdict >= 1 }", metric = "MonitorVerdicts", value = "1" } },
    var.estimated_roc_auc_at_least == 0 ? {} : { estimated-roc-auc = { of = "monitor-file", pattern = "{ $.EstimatedRocAuc = * }", metric = "EstimatedRocAuc", value = "$.EstimatedRocAuc" } },
    var.drift_at_most == 0 ? {} : { drift = { of = "monitor-file", pattern = "{ $.PopulationStability = * }", metric = "PopulationStability", value = "$.PopulationStability" } },
    var.retrain_schedule == "" ? {} : { candidate = { of = "retrain", pattern = "{ $.RetrainRecommendation >= 1 }", metric = "Candidates", value = "1" } },
  )
}

resource "aws_cloudwatch_metric_alarm" "watched" {
  for_each = local.watched

  alarm_name          = "${var.name}-${each.key}"
  alarm_description   = each.value.what
  namespace           = each.value.namespace
  metric_name         = each.value.metric
  dimensions          = each.value.dimensions
  statistic           = each.value.statistic == "p99" ? null : each.value.statistic
  extended_statistic  = each.value.statistic == "p99" ? "p99" : null
  period              = 60
  evaluation_periods  = each.value.minutes
  threshold           = each.value.threshold
  comparison_operator = each.value.statistic == "Minimum" ? "LessThanThreshold" : "GreaterThanThreshold"
  treat_missing_data  = "notBreaching"
  alarm_actions       = compact([var.alarm_topic_arn])
  ok_actions          = compact([var.alarm_topic_arn])
  tags                = var.tags
}

# Lambda calls it Bundle.Refused where the function said why, else Runtime.ExitError.
resource "aws_cloudwatch_log_metric_filter" "refused_starts" {
  for_each = local.online

  name           = "refused-starts"
  log_group_name = aws_cloudwatch_log_group.function[each.key].name
  pattern        = "?\"Bundle.Refused\" ?\"Runtime.ExitError\""

  metric_transformation {
    namespace = local.metrics
    name      = "RefusedStarts-${each.key}"
    value     = "1"
  }
}

resource "aws_cloudwatch_log_metric_filter" "monitored" {
  for_each = local.monitored

  name           = each.key
  log_group_name = aws_cloudwatch_log_group.function[each.value.of].name
  pattern        = each.value.pattern

  metric_transformation {
    namespace = local.metrics
    name      = each.value.metric
    value     = each.value.value
  }
}

# Of the records, which no setting turns off; what a challenger says is advice, not a decision.
resource "aws_cloudwatch_log_metric_filter" "decided" {
  for_each = var.declined_at_least == 0 && var.declined_at_most == 100 ? {} : { Decided = "*", Declined = "decline" }

  name           = each.key
  log_group_name = aws_cloudwatch_log_group.function["risk"].name
  pattern        = "{ $.type = \"decision\" && $.decision = \"${each.value}\" && $.advisory NOT EXISTS }"

  metric_transformation {
    namespace = local.metrics
    name      = each.key
    value     = "1"
  }
}

resource "aws_cloudwatch_metric_alarm" "declined" {
  count = var.declined_at_least == 0 && var.declined_at_most == 100 ? 0 : 1

  alarm_name          = "${var.name}-declined"
  alarm_description   = "The share of declined customers, of a hundred at least in an hour, is out of its band"
  evaluation_periods  = 1
  threshold           = 0
  comparison_operator = "GreaterThanThreshold"
  treat_missing_data  = "notBreaching"
  alarm_actions       = compact([var.alarm_topic_arn])
  ok_actions          = compact([var.alarm_topic_arn])
  tags                = var.tags

  metric_query {
    id          = "outside"
    label       = "outside of the band"
    expression  = "IF(decided >= 100 AND (100 * FILL(declined, 0) < ${var.declined_at_least} * decided OR 100 * FILL(declined, 0) > ${var.declined_at_most} * decided), 1, 0)"
    return_data = true
  }
  metric_query {
    id = "decided"

    metric {
      namespace   = local.metrics
      metric_name = "Decided"
      period      = 3600
      stat        = "Sum"
    }
  }
  metric_query {
    id = "declined"

    metric {
      namespace   = local.metrics
      metric_name = "Declined"
      period      = 3600
      stat        = "Sum"
    }
  }
}

resource "aws_cloudwatch_dashboard" "stack" {
  count = var.dashboard ? 1 : 0

  dashboard_name = var.name
  dashboard_body = jsonencode({
    widgets = [
      { type = "metric", x = 0, y = 0, width = 12, height = 6, properties = {
        title   = "Requests", region = local.region, stat = "Sum", period = 300, view = "timeSeries"
        metrics = [["AWS/ApiGateway", "Count", "ApiId", aws_apigatewayv2_api.http.id], [".", "4xx", ".", "."], [".", "5xx", ".", "."]]
      } },
      { type = "metric", x = 12, y = 0, width = 12, height = 6, properties = {
        title = "Milliseconds of an invocation, risk and segmentation", region = local.region, period = 300, view = "timeSeries"
        metrics = [
          ["AWS/Lambda", "Duration", "FunctionName", "${var.name}-risk", { stat = "p50" }], ["...", { stat = "p99" }],
          ["AWS/Lambda", "Duration", "FunctionName", "${var.name}-segmentation", { stat = "p50" }], ["...", { stat = "p99" }],
        ]
      } },
      { type = "metric", x = 0, y = 6, width = 12, height = 6, properties = {
        title = "Errors, throttles and refused starts", region = local.region, stat = "Sum", period = 300, view = "timeSeries"
        metrics = [
          ["AWS/Lambda", "Errors", "FunctionName", "${var.name}-risk"], [".", "Throttles", ".", "."],
          ["AWS/Lambda", "Errors", "FunctionName", "${var.name}-segmentation"], [".", "Throttles", ".", "."],
          [local.metrics, "RefusedStarts-risk"], [".", "RefusedStarts-segmentation"],
        ]
      } },
      { type = "metric", x = 12, y = 6, width = 12, height = 6, properties = {
        title   = "Decisions, of all stacks in this account and region", region = local.region, stat = "Sum", period = 300, view = "timeSeries"
        metrics = [["Tranche", "Approved"], [".", "Referred"], [".", "Declined"], [".", "NotScorable"]]
      } },
      { type = "metric", x = 0, y = 12, width = 12, height = 6, properties = {
        title = "Customers that wait, and dead letters", region = local.region, stat = "Maximum", period = 300, view = "timeSeries"
        metrics = [
          ["AWS/SQS", "ApproximateNumberOfMessagesVisible", "QueueName", "${var.name}-customers"],
          ["AWS/SQS", "ApproximateNumberOfMessagesVisible", "QueueName", "${var.name}-dead-letters"],
        ]
      } },
    ]
  })
}
