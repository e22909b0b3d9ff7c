# A root with what the module leaves to others: who gives tokens, who is told of alarms, the keys, and the bucket of files.
terraform {
  required_version = ">= 1.9"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.70, < 7.0"
    }
  }
}

provider "aws" {
  default_tags {
    tags = { environment = "production" }
  }
}

variable "name" {
  description = "Name of the stack; with the account's number, also of the domain that gives tokens."
  type        = string
  default     = "tranche"
}

data "aws_caller_identity" "here" {}

data "aws_region" "here" {}

resource "aws_cognito_user_pool" "callers" {
  name = var.name
}

resource "aws_cognito_user_pool_domain" "callers" {
  domain       = "${var.name}-${data.aws_caller_identity.here.account_id}"
  user_pool_id = aws_cognito_user_pool.callers.id
}

resource "aws_cognito_resource_server" "scores" {
  identifier   = var.name
  name         = var.name
  user_pool_id = aws_cognito_user_pool.callers.id

  scope {
    scope_name        = "score"
    scope_description = "May ask for scores"
  }
}

# A service that asks for scores, by its own name and secret.
resource "aws_cognito_user_pool_client" "service" {
  name                                 = "${var.name}-service"
  user_pool_id                         = aws_cognito_user_pool.callers.id
  generate_secret                      = true
  allowed_oauth_flows                  = ["client_credentials"]
  allowed_oauth_flows_user_pool_client = true
  allowed_oauth_scopes                 = aws_cognito_resource_server.scores.scope_identifiers
}

resource "aws_sns_topic" "alarms" {
  name = "${var.name}-alarms"
}

resource "aws_sns_topic_policy" "alarms" {
  arn = aws_sns_topic.alarms.arn
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sns:Publish"
      Resource  = aws_sns_topic.alarms.arn
      Principal = { Service = ["budgets.amazonaws.com", "cloudwatch.amazonaws.com"] }
      Condition = { StringEquals = { "aws:SourceAccount" = data.aws_caller_identity.here.account_id } }
    }]
  })
}

# The log groups' key: CloudWatch Logs may use it for them alone, the account's administrators say who else.
resource "aws_kms_key" "logs" {
  description         = "Log groups of ${var.name}"
  enable_key_rotation = true
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect    = "Allow"
        Action    = "kms:*"
        Resource  = "*"
        Principal = { AWS = "arn:aws:iam::${data.aws_caller_identity.here.account_id}:root" }
      },
      {
        Effect    = "Allow"
        Action    = ["kms:Encrypt*", "kms:Decrypt*", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:Describe*"]
        Resource  = "*"
        Principal = { Service = "logs.${data.aws_region.here.name}.amazonaws.com" }
        Condition = { ArnLike = { "kms:EncryptionContext:aws:logs:arn" = "arn:aws:logs:${data.aws_region.here.name}:${data.aws_caller_identity.here.account_id}:log-group:/aws/*/${var.name}-*" } }
      },
    ]
  })
}

# The key of the functions' settings, of the queues and of the bucket: whose roles may use it, their policies say.
resource "aws_kms_key" "data" {
  description         = "Settings, queues and files of ${var.name}"
  enable_key_rotation = true
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect    = "Allow"
        Action    = "kms:*"
        Resource  = "*"
        Principal = { AWS = "arn:aws:iam::${data.aws_caller_identity.here.account_id}:root" }
      },
      {
        # EventBridge puts what it cannot hand over among the dead letters.
        Effect    = "Allow"
        Action    = ["kms:Decrypt", "kms:GenerateDataKey"]
        Resource  = "*"
        Principal = { Service = "events.amazonaws.com" }
        Condition = { StringEquals = { "aws:SourceAccount" = data.aws_caller_identity.here.account_id } }
      },
    ]
  })
}

resource "aws_s3_bucket" "files" {
  bucket = "${var.name}-files-${data.aws_caller_identity.here.account_id}"
}

resource "aws_s3_bucket_public_access_block" "files" {
  bucket                  = aws_s3_bucket.files.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_server_side_encryption_configuration" "files" {
  bucket = aws_s3_bucket.files.id

  rule {
    bucket_key_enabled = true

    apply_server_side_encryption_by_default {
      sse_algorithm     = "aws:kms"
      kms_master_key_id = aws_kms_key.data.arn
    }
  }
}

resource "aws_s3_bucket_policy" "files" {
  bucket = aws_s3_bucket.files.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Deny"
      Action    = "s3:*"
      Resource  = [aws_s3_bucket.files.arn, "${aws_s3_bucket.files.arn}/*"]
      Principal = "*"
      Condition = { Bool = { "aws:SecureTransport" = "false" } }
    }]
  })
}

# A function that is killed leaves an upload that is no object, but is paid for.
resource "aws_s3_bucket_lifecycle_configuration" "files" {
  bucket = aws_s3_bucket.files.id

  rule {
    id     = "unfinished"
    status = "Enabled"

    filter {}

    abort_incomplete_multipart_upload {
      days_after_initiation = 1
    }
  }
}

resource "aws_s3_bucket_notification" "files" {
  bucket      = aws_s3_bucket.files.id
  eventbridge = true
}

module "tranche" {
  source = "../.."

  name = var.name
  jwt = {
    issuer   = "https://cognito-idp.${data.aws_region.here.name}.amazonaws.com/${aws_cognito_user_pool.callers.id}"
    audience = [aws_cognito_user_pool_client.service.id]
  }
  required_scope    = "${var.name}/score"
  capabilities      = ["score", "card"]
  queue             = true
  risk              = { memory_mb = 1024, reserved_concurrency = 50 }
  deployment        = "Canary10Percent15Minutes"
  files_bucket      = aws_s3_bucket.files.bucket
  files_concurrency = 4
  monitor_schedule  = "cron(0 6 ? * MON *)"
  key_arn           = aws_kms_key.data.arn
  log_key_arn       = aws_kms_key.logs.arn
  alarm_topic_arn   = aws_sns_topic.alarms.arn
  slow_ms           = 500
  budget            = { limit = 500, tag = "application$tranche" }
  declined_at_least = 5
  declined_at_most  = 40
}

output "api_url" {
  description = "Base URL of the risk API."
  value       = module.tranche.api_url
}

output "token_url" {
  description = "Where the service gets its token: POST grant_type=client_credentials with the client's id and secret."
  value       = "https://${aws_cognito_user_pool_domain.callers.domain}.auth.${data.aws_region.here.name}.amazoncognito.com/oauth2/token"
}

output "client_id" {
  description = "The service's name; aws cognito-idp describe-user-pool-client tells the secret."
  value       = aws_cognito_user_pool_client.service.id
}

output "versions" {
  description = "Of each function the version that live stands for and the newest one."
  value       = module.tranche.versions
}

output "promote_risk" {
  description = "What aws deploy create-deployment takes to move the risk function's live to the newest version."
  value       = module.tranche.promote_risk
}

output "promote_segmentation" {
  description = "The same of the segmentation."
  value       = module.tranche.promote_segmentation
}
