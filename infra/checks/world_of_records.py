"""What there may be for records to last, for the budget, and for what is kept started, in world.py's terms."""

from resource_types import Resource
from world_of_files import ACCOUNT, LOGS, REGION, alarm, role

LOG_KEY = f"arn:aws:kms:{REGION}:{ACCOUNT}:key/1234abcd-12ab-34cd-56ef-1234567890ab"  # of the parameter sets
BUCKET = "arn:aws:s3:::records"
STREAM = f"arn:aws:firehose:{REGION}:{ACCOUNT}:deliverystream/{{name}}-records"
GROUP = "/aws/kinesisfirehose/{name}-records"
SUBSCRIBED = {"risk": "Risk", "segmentation": "Segmentation"}
SUBSCRIBED_FILES = {"score-file": "ScoreFile", "segment-file": "SegmentFile"}


def subscription(function: str) -> str:
    return f"subscription to {function}'s records"


STATEMENTS = {
    "records stream role's policy": {
        *((f"s3:{a}", BUCKET) for a in ("GetBucketLocation", "ListBucket", "ListBucketMultipartUploads")),
        *((f"s3:{a}", BUCKET + "/*") for a in ("AbortMultipartUpload", "PutObject")),
        ("logs:PutLogEvents", f"{LOGS}{GROUP}:*"), ("kms:Decrypt", LOG_KEY), ("kms:GenerateDataKey", LOG_KEY)},
    "records subscription role's policy": {("firehose:PutRecord", STREAM), ("firehose:PutRecordBatch", STREAM)},
}
TRUSTED = {"records stream role": "firehose.amazonaws.com", "records subscription role": "logs.amazonaws.com"}
# For whom alone they act; or another account could have them act for it.
ON_BEHALF_OF = {
    "records stream role": {"StringEquals": {"sts:ExternalId": ACCOUNT}},
    "records subscription role": {"StringLike": {"aws:SourceArn": f"arn:aws:logs:{REGION}:{ACCOUNT}:*"}},
}
# What there is with a lock, and not without it. Beside it: the subscriptions.
LOCKED: dict[str, Resource] = {
    "records bucket": Resource("RecordsBucket", "aws_s3_bucket.records[0]", {"": "records", "Arn": BUCKET}, {"id": "records", "bucket": "records", "arn": BUCKET}),
    **{label: Resource(f"RecordsBucket/{part}", f"aws_s3_bucket_{kind}.records[0]") for label, part, kind in (
        ("records bucket's versioning", "VersioningConfiguration", "versioning"),
        ("records bucket's lock", "ObjectLockConfiguration", "object_lock_configuration"),
        ("records bucket's encryption", "BucketEncryption", "server_side_encryption_configuration"),
        ("records bucket's closure", "PublicAccessBlockConfiguration", "public_access_block"),
        ("records bucket's ownership", "OwnershipControls", "ownership_controls"))},
    "records bucket's policy": Resource("RecordsBucketPolicy", "aws_s3_bucket_policy.records[0]"),
    "records stream": Resource("RecordsStream", "aws_kinesis_firehose_delivery_stream.records[0]", {"": "{name}-records", "Arn": STREAM}, {"arn": STREAM}),
    "records stream role": role("RecordsStreamRole", 'aws_iam_role.records["stream"]', "records-stream"),
    "records stream role's policy": Resource("RecordsStreamRole/deliver-records", "aws_iam_role_policy.records_stream[0]"),
    "records subscription role": role("RecordsSubscriptionRole", 'aws_iam_role.records["subscription"]', "records-subscription"),
    "records subscription role's policy": Resource("RecordsSubscriptionRole/hand-over-records", "aws_iam_role_policy.records_subscription[0]"),
    "records log group": Resource(
        "RecordsLogs", "aws_cloudwatch_log_group.records[0]", {"": GROUP, "Arn": f"{LOGS}{GROUP}:*"}, {"arn": LOGS + GROUP}),
    "records log stream": Resource("RecordsLogStream", "aws_cloudwatch_log_stream.records[0]", {"": "delivery"}),
    "alarm on late records": alarm("RecordsLate", "records-late"),
}
BUDGET = "budget"
RESOURCES: dict[str, Resource] = {
    **LOCKED,
    **{subscription(f): Resource(f"{sam}Records", f'aws_cloudwatch_log_subscription_filter.records["{f}"]')
       for f, sam in (SUBSCRIBED | SUBSCRIBED_FILES).items()},
    BUDGET: Resource("Budget", "aws_budgets_budget.stack[0]"),
    **{f"{f} alias's provisioned concurrency": Resource(
        f"{sam}FunctionAliaslive/ProvisionedConcurrencyConfig", f'aws_lambda_provisioned_concurrency_config.live["{f}"]')
       for f, sam in SUBSCRIBED.items()},
}
# What must be so even if both stacks had it otherwise.
EXPECTED: dict[str, dict[str, object]] = {
    "records bucket": {"ObjectLockEnabled": "True"},
    "records bucket's versioning": {"Status": "Enabled"},
    "records bucket's closure": dict.fromkeys(("BlockPublicAcls", "BlockPublicPolicy", "IgnorePublicAcls", "RestrictPublicBuckets"), "True"),
    "records bucket's ownership": {"Rules.ObjectOwnership": "BucketOwnerEnforced"},
    "records bucket's policy": {"Bucket": "records", "PolicyDocument": [(
        ("Action", ["s3:*"]), ("Condition", {"Bool": {"aws:SecureTransport": "false"}}), ("Effect", "Deny"), ("Principal", "*"),
        ("Resource", [BUCKET, BUCKET + "/*"]))]},
    "records stream": {
        "ExtendedS3DestinationConfiguration.BucketARN": BUCKET, "ExtendedS3DestinationConfiguration.CompressionFormat": "UNCOMPRESSED",
        "ExtendedS3DestinationConfiguration.CloudWatchLoggingOptions.Enabled": "True"},
    "alarm on late records": {"Namespace": "AWS/Firehose", "MetricName": "DeliveryToS3.DataFreshness", "Dimensions": {"DeliveryStreamName": "{name}-records"}},
}
# Neither by an option that is switched off nor by a destroy.
TERRAFORM_TEXT = {f"aws_s3_bucket{part}": {"lifecycle.prevent_destroy": "true"} for part in (
    "", "_versioning", "_object_lock_configuration", "_server_side_encryption_configuration", "_public_access_block", "_ownership_controls", "_policy")}
# It holds no records, and is made again with the option.
SAM_ATTRIBUTES_OF: dict[str, dict[str, object]] = {
    label: {"DeletionPolicy": None, "UpdateReplacePolicy": None} for label in ("records log group", "records log stream")}
TERRAFORM_VALUES: dict[str, dict[str, object]] = {
    **{f"aws_s3_bucket_{kind}": {"bucket": "records"} for kind in (
        "versioning", "object_lock_configuration", "server_side_encryption_configuration", "public_access_block", "ownership_controls", "policy")},
    "aws_kinesis_firehose_delivery_stream": {"destination": "extended_s3", "server_side_encryption.enabled": True},
    "aws_cloudwatch_log_group.records": {"skip_destroy": None},
    "aws_iam_role_policy.records_stream": {"role": "{role}"},
    "aws_iam_role_policy.records_subscription": {"role": "{role}"},
}
