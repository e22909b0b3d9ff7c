variable "name" {
  description = "Prefix of every resource's name, so that one account can hold several stacks."
  type        = string
  default     = "tranche"

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{0,23}$", var.name))
    error_message = "name is a lower-case letter followed by at most 23 lower-case letters, digits or hyphens: the roles' names would be longer than IAM takes."
  }
}

variable "risk_zip" {
  description = "The risk function's package. Null: target/risk-function.zip of the project that the module lies in."
  type        = string
  default     = null
}

variable "segmentation_zip" {
  description = "The segmentation function's package. Null: target/segmentation-function.zip of the project that the module lies in."
  type        = string
  default     = null
}

variable "risk_models_zip" {
  description = "The layer of the risk models, which ./tranche layer makes. Null: target/risk-models.zip of the project that the module lies in. Empty: no layer, the function uses the bundle it carries."
  type        = string
  default     = null
}

variable "segments_models_zip" {
  description = "The layer of the segments, which ./tranche layer makes. Null: target/segments-models.zip of the project that the module lies in. Empty: no layer, the function uses the bundle it carries."
  type        = string
  default     = null
}

variable "risk_bundle" {
  description = "The version of the bundle in risk_models_zip, for the layer's description. Null: what the file beside it says, risk-models.bundle."
  type        = string
  default     = null
}

variable "segments_bundle" {
  description = "The version of the bundle in segments_models_zip, for the layer's description. Null: what the file beside it says, segments-models.bundle."
  type        = string
  default     = null
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
  nullable    = false

  validation {
    condition     = var.memory_mb >= 128 && var.memory_mb <= 10240
    error_message = "memory_mb lies between 128 and 10240."
  }
}

variable "timeout_s" {
  description = "Timeout of each function in seconds; an HTTP API waits 30 at most."
  type        = number
  default     = 10
  nullable    = false

  validation {
    condition     = var.timeout_s >= 1 && var.timeout_s <= 30
    error_message = "timeout_s lies between 1 and 30."
  }
}

variable "reserved_concurrency" {
  description = "Concurrent executions reserved for, and allowed to, each function. -1: none reserved."
  type        = number
  default     = -1
  nullable    = false

  validation {
    condition     = var.reserved_concurrency >= -1
    error_message = "reserved_concurrency is -1 or the number of executions to reserve."
  }
}

variable "risk" {
  description = "The risk function's own memory_mb, timeout_s and reserved_concurrency, in place of those of each function; provisioned_concurrency is how many environments of live are kept started, billed by the hour, used or not."
  type = object({
    memory_mb            = optional(number)
    timeout_s            = optional(number)
    reserved_concurrency = optional(number)

    provisioned_concurrency = optional(number, 0)
  })
  default  = {}
  nullable = false

  validation {
    condition     = var.risk.memory_mb == null ? true : var.risk.memory_mb >= 128 && var.risk.memory_mb <= 10240
    error_message = "risk.memory_mb lies between 128 and 10240."
  }
  validation {
    condition     = var.risk.timeout_s == null ? true : var.risk.timeout_s >= 1 && var.risk.timeout_s <= 30
    error_message = "risk.timeout_s lies between 1 and 30: an HTTP API waits 30 at most."
  }
  validation {
    condition     = var.risk.reserved_concurrency == null ? true : var.risk.reserved_concurrency >= -1
    error_message = "risk.reserved_concurrency is -1 or the number of executions to reserve."
  }
  validation {
    condition     = var.risk.provisioned_concurrency >= 0 && floor(var.risk.provisioned_concurrency) == var.risk.provisioned_concurrency
    error_message = "risk.provisioned_concurrency is the number of environments to keep started, or 0."
  }
  validation {
    condition     = coalesce(var.risk.reserved_concurrency, var.reserved_concurrency) < 0 || var.risk.provisioned_concurrency <= coalesce(var.risk.reserved_concurrency, var.reserved_concurrency)
    error_message = "risk.provisioned_concurrency is at most what is reserved for the function."
  }
}

variable "segmentation" {
  description = "The segmentation function's own memory_mb, timeout_s (up to 900) and reserved_concurrency, in place of those of each function; provisioned_concurrency is how many environments of live are kept started, billed by the hour, used or not."
  type = object({
    memory_mb            = optional(number)
    timeout_s            = optional(number)
    reserved_concurrency = optional(number)

    provisioned_concurrency = optional(number, 0)
  })
  default  = {}
  nullable = false

  validation {
    condition     = var.segmentation.memory_mb == null ? true : var.segmentation.memory_mb >= 128 && var.segmentation.memory_mb <= 10240
    error_message = "segmentation.memory_mb lies between 128 and 10240."
  }
  validation {
    condition     = var.segmentation.timeout_s == null ? true : var.segmentation.timeout_s >= 1 && var.segmentation.timeout_s <= 900
    error_message = "segmentation.timeout_s lies between 1 and 900."
  }
  validation {
    condition     = var.segmentation.reserved_concurrency == null ? true : var.segmentation.reserved_concurrency >= -1
    error_message = "segmentation.reserved_concurrency is -1 or the number of executions to reserve."
  }
  validation {
    condition     = var.segmentation.provisioned_concurrency >= 0 && floor(var.segmentation.provisioned_concurrency) == var.segmentation.provisioned_concurrency
    error_message = "segmentation.provisioned_concurrency is the number of environments to keep started, or 0."
  }
  validation {
    condition     = coalesce(var.segmentation.reserved_concurrency, var.reserved_concurrency) < 0 || var.segmentation.provisioned_concurrency <= coalesce(var.segmentation.reserved_concurrency, var.reserved_concurrency)
    error_message = "segmentation.provisioned_concurrency is at most what is reserved for the function."
  }
}

variable "iam_path" {
  description = "IAM path of the roles and of the policy."
  type        = string
  default     = "/"
  nullable    = false

  validation {
    condition     = can(regex("^/([a-zA-Z0-9+=,.@_-]+/)*$", var.iam_path))
    error_message = "iam_path begins and ends with /, such as /tranche/."
  }
}

variable "permissions_boundary" {
  description = "ARN of the policy that bounds what the roles may do. Null: none."
  type        = string
  default     = null

  validation {
    condition     = var.permissions_boundary == null ? true : can(regex("^arn:[a-z-]+:iam::([0-9]{12}|aws):policy/", var.permissions_boundary))
    error_message = "permissions_boundary is the ARN of a managed policy."
  }
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

variable "creditor" {
  description = "The creditor's name and address, for notices of adverse action; goes with agency. Empty: no notices."
  type        = string
  default     = ""
  nullable    = false

  validation {
    condition     = can(regex("^(\\S[^\\x00-\\x1F\\x7F]{1,298}\\S)?$", var.creditor))
    error_message = "creditor is one line of 3 to 300 characters."
  }
}

variable "agency" {
  description = "Name and address of the federal agency that notices name, by 12 CFR part 1002, appendix A; goes with creditor."
  type        = string
  default     = ""
  nullable    = false

  validation {
    condition     = can(regex("^(\\S[^\\x00-\\x1F\\x7F]{1,298}\\S)?$", var.agency))
    error_message = "agency is one line of 3 to 300 characters."
  }
  validation {
    condition     = (var.agency == "") == (var.creditor == "")
    error_message = "creditor and agency go together: a notice needs both."
  }
}

variable "policy" {
  description = "A policy.json that replaces the bundle's own, such as file(\"policy.json\"). Empty: the bundle's."
  type        = string
  default     = ""
  nullable    = false

  # What the function would refuse at its start; known keys and rules are its own to check.
  validation {
    condition     = var.policy == "" ? true : can(keys(jsondecode(var.policy)))
    error_message = "policy is not a JSON object."
  }
  validation {
    condition     = var.policy == "" ? true : try(jsonencode(jsondecode(var.policy).format) == "1", false)
    error_message = "policy needs \"format\": 1."
  }
  validation {
    condition     = var.policy == "" ? true : can(regex("^\".*\\S.*\"$", jsonencode(jsondecode(var.policy).version)))
    error_message = "policy needs a \"version\", a text that is not blank."
  }
  validation {
    condition = var.policy == "" ? true : try(
      can(regex("^[0-9.e-]+,[0-9.e-]+$", join(",", [jsonencode(jsondecode(var.policy).refer_from), jsonencode(jsondecode(var.policy).decline_from)]))) &&
      0 < jsondecode(var.policy).refer_from && jsondecode(var.policy).refer_from <= jsondecode(var.policy).decline_from &&
      jsondecode(var.policy).decline_from <= 1, false
    )
    error_message = "policy needs cut-offs with 0 < refer_from <= decline_from <= 1, probabilities of default."
  }
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

variable "files_bucket" {
  description = "Bucket whose new files under in/risk/ and in/segments/ are answered under out/, and compared with the training data under monitor/. It sends its events to EventBridge. Empty: none."
  type        = string
  default     = ""
  nullable    = false

  validation {
    condition     = can(regex("^([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])?$", var.files_bucket))
    error_message = "files_bucket is the name of a bucket."
  }
  validation {
    condition     = var.files_bucket == "" || var.risk_models_zip != ""
    error_message = "files_bucket needs the layer of the risk models: the package of the file functions carries none."
  }
}

variable "files_memory_mb" {
  description = "Memory of each function of files in MB; Lambda gives CPU in proportion."
  type        = number
  default     = 1769
  nullable    = false

  validation {
    condition     = var.files_memory_mb >= 128 && var.files_memory_mb <= 10240
    error_message = "files_memory_mb lies between 128 and 10240."
  }
}

variable "files_timeout_s" {
  description = "Timeout of each function of files in seconds."
  type        = number
  default     = 900
  nullable    = false

  validation {
    condition     = var.files_timeout_s >= 1 && var.files_timeout_s <= 900
    error_message = "files_timeout_s lies between 1 and 900."
  }
}

variable "files_concurrency" {
  description = "Files that each function of files works on at once, reserved for it. -1: none reserved, as many as the account lets."
  type        = number
  default     = -1
  nullable    = false

  validation {
    condition     = var.files_concurrency >= -1
    error_message = "files_concurrency is -1 or the number of executions to reserve."
  }
}

variable "monitor_schedule" {
  description = "When monitor_file is compared with the training data, beside each time it is written: rate(1 day), cron(0 6 * * ? *). Empty: never."
  type        = string
  default     = ""
  nullable    = false

  validation {
    condition     = can(regex("^((rate|cron|at)\\(.+\\))?$", var.monitor_schedule))
    error_message = "monitor_schedule is an expression of EventBridge Scheduler, such as rate(1 day)."
  }
  validation {
    condition     = var.monitor_schedule == "" || var.files_bucket != ""
    error_message = "monitor_schedule needs files_bucket."
  }
}

variable "monitor_file" {
  description = "Key of the file that monitor_schedule is about, under in/risk/ or in/segments/."
  type        = string
  default     = "in/risk/current.csv"
  nullable    = false

  validation {
    condition     = can(regex("^in/(risk|segments)/[^\"\\\\]+[.]csv([.]gz)?$", var.monitor_file))
    error_message = "monitor_file lies under in/risk/ or in/segments/ and ends in .csv or .csv.gz."
  }
}

variable "retrain_schedule" {
  description = "When the risk models are trained again on retrain_file, with the native trainer: rate(30 days), cron(0 6 1 * ? *). What comes of it is a candidate under candidates/. Empty: never."
  type        = string
  default     = ""
  nullable    = false

  validation {
    condition     = can(regex("^((rate|cron|at)\\(.+\\))?$", var.retrain_schedule))
    error_message = "retrain_schedule is an expression of EventBridge Scheduler, such as rate(30 days)."
  }
  validation {
    condition     = var.retrain_schedule == "" || var.files_bucket != ""
    error_message = "retrain_schedule needs files_bucket."
  }
}

variable "retrain_file" {
  description = "Key of the file of customers and who of them defaulted that is trained on, under labelled/."
  type        = string
  default     = "labelled/risk.csv"
  nullable    = false

  validation {
    condition     = can(regex("^labelled/[^\"\\\\]+[.]csv([.]gz)?$", var.retrain_file))
    error_message = "retrain_file lies under labelled/ and ends in .csv or .csv.gz."
  }
}

variable "retrain_trainer" {
  description = "Key in files_bucket of trainer.zip, which ./tranche layer --trainer makes, for the same architecture. Another trainer needs another key."
  type        = string
  default     = "layers/trainer.zip"
  nullable    = false

  validation {
    condition     = can(regex("^layers/[^\"\\\\]+[.]zip$", var.retrain_trainer))
    error_message = "retrain_trainer lies under layers/ and ends in .zip."
  }
}

variable "retrain_label_days" {
  description = "How many days it takes until who defaults is known: later customers of retrain_file are left out. Null: all are trained on."
  type        = number
  default     = null

  validation {
    condition     = var.retrain_label_days == null ? true : var.retrain_label_days >= 0 && var.retrain_label_days <= 3650 && floor(var.retrain_label_days) == var.retrain_label_days
    error_message = "retrain_label_days is a number of days, 0 to 3650."
  }
}

variable "retrain_memory_mb" {
  description = "Memory of the function that trains again in MB; from 3538 on it has two processors."
  type        = number
  default     = 4096
  nullable    = false

  validation {
    condition     = var.retrain_memory_mb >= 1024 && var.retrain_memory_mb <= 10240
    error_message = "retrain_memory_mb lies between 1024 and 10240."
  }
}

variable "retrain_storage_mb" {
  description = "Its space under /tmp in MB, for the file and what comes of it."
  type        = number
  default     = 2048
  nullable    = false

  validation {
    condition     = var.retrain_storage_mb >= 512 && var.retrain_storage_mb <= 10240
    error_message = "retrain_storage_mb lies between 512 and 10240."
  }
}

variable "key_arn" {
  description = "ARN of the KMS key that encrypts the functions' environment and the queues, and that the functions of files may use for the bucket's objects. Null: AWS' own."
  type        = string
  default     = null

  validation {
    condition     = var.key_arn == null ? true : can(regex("^arn:[a-z-]+:kms:", var.key_arn))
    error_message = "key_arn is the ARN of a KMS key."
  }
}

variable "vpc" {
  description = "Subnets of a VPC that the functions are in, and their security groups. Null: they are in none."
  type = object({
    subnet_ids         = list(string)
    security_group_ids = list(string)
  })
  default = null

  validation {
    condition     = var.vpc == null ? true : length(var.vpc.subnet_ids) > 0 && length(var.vpc.security_group_ids) > 0
    error_message = "vpc needs subnets and security groups."
  }
}

variable "domain" {
  description = "Domain name of the API, such as scores.example.com, and the ARN of its certificate in ACM, in this region. Null: API Gateway's alone."
  type = object({
    name            = string
    certificate_arn = string
  })
  default = null

  validation {
    condition     = var.domain == null ? true : can(regex("^[a-z0-9-]+([.][a-z0-9-]+)+$", var.domain.name)) && can(regex("^arn:[a-z-]+:acm:", var.domain.certificate_arn))
    error_message = "domain has a name such as scores.example.com and the ARN of a certificate in ACM."
  }
}

variable "front" {
  description = "The domain name by which callers come through CloudFront and a web application firewall, such as scores.example.com, the ARN of its certificate in ACM and that of the web ACL of the scope CLOUDFRONT, both in us-east-1; another name than domain has; goes with front_secrets, and needs jwt. only is whether the risk function refuses who does not come through it: false while callers move there, or away. Null: they come to the API itself."
  type = object({
    domain          = string
    certificate_arn = string
    web_acl_arn     = string
    only            = optional(bool, true)
  })
  default = null

  validation {
    condition     = var.front == null ? true : can(regex("^[a-z0-9-]+([.][a-z0-9-]+)+$", var.front.domain)) && can(regex("^arn:[a-z-]+:acm:us-east-1:", var.front.certificate_arn)) && can(regex("^arn:[a-z-]+:wafv2:us-east-1:.+:global/webacl/", var.front.web_acl_arn))
    error_message = "front has a domain such as scores.example.com, and the ARNs of a certificate and of a web ACL of the scope CLOUDFRONT in us-east-1."
  }
  validation {
    condition     = var.front == null ? true : var.jwt != null
    error_message = "front needs jwt: requests that are signed with AWS credentials are signed for another host."
  }
  validation {
    condition     = (var.front == null) == (length(var.front_secrets) == 0)
    error_message = "front goes with front_secrets."
  }
  validation {
    condition     = var.front == null || var.domain == null ? true : var.front.domain != var.domain.name
    error_message = "front.domain is another name than domain.name: CloudFront would ask itself."
  }
  validation {
    condition     = var.front == null || length(var.front_secrets) < 2 ? true : var.front.only
    error_message = "front_secrets has a second one, but with front.only = false the function does not ask for any."
  }
}

variable "front_secrets" {
  description = "What CloudFront adds to each request in X-Origin-Secret, and without which the risk function refuses if front.only is true: 32 to 128 characters that nobody could guess. A second one is taken, too, while one replaces the other."
  type        = list(string)
  default     = []
  sensitive   = true
  nullable    = false

  validation {
    condition     = length(var.front_secrets) <= 2 && alltrue([for secret in var.front_secrets : can(regex("^[!-+\\--~]{32,128}$", secret))])
    error_message = "front_secrets are one or two texts of 32 to 128 visible ASCII characters without a comma."
  }
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
  description = "Days that log entries, and with them the records of decisions, are kept: one of the periods CloudWatch Logs offers. 12 CFR 1002.12(b) asks for 25 months, to which 1096 days are the next."
  type        = number
  default     = 1096
}

variable "log_key_arn" {
  description = "ARN of the KMS key that encrypts the log groups; its policy must let CloudWatch Logs use it. Null: CloudWatch's own."
  type        = string
  default     = null

  validation {
    condition     = var.log_key_arn == null ? true : can(regex("^arn:[a-z-]+:kms:", var.log_key_arn))
    error_message = "log_key_arn is the ARN of a KMS key."
  }
}

variable "records_lock" {
  description = "For how many days nobody can change or delete the records of decisions in a bucket of their own, with Object Lock, into which they come beside the log groups. mode GOVERNANCE: who has s3:BypassGovernanceRetention may still delete; COMPLIANCE: nobody, the account's root included, and the lock cannot be taken back; but who may delete log_key_arn's key ends the records, too. Null: no bucket."
  type = object({
    days = number
    mode = optional(string, "GOVERNANCE")
  })
  default = null

  validation {
    condition     = var.records_lock == null ? true : var.records_lock.days >= 1 && var.records_lock.days <= 36500 && floor(var.records_lock.days) == var.records_lock.days
    error_message = "records_lock.days is a number of days from 1 to 36500."
  }
  validation {
    condition     = var.records_lock == null ? true : contains(["GOVERNANCE", "COMPLIANCE"], var.records_lock.mode)
    error_message = "records_lock.mode is GOVERNANCE or COMPLIANCE."
  }
}

variable "budget" {
  description = "US dollars a month from which on somebody is told: at four fifths, at all of it, and when the forecast is above it; it stops nothing. email is told, and alarm_topic_arn; tag is the cost allocation tag, as key$value, whose costs count, active in the account's billing, or all costs of the account. Null: no budget."
  type = object({
    limit = number
    email = optional(string, "")
    tag   = optional(string, "")
  })
  default = null

  validation {
    condition     = var.budget == null ? true : var.budget.limit > 0
    error_message = "budget.limit is a number of US dollars a month."
  }
  validation {
    condition     = var.budget == null ? true : var.budget.email == "" ? var.alarm_topic_arn != "" : can(regex("^[^@ ]+@[^@ ]+[.][^@ ]+$", var.budget.email))
    error_message = "budget.email is an address, or left out where alarm_topic_arn is told."
  }
  validation {
    condition     = var.budget == null ? true : can(regex("^([^$]+[$][^$]+)?$", var.budget.tag))
    error_message = "budget.tag is a key and a value, such as application$tranche."
  }
}

variable "deployment" {
  description = "How CodeDeploy moves live to a new version: AllAtOnce, Canary10Percent5Minutes, 10, 15 or 30, Linear10PercentEvery1Minute or Every2Minutes, 3 or 10."
  type        = string
  default     = "Canary10Percent5Minutes"
  nullable    = false

  validation {
    condition     = contains(["AllAtOnce", "Canary10Percent5Minutes", "Canary10Percent10Minutes", "Canary10Percent15Minutes", "Canary10Percent30Minutes", "Linear10PercentEvery1Minute", "Linear10PercentEvery2Minutes", "Linear10PercentEvery3Minutes", "Linear10PercentEvery10Minutes"], var.deployment)
    error_message = "deployment is one of CodeDeploy's: AllAtOnce, Canary10Percent5Minutes, 10Minutes, 15Minutes, 30Minutes, Linear10PercentEvery1Minute, 2Minutes, 3Minutes, 10Minutes."
  }
}

variable "alarm_topic_arn" {
  description = "ARN of the SNS topic that hears of alarms. Empty: nobody is told."
  type        = string
  default     = ""
  nullable    = false

  validation {
    condition     = var.alarm_topic_arn == "" || can(regex("^arn:[a-z-]+:sns:", var.alarm_topic_arn))
    error_message = "alarm_topic_arn is the ARN of an SNS topic."
  }
}

variable "slow_ms" {
  description = "From how many milliseconds on an answer is slow, for the alarm on the 99th percentile of live's durations."
  type        = number
  default     = 2000
  nullable    = false

  validation {
    condition     = var.slow_ms > 0
    error_message = "slow_ms is a number of milliseconds."
  }
}

variable "declined_at_least" {
  description = "Alarm if fewer customers than this percentage are declined in an hour of a hundred decisions or more."
  type        = number
  default     = 0
  nullable    = false

  validation {
    condition     = var.declined_at_least >= 0 && var.declined_at_least <= 100
    error_message = "declined_at_least is a percentage."
  }
}

variable "declined_at_most" {
  description = "Alarm if more customers than this percentage are declined in an hour of a hundred decisions or more."
  type        = number
  default     = 100
  nullable    = false

  validation {
    condition     = var.declined_at_most >= 0 && var.declined_at_most <= 100
    error_message = "declined_at_most is a percentage."
  }
}

variable "estimated_roc_auc_at_least" {
  description = "Alarm if the ROC-AUC that the monitoring estimates of a file is below this. 0: none."
  type        = number
  default     = 0
  nullable    = false

  validation {
    condition     = var.estimated_roc_auc_at_least == 0 || var.estimated_roc_auc_at_least >= 0.5 && var.estimated_roc_auc_at_least <= 1
    error_message = "estimated_roc_auc_at_least is 0 or lies between 0.5, which is chance, and 1."
  }
  validation {
    condition     = var.estimated_roc_auc_at_least == 0 || var.files_bucket != ""
    error_message = "estimated_roc_auc_at_least needs files_bucket."
  }
}

variable "drift_at_most" {
  description = "Alarm if the population stability index of a feature, the score or the segments of a file is above this, such as 0.25. It knows no chance level: for files of some thousand rows. 0: none."
  type        = number
  default     = 0
  nullable    = false

  validation {
    condition     = var.drift_at_most >= 0 && var.drift_at_most <= 10
    error_message = "drift_at_most lies between 0 and 10."
  }
  validation {
    condition     = var.drift_at_most == 0 || var.files_bucket != ""
    error_message = "drift_at_most needs files_bucket."
  }
}

variable "dashboard" {
  description = "Whether there is a dashboard, named as the stack."
  type        = bool
  default     = true
  nullable    = false
}

variable "tags" {
  description = "Tags on every resource that can carry them, beside the provider's default_tags."
  type        = map(string)
  default     = { application = "tranche" }
  nullable    = false
}
