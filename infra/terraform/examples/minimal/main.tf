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
