variable "name" {
  description = "Name of the application, and the beginning of the others."
  type        = string
  default     = "tranche-spark"

  validation {
    condition     = can(regex("^[A-Za-z][A-Za-z0-9-]{0,30}$", var.name))
    error_message = "A letter, then at most 30 letters, digits and hyphens."
  }
}

variable "read" {
  description = "What jobs may read: BUCKET/PREFIX of the jar, the models and the data, such as lake/models."
  type        = list(string)

  validation {
    condition     = length(var.read) > 0 && alltrue([for place in var.read : can(regex("^[a-z0-9][a-z0-9.-]+/[^*?]+$", place))])
    error_message = "At least one; each BUCKET/PREFIX, without s3:// and wildcards."
  }
}

variable "write" {
  description = "What jobs may write and replace: BUCKET/PREFIX."
  type        = list(string)

  validation {
    condition     = length(var.write) > 0 && alltrue([for place in var.write : can(regex("^[a-z0-9][a-z0-9.-]+/[^*?]+$", place))])
    error_message = "At least one; each BUCKET/PREFIX, without s3:// and wildcards."
  }
}

variable "release" {
  description = "EMR release: 7.x, whose Spark runs on Java 17."
  type        = string
  default     = "emr-7.9.0"

  validation {
    condition     = can(regex("^emr-([7-9]|[1-9][0-9])[.][0-9]+[.][0-9]+$", var.release))
    error_message = "A release emr-7.0.0 or newer."
  }
}

variable "architecture" {
  description = "ARM64 or X86_64; the jar has native libraries for both."
  type        = string
  default     = "ARM64"

  validation {
    condition     = contains(["ARM64", "X86_64"], var.architecture)
    error_message = "ARM64 or X86_64."
  }
}

variable "most_cpus" {
  description = "vCPUs that all jobs have at most at a time, with 8 GB of memory each; a bound on what they cost."
  type        = number
  default     = 16

  validation {
    condition     = var.most_cpus >= 4 && floor(var.most_cpus) == var.most_cpus
    error_message = "A whole number, at least 4."
  }
}

variable "log_retention_days" {
  description = "How long the jobs' logs are kept; they hold no values of customers."
  type        = number
  default     = 90
}

variable "log_key_arn" {
  description = "KMS key that encrypts the logs, in place of CloudWatch's own."
  type        = string
  default     = null
}

variable "iam_path" {
  description = "Path of the role."
  type        = string
  default     = "/"
}

variable "permissions_boundary" {
  description = "ARN of the policy that bounds the role."
  type        = string
  default     = null
}

variable "tags" {
  description = "Tags of all that takes some."
  type        = map(string)
  default     = {}
}
