# The smallest root that deploys the module: where, with which state, and under which tags is said here.
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
    tags = { environment = "test" }
  }
}

variable "jwt" {
  description = "Who issues the API's tokens and for which audience. Null: callers sign with AWS credentials (AWS_IAM)."
  type = object({
    issuer   = string
    audience = list(string)
  })
  default = null
}

module "tranche" {
  source = "../.."

  jwt = var.jwt
}

output "api_url" {
  description = "Base URL of the risk API."
  value       = module.tranche.api_url
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
