variable "name" {
  description = "Prefix of every resource's name, so that one account can hold several stacks."
  type        = string
  default     = "tranche"

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{0,30}$", var.name))
    error_message = "name is a lower-case letter followed by at most 30 lower-case letters, digits or hyphens."
  }
}

variable "risk_zip" {
  description = "The risk function's package."
  type        = string
  default     = "../../target/risk-function.zip"
}

variable "segmentation_zip" {
  description = "The segmentation function's package."
  type        = string
  default     = "../../target/segmentation-function.zip"
}

variable "models_zip" {
  description = "The model layer: a zip with models/risk and models/segments. Empty: no layer, the functions use the bundle they carry."
  type        = string
  default     = "../../target/models.zip"
  nullable    = false
}

variable "architecture" {
  description = "What the packages were compiled for: x86_64 or arm64."
  type        = string
  default     = "x86_64"

  validation {
    condition     = contains(["x86_64", "arm64"], var.architecture)
    error_message = "architecture is x86_64 or arm64."
  }
}

variable "memory_mb" {
  description = "Memory of each function in MB; Lambda gives CPU in proportion."
  type        = number
  default     = 512

  validation {
    condition     = var.memory_mb >= 128 && var.memory_mb <= 10240
    error_message = "memory_mb lies between 128 and 10240."
  }
}

variable "timeout_s" {
  description = "Timeout of each function in seconds; an HTTP API waits 30 at most."
  type        = number
  default     = 10

  validation {
    condition     = var.timeout_s >= 1 && var.timeout_s <= 30
    error_message = "timeout_s lies between 1 and 30."
  }
}

variable "reserved_concurrency" {
  description = "Concurrent executions reserved for, and allowed to, each function. -1: none reserved."
  type        = number
  default     = -1
}

variable "jwt" {
  description = "Who issues the API's tokens and for which audience. Null: callers sign with AWS credentials (AWS_IAM)."
  type = object({
    issuer   = string
    audience = list(string)
  })
  default = null

  validation {
    condition     = var.jwt == null ? true : startswith(var.jwt.issuer, "https://") && length(var.jwt.audience) > 0
    error_message = "jwt needs an issuer that starts with https:// and at least one audience."
  }
}

variable "required_scope" {
  description = "A scope that the token must have, checked by the function. Empty: none."
  type        = string
  default     = ""
  nullable    = false
}

variable "capabilities" {
  description = "What every caller may do: some of score, explain, model, card, review, advice, notice. Empty: only who has a scope may."
  type        = set(string)
  default     = ["score"]
  nullable    = false

  validation {
    condition     = length(setsubtract(var.capabilities, ["score", "explain", "model", "card", "review", "advice", "notice"])) == 0
    error_message = "capabilities are score, explain, model, card, review, advice and notice."
  }
}

variable "scopes" {
  description = "The scope that grants what not every caller may do, such as { explain = \"credit.explain\" }."
  type        = map(string)
  default     = {}
  nullable    = false

  validation {
    condition     = length(setsubtract(keys(var.scopes), ["score", "explain", "model", "card", "review", "advice", "notice"])) == 0
    error_message = "scopes are for score, explain, model, card, review, advice and notice."
  }
  validation {
    condition     = length(setintersection(keys(var.scopes), var.capabilities)) == 0
    error_message = "scopes grant what capabilities grant to every caller; leave it out there or here."
  }
}

variable "policy" {
  description = "A policy.json that replaces the bundle's own, such as file(\"policy.json\"). Empty: the bundle's."
  type        = string
  default     = ""
  nullable    = false
}

variable "log_features" {
  description = "Whether decision records hold the customers' ids and values. The function's log group is personal data from then on, and every entry stays so until it expires."
  type        = bool
  default     = false
  nullable    = false
}

variable "metrics" {
  description = "Whether the function writes metrics, nine for each model and bundle, which CloudWatch bills."
  type        = bool
  default     = true
  nullable    = false
}

variable "queue" {
  description = "Whether there is a queue of customers that the segmentation answers to another queue, and a third for what it cannot answer."
  type        = bool
  default     = false
  nullable    = false
}

variable "cors_origins" {
  description = "Origins whose pages may call the API from a browser, such as https://apply.example.com. Empty: none."
  type        = list(string)
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for origin in var.cors_origins : can(regex("^https?://[^,*/ ]+$", origin))])
    error_message = "cors_origins are scheme, host and perhaps port, such as https://apply.example.com, without * or a path."
  }
}

variable "throttle_rate" {
  description = "Requests a second that the API lets through on average."
  type        = number
  default     = 50
}

variable "throttle_burst" {
  description = "Requests that the API lets through at once."
  type        = number
  default     = 100
}

variable "log_retention_days" {
  description = "Days that log entries are kept, one of the periods CloudWatch Logs offers."
  type        = number
  default     = 30
}

variable "tags" {
  description = "Tags on every resource that can carry them."
  type        = map(string)
  default     = { application = "tranche" }
}
