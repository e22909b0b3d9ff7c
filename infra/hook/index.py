"""Asks the version that CodeDeploy is about to let in, and tells CodeDeploy whether its answers are well-formed."""

import json
import os

import boto3


def property_examples(properties):
    """A customer of the examples that the bundle's schema has; a feature without one is missing."""
    return {name: one["examples"][0] for name, one in properties.items() if one.get("examples")}


def is_number(value, low, high):
    return isinstance(value, (int, float)) and not isinstance(value, bool) and low <= value <= high


def scopes_of(required, granting):
    """What a caller's token has who may do all that the function grants, such as `score` and `explain:e,model:m`."""
    return " ".join(filter(None, [required, *(pair.partition(":")[2] for pair in granting.split(","))]))


def http_event(method, path, scopes, secret, body=None):
    """As the API sends it, by the service's address, of a caller whose token has the scopes that the function asks for."""
    claims = {"iss": "tranche", "sub": "pre-traffic-check", "scope": scopes}
    return {
        "version": "2.0", "rawPath": path, "rawQueryString": "", "isBase64Encoded": False,
        "headers": {"content-type": "application/json", "x-origin-secret": secret}, "body": body and json.dumps(body),
        "requestContext": {"http": {"method": method, "path": path}, "requestId": "pre-traffic-check",
                           "authorizer": {"jwt": {"claims": claims, "scopes": scopes.split()}}},
    }


def problem_of_risk(invoke, scopes, secret):
    """None, or what is wrong."""
    def ask(*request):
        answer = invoke(http_event(request[0], request[1], scopes, secret, *request[2:]))
        if not isinstance(answer, dict) or answer.get("statusCode") != 200:
            raise ValueError(f"{request[0]} {request[1]} is answered {str(answer)[:500]}")
        return json.loads(answer["body"])

    features = property_examples(ask("GET", "/v1/schema")["properties"])
    score = ask("POST", "/v1/risk-scores", {"reference": "pre-traffic-check", "features": features})
    if not is_number(score.get("probability_of_default"), 0, 1):
        return "the answer has no probability of default"
    if score.get("decision") not in ("approve", "refer", "decline", "not_scorable"):
        return "the answer has no decision"
    return None


def problem_of_segmentation(invoke):
    """None, or what is wrong."""
    described = invoke({"describe": "model"})
    members = described["event_schema"]["$defs"]["customer"]["properties"]
    features = property_examples(members["features"]["properties"])
    found = invoke({"reference": "pre-traffic-check", "features": features})
    if not is_number(found.get("segment"), 0, 10_000) or not isinstance(found.get("name"), str):
        return "the answer has no segment"
    if not all(is_number(distance, 0, 3.5e38) for distance in found.get("distances") or [None]):
        return "the answer has no distances"
    return None


def handler(event, _context):
    client = boto3.client("lambda")

    def invoke(payload):
        answer = client.invoke(FunctionName=os.environ["VERSION"], Payload=json.dumps(payload).encode())
        text = answer["Payload"].read()
        if answer.get("FunctionError"):
            raise ValueError(text.decode(errors="replace")[:500])
        return json.loads(text)

    try:
        if os.environ["ASKS"] == "segmentation":
            problem = problem_of_segmentation(invoke)
        else:
            scopes = scopes_of(os.environ["REQUIRED_SCOPE"], os.environ["SCOPES"])
            problem = problem_of_risk(invoke, scopes, os.environ.get("ORIGIN_SECRET", ""))
    except Exception as e:  # whatever it is, the version must not go live
        problem = f"{type(e).__name__}: {e}"
    print(json.dumps({"version": os.environ["VERSION"], "problem": problem}))
    boto3.client("codedeploy").put_lifecycle_event_hook_execution_status(
        deploymentId=event["DeploymentId"],
        lifecycleEventHookExecutionId=event["LifecycleEventHookExecutionId"],
        status="Failed" if problem else "Succeeded")
