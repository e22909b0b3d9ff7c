# Somebody is told what the stack, or the account, costs; it stops nothing.
resource "aws_budgets_budget" "stack" {
  count = var.budget == null ? 0 : 1

  name_prefix  = "${var.name}-"
  budget_type  = "COST"
  time_unit    = "MONTHLY"
  limit_amount = tostring(var.budget.limit)
  limit_unit   = "USD"
  tags         = var.tags

  dynamic "cost_filter" {
    for_each = var.budget.tag == "" ? [] : [var.budget.tag]

    content {
      name   = "TagKeyValue"
      values = ["user:${cost_filter.value}"]
    }
  }

  dynamic "notification" {
    for_each = [["ACTUAL", 80], ["ACTUAL", 100], ["FORECASTED", 100]]

    content {
      notification_type          = notification.value[0]
      comparison_operator        = "GREATER_THAN"
      threshold                  = notification.value[1]
      threshold_type             = "PERCENTAGE"
      subscriber_email_addresses = compact([var.budget.email])
      subscriber_sns_topic_arns  = compact([var.alarm_topic_arn])
    }
  }
}
