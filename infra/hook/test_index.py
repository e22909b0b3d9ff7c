#!/usr/bin/env python3
"""What the check says of versions that answer well, wrongly, or not at all."""

import io
import json
import os
import sys
import types
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
sys.modules.setdefault("boto3", types.ModuleType("boto3"))  # Lambda has it; the clients here are the test's own
import index

SCHEMA = {"properties": {
    "income": {"type": ["number", "null"], "examples": [52000.0]},
    "region": {"type": ["string", "null"], "examples": ["NORTH", "SOUTH"]},
    "note": {"type": "string"}}}
SCORE = {"probability_of_default": 0.25, "decision": "refer"}
DESCRIBED = {"event_schema": {"$defs": {"customer": {"properties": {"features": SCHEMA}}}}}
SEGMENT = {"segment": 2, "name": "rich", "distances": [1.5, 0.5]}


class Clients:
    """Lambda with one version, and CodeDeploy, which keeps what it was told."""

    def __init__(self, answer):
        self.answer, self.asked, self.told = answer, [], []

    def client(self, _name):
        return self

    def invoke(self, FunctionName, Payload):
        self.asked.append((FunctionName, json.loads(Payload)))
        answer = self.answer(json.loads(Payload))
        failed = isinstance(answer, Exception)
        return {"Payload": io.BytesIO(json.dumps({"errorMessage": str(answer)} if failed else answer).encode()),
                **({"FunctionError": "Unhandled"} if failed else {})}

    def put_lifecycle_event_hook_execution_status(self, **told):
        self.told.append(told)


def risk(score, status=200):
    def answer(event):
        if event["rawPath"] == "/v1/schema":
            return {"statusCode": 200, "body": json.dumps(SCHEMA)}
        return {"statusCode": status, "body": json.dumps(score)}
    return answer


def segmentation(found):
    return lambda event: DESCRIBED if event == {"describe": "model"} else found


class CheckTest(unittest.TestCase):
    def told(self, asks, answer, required="", scopes="", secret=""):
        os.environ.update(ASKS=asks, VERSION="arn:7", REQUIRED_SCOPE=required, SCOPES=scopes, ORIGIN_SECRET=secret)
        clients = Clients(answer)
        index.boto3.client = clients.client
        said, sys.stdout = sys.stdout, io.StringIO()
        try:
            index.handler({"DeploymentId": "d-1", "LifecycleEventHookExecutionId": "e-1"}, None)
        finally:
            said, sys.stdout = sys.stdout.getvalue(), said
        (told,) = clients.told
        self.assertEqual((told["deploymentId"], told["lifecycleEventHookExecutionId"]), ("d-1", "e-1"))
        self.assertEqual({version for version, _ in clients.asked} | {"arn:7"}, {"arn:7"})
        self.problem = json.loads(said)["problem"]
        self.assertEqual(self.problem is None, told["status"] == "Succeeded")
        return told["status"], [event for _, event in clients.asked]

    def test_a_version_that_answers_is_let_in(self):
        status, (schema, score) = self.told("risk", risk(SCORE), "use", "explain:e,model:m")
        self.assertEqual(status, "Succeeded")
        self.assertEqual(json.loads(score["body"]), {"reference": "pre-traffic-check", "features": {"income": 52000.0, "region": "NORTH"}})
        self.assertEqual((score["rawPath"], score["requestContext"]["http"]), ("/v1/risk-scores", {"method": "POST", "path": "/v1/risk-scores"}))
        jwt = score["requestContext"]["authorizer"]["jwt"]
        self.assertEqual((jwt["claims"]["scope"], jwt["scopes"]), ("use e m", ["use", "e", "m"]))
        self.assertEqual((schema["rawPath"], schema["requestContext"]["http"]["method"]), ("/v1/schema", "GET"))
        self.assertEqual(self.told("segmentation", segmentation(SEGMENT))[0], "Succeeded")
        for decision in ("approve", "refer", "decline", "not_scorable"):
            self.assertEqual(self.told("risk", risk({**SCORE, "decision": decision}))[0], "Succeeded", decision)

    def test_it_asks_by_the_services_address(self):
        _, asked = self.told("risk", risk(SCORE), secret="s" * 32)
        self.assertEqual([event["headers"]["x-origin-secret"] for event in asked], ["s" * 32] * 2)

    def test_scopes_are_those_of_all_that_is_granted(self):
        for required, granting, all_of_them in (("", "", ""), ("use", "", "use"), ("", "model:m", "m"), ("use", "explain:a:b", "use a:b")):
            self.assertEqual(index.scopes_of(required, granting), all_of_them)

    def test_a_version_that_answers_wrongly_is_not(self):
        for score in ({}, {**SCORE, "probability_of_default": 1.5}, {**SCORE, "probability_of_default": None},
                      {**SCORE, "probability_of_default": True}, {**SCORE, "decision": "maybe"}):
            self.assertEqual(self.told("risk", risk(score))[0], "Failed", score)
        for status in (201, 403, 422, 500):
            self.assertEqual(self.told("risk", risk(SCORE, status=status))[0], "Failed", status)
        for found in ({}, {**SEGMENT, "segment": "2"}, {**SEGMENT, "name": None}, {**SEGMENT, "distances": []},
                      {**SEGMENT, "distances": [None]}, "ok"):
            self.assertEqual(self.told("segmentation", segmentation(found))[0], "Failed", found)

    def test_a_version_that_does_not_start_is_not(self):
        for asks in ("risk", "segmentation"):
            self.assertEqual(self.told(asks, lambda _: ValueError("no risk bundle at /opt/models/risk"))[0], "Failed")
            self.assertIn("no risk bundle at /opt/models/risk", self.problem)
            self.assertNotIn("KeyError", self.problem)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
