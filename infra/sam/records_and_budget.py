"""What check.py asserts of the records to last, of the budget and of what is kept started."""

import re
import unittest

from resolved import TEMPLATE, stack_of

KEY = "arn:aws:kms:eu-central-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab"
TOPIC = "arn:aws:sns:eu-central-1:123456789012:told"


def broken(stack):
    return [name for name, rule in stack.out["Rules"].items()
            if stack.resolve(rule["RuleCondition"]) and not all(stack.resolve(a["Assert"]) for a in rule["Assertions"])]


class RecordsTest(unittest.TestCase):
    def test_there_is_none_of_it_unless_it_is_asked_for(self):
        stack = stack_of(FilesBucket="files")
        for kind in ("S3::Bucket", "KinesisFirehose::DeliveryStream", "Logs::SubscriptionFilter", "Budgets::Budget"):
            self.assertEqual(stack.of(kind), {})
        for alias in stack.of("Lambda::Alias").values():
            self.assertNotIn("ProvisionedConcurrencyConfig", alias)

    def test_records_come_into_a_bucket_that_is_locked_from_its_first_day_and_outlives_the_stack(self):
        stack = stack_of(RecordsLockDays="1096", RecordsLockMode="COMPLIANCE", LogKeyArn=KEY)
        bucket = stack.one("S3::Bucket")
        self.assertTrue(bucket["ObjectLockEnabled"])
        self.assertEqual(bucket["ObjectLockConfiguration"]["Rule"]["DefaultRetention"], {"Mode": "COMPLIANCE", "Days": "1096"})
        self.assertNotIn("BucketName", bucket)  # so that a stack of the same name can be made again
        self.assertEqual({stack.resources["RecordsBucket"][p] for p in ("DeletionPolicy", "UpdateReplacePolicy")}, {"Retain"})
        stream = stack.one("KinesisFirehose::DeliveryStream")
        self.assertEqual(stream["DeliveryStreamEncryptionConfigurationInput"], {"KeyType": "CUSTOMER_MANAGED_CMK", "KeyARN": KEY})
        self.assertEqual(stream["ExtendedS3DestinationConfiguration"]["BucketARN"], "<RecordsBucket.Arn>")

    def test_the_records_of_all_that_decide_are_handed_over(self):
        for parameters, groups in (({}, {"<RiskLogs>", "<SegmentationLogs>"}), (
                {"FilesBucket": "files"}, {"<RiskLogs>", "<SegmentationLogs>", "<ScoreFileLogs>", "<SegmentFileLogs>"})):
            filters = stack_of(RecordsLockDays="1", **parameters).of("Logs::SubscriptionFilter").values()
            self.assertEqual({f["LogGroupName"] for f in filters}, groups)
            self.assertEqual({f["DestinationArn"] for f in filters}, {"<RecordsStream.Arn>"})

    def test_who_writes_records_can_neither_read_nor_delete_them(self):
        roles = stack_of(RecordsLockDays="1").of("IAM::Role")
        actions = {a for p in roles["RecordsStreamRole"]["Policies"] for s in p["PolicyDocument"]["Statement"] for a in s["Action"] if a.startswith("s3:")}
        self.assertEqual(actions, {"s3:GetBucketLocation", "s3:ListBucket", "s3:ListBucketMultipartUploads", "s3:AbortMultipartUpload", "s3:PutObject"})

    def test_they_move_records_of_this_account_alone(self):
        roles = stack_of(RecordsLockDays="1").of("IAM::Role")
        conditions = {n: s["Condition"] for n in ("RecordsStreamRole", "RecordsSubscriptionRole") for s in roles[n]["AssumeRolePolicyDocument"]["Statement"]}
        self.assertEqual(conditions, {
            "RecordsStreamRole": {"StringEquals": {"sts:ExternalId": "123456789012"}},
            "RecordsSubscriptionRole": {"StringLike": {"aws:SourceArn": "arn:aws:logs:eu-central-1:123456789012:*"}}})

    def test_the_option_can_be_turned_off_and_on(self):
        resources = stack_of(RecordsLockDays="1", MonthlyBudget="9", BudgetEmail="a@b.example").resources
        for name in ("RecordsLogs", "RecordsLogStream"):  # of one name, which would be taken
            self.assertFalse({"DeletionPolicy", "UpdateReplacePolicy"} & resources[name].keys(), name)
        self.assertNotIn("BudgetName", resources["Budget"]["Properties"]["Budget"])  # CloudFormation makes another before it deletes the one that changed


class BudgetTest(unittest.TestCase):
    def test_whoever_is_named_is_told_three_times(self):
        budget = stack_of(MonthlyBudget="200", BudgetEmail="costs@bank.example", AlarmTopicArn=TOPIC, BudgetTag="application$loans").one("Budgets::Budget")
        self.assertEqual(budget["Budget"]["CostFilters"], {"TagKeyValue": ["user:application$loans"]})
        told = budget["NotificationsWithSubscribers"]
        self.assertEqual([(t["Notification"]["NotificationType"], t["Notification"]["Threshold"]) for t in told], [("ACTUAL", 80), ("ACTUAL", 100), ("FORECASTED", 100)])
        for one in told:
            self.assertEqual(one["Subscribers"], [{"SubscriptionType": "EMAIL", "Address": "costs@bank.example"}, {"SubscriptionType": "SNS", "Address": TOPIC}])
        self.assertNotIn("CostFilters", stack_of(MonthlyBudget="1", AlarmTopicArn=TOPIC).one("Budgets::Budget")["Budget"])

    def test_a_budget_of_which_nobody_hears_is_refused(self):
        for parameters, accepted in (
                ({"MonthlyBudget": "9"}, False), ({"MonthlyBudget": "9", "AlarmTopicArn": TOPIC}, True), ({"MonthlyBudget": "9", "BudgetEmail": "a@b.example"}, True),
                ({"BudgetEmail": "a@b.example"}, False), ({"BudgetTag": "a$b"}, False)):
            self.assertEqual(not broken(stack_of(**parameters)), accepted, parameters)
        for parameter, given, accepted in (
                ("BudgetEmail", "", True), ("BudgetEmail", "costs", False), ("BudgetTag", "a$b", True), ("BudgetTag", "a=b", False), ("BudgetTag", "a$", False)):
            self.assertEqual(bool(re.fullmatch(TEMPLATE["Parameters"][parameter]["AllowedPattern"], given)), accepted, given)


class StartedTest(unittest.TestCase):
    def test_live_is_kept_started_where_it_is_asked_for_and_no_version_is_published_for_it(self):
        stack = stack_of(RiskProvisionedConcurrency="2")
        kept = {n: a.get("ProvisionedConcurrencyConfig") for n, a in stack.of("Lambda::Alias").items()}
        self.assertEqual(kept, {"RiskFunctionAliaslive": {"ProvisionedConcurrentExecutions": "2"}, "SegmentationFunctionAliaslive": None})
