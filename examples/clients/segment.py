"""Asks the segmentation with boto3: python segment.py FUNCTION [URL].

Deployed, FUNCTION is tranche-segmentation:live; with ./tranche serve it is segmentation, at http://127.0.0.1:9001.
"""

import json
import sys

import boto3

name, url = sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else None
here = {"endpoint_url": url, "region_name": "local", "aws_access_key_id": "none", "aws_secret_access_key": "none"}
lambdas = boto3.client("lambda", **(here if url else {}))


def ask(event):
    """The function's answer; what it refuses is an error with the codes."""
    invoked = lambdas.invoke(FunctionName=name, Payload=json.dumps(event))
    answer = json.loads(invoked["Payload"].read())
    if "FunctionError" in invoked:
        raise ValueError(answer["errorMessage"])
    return answer


customer = {"id": "U1", "features": {"tenure_months": 40, "products": 2}}
one = ask(customer)
print(one["id"], one["segment"], f"{one['confidence']:.4f}", one["name"])

for each in ask([customer, {"id": "U2", "features": {"products": "two"}}]):
    print(each["id"], each["segment"] if "segment" in each else each["problem"]["errors"][0]["code"])

try:
    ask({"customer": "U1"})
    raise SystemExit("an event without features was answered")
except ValueError as refused:
    print("refused:", refused)
