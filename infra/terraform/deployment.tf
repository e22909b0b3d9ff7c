# A new version is asked by a check of its own, then gets its share of the traffic step by step, and loses it if an alarm goes off.
locals {
  # Each is the function's, who asks the version that was published last.
  checks = {
    risk = merge({ ASKS = "risk", REQUIRED_SCOPE = var.required_scope, SCOPES = local.scopes }, var.front == null ? {} : {
      ORIGIN_SECRET = var.front_secrets[0]
    })
    segmentation = { ASKS = "segmentation" }
  }
  alarms = {
    risk = [
      aws_cloudwatch_metric_alarm.watched["risk-errors"].alarm_name,
      aws_cloudwatch_metric_alarm.watched["risk-slow"].alarm_name,
      aws_cloudwatch_metric_alarm.watched["server-errors"].alarm_name,
    ]
    segmentation = [
      aws_cloudwatch_metric_alarm.watched["segmentation-errors"].alarm_name,
      aws_cloudwatch_metric_alarm.watched["segmentation-slow"].alarm_name,
    ]
  }
  # What "aws deploy create-deployment --cli-input-json" takes.
  promotions = { for name in keys(local.online) : name => jsonencode({
    applicationName     = aws_codedeploy_app.functions.name
    deploymentGroupName = aws_codedeploy_deployment_group.function[name].deployment_group_name
    revision = {
      revisionType = "AppSpecContent"
      appSpecContent = {
        content = jsonencode({
          version = "0.0"
          Resources = [{
            (name) = {
              Type = "AWS::Lambda::Function"
              Properties = {
                Name           = aws_lambda_function.function[name].function_name
                Alias          = aws_lambda_alias.live[name].name
                CurrentVersion = aws_lambda_alias.live[name].function_version
                TargetVersion  = aws_lambda_function.function[name].version
              }
            }
          }]
          Hooks = [{ BeforeAllowTraffic = aws_lambda_function.check[name].function_name }]
        })
      }
    }
  }) }
}

resource "aws_cloudwatch_log_group" "check" {
  for_each = local.online

  name              = "/aws/lambda/${var.name}-${each.key}-check"
  retention_in_days = var.log_retention_days
  kms_key_id        = var.log_key_arn
  skip_destroy      = true
  tags              = var.tags
}

resource "aws_iam_role" "check" {
  for_each = local.online

  name_prefix          = "${var.name}-check-"
  path                 = var.iam_path
  permissions_boundary = var.permissions_boundary
  tags                 = var.tags
  assume_role_policy   = local.trusts["lambda"]
}

resource "aws_iam_role_policy" "check" {
  for_each = local.online

  name = "ask-and-tell"
  role = aws_iam_role.check[each.key].name
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = "${aws_cloudwatch_log_group.check[each.key].arn}:*"
      },
      {
        Effect   = "Allow"
        Action   = "lambda:InvokeFunction"
        Resource = "${aws_lambda_function.function[each.key].arn}:*"
      },
      {
        Effect   = "Allow"
        Action   = "codedeploy:PutLifecycleEventHookExecutionStatus"
        Resource = aws_codedeploy_deployment_group.function[each.key].arn
      },
    ]
  })
}

resource "aws_lambda_function" "check" {
  for_each = local.online

  function_name    = "${var.name}-${each.key}-check"
  description      = "Asks a new version of ${each.key} before it is let in"
  role             = aws_iam_role.check[each.key].arn
  runtime          = "python3.12"
  handler          = "index.handler"
  architectures    = [var.architecture]
  filename         = "${path.module}/check.zip"
  source_code_hash = filebase64sha256("${path.module}/check.zip")
  memory_size      = 256
  timeout          = 60
  tags             = var.tags

  environment {
    variables = merge(local.checks[each.key], { VERSION = aws_lambda_function.function[each.key].qualified_arn })
  }

  logging_config {
    log_format = "JSON"
    log_group  = aws_cloudwatch_log_group.check[each.key].name
  }
}

resource "aws_iam_role" "deploy" {
  name_prefix          = "${var.name}-deploy-"
  path                 = var.iam_path
  permissions_boundary = var.permissions_boundary
  tags                 = var.tags
  assume_role_policy   = local.trusts["codedeploy"]
}

resource "aws_iam_role_policy" "deploy" {
  name = "move-live"
  role = aws_iam_role.deploy.name
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["lambda:GetAlias", "lambda:UpdateAlias", "lambda:GetProvisionedConcurrencyConfig"]
        Resource = [for name in keys(local.online) : aws_lambda_function.function[name].arn]
      },
      {
        Effect   = "Allow"
        Action   = ["lambda:GetAlias", "lambda:UpdateAlias", "lambda:GetProvisionedConcurrencyConfig"]
        Resource = [for name in keys(local.online) : aws_lambda_alias.live[name].arn]
      },
      {
        Effect   = "Allow"
        Action   = "lambda:InvokeFunction"
        Resource = [for check in aws_lambda_function.check : check.arn]
      },
      {
        Effect   = "Allow"
        Action   = "cloudwatch:DescribeAlarms"
        Resource = "*" # CodeDeploy asks for all at once
      },
    ]
  })
}

resource "aws_codedeploy_app" "functions" {
  name             = var.name
  compute_platform = "Lambda"
  tags             = var.tags
}

resource "aws_codedeploy_deployment_group" "function" {
  for_each = local.online

  app_name               = aws_codedeploy_app.functions.name
  deployment_group_name  = each.key
  service_role_arn       = aws_iam_role.deploy.arn
  deployment_config_name = "CodeDeployDefault.Lambda${var.deployment}"
  tags                   = var.tags

  deployment_style {
    deployment_type   = "BLUE_GREEN"
    deployment_option = "WITH_TRAFFIC_CONTROL"
  }

  auto_rollback_configuration {
    enabled = true
    events  = ["DEPLOYMENT_FAILURE", "DEPLOYMENT_STOP_ON_ALARM", "DEPLOYMENT_STOP_ON_REQUEST"]
  }

  alarm_configuration {
    enabled = true
    alarms  = local.alarms[each.key]
  }
}
