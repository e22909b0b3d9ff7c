# An EMR Serverless application that runs tranche-spark.jar, and the role of its jobs. It costs nothing while no job runs.
# Of its own: nothing of ../../terraform needs it, and it needs nothing of that.

terraform {
  required_version = ">= 1.9"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.70, < 7.0"
    }
  }
}

data "aws_caller_identity" "here" {}
data "aws_partition" "here" {}
data "aws_region" "here" {}

locals {
  arn     = "arn:${data.aws_partition.here.partition}"
  account = data.aws_caller_identity.here.account_id
  objects = { for use, places in { read = var.read, write = var.write } : use => [for place in places : "${local.arn}:s3:::${trimsuffix(place, "/")}/*"] }
  buckets = distinct([for place in concat(var.read, var.write) : "${local.arn}:s3:::${split("/", place)[0]}"])
}

resource "aws_emrserverless_application" "spark" {
  name          = var.name
  release_label = var.release
  type          = "spark"
  architecture  = var.architecture

  maximum_capacity {
    cpu    = "${var.most_cpus} vCPU"
    memory = "${var.most_cpus * 8} GB"
    disk   = "${var.most_cpus * 50} GB"
  }

  auto_start_configuration {
    enabled = true
  }

  auto_stop_configuration {
    enabled              = true
    idle_timeout_minutes = 5
  }

  tags = var.tags
}

resource "aws_cloudwatch_log_group" "jobs" {
  name              = "/tranche/spark/${var.name}"
  retention_in_days = var.log_retention_days
  kms_key_id        = var.log_key_arn
  tags              = var.tags
}

resource "aws_iam_role" "job" {
  name_prefix          = "${var.name}-job-"
  path                 = var.iam_path
  permissions_boundary = var.permissions_boundary
  tags                 = var.tags
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "emr-serverless.amazonaws.com" }
      Condition = {
        StringEquals = { "aws:SourceAccount" = local.account }
        ArnLike      = { "aws:SourceArn" = "${local.arn}:emr-serverless:*:${local.account}:/applications/${aws_emrserverless_application.spark.id}" }
      }
    }]
  })
}

resource "aws_iam_role_policy" "data" {
  name = "read-and-write-data"
  role = aws_iam_role.job.name
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["s3:GetObject"]
        Resource = concat(local.objects.read, local.objects.write)
      },
      {
        Effect   = "Allow"
        Action   = ["s3:PutObject", "s3:DeleteObject", "s3:AbortMultipartUpload"]
        Resource = local.objects.write
      },
      {
        Effect   = "Allow"
        Action   = ["s3:ListBucket", "s3:GetBucketLocation"]
        Resource = local.buckets
      },
    ]
  })
}

resource "aws_iam_role_policy" "logs" {
  name = "write-own-logs"
  role = aws_iam_role.job.name
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents", "logs:DescribeLogStreams"]
        Resource = "${aws_cloudwatch_log_group.jobs.arn}:*"
      },
      {
        Effect   = "Allow"
        Action   = ["logs:DescribeLogGroups"]
        Resource = "*" # it knows no resources
      },
    ]
  })
}
