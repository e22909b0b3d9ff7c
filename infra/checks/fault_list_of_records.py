"""Faults of the records to last, of the budget and of what is kept started, as those of fault_list.py."""

from fault_list import BUDGET, FUNCTIONS, RECORDS, TEMPLATE, Fault, fault_in

_SAM_PUTS = "                Action: [s3:AbortMultipartUpload, s3:PutObject]\n"
_TF_PUTS = '["s3:AbortMultipartUpload", "s3:PutObject"]'
_SAM_CLOSED = "        BlockPublicPolicy: true\n"
_SAM_STARTED = "[KeepRiskStarted, { ProvisionedConcurrentExecutions: !Ref RiskProvisionedConcurrency }, !Ref AWS::NoValue]"
_TF_TOLD = 'for_each = [["ACTUAL", 80], ["ACTUAL", 100], ["FORECASTED", 100]]'

RECORDS_TO_LAST = (
    fault_in(TEMPLATE, "SAM: the bucket of records has no lock", "records bucket: ObjectLockEnabled is None, not True", "      ObjectLockEnabled: true\n", ""),
    fault_in(TEMPLATE, "SAM: the lock has no time", "records bucket's lock: Rule.DefaultRetention.Days is None, not 1096",
             "          DefaultRetention:\n            Mode: !Ref RecordsLockMode\n            Days: !Ref RecordsLockDays\n", "          DefaultRetention:\n            Mode: !Ref RecordsLockMode\n"),
    fault_in(TEMPLATE, "SAM: the lock is always one that administrators can open", "Rule.DefaultRetention.Mode is GOVERNANCE, not COMPLIANCE",
             "            Mode: !Ref RecordsLockMode\n", "            Mode: GOVERNANCE\n"),
    fault_in(TEMPLATE, "SAM: the bucket of records goes with the stack", "RecordsBucket: DeletionPolicy is Delete, not Retain",
             "    Type: AWS::S3::Bucket\n    Condition: LockRecords\n    DeletionPolicy: Retain\n", "    Type: AWS::S3::Bucket\n    Condition: LockRecords\n    DeletionPolicy: Delete\n"),
    fault_in(TEMPLATE, "SAM: a policy may open the bucket of records", "records bucket's closure: BlockPublicPolicy is False, not True", _SAM_CLOSED, "        BlockPublicPolicy: false\n"),
    fault_in(TEMPLATE, "SAM: records are copied elsewhere", "property ReplicationConfiguration", "      ObjectLockEnabled: true\n",
             "      ObjectLockEnabled: true\n      ReplicationConfiguration: { Role: 'arn:aws:iam::210987654321:role/r', Rules: [{ Status: Enabled, Destination: { Bucket: 'arn:aws:s3:::others' } }] }\n"),
    fault_in(TEMPLATE, "SAM: the stream may delete records", "may s3:DeleteObjectVersion on ", _SAM_PUTS, _SAM_PUTS.replace("]", ", s3:DeleteObjectVersion]")),
    fault_in(TEMPLATE, "SAM: the stream may go past the lock", "may s3:BypassGovernanceRetention on ", _SAM_PUTS, _SAM_PUTS.replace("]", ", s3:BypassGovernanceRetention]")),
    fault_in(TEMPLATE, "SAM: records go to another stream", "subscription to risk's records: DestinationArn is", "      DestinationArn: !GetAtt RecordsStream.Arn\n",
             "      DestinationArn: !Sub arn:${AWS::Partition}:firehose:${AWS::Region}:210987654321:deliverystream/others\n"),
    fault_in(TEMPLATE, "SAM: files' records are left out", "subscription to score-file's records: is missing", "  LockRecordsOfFiles: !And [!Condition LockRecords, !Condition UseFiles]\n",
             "  LockRecordsOfFiles: !And [!Condition LockRecords, !Condition UseQueue]\n"),
    fault_in(TEMPLATE, "SAM: records nobody asked to lock", "records bucket: is there, though nobody asked for it", "  LockRecords: !Not [!Equals [!Ref RecordsLockDays, 0]]\n",
             "  LockRecords: !Not [!Equals [!Ref RecordsLockDays, 762]]\n"),
    fault_in(TEMPLATE, "SAM: the stream is not under the key", "records stream: DeliveryStreamEncryptionConfigurationInput.KeyType is AWS_OWNED_CMK",
             "        KeyType: !If [UseLogKey, CUSTOMER_MANAGED_CMK, AWS_OWNED_CMK]\n", "        KeyType: AWS_OWNED_CMK\n"),
    fault_in(TEMPLATE, "SAM: the log of deliveries is kept, so its name is taken", "RecordsLogs: DeletionPolicy is Retain, not None",
             "    Type: AWS::Logs::LogGroup\n    Condition: LockRecords\n", "    Type: AWS::Logs::LogGroup\n    Condition: LockRecords\n    DeletionPolicy: Retain\n"),
    fault_in(TEMPLATE, "SAM: others' log groups may hand over", "records subscription role: can be assumed by another than logs.amazonaws.com, or for others",
             'logs:${AWS::Region}:${AWS::AccountId}:*" }', 'logs:*:*:*" }'),
    fault_in(RECORDS, "Terraform: the bucket of records is destroyed with the stack", "aws_s3_bucket.records: lifecycle.prevent_destroy is false, not true", "prevent_destroy = true # ", "prevent_destroy = false # "),
    fault_in(RECORDS, "Terraform: the log of deliveries is kept, so its name is taken", "records log group: skip_destroy is True, not None",
             "  kms_key_id        = var.log_key_arn\n", "  kms_key_id        = var.log_key_arn\n  skip_destroy      = true\n", "files"),
    fault_in(RECORDS, "Terraform: Firehose delivers for others", "records stream role: can be assumed by another than firehose.amazonaws.com, or for others", '"sts:ExternalId" = local.here[4]', '"sts:ExternalId" = "210987654321"', "files"),
    fault_in(RECORDS, "Terraform: the bucket of records has no lock", "records bucket: ObjectLockEnabled is", "  object_lock_enabled = true\n", "", "files"),
    fault_in(RECORDS, "Terraform: the bucket of records is deleted with what is in it", "attribute force_destroy is not on the list", "  object_lock_enabled = true\n",
             "  object_lock_enabled = true\n  force_destroy       = true\n"),
    fault_in(RECORDS, "Terraform: the lock is shorter", "records bucket's lock: Rule.DefaultRetention.Days is 30, not 762", "      days = var.records_lock.days\n", "      days = 30\n", "files"),
    fault_in(RECORDS, "Terraform: the lock is another bucket's", "records bucket's lock: bucket is others, not records", "aws_s3_bucket_versioning.records[0].bucket", '"others"', "files"),
    fault_in(RECORDS, "Terraform: refusals are left out", "subscription to risk's records: FilterPattern is", '"{ $.hash = * }"', '"{ $.type = decision }"', "files"),
    fault_in(RECORDS, "Terraform: the segmentation's records are left out", "subscription to segmentation's records: is missing", '["risk", "segmentation"]', '["risk"]', "files"),
    fault_in(RECORDS, "Terraform: whoever lists the bucket reads it", "may s3:GetObject on ", _TF_PUTS, _TF_PUTS.replace("]", ', "s3:GetObject"]'), "files"),
    fault_in(RECORDS, "Terraform: CloudWatch Logs hands over to every stream", "may firehose:PutRecord on *", "      Resource = aws_kinesis_firehose_delivery_stream.records[0].arn\n", '      Resource = "*"\n', "files"),
    fault_in(RECORDS, "Terraform: the records are not under the key", "records bucket's encryption: ", '"AES256" : "aws:kms"', '"AES256" : "AES256"', "all_different"),
    fault_in(RECORDS, "Terraform: over HTTP, too", "records bucket's policy: PolicyDocument is", '"aws:SecureTransport" = "false"', '"aws:SecureTransport" = "true"', "files"),
    Fault("both: why a delivery fails is not logged", "CloudWatchLoggingOptions.Enabled is False, not True", (
        (TEMPLATE, "        CloudWatchLoggingOptions:\n          Enabled: true\n", "        CloudWatchLoggingOptions:\n          Enabled: false\n"),
        (RECORDS, "      enabled         = true\n", "      enabled         = false\n")), ("files",)),
)

BUDGETS = (
    fault_in(TEMPLATE, "SAM: the budget tells nobody before the money is spent", "budget: does not tell ('ACTUAL', 'GREATER_THAN', '80', 'PERCENTAGE'", "Threshold: 80,", "Threshold: 180,"),
    fault_in(TEMPLATE, "SAM: another address hears of costs", "budget: tells ", "Address: !Ref BudgetEmail", "Address: others@example.com"),
    fault_in(TEMPLATE, "SAM: the budget acts by itself", "AWS::Budgets::BudgetsAction", "  Budget:\n    Type: AWS::Budgets::Budget\n",
             "  Stops:\n    Type: AWS::Budgets::BudgetsAction\n\n  Budget:\n    Type: AWS::Budgets::Budget\n"),
    fault_in(TEMPLATE, "SAM: the budget is another", "Budget.BudgetLimit.Amount is 1000, not 200", "          Amount: !Ref MonthlyBudget\n", "          Amount: 1000\n"),
    fault_in(TEMPLATE, "SAM: the budget has a name, so it cannot be changed", "property Budget.BudgetName", "        BudgetType: COST\n", "        BudgetName: !Ref AWS::StackName\n        BudgetType: COST\n"),
    fault_in(BUDGET, "Terraform: the budget tells of the forecast alone", "budget: does not tell ('ACTUAL'", _TF_TOLD, 'for_each = [["FORECASTED", 100]]', "files"),
    fault_in(BUDGET, "Terraform: all costs count, whatever the tag", "Budget.CostFilters is", 'values = ["user:${cost_filter.value}"]', 'values = ["user:application$others"]', "all_different"),
    fault_in(BUDGET, "Terraform: the budget is another", "Budget.BudgetLimit.Amount is 1000, not 50", "tostring(var.budget.limit)", '"1000"', "files"),
    fault_in(BUDGET, "Terraform: the topic is not told of costs", "budget: tells ", "compact([var.alarm_topic_arn])", "[]", "files"),
)

STARTED = (
    fault_in(TEMPLATE, "SAM: environments are kept started though nobody pays for it", "risk alias's provisioned concurrency: is there, though nobody asked for it",
             "  KeepRiskStarted: !Not [!Equals [!Ref RiskProvisionedConcurrency, 0]]\n", '  KeepRiskStarted: !Equals [!Ref Queue, "false"]\n'),
    fault_in(TEMPLATE, "SAM: other environments are kept started", "ProvisionedConcurrentExecutions is 3, not 2", _SAM_STARTED, _SAM_STARTED.replace("!Ref RiskProv", "!Ref SegmentationProv")),
    fault_in(FUNCTIONS, "Terraform: a version is kept started, not live", "provisioned concurrency: Name is 1, not live", "aws_lambda_alias.live[each.key].name\n", "aws_lambda_function.function[each.key].version\n", "all_different"),
    fault_in(FUNCTIONS, "Terraform: one environment is kept started", "ProvisionedConcurrentExecutions is 1, not 2", "  provisioned_concurrent_executions = each.value\n", "  provisioned_concurrent_executions = 1\n", "all_different"),
    fault_in(FUNCTIONS, "Terraform: the segmentation is not kept started", "segmentation alias's provisioned concurrency: is missing", "{ segmentation = var.segmentation.provisioned_concurrency }", "{}", "all_different"),
)
