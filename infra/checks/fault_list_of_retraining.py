"""Faults of training again, as those of fault_list.py: mostly of a role that could do more than leave candidates."""

from fault_list import ALARMS, FUNCTIONS, RETRAIN, SCHEDULE, TEMPLATE, Fault, fault_in

_SAM_WRITES = ("                Action: [s3:PutObject, s3:AbortMultipartUpload]\n"
               "                Resource: !Sub arn:${AWS::Partition}:s3:::${FilesBucket}/candidates/*\n")
_TF_WRITES = '["s3:PutObject", "s3:AbortMultipartUpload"]'


def _sam_may(name: str, action: str, resource: str) -> Fault:
    more = f"              - Effect: Allow\n                Action: {action}\n                Resource: {resource}\n"
    return fault_in(TEMPLATE, f"SAM: {name}", f"may {action} on ", _SAM_WRITES, _SAM_WRITES + more)


def _tf_may(name: str, action: str) -> Fault:
    return fault_in(RETRAIN, f"Terraform: {name}", f"may {action} on ", _TF_WRITES, _TF_WRITES.replace("]", f', "{action}"]'), "retraining")


RETRAINING = (
    _sam_may("training again moves live", "lambda:UpdateAlias", "!Ref RiskFunction.Alias"),
    _sam_may("training again changes the function", "lambda:UpdateFunctionConfiguration", "!GetAtt RiskFunction.Arn"),
    _sam_may("training again publishes layers", "lambda:PublishLayerVersion", "!Sub arn:${AWS::Partition}:lambda:${AWS::Region}:${AWS::AccountId}:layer:*"),
    _sam_may("training again deploys", "codedeploy:CreateDeployment", '"*"'),
    _sam_may("training again replaces the trainer", "s3:PutObject", "!Sub arn:${AWS::Partition}:s3:::${FilesBucket}/layers/*"),
    _tf_may("training again deletes candidates", "s3:DeleteObject"),
    _tf_may("training again opens candidates to others", "s3:PutObjectAcl"),
    fault_in(RETRAIN, "Terraform: candidates come where answers do", "may s3:PutObject on arn:aws:s3:::tranche-files/out/*", '"candidates/"', '"out/"', "retraining"),
    fault_in(RETRAIN, "Terraform: it trains on whatever comes in", "may s3:GetObject on arn:aws:s3:::tranche-files/in/*", 'reads       = "labelled/"', 'reads       = "in/"', "retraining"),
    Fault("both: it looks for files where others are answered", "TRANCHE_FILES_IN is in/, not labelled/", (
        (TEMPLATE, "          TRANCHE_FILES_IN: labelled/\n", "          TRANCHE_FILES_IN: in/\n"),
        (RETRAIN, 'TRANCHE_FILES_IN        = "labelled/"', 'TRANCHE_FILES_IN        = "in/"')), ("retraining",)),
    Fault("both: training has more time than the function", "TRANCHE_RETRAIN_SECONDS is 900, not 840", (
        (TEMPLATE, '          TRANCHE_RETRAIN_SECONDS: "840"\n', '          TRANCHE_RETRAIN_SECONDS: "900"\n'),
        (RETRAIN, 'TRANCHE_RETRAIN_SECONDS = "840"', 'TRANCHE_RETRAIN_SECONDS = "900"')), ("retraining",)),
    fault_in(RETRAIN, "Terraform: it is tried again", "retrain invocations: MaximumRetryAttempts is 2, not 0", "retries     = 0", "retries     = 2", "retraining"),
    fault_in(RETRAIN, "Terraform: training again nobody asked for", "retrain function: is there, though nobody asked for it",
             'retraining = var.retrain_schedule == "" ? {} : {', "retraining = {", "files"),
    fault_in(TEMPLATE, "SAM: training again nobody asked for", "trainer layer: is there, though nobody asked for it",
             '  UseRetraining: !Not [!Equals [!Ref RetrainSchedule, ""]]\n', '  UseRetraining: !Not [!Equals [!Ref FilesBucket, ""]]\n'),
    fault_in(FUNCTIONS, "Terraform: every function has the trainer", "Layers is", "each.value.trainer ? aws_lambda_layer_version.trainer[*].arn : []",
             "aws_lambda_layer_version.trainer[*].arn", "retraining"),
    fault_in(RETRAIN, "Terraform: /tmp is too small", "EphemeralStorage.Size is 4096 in SAM, 512 in Terraform", "var.retrain_storage_mb", "512", "files_and_key"),
    fault_in(RETRAIN, "Terraform: days without labels are not left out", "Environment.Variables is", "tostring(var.retrain_label_days)", '"0"', "files_and_key"),
    fault_in(SCHEDULE, "Terraform: another file is trained on", "Target.Input is", "file = var.retrain_file", "file = var.monitor_file", "retraining"),
    fault_in(SCHEDULE, "Terraform: the schedules are one", "ScheduleExpression is", "when = var.retrain_schedule", "when = var.monitor_schedule", "files_and_key"),
    fault_in(ALARMS, "Terraform: every candidate rings", "count of candidates: FilterPattern is", "$.RetrainRecommendation >= 1", "$.RetrainRecommendation >= 0", "retraining"),
    fault_in(TEMPLATE, "SAM: candidates of another function", "count of candidates: LogGroupName is", "      LogGroupName: !Ref RetrainLogs\n",
             "      LogGroupName: !Ref MonitorFileLogs\n"),
)
