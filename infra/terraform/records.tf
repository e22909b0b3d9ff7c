# Records to last, off by default: what nobody can change or delete, beside the log groups that they are read in.
locals {
  lock = var.records_lock == null ? [] : [var.records_lock]
  # Who moves records, and for whom alone: CloudWatch Logs for log groups of this account, Firehose for the account.
  here = split(":", aws_cloudwatch_log_group.function["risk"].arn)
  record_movers = {
    stream       = { service = "firehose.amazonaws.com", condition = { StringEquals = { "sts:ExternalId" = local.here[4] } } }
    subscription = { service = "logs.amazonaws.com", condition = { StringLike = { "aws:SourceArn" = "arn:${local.here[1]}:logs:${local.here[3]}:${local.here[4]}:*" } } }
  }
  record_logs = var.records_lock == null ? [] : concat(["risk", "segmentation"], var.files_bucket == "" ? [] : ["score-file", "segment-file"])
}

# Object Lock can only be had with the bucket.
resource "aws_s3_bucket" "records" {
  count = length(local.lock)

  bucket_prefix       = "${var.name}-records-"
  object_lock_enabled = true
  tags                = var.tags

  lifecycle {
    prevent_destroy = true # see "Tear down" in infra/README.md: Terraform would take the protection off before it finds records
  }
}

resource "aws_s3_bucket_versioning" "records" {
  count = length(local.lock)

  bucket = aws_s3_bucket.records[0].id

  versioning_configuration {
    status = "Enabled"
  }

  lifecycle {
    prevent_destroy = true
  }
}

resource "aws_s3_bucket_object_lock_configuration" "records" {
  count = length(local.lock)

  bucket = aws_s3_bucket_versioning.records[0].bucket

  rule {
    default_retention {
      mode = var.records_lock.mode
      days = var.records_lock.days
    }
  }

  lifecycle {
    prevent_destroy = true
  }
}

resource "aws_s3_bucket_server_side_encryption_configuration" "records" {
  count = length(local.lock)

  bucket = aws_s3_bucket.records[0].id

  rule {
    bucket_key_enabled = true

    apply_server_side_encryption_by_default {
      sse_algorithm     = var.log_key_arn == null ? "AES256" : "aws:kms"
      kms_master_key_id = var.log_key_arn
    }
  }

  lifecycle {
    prevent_destroy = true
  }
}

resource "aws_s3_bucket_public_access_block" "records" {
  count = length(local.lock)

  bucket                  = aws_s3_bucket.records[0].id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true

  lifecycle {
    prevent_destroy = true
  }
}

resource "aws_s3_bucket_ownership_controls" "records" {
  count = length(local.lock)

  bucket = aws_s3_bucket.records[0].id

  rule {
    object_ownership = "BucketOwnerEnforced"
  }

  lifecycle {
    prevent_destroy = true
  }
}

resource "aws_s3_bucket_policy" "records" {
  count = length(local.lock)

  bucket = aws_s3_bucket.records[0].id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Deny"
      Action    = "s3:*"
      Resource  = [aws_s3_bucket.records[0].arn, "${aws_s3_bucket.records[0].arn}/*"]
      Principal = "*"
      Condition = { Bool = { "aws:SecureTransport" = "false" } }
    }]
  })

  lifecycle {
    prevent_destroy = true
  }
}

# Why a delivery failed; no records, so it goes with the option, or its name would be taken when that is asked for again.
resource "aws_cloudwatch_log_group" "records" {
  count = length(local.lock)

  name              = "/aws/kinesisfirehose/${var.name}-records"
  retention_in_days = var.log_retention_days
  kms_key_id        = var.log_key_arn
  tags              = var.tags
}

resource "aws_cloudwatch_log_stream" "records" {
  count = length(local.lock)

  name           = "delivery"
  log_group_name = aws_cloudwatch_log_group.records[0].name
}

# On the way Firehose may write into the bucket, and CloudWatch Logs hand over to Firehose.
resource "aws_iam_role" "records" {
  for_each = toset(var.records_lock == null ? [] : ["stream", "subscription"])

  name_prefix          = "${var.name}-records-"
  path                 = var.iam_path
  permissions_boundary = var.permissions_boundary
  tags                 = var.tags
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = local.record_movers[each.key].service }
      Condition = local.record_movers[each.key].condition
    }]
  })
}

resource "aws_iam_role_policy" "records_stream" {
  count = length(local.lock)

  name = "deliver-records"
  role = aws_iam_role.records["stream"].name
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = concat([
      {
        Effect   = "Allow"
        Action   = ["s3:GetBucketLocation", "s3:ListBucket", "s3:ListBucketMultipartUploads"]
        Resource = aws_s3_bucket.records[0].arn
      },
      {
        Effect   = "Allow"
        Action   = ["s3:AbortMultipartUpload", "s3:PutObject"]
        Resource = "${aws_s3_bucket.records[0].arn}/*"
      },
      {
        Effect   = "Allow"
        Action   = ["logs:PutLogEvents"]
        Resource = "${aws_cloudwatch_log_group.records[0].arn}:*"
      },
      ], var.log_key_arn == null ? [] : [{
        Effect   = "Allow"
        Action   = ["kms:Decrypt", "kms:GenerateDataKey"]
        Resource = var.log_key_arn
    }])
  })
}

resource "aws_iam_role_policy" "records_subscription" {
  count = length(local.lock)

  name = "hand-over-records"
  role = aws_iam_role.records["subscription"].name
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = ["firehose:PutRecord", "firehose:PutRecordBatch"]
      Resource = aws_kinesis_firehose_delivery_stream.records[0].arn
    }]
  })
}

resource "aws_kinesis_firehose_delivery_stream" "records" {
  count = length(local.lock)

  name        = "${var.name}-records"
  destination = "extended_s3"
  tags        = var.tags

  server_side_encryption {
    enabled  = true
    key_type = var.log_key_arn == null ? "AWS_OWNED_CMK" : "CUSTOMER_MANAGED_CMK"
    key_arn  = var.log_key_arn
  }

  extended_s3_configuration {
    bucket_arn          = aws_s3_bucket.records[0].arn
    role_arn            = aws_iam_role.records["stream"].arn
    prefix              = "records/!{timestamp:yyyy/MM/dd}/"
    error_output_prefix = "failed/!{firehose:error-output-type}/!{timestamp:yyyy/MM/dd}/"
    file_extension      = ".gz"
    # As CloudWatch Logs hands it over: compressed already, and nothing that could drop a record in between.
    compression_format = "UNCOMPRESSED"
    buffering_interval = 300
    buffering_size     = 5

    cloudwatch_logging_options {
      enabled         = true
      log_group_name  = aws_cloudwatch_log_group.records[0].name
      log_stream_name = aws_cloudwatch_log_stream.records[0].name
    }
  }

  # What comes before the lock would not be under it.
  depends_on = [aws_iam_role_policy.records_stream, aws_s3_bucket_object_lock_configuration.records]
}

resource "aws_cloudwatch_log_subscription_filter" "records" {
  for_each = toset(local.record_logs)

  name            = "records"
  log_group_name  = aws_cloudwatch_log_group.function[each.key].name
  filter_pattern  = "{ $.hash = * }" # every record of a chain, and nothing else
  destination_arn = aws_kinesis_firehose_delivery_stream.records[0].arn
  role_arn        = aws_iam_role.records["subscription"].arn

  # CloudWatch Logs tries the way when the filter is made.
  depends_on = [aws_iam_role_policy.records_subscription]
}
