"""What check.py asserts of files by event and of the key."""

import json
import re
import unittest

from resolved import TEMPLATE, functions_of, settings, stack_of

KEY = "arn:aws:kms:eu-central-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab"
FUNCTIONS = {  # what each runs, reads and writes, and whose layer it has
    "Score": ("scoreFile", "in/risk/", "out/risk/", "RiskModels"),
    "Segment": ("segmentFile", "in/segments/", "out/segments/", "SegmentsModels"),
    "Monitor": ("monitorFile", "in/", "monitor/", "RiskModels", "SegmentsModels")}


class FilesAndKeyTest(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        self.stack = stack_of()
        self.files = stack_of(FilesBucket="files")

    def test_there_is_nothing_of_files_unless_a_bucket_is_named(self):
        self.assertEqual([n for n in self.stack.resources if "File" in n], [])
        self.assertEqual(self.stack.versions().items() - self.files.versions().items(), set())

    def test_each_function_runs_its_export_and_has_its_models(self):
        functions = functions_of(self.files)
        for name, (export, _, _, *layers) in FUNCTIONS.items():
            function = functions[f"{name}FileFunction"]
            self.assertEqual(function["FunctionName"], f"tranche-{name.lower()}-file")
            self.assertEqual(function["Layers"], [self.files.layers()[layer] for layer in layers])
            self.assertEqual((int(function["MemorySize"]), int(function["Timeout"]), function.get("ReservedConcurrentExecutions")), (1769, 900, None))
            self.assertEqual(function["Environment"]["Variables"], {
                "QUARKUS_FUNQY_EXPORT": export, "TRANCHE_MODELS": "/opt/models", "DISABLE_SIGNAL_HANDLERS": "true",
                "GLIBC_TUNABLES": "glibc.malloc.hugetlb=1", "ORT_DISABLE_TELEMETRY": "1"})

    def test_a_role_reads_and_writes_what_its_function_does_and_nothing_else(self):
        for name, (_, reads, writes, *_) in FUNCTIONS.items():
            _, _, policy = self.files.of("IAM::Role")[f"{name}FileRole"]["Policies"]
            self.assertEqual(policy["PolicyDocument"]["Statement"], [
                {"Effect": "Allow", "Action": "s3:GetObject", "Resource": f"arn:aws:s3:::files/{reads}*"},
                {"Effect": "Allow", "Action": ["s3:PutObject", "s3:AbortMultipartUpload", "s3:DeleteObject"], "Resource": f"arn:aws:s3:::files/{writes}*"},
                {"Effect": "Allow", "Action": "sqs:SendMessage", "Resource": "<FileDeadLetterQueue.Arn>"}])

    def test_new_files_invoke_live_and_what_fails_is_kept(self):
        permissions = self.files.of("Lambda::Permission")
        for name, (_, reads, *_) in FUNCTIONS.items():
            rule = self.files.of("Events::Rule")[f"{name}FileRule"]
            self.assertEqual(rule["EventPattern"], {
                "source": ["aws.s3"], "detail-type": ["Object Created"],
                "detail": {"bucket": {"name": ["files"]}, "object": {"key": [{"prefix": reads}]}}})
            live = f"<{name}FileFunctionAliaslive>"
            self.assertEqual(rule["Targets"], [{"Id": "live", "Arn": live, "DeadLetterConfig": {"Arn": "<FileDeadLetterQueue.Arn>"}}])
            self.assertEqual(permissions[f"{name}FilePermission"], {
                "Action": "lambda:InvokeFunction", "Principal": "events.amazonaws.com", "FunctionName": live, "SourceArn": f"<{name}FileRule.Arn>"})

    def test_a_schedule_compares_one_file_by_the_event_that_it_would_be_new(self):
        self.assertEqual(self.files.of("Scheduler::Schedule"), {})
        schedule = stack_of(FilesBucket="files", MonitorSchedule="rate(1 day)").one("Scheduler::Schedule")
        self.assertEqual(schedule["Target"]["Arn"], "<MonitorFileFunctionAliaslive>")
        self.assertEqual(json.loads(schedule["Target"]["Input"])["detail"], {"bucket": {"name": "files"}, "object": {"key": "in/risk/current.csv"}})

    def test_training_again_leaves_candidates_and_is_not_there_unless_it_is_asked_for(self):
        self.assertEqual([n for n in self.files.resources if "Retrain" in n or "Trainer" in n], [])
        stack = stack_of(FilesBucket="files", RetrainSchedule="rate(30 days)", RetrainLabelDays="365")
        function = functions_of(stack)["RetrainFunction"]
        self.assertEqual(function["Environment"]["Variables"], {
            "QUARKUS_FUNQY_EXPORT": "retrain", "TRANCHE_FILES_IN": "labelled/", "TRANCHE_MODELS": "/opt/models", "TRANCHE_RETRAIN_LABEL_DAYS": "365",
            "TRANCHE_RETRAIN_SECONDS": "840", "DISABLE_SIGNAL_HANDLERS": "true", "GLIBC_TUNABLES": "glibc.malloc.hugetlb=1", "ORT_DISABLE_TELEMETRY": "1"})
        self.assertEqual([stack.layers()[layer] for layer in ("TrainerLayer", "RiskModels", "SegmentsModels")], function["Layers"])
        self.assertEqual(stack.of("Lambda::LayerVersion")["TrainerLayer"]["Content"], {"S3Bucket": "files", "S3Key": "layers/trainer.zip"})
        self.assertEqual(stack.one("Scheduler::Schedule")["Target"]["Arn"], "<RetrainFunctionAliaslive>")
        self.assertEqual(json.loads(stack.one("Scheduler::Schedule")["Target"]["Input"])["detail"]["object"], {"key": "labelled/risk.csv"})
        *_, policy = stack.of("IAM::Role")["RetrainRole"]["Policies"]
        self.assertEqual(policy["PolicyDocument"]["Statement"], [
            {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::files/labelled/*"},
            {"Effect": "Allow", "Action": ["s3:PutObject", "s3:AbortMultipartUpload"], "Resource": "arn:aws:s3:::files/candidates/*"},
            {"Effect": "Allow", "Action": "sqs:SendMessage", "Resource": "<FileDeadLetterQueue.Arn>"}])

    def test_what_cannot_work_is_refused(self):
        for parameters, accepted in (
                ({}, True), ({"FilesBucket": "files"}, True), ({"FilesBucket": "files", "RiskLayer": "false"}, False),
                ({"MonitorSchedule": "rate(1 day)"}, False), ({"RetrainSchedule": "rate(9 days)"}, False), ({"DriftAtMost": "0.3"}, False),
                ({"EstimatedRocAucAtLeast": "0.6"}, False), ({"EstimatedRocAucAtLeast": "0.6", "DriftAtMost": "1", "FilesBucket": "files"}, True), ({"FilesBucket": "files", "MonitorSchedule": "rate(1 day)"}, True)):
            stack = stack_of(**parameters)
            broken = [name for name, rule in stack.out["Rules"].items()
                      if stack.resolve(rule["RuleCondition"]) and not all(stack.resolve(a["Assert"]) for a in rule["Assertions"])]
            self.assertEqual(not broken, accepted, parameters)
        for parameter, given, accepted in (
                ("FilesBucket", "", True), ("FilesBucket", "my.files-1", True), ("FilesBucket", "Files", False), ("FilesBucket", "s3://files", False),
                ("MonitorSchedule", "", True), ("MonitorSchedule", "cron(0 6 * * ? *)", True), ("MonitorSchedule", "daily", False),
                ("MonitorFile", "in/risk/a b.csv", True), ("MonitorFile", "in/a.csv", False), ("MonitorFile", 'in/risk/".csv', False),
                ("RetrainFile", "labelled/a.csv.gz", True), ("RetrainFile", "in/risk/a.csv", False), ("RetrainTrainer", "layers/t.zip", True),
                ("RetrainTrainer", "candidates/t.zip", False), ("RetrainLabelDays", "", True), ("RetrainLabelDays", "3650", True),
                ("RetrainLabelDays", "3651", False), ("RetrainLabelDays", "-1", False), ("EstimatedRocAucAtLeast", "0", True),
                ("EstimatedRocAucAtLeast", "0.65", True), ("EstimatedRocAucAtLeast", "0.4", False), ("EstimatedRocAucAtLeast", "65", False)):
            self.assertEqual(bool(re.fullmatch(TEMPLATE["Parameters"][parameter]["AllowedPattern"], given)), accepted, given)

    def test_everything_that_holds_data_lies_under_the_key_that_is_named(self):
        stack = stack_of(FilesBucket="files", Queue="true", KeyArn=KEY)
        for function in functions_of(stack).values():
            self.assertEqual(function["KmsKeyArn"], KEY)
        for queue in stack.of("SQS::Queue").values():
            self.assertEqual((queue["KmsMasterKeyId"], queue["SqsManagedSseEnabled"]), (KEY, False))
        for name, role in stack.of("IAM::Role").items():
            uses = {a for p in role["Policies"] for s in p["PolicyDocument"]["Statement"] if s["Resource"] == KEY for a in s["Action"]}
            expected = set() if name in ("DeployRole", "RiskCheckRole", "SegmentationCheckRole") else {"kms:Decrypt"} | (
                {"kms:GenerateDataKey"} if name != "RiskRole" else set())
            self.assertEqual(uses, expected, name)
        for function in functions_of(self.stack).values():
            self.assertNotIn("KmsKeyArn", function)

    def test_texts_that_a_description_is_too_short_for_publish_a_version(self):
        policy = '{"format": 1, "version": "1", "refer_from": 0.1, "decline_from": %s}'
        bank = {"Creditor": "Bank, 1 Main Street", "Agency": "Agency, 2 High Street"}
        several = [stack_of(**given) for given in (
            {}, bank, {**bank, "Creditor": "Bank, 3 Main Street"}, {**bank, "Agency": "Agency, 4 High Street"},
            {"Policy": policy % 0.2}, {"Policy": policy % 0.3})]
        risk = [next(iter(n for n in s.versions() if n.startswith("RiskFunctionVersion"))) for s in several]
        self.assertEqual(len(set(risk)), len(several))
        self.assertEqual(len({tuple(n for n in s.versions() if n.startswith("Segmentation")) for s in several}), 1)
        for stack in several:  # the property that is hashed is never set
            self.assertNotIn("SourceKMSKeyArn", stack.of("Lambda::Function")["RiskFunction"]["Code"])
        scored = [[n for n in stack_of(FilesBucket="files", **given).versions() if n.startswith("ScoreFile")] for given in (
            {"Policy": policy % 0.2}, {"Policy": policy % 0.3})]
        self.assertNotEqual(scored[0], scored[1])
        self.assertEqual(settings(functions_of(several[1])["SegmentationFunction"]["Environment"]["Variables"]), [])
