"""Faults of the functions of files and of the key, as those of fault_list.py."""

from fault_list import ALARMS, FILES, FUNCTIONS, QUEUE, SCHEDULE, TEMPLATE, Fault, fault_in

_SAM_READS = "                Action: s3:GetObject\n                Resource: !Sub arn:${AWS::Partition}:s3:::${FilesBucket}/in/risk/*\n"
_SAM_WRITES = "                Action: [s3:PutObject, s3:AbortMultipartUpload, s3:DeleteObject]\n"
_TF_READS = '"${local.objects}/${each.value.reads}*"'
_SAM_PATTERN = "          bucket: { name: [!Ref FilesBucket] }\n"
_TF_PATTERN = "      bucket = { name = [var.files_bucket] }\n"
_SAM_PREFIX = "          object: { key: [prefix: in/risk/] }\n"
_TF_PREFIX = "      object = { key = [{ prefix = each.value.reads }] }\n"
_SAM_FAILURE = "        OnFailure:\n          Destination: !GetAtt FileDeadLetterQueue.Arn\n"
_TF_FAILURE = "      destination = aws_sqs_queue.file_dead_letters[0].arn\n"
_SAM_LOST = "          DeadLetterConfig:\n            Arn: !GetAtt FileDeadLetterQueue.Arn\n"
_TF_LOST = "  dead_letter_config {\n    arn = aws_sqs_queue.file_dead_letters[0].arn\n  }\n"
_TF_SENDERS = '      Condition = { ArnEquals = { "aws:SourceArn" = [for rule in aws_cloudwatch_event_rule.file : rule.arn] } }\n'

FILES_BY_EVENT = (
    fault_in(TEMPLATE, "SAM: the whole bucket may be read", "may s3:GetObject on arn:aws:s3:::tranche-files/*", _SAM_READS, _SAM_READS.replace("/in/risk/*", "/*")),
    fault_in(FILES, "Terraform: the whole bucket may be read", "may s3:GetObject on arn:aws:s3:::tranche-files/*", _TF_READS, '"${local.objects}/*"', "files"),
    fault_in(TEMPLATE, "SAM: another bucket may be read", "may s3:GetObject on arn:aws:s3:::others/in/risk/*", _SAM_READS,
             _SAM_READS.replace("${FilesBucket}", "others")),
    fault_in(FILES, "Terraform: another bucket may be written", "may s3:PutObject on arn:aws:s3:::others/", '"arn:${local.partition}:s3:::${var.files_bucket}"',
             '"arn:${local.partition}:s3:::others"', "files"),
    fault_in(TEMPLATE, "SAM: s3:* on results", "may s3:* on arn:aws:s3:::tranche-files/out/risk/*", _SAM_WRITES, "                Action: s3:*\n"),
    fault_in(FILES, "Terraform: results may be read again", "may s3:GetObjectTagging", '["s3:GetObject"]', '["s3:GetObject", "s3:GetObjectTagging"]', "files"),
    fault_in(FILES, "Terraform: the monitoring may write answers", "may s3:PutObject on arn:aws:s3:::tranche-files/out/*", '"monitor/"', '"out/"', "files"),
    fault_in(TEMPLATE, "SAM: new files of another bucket", "score file rule: EventPattern is", _SAM_PATTERN, "          bucket: { name: [others] }\n"),
    fault_in(FILES, "Terraform: new files of every bucket", "score file rule: EventPattern is", _TF_PATTERN, "", "files"),
    fault_in(TEMPLATE, "SAM: results are files, too", "score file rule: EventPattern is", _SAM_PREFIX, ""),
    Fault("both: results are files, too", "score file rule: EventPattern is", (
        (TEMPLATE, _SAM_PREFIX, ""), (FILES, _TF_PREFIX, "")), ("files",)),
    fault_in(FILES, "Terraform: files of the wrong prefix", "segment file rule: EventPattern is", 'reads = "in/segments/"', 'reads = "in/"', "files"),
    fault_in(FILES, "Terraform: what fails is lost", "score file invocations: DestinationConfig.OnFailure.Destination is", _TF_FAILURE,
             "      destination = aws_lambda_alias.live[each.key].arn\n", "files"),
    fault_in(TEMPLATE, "SAM: what fails is lost", "score file invocations: DestinationConfig.OnFailure.Destination is", _SAM_FAILURE,
             "        OnSuccess:\n          Destination: !GetAtt FileDeadLetterQueue.Arn\n"),
    fault_in(TEMPLATE, "SAM: what EventBridge cannot hand over is lost", "score file target: DeadLetterConfig.Arn is None", _SAM_LOST, ""),
    fault_in(FILES, "Terraform: what EventBridge cannot hand over is lost", "score file target: DeadLetterConfig.Arn is None", _TF_LOST, "", "files"),
    fault_in(FILES, "a file is tried once", "MaximumRetryAttempts is 2 in SAM, 0 in Terraform", "retries = 2", "retries = 0", "files"),
    fault_in(TEMPLATE, "SAM: files go past the alias", "score file target: Arn is arn:aws:lambda:eu-central-1:123456789012:function:tranche-score-file, not",
             "          Arn: !Ref ScoreFileFunction.Alias\n", "          Arn: !GetAtt ScoreFileFunction.Arn\n"),
    fault_in(FILES, "Terraform: any rule may invoke", "lets events.amazonaws.com", "  source_arn    = aws_cloudwatch_event_rule.file[each.key].arn\n",
             '  source_arn    = "arn:aws:events:eu-central-1:123456789012:rule/*"\n', "files"),
    fault_in(FILES, "Terraform: the permission is another service's", "lets s3.amazonaws.com", '"events.amazonaws.com"\n  function_name', '"s3.amazonaws.com"\n  function_name', "files"),
    fault_in(FILES, "Terraform: any rule may fill the dead letters", "file dead-letter queue's policy: PolicyDocument is", _TF_SENDERS, "", "files"),
    fault_in(TEMPLATE, "SAM: anybody may fill the dead letters", "file dead-letter queue's policy: PolicyDocument is",
             "            Principal: { Service: events.amazonaws.com }\n", '            Principal: "*"\n'),
    fault_in(FUNCTIONS, "Terraform: a file function of another kind", "QUARKUS_FUNQY_EXPORT is segmentFile, not scoreFile", 'EXPORT = "scoreFile"', 'EXPORT = "segmentFile"', "files"),
    fault_in(TEMPLATE, "SAM: files nobody asked for", "score file rule: is there, though nobody asked for it",
             "  ScoreFileRule:\n    Type: AWS::Events::Rule\n    Condition: UseFiles\n", "  ScoreFileRule:\n    Type: AWS::Events::Rule\n"),
    fault_in(TEMPLATE, "SAM: a variable of files in every function", "Globals: environment variable QUARKUS_FUNQY_EXPORT", '        ORT_DISABLE_TELEMETRY: "1"\n',
             '        ORT_DISABLE_TELEMETRY: "1"\n        QUARKUS_FUNQY_EXPORT: segment\n'),
    fault_in(FUNCTIONS, "Terraform: files are scored past the policy", "Environment.Variables is", 'merge(local.policy, { QUARKUS_FUNQY_EXPORT = "scoreFile" })',
             '{ QUARKUS_FUNQY_EXPORT = "scoreFile" }', "files_and_key"),
    fault_in(FILES, "Terraform: the time of files is another", "Timeout is 900 in SAM, 10 in Terraform", "var.files_timeout_s", "var.timeout_s", "files"),
    fault_in(FUNCTIONS, "Terraform: as many files at once as there are", "ReservedConcurrentExecutions is 3 in SAM, None in Terraform", "var.files_concurrency", "-1", "files_and_key"),
    fault_in(FUNCTIONS, "Terraform: roles are not bounded", "attribute managed_policy_arns", "  permissions_boundary = var.permissions_boundary\n",
             '  managed_policy_arns  = ["arn:aws:iam::aws:policy/AdministratorAccess"]\n'),
    fault_in(SCHEDULE, "Terraform: the schedule may invoke any function", "may lambda:InvokeFunction on *", "Resource = aws_lambda_alias.live[each.key].arn", 'Resource = "*"', "files_and_key"),
    fault_in(SCHEDULE, "Terraform: a schedule nobody asked for", "monitor schedule: is there, though nobody asked for it",
             'var.monitor_schedule == "" ? {} : {\n      monitor-file = { when = var.monitor_schedule', '{\n      monitor-file = { when = "rate(1 day)"', "files"),
    fault_in(SCHEDULE, "Terraform: the schedule's failures are lost", "Target.DeadLetterConfig.Arn is None", "    dead_letter_config {\n      arn = aws_sqs_queue.file_dead_letters[0].arn\n    }\n", "", "files_and_key"),
    fault_in(TEMPLATE, "SAM: the schedule compares another file", "Target.Input is", '"key":"${MonitorFile}"', '"key":"in/risk/other.csv"', "files_and_key"),
    fault_in(TEMPLATE, "SAM: another service may take the schedule's role", "can be assumed by another than scheduler.amazonaws.com", "Service: scheduler.amazonaws.com", "Service: events.amazonaws.com"),
)

VERDICTS = (
    fault_in(ALARMS, "Terraform: verdicts of another function", "LogGroupName is", '{ of = "monitor-file", pattern = "{ $.MonitorVerdict', '{ of = "score-file", pattern = "{ $.MonitorVerdict', "files"),
    fault_in(TEMPLATE, "SAM: every verdict rings", "FilterPattern is", "$.MonitorVerdict >= 1", "$.MonitorVerdict >= 0", "files"),
    fault_in(ALARMS, "Terraform: a high estimate rings", "alarm on EstimatedRocAuc: ComparisonOperator is GreaterThanThreshold",
             'each.value.statistic == "Minimum" ? "LessThanThreshold" : "GreaterThanThreshold"', '"GreaterThanThreshold"', "files_and_key"),
    fault_in(ALARMS, "Terraform: the estimate is watched by its best file", "alarm on EstimatedRocAuc: Statistic is Maximum", 'statistic = "Minimum"', 'statistic = "Maximum"', "files_and_key"),
    fault_in(ALARMS, "Terraform: the estimate may be any", "Threshold is 0.65 in SAM, 0 in Terraform", "threshold = var.estimated_roc_auc_at_least", "threshold = 0", "files_and_key"),
    fault_in(ALARMS, "Terraform: files are counted in place of their drift", "PopulationStability of files: MetricTransformations.MetricValue is 1",
             'value = "$.PopulationStability"', 'value = "1"', "files_and_key"),
    fault_in(TEMPLATE, "SAM: the estimate of all stacks", "alarm on EstimatedRocAuc: Namespace is Tranche, not",
             "      Namespace: !Sub 'Tranche/${AWS::StackName}'\n      MetricName: EstimatedRocAuc\n", "      Namespace: Tranche\n      MetricName: EstimatedRocAuc\n"),
    fault_in(TEMPLATE, "SAM: drift that nobody watches", "alarm on PopulationStability: is missing", "  WatchDrift: !Not [!Equals [!Ref DriftAtMost, 0]]\n",
             "  WatchDrift: !Equals [!Ref DriftAtMost, 10]\n"),
    fault_in(TEMPLATE, "SAM: drift is watched though nobody asked", "alarm on PopulationStability: is there, though nobody asked for it",
             "  WatchDrift: !Not [!Equals [!Ref DriftAtMost, 0]]\n", "  WatchDrift: !Not [!Equals [!Ref FilesBucket, \"\"]]\n"),
    Fault("both: the realised ROC-AUC is watched as the estimated one", "EstimatedRocAuc of files: MetricTransformations.MetricValue is $.RealisedRocAuc", (
        (TEMPLATE, "          MetricValue: $.EstimatedRocAuc\n", "          MetricValue: $.RealisedRocAuc\n"),
        (ALARMS, 'value = "$.EstimatedRocAuc"', 'value = "$.RealisedRocAuc"')), ("files_and_key",)),
)

KEYS = (
    fault_in(FUNCTIONS, "Terraform: settings are not under the key", "KmsKeyArn is", "  kms_key_arn                    = var.key_arn\n", "", "files_and_key"),
    fault_in(QUEUE, "Terraform: customers are not under the key", "customers queue: KmsMasterKeyId is None",
             "  kms_master_key_id       = var.key_arn\n", "", "files_and_key"),
    fault_in(TEMPLATE, "SAM: dead letters of files are not under the key", "file dead-letter queue: KmsMasterKeyId is None",
             "      KmsMasterKeyId: !If [UseKey, !Ref KeyArn, !Ref AWS::NoValue]\n      MessageRetentionPeriod: 1209600\n\n  FileDeadLetterPolicy",
             "      MessageRetentionPeriod: 1209600\n\n  FileDeadLetterPolicy"),
    fault_in(FUNCTIONS, "Terraform: every key may be used", "may kms:Decrypt on *", "      Resource = var.key_arn\n", '      Resource = "*"\n', "files_and_key"),
    fault_in(FUNCTIONS, "Terraform: the key may be given away", "may kms:CreateGrant", 'key_actions = ["kms:Decrypt"]', 'key_actions = ["kms:Decrypt", "kms:CreateGrant"]', "files_and_key"),
    fault_in(TEMPLATE, "SAM: the key may be used for anything", "may kms:* on arn:aws:kms", "                  Action: [kms:Decrypt]\n", "                  Action: kms:*\n"),
)
