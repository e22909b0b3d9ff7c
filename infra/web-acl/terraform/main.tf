# A web ACL for what stands in front of the risk API; of the scope CLOUDFRONT, so its provider must be one of us-east-1.
terraform {
  required_version = ">= 1.9"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.70, < 7.0"
    }
  }
}

variable "name" {
  description = "Name of the web ACL."
  type        = string
  default     = "tranche"
}

variable "requests_of_an_address" {
  description = "Requests of one address in five minutes from which on it is refused."
  type        = number
  default     = 2000

  validation {
    condition     = var.requests_of_an_address >= 10
    error_message = "requests_of_an_address is 10 at least."
  }
}

resource "aws_wafv2_web_acl" "front" {
  name  = var.name
  scope = "CLOUDFRONT"

  default_action {
    allow {}
  }

  visibility_config {
    metric_name                = var.name
    cloudwatch_metrics_enabled = true
    sampled_requests_enabled   = false
  }

  rule {
    name     = "too-many"
    priority = 0

    action {
      block {}
    }

    statement {
      rate_based_statement {
        aggregate_key_type = "IP"
        limit              = var.requests_of_an_address
      }
    }

    visibility_config {
      metric_name                = "too-many"
      cloudwatch_metrics_enabled = true
      sampled_requests_enabled   = false
    }
  }

  rule {
    name     = "common"
    priority = 1

    override_action {
      none {}
    }

    statement {
      managed_rule_group_statement {
        vendor_name = "AWS"
        name        = "AWSManagedRulesCommonRuleSet"

        rule_action_override {
          name = "SizeRestrictions_BODY" # it blocks bodies above 8 KB; a batch may have 1 MiB, which the function sees to

          action_to_use {
            count {}
          }
        }
      }
    }

    visibility_config {
      metric_name                = "common"
      cloudwatch_metrics_enabled = true
      sampled_requests_enabled   = false
    }
  }

  rule {
    name     = "known-bad-inputs"
    priority = 2

    override_action {
      none {}
    }

    statement {
      managed_rule_group_statement {
        vendor_name = "AWS"
        name        = "AWSManagedRulesKnownBadInputsRuleSet"
      }
    }

    visibility_config {
      metric_name                = "known-bad-inputs"
      cloudwatch_metrics_enabled = true
      sampled_requests_enabled   = false
    }
  }
}

output "web_acl_arn" {
  description = "web_acl_arn of the module's front."
  value       = aws_wafv2_web_acl.front.arn
}
