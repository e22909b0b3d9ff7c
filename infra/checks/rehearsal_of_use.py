"""The stack as applied, in use: tokens, the queue of customers, files."""

import json
import time
from pathlib import Path
from typing import Any

from deployment import version_name
from emulator import Emulator
from fake_aws import FakeAws
from http_api import Issuer, front, status

SCORE, SEGMENT, SEGMENTATION = "tranche-score-file", "tranche-segment-file", "tranche-segmentation"


def rehearse(aws: FakeAws, folder: Path, issuer: Issuer, outcomes: Any) -> None:
    names = {name: version_name(name, aws.live(name)) for name in ("tranche-risk", SEGMENTATION, SCORE, SEGMENT)}
    api = front(aws, issuer)
    with Emulator(folder, {running: aws.version(name, aws.live(name)) for name, running in names.items()}, [api]) as emulator:
        _tokens(api["port"], folder, issuer, outcomes)
        _, described = emulator.invoke(names[SEGMENTATION], {"describe": "model"})
        features = described["event_schema"]["$defs"]["customer"]["properties"]["features"]["properties"]
        customer = {name: one["examples"][0] for name, one in features.items() if one.get("examples")}
        _queue(aws, emulator, names[SEGMENTATION], customer, outcomes)
        _file(aws, emulator, SEGMENT, "in/segments/customers.csv", customer, outcomes)
        _file(aws, emulator, SCORE, "in/risk/customers.csv", _risk_customer(emulator, names["tranche-risk"]), outcomes)


def _tokens(port: int, folder: Path, issuer: Issuer, outcomes: Any) -> None:
    (folder / "others").mkdir()
    whole = {"aud": "tranche", "scope": "use"}
    for what, token, expected in (
            ("a token", issuer.token(**whole), 200),
            ("a token with more scopes", issuer.token(aud=["others", "tranche"], scope="read use"), 200),
            ("no token", None, 401),
            ("an expired token", issuer.token(**whole, exp=int(time.time()) - 60), 401),
            ("a token of another issuer", issuer.token(**whole, iss="https://others.example"), 401),
            ("a token for another audience", issuer.token(aud="others", scope="use"), 401),
            ("a token signed by another", Issuer(folder / "others", issuer.name).token(**whole), 401),
            ("a token without the scope", issuer.token(aud="tranche", scope="read"), 403)):
        outcomes.expect(f"GET /v1/schema with {what}", status(port, "/v1/schema", token), expected)
    outcomes.expect("a path that is no route, with a token", status(port, "/q/metrics", issuer.token(**whole)), 404)


def _risk_customer(emulator: Emulator, running: str) -> dict[str, Any]:
    claims = {"scope": "use", "sub": "rehearsal", "iss": "i"}
    _, answer = emulator.invoke(running, {
        "version": "2.0", "rawPath": "/v1/schema", "rawQueryString": "", "isBase64Encoded": False, "headers": {},
        "requestContext": {"http": {"method": "GET", "path": "/v1/schema"}, "requestId": "r", "authorizer": {"jwt": {"claims": claims, "scopes": ["use"]}}}})
    return {name: one["examples"][0] for name, one in json.loads(answer["body"])["properties"].items() if one.get("examples")}


def _queue(aws: FakeAws, emulator: Emulator, running: str, customer: dict[str, Any], outcomes: Any) -> None:
    """Lambda's poller: what the function names as failed comes again, what it does not is deleted."""
    queues, sqs = aws.outputs["queue_urls"], aws.client("sqs")
    (mapping,) = aws.client("lambda").list_event_source_mappings()["EventSourceMappings"]
    aws.client("lambda").update_event_source_mapping(UUID=mapping["UUID"], Enabled=False)  # moto would run the function in a container
    outcomes.expect("single failures are reported", mapping["FunctionResponseTypes"], ["ReportBatchItemFailures"])
    bodies = {"one": json.dumps({"reference": "one", "features": customer}), "two": json.dumps({"reference": "two", "features": customer}), "none": '{"features": 7}'}
    for body in bodies.values():
        sqs.send_message(QueueUrl=queues["customers"], MessageBody=body)
    failures = []
    for _ in range(5):
        taken = sqs.receive_message(QueueUrl=queues["customers"], MaxNumberOfMessages=mapping["BatchSize"], AttributeNames=["All"]).get("Messages", [])
        records = [{"messageId": m["MessageId"], "receiptHandle": m["ReceiptHandle"], "body": m["Body"], "attributes": m["Attributes"], "messageAttributes": {},
                    "eventSource": "aws:sqs", "eventSourceARN": mapping["EventSourceArn"], "awsRegion": "eu-central-1"} for m in taken]
        went_well, answer = emulator.invoke(running, {"Records": records})
        failed = {one["itemIdentifier"] for one in answer["batchItemFailures"]} if went_well else {r["messageId"] for r in records}
        failures.append([len(taken), len(failed)])
        for message in taken:
            entry = {"QueueUrl": queues["customers"], "ReceiptHandle": message["ReceiptHandle"]}
            if message["MessageId"] in failed:
                sqs.change_message_visibility(**entry, VisibilityTimeout=0)
            else:
                sqs.delete_message(**entry)
    outcomes.expect("of a batch, the bad message alone comes again, four times", failures, [[3, 1], [1, 1], [1, 1], [1, 1], [1, 0]])
    answers = sqs.receive_message(QueueUrl=queues["segments"], MaxNumberOfMessages=10, MessageAttributeNames=["All"]).get("Messages", [])
    outcomes.expect("the others are answered", sorted(json.loads(m["Body"])["reference"] for m in answers), ["one", "two"])
    dead = sqs.receive_message(QueueUrl=queues["dead-letters"], MaxNumberOfMessages=10, MessageAttributeNames=["All"]).get("Messages", [])
    outcomes.expect("it ends among the dead letters, with the reason", [(m["Body"], "problem" in m["MessageAttributes"]) for m in dead], [(bodies["none"], True)])


def _matches(pattern: Any, event: Any) -> bool:
    """EventBridge's matching, as far as the module uses it: any of a list, by value or prefix."""
    if isinstance(pattern, dict):
        return isinstance(event, dict) and all(name in event and _matches(one, event[name]) for name, one in pattern.items())
    return any(event.startswith(one["prefix"]) if isinstance(one, dict) else event == one for one in pattern)


def _file(aws: FakeAws, emulator: Emulator, name: str, key: str, customer: dict[str, Any], outcomes: Any) -> None:
    events, s3, bucket = aws.client("events"), aws.client("s3"), aws.settings["files_bucket"]
    pattern = json.loads(events.describe_rule(Name=name)["EventPattern"])
    (target,) = events.list_targets_by_rule(Rule=name)["Targets"]

    def created(of: str) -> dict[str, Any]:
        return {"source": "aws.s3", "detail-type": "Object Created", "detail": {"bucket": {"name": bucket}, "object": {"key": of}}}

    lines = [",".join(customer), *[",".join(map(str, customer.values()))] * 3]
    s3.put_object(Bucket=bucket, Key=key, Body="\n".join(lines).encode() + b"\n", Metadata={"tranche-keep": next(iter(customer))})
    outcomes.expect(f"{key} is an event of {name}", _matches(pattern, created(key)), True)
    outcomes.expect("its result is none", _matches(pattern, created(key.replace("in/", "out/", 1))), False)
    *_, function, alias = target["Arn"].split(":")
    went_well, answer = emulator.invoke(version_name(function, aws.live(function) if alias == "live" else alias), created(key))
    outcomes.expect("it is answered", went_well or answer, True)
    written = sorted(one["Key"] for one in s3.list_objects_v2(Bucket=bucket, Prefix=key.replace("in/", "out/", 1).split(".")[0]).get("Contents", []))
    base = key.replace("in/", "out/", 1).removesuffix(".csv")
    outcomes.expect("what is written", written, [f"{base}.csv", f"{base}.summary.json"])
    if written:
        result = s3.get_object(Bucket=bucket, Key=f"{base}.csv")["Body"].read().decode()
        outcomes.expect("lines of the result", len(result.splitlines()), 4)
    went_well, _ = emulator.invoke(version_name(function, aws.live(function)), created(key.replace("customers", "nobody")))
    outcomes.expect("a file that is not there fails, so that the event is kept", went_well, False)
