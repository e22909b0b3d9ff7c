"""What check.py asserts of the API and of the queue."""

import json
import unittest

from resolved import TEMPLATE, functions_of, settings, stack_of


class ApiAndQueueTest(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        self.stack = stack_of()
        self.jwt = stack_of(JwtIssuer="https://id.example", JwtAudience="a,b")

    def test_the_api_calls_the_live_alias_with_payload_2(self):
        self.assertEqual(self.stack.one("ApiGatewayV2::Integration"), {
            "ApiId": "<Api>", "IntegrationType": "AWS_PROXY", "PayloadFormatVersion": "2.0",
            "IntegrationUri": "arn:aws:apigateway:eu-central-1:lambda:path/2015-03-31/functions/<RiskFunctionAliaslive>/invocations"})

    def test_only_the_routes_of_this_api_may_invoke_and_only_the_alias(self):
        permissions = self.stack.of("Lambda::Permission").values()
        api = "arn:aws:execute-api:eu-central-1:123456789012:<Api>/*/"
        self.assertEqual({p["SourceArn"] for p in permissions}, {
            api + "POST/v1/risk-scores", api + "POST/v1/risk-scores/batch", api + "POST/v1/reviews", api + "GET/v1/model", api + "GET/v1/schema",
            api + "GET/q/openapi", api + "GET/q/errors"})
        for permission in permissions:
            self.assertEqual(permission["FunctionName"], "<RiskFunctionAliaslive>")
            self.assertEqual(permission["Action"], "lambda:InvokeFunction")
            self.assertEqual(permission["Principal"], "apigateway.amazonaws.com")

    def test_no_route_is_open(self):
        for stack, authorization in ((self.stack, ("AWS_IAM", None)), (self.jwt, ("JWT", "<JwtAuthorizer>"))):
            routes = stack.of("ApiGatewayV2::Route").values()
            self.assertEqual({r["RouteKey"] for r in routes}, {
                "POST /v1/risk-scores", "POST /v1/risk-scores/batch", "POST /v1/reviews", "GET /v1/model", "GET /v1/schema", "GET /q/openapi", "GET /q/errors"})
            for route in routes:
                self.assertEqual((route["AuthorizationType"], route.get("AuthorizerId")), authorization)
                self.assertEqual(route["Target"], "integrations/<RiskIntegration>")
        self.assertEqual(self.stack.of("ApiGatewayV2::Authorizer"), {})
        authorizer = self.jwt.one("ApiGatewayV2::Authorizer")
        self.assertEqual(authorizer["AuthorizerType"], "JWT")
        self.assertEqual(authorizer["IdentitySource"], ["$request.header.Authorization"])
        self.assertEqual(authorizer["JwtConfiguration"], {"Issuer": "https://id.example", "Audience": ["a", "b"]})

    def test_issuer_and_audience_come_together_or_not_at_all(self):
        for issuer, audience, accepted in (("", "", True), ("https://id.example", "a", True), ("https://id.example", "", False), ("", "a", False)):
            stack = stack_of(JwtIssuer=issuer, JwtAudience=audience)
            broken = [name for name, rule in stack.out["Rules"].items()
                      if stack.resolve(rule["RuleCondition"]) and not all(stack.resolve(a["Assert"]) for a in rule["Assertions"])]
            self.assertEqual(not broken, accepted)

    def test_the_stage_throttles_and_logs_nothing_personal(self):
        stage = self.stack.one("ApiGatewayV2::Stage")
        self.assertEqual((stage["StageName"], stage["AutoDeploy"]), ("$default", True))
        self.assertEqual({k: int(v) for k, v in stage["DefaultRouteSettings"].items()}, {"ThrottlingRateLimit": 50, "ThrottlingBurstLimit": 100})
        self.assertEqual(stage["AccessLogSettings"]["DestinationArn"], "<ApiLogs.Arn>")
        self.assertEqual(set(json.loads(stage["AccessLogSettings"]["Format"]).values()), {
            "$context." + v for v in ("requestId", "routeKey", "status", "responseLatency", "integrationLatency")})

    def test_the_invoke_policy_names_the_segmentation_alias_alone(self):
        self.assertEqual(self.stack.one("IAM::ManagedPolicy")["PolicyDocument"]["Statement"], [{
            "Effect": "Allow", "Action": "lambda:InvokeFunction", "Resource": "<SegmentationFunctionAliaslive>"}])

    def test_there_are_no_queues_unless_they_are_asked_for(self):
        self.assertEqual((self.stack.of("SQS::Queue"), self.stack.of("Lambda::EventSourceMapping")), ({}, {}))
        self.assertFalse(stack_of(Queue="true").versions().items() <= self.stack.versions().items())

    def test_the_queue_is_answered_by_the_live_alias_and_failures_end_where_they_should(self):
        stack = stack_of(Queue="true")
        self.assertEqual(stack.one("Lambda::EventSourceMapping"), {
            "EventSourceArn": "<CustomersQueue.Arn>", "FunctionName": "<SegmentationFunctionAliaslive>",
            "BatchSize": 10, "FunctionResponseTypes": ["ReportBatchItemFailures"]})
        queues = stack.of("SQS::Queue")
        self.assertEqual({n: q["QueueName"] for n, q in queues.items()}, {
            "CustomersQueue": "tranche-customers", "ResultsQueue": "tranche-segments", "DeadLetterQueue": "tranche-dead-letters"})
        self.assertEqual({q["SqsManagedSseEnabled"] for q in queues.values()}, {True})
        self.assertEqual(queues["CustomersQueue"]["RedrivePolicy"], {"deadLetterTargetArn": "<DeadLetterQueue.Arn>", "maxReceiveCount": 5})
        self.assertGreaterEqual(queues["CustomersQueue"]["VisibilityTimeout"], 6 * TEMPLATE["Parameters"]["TimeoutSeconds"]["MaxValue"])
        environments = {n: f["Environment"]["Variables"] for n, f in functions_of(stack).items()}
        self.assertEqual({k: v for k, v in environments["SegmentationFunction"].items() if k in settings([k])}, {
            "TRANCHE_RESULTS_QUEUE": "<ResultsQueue>", "TRANCHE_DEAD_LETTER_QUEUE": "<DeadLetterQueue>", "TRANCHE_MAX_RECEIVES": "5"})
        self.assertFalse([v for v in environments["RiskFunction"] if "QUEUE" in v])
        roles = stack.of("IAM::Role")
        self.assertEqual(roles["RiskRole"], self.stack.of("IAM::Role")["RiskRole"])
        self.assertEqual([s for p in roles["SegmentationRole"]["Policies"][2:] for s in p["PolicyDocument"]["Statement"]], [
            {"Effect": "Allow", "Action": ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"], "Resource": "<CustomersQueue.Arn>"},
            {"Effect": "Allow", "Action": "sqs:SendMessage", "Resource": ["<ResultsQueue.Arn>", "<DeadLetterQueue.Arn>"]}])
