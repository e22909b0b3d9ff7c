#!/usr/bin/env python3
"""Asserts what the SAM template becomes: translates it offline and resolves it for given parameters.

Needs aws-sam-translator. Prints nothing but the outcome of the tests and writes no file.
"""

import json
import logging
import os
import re
import sys
import unittest
from pathlib import Path

from resolved import HERE, TEMPLATE, functions_of, settings, stack_of

ROOT = os.path.dirname(os.path.dirname(HERE))


class TemplateTest(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        self.stack = stack_of()

    def test_functions_run_the_packages_of_the_build(self):
        uris = {n: r["Properties"].get("CodeUri", r["Properties"].get("ContentUri")) for n, r in TEMPLATE["Resources"].items()}
        paths = {n: os.path.relpath(os.path.join(HERE, u), ROOT) for n, u in uris.items() if u}
        self.assertEqual(paths, {
            "RiskFunction": "target/risk-function.zip",
            "SegmentationFunction": "target/segmentation-function.zip",
            **{f"{name}FileFunction": "target/segmentation-function.zip" for name in ("Score", "Segment", "Monitor")},
            "RetrainFunction": "target/segmentation-function.zip",
            "RiskModels": "target/risk-models.zip",
            "SegmentsModels": "target/segments-models.zip"})

    def test_functions_are_configured_as_parameters_say(self):
        for stack, architecture, memory, timeout, reserved in (
                (self.stack, "x86_64", 512, 10, None),
                (stack_of(Architecture="arm64", MemoryMb="1024", TimeoutSeconds="7", ReservedConcurrency="5"), "arm64", 1024, 7, "5")):
            functions = functions_of(stack)
            self.assertEqual(functions.keys(), {"RiskFunction", "SegmentationFunction"})
            for name, function in functions.items():
                short = name.removesuffix("Function")
                self.assertEqual(function["FunctionName"], "tranche-" + short.lower())
                self.assertEqual(function["Role"], f"<{short}Role.Arn>")
                self.assertEqual((function["Runtime"], function["Handler"]), ("provided.al2023", "bootstrap"))
                self.assertEqual(function["Architectures"], [architecture])
                self.assertEqual((int(function["MemorySize"]), int(function["Timeout"])), (memory, timeout))
                self.assertEqual(function.get("ReservedConcurrentExecutions"), reserved)
                self.assertEqual(function["Layers"], [stack.layers()[{"Risk": "Risk", "Segmentation": "Segments"}[short] + "Models"]])
                self.assertEqual(function["TracingConfig"], {"Mode": "Active"})
                self.assertEqual(function["LoggingConfig"], {"LogFormat": "JSON", "LogGroup": f"<{short}Logs>"})
                self.assertEqual(function["Environment"]["Variables"], {
                    "TRANCHE_MODELS": "/opt/models", "DISABLE_SIGNAL_HANDLERS": "true", "GLIBC_TUNABLES": "glibc.malloc.hugetlb=1", "ORT_DISABLE_TELEMETRY": "1"})

    def test_policy_and_scope_reach_the_risk_function_alone_and_publish_its_version(self):
        stack = stack_of(Policy='{"format": 1, "version": "1"}', RequiredScope="score")
        environments = {n: f["Environment"]["Variables"] for n, f in functions_of(stack).items()}
        self.assertEqual(environments["RiskFunction"]["TRANCHE_POLICY"], '{"format": 1, "version": "1"}')
        self.assertEqual(environments["RiskFunction"]["TRANCHE_REQUIRED_SCOPE"], "score")
        self.assertEqual(settings(environments["SegmentationFunction"]), [])
        for changed in (self.stack, stack_of(Policy='{"version":"2","format":1}', RequiredScope="score"), stack_of(RequiredScope="score")):
            self.assertEqual(len(stack.versions().items() & changed.versions().items()), 1)

    def test_a_policy_that_is_not_whole_is_refused(self):
        whole = '{"format": 1, "version": "2", "refer_from": 0.1, "decline_from": 2e-1, "missing": {"rule": "hold"}}'
        for given, accepted in (
                ("", True), (whole, True), (whole.replace(": ", ":").replace(", ", ",\n"), True), (whole[:-2], False), (whole[:30], False),
                (whole.replace("1,", "2,", 1), False), (whole.replace('"2"', '" "'), False), (whole.replace('"2"', "2"), False),
                (whole.replace("refer_from", "refer"), False), (whole.replace("decline_from", "decline"), False),
                (whole.replace("0.1", "10"), False), (whole.replace("0.1", '"0.1"'), False), ("policy.json", False)):
            self.assertEqual(bool(re.fullmatch(TEMPLATE["Parameters"]["Policy"]["AllowedPattern"], given)), accepted, given)

    def test_callers_may_score_alone_unless_more_is_granted(self):
        stack = stack_of(Capabilities="score,card", Scopes="explain:credit.explain,model:m")
        environments = {n: f["Environment"]["Variables"] for n, f in functions_of(stack).items()}
        self.assertEqual(environments["RiskFunction"]["TRANCHE_CAPABILITIES"], "score,card")
        self.assertEqual(environments["RiskFunction"]["TRANCHE_SCOPES"], "explain:credit.explain,model:m")
        self.assertEqual(settings(environments["SegmentationFunction"]), [])
        for changed in (self.stack, stack_of(Capabilities="score,card"), stack_of(Scopes="explain:credit.explain,model:m")):
            self.assertEqual(len(stack.versions().items() & changed.versions().items()), 1)
        for parameter, given, accepted in (
                ("Capabilities", "none", True), ("Capabilities", "score,explain,model,card,review,advice,notice", True), ("Capabilities", "", False),
                ("Capabilities", "all", False), ("Capabilities", "score,", False), ("Capabilities", "score card", False),
                ("Scopes", "", True), ("Scopes", "model:https://a/b", True), ("Scopes", "model", False),
                ("Scopes", "models:a", False), ("Scopes", "model:a b", False), ("Scopes", "model:a,", False)):
            self.assertEqual(bool(re.fullmatch(TEMPLATE["Parameters"][parameter]["AllowedPattern"], given)), accepted, given)

    def test_records_and_metrics_are_the_risk_functions_alone_and_publish_its_version(self):
        stack = stack_of(LogFeatures="true", Metrics="false")
        environments = {n: f["Environment"]["Variables"] for n, f in functions_of(stack).items()}
        self.assertEqual(environments["RiskFunction"]["TRANCHE_LOG_FEATURES"], "true")
        self.assertEqual(environments["RiskFunction"]["TRANCHE_METRICS"], "false")
        self.assertEqual(settings(environments["SegmentationFunction"]), [])
        for changed in (self.stack, stack_of(LogFeatures="true"), stack_of(Metrics="false")):
            self.assertEqual(len(stack.versions().items() & changed.versions().items()), 1)
        for parameter in ("LogFeatures", "Metrics"):
            self.assertEqual(TEMPLATE["Parameters"][parameter]["AllowedValues"], ["true", "false"])

    def test_notices_are_the_risk_functions_alone_and_in_one_line(self):
        stack = stack_of(Creditor="Bank, 1 Main Street", Agency="Agency, 2 High Street")
        environments = {n: f["Environment"]["Variables"] for n, f in stack.of("Lambda::Function").items()}
        self.assertEqual(environments["RiskFunction"]["TRANCHE_CREDITOR"], "Bank, 1 Main Street")
        self.assertEqual(environments["RiskFunction"]["TRANCHE_AGENCY"], "Agency, 2 High Street")
        self.assertEqual([v for v in environments["SegmentationFunction"] if v.startswith("TRANCHE")], ["TRANCHE_MODELS"])
        for parameter in ("Creditor", "Agency"):
            for given, accepted in (("", True), ("Bank, 1 Main Street", True), ("Bank\n1 Main Street", False), (" Bank", False), ("B" * 301, False)):
                self.assertEqual(bool(re.fullmatch(TEMPLATE["Parameters"][parameter]["AllowedPattern"], given)), accepted, given)

    def test_version_descriptions_fit(self):
        stack = stack_of(Policy='{"version":"' + "x" * 40 + '"}', RequiredScope="y" * 60, LogFeatures="false", Architecture="x86_64",
                      Capabilities="score,explain,model,card,review,advice,notice", Scopes="explain:credit.explain,model:credit.model",
                      MemoryMb="10240", TimeoutSeconds="30")
        for description in stack.versions().values():
            self.assertLessEqual(len(re.sub("<.*?>", "1234", description)), 256)

    def test_no_other_origin_may_call_unless_it_is_named(self):
        self.assertNotIn("CorsConfiguration", self.stack.one("ApiGatewayV2::Api"))
        cors = stack_of(CorsOrigins="https://a.example,https://b.example:8443").one("ApiGatewayV2::Api")["CorsConfiguration"]
        self.assertEqual(cors["AllowOrigins"], ["https://a.example", "https://b.example:8443"])
        self.assertEqual(cors["AllowMethods"], ["GET", "POST"])
        self.assertNotIn("AllowCredentials", cors)
        pattern = TEMPLATE["Parameters"]["CorsOrigins"]["AllowedPattern"]
        for origins, accepted in (("", True), ("https://a.example", True), ("*", False), ("https://*.example", False),
                                  ("a.example", False), ("https://a.example/", False), ("https://a.example, https://b.example", False)):
            self.assertEqual(bool(re.fullmatch(pattern, origins)), accepted, origins)

    def test_without_a_layer_a_function_has_none_and_uses_what_it_carries(self):
        for parameter, function, layer in (("RiskLayer", "RiskFunction", "RiskModels"), ("SegmentsLayer", "SegmentationFunction", "SegmentsModels")):
            stack = stack_of(**{parameter: "false"})
            self.assertEqual(set(stack.layers()), {"RiskModels", "SegmentsModels"} - {layer})
            for name, changed in functions_of(stack).items():
                self.assertEqual(changed["Layers"] == [], name == function)
                self.assertEqual("TRANCHE_MODELS" in changed["Environment"]["Variables"], name != function)

    def test_layers_say_which_bundle_they_hold_and_old_ones_stay(self):
        stack = stack_of(RiskBundle="r1")
        descriptions = {l["LayerName"]: l["Description"] for l in stack.of("Lambda::LayerVersion").values()}
        self.assertEqual(descriptions, {"tranche-risk-models": "risk models, bundle r1", "tranche-segments-models": "segments models"})

    def test_new_risk_models_leave_the_segmentations_version_alone(self):
        for layer, function in (("RiskModels", "RiskFunctionVersion"), ("SegmentsModels", "SegmentationFunctionVersion")):
            changed = stack_of(contents={layer: "others"}).versions()
            kept = self.stack.versions().items() & changed.items()
            self.assertEqual([n.startswith(function) for n, _ in kept], [False])

    def test_a_new_version_is_asked_then_let_in_step_by_step_and_taken_back_by_alarms(self):
        for function, alarms in (("Risk", ["RiskErrors", "RiskSlow", "ServerErrors"]), ("Segmentation", ["SegmentationErrors", "SegmentationSlow"])):
            group = self.stack.of("CodeDeploy::DeploymentGroup")[function + "FunctionDeploymentGroup"]
            self.assertEqual(group["DeploymentConfigName"], "CodeDeployDefault.LambdaCanary10Percent5Minutes")
            self.assertEqual([a["Name"] for a in group["AlarmConfiguration"]["Alarms"]], [f"<{a}>" for a in alarms])
            alias = self.stack.resources[function + "FunctionAliaslive"]
            self.assertEqual(self.stack.resolve(alias["UpdatePolicy"]["CodeDeployLambdaAliasUpdate"]["BeforeAllowTrafficHook"]), f"<{function}Check>")
            check = self.stack.of("Lambda::Function")[function + "Check"]
            self.assertRegex(check["Environment"]["Variables"]["VERSION"], f"^<{function}FunctionVersion")
        linear = stack_of(Deployment="Linear10PercentEvery1Minute").of("CodeDeploy::DeploymentGroup").values()
        self.assertEqual({g["DeploymentConfigName"] for g in linear}, {"CodeDeployDefault.LambdaLinear10PercentEvery1Minute"})

    def test_alarms_tell_whom_they_should_and_nobody_else(self):
        topic = "arn:aws:sns:eu-central-1:123456789012:told"
        told = stack_of(AlarmTopicArn=topic, Queue="true", FilesBucket="files", DeclinedAtMost="60").of("CloudWatch::Alarm")
        self.assertEqual(len(told), 14)
        for alarm in told.values():
            self.assertEqual((alarm["AlarmActions"], alarm["OKActions"]), ([topic], [topic]))
        for alarm in self.stack.of("CloudWatch::Alarm").values():
            self.assertEqual((alarm.get("AlarmActions"), alarm.get("OKActions")), (None, None))
        self.assertEqual(told.keys() - self.stack.of("CloudWatch::Alarm").keys(), {"DeadLetters", "FileDeadLetters", "MonitorVerdict", "OldestMessage", "DeclinedOutOfBand"})

    def test_roles_write_to_their_own_log_group_and_trace_and_do_nothing_else(self):
        roles = self.stack.of("IAM::Role")
        self.assertEqual(roles.keys(), {"RiskRole", "SegmentationRole", "RiskCheckRole", "SegmentationCheckRole", "DeployRole"})
        for name in ("RiskRole", "SegmentationRole"):
            role = roles[name]
            self.assertEqual(role.keys(), {"AssumeRolePolicyDocument", "Path", "Policies"})
            (trust,) = role["AssumeRolePolicyDocument"]["Statement"]
            self.assertEqual(trust["Principal"], {"Service": "lambda.amazonaws.com"})
            self.assertEqual([s for p in role["Policies"] for s in p["PolicyDocument"]["Statement"]], [
                {"Effect": "Allow", "Action": ["logs:CreateLogStream", "logs:PutLogEvents"],
                 "Resource": "<" + name.removesuffix("Role") + "Logs.Arn>"},
                {"Effect": "Allow", "Action": ["xray:PutTraceSegments", "xray:PutTelemetryRecords"], "Resource": "*"}])

    def test_roles_lie_where_and_are_bounded_as_asked(self):
        stack = stack_of(IamPath="/lending/", PermissionsBoundary="arn:aws:iam::123456789012:policy/bounds")
        for role in stack.of("IAM::Role").values():
            self.assertEqual((role["Path"], role["PermissionsBoundary"]), ("/lending/", "arn:aws:iam::123456789012:policy/bounds"))
        self.assertEqual(stack.one("IAM::ManagedPolicy")["Path"], "/lending/")
        for parameter, given, accepted in (
                ("IamPath", "/", True), ("IamPath", "/a/b/", True), ("IamPath", "a", False), ("IamPath", "/a", False),
                ("PermissionsBoundary", "", True), ("PermissionsBoundary", "arn:aws:iam::aws:policy/p", True), ("PermissionsBoundary", "p", False)):
            self.assertEqual(bool(re.fullmatch(TEMPLATE["Parameters"][parameter]["AllowedPattern"], given)), accepted, given)

    def test_log_groups_are_those_the_functions_write_to_and_expire(self):
        groups = {n: (g["LogGroupName"], int(g["RetentionInDays"])) for n, g in self.stack.of("Logs::LogGroup").items()}
        self.assertEqual(groups, {
            "RiskLogs": ("/aws/lambda/tranche-risk", 1096),
            "RiskCheckLogs": ("/aws/lambda/tranche-risk-check", 1096),
            "SegmentationLogs": ("/aws/lambda/tranche-segmentation", 1096),
            "SegmentationCheckLogs": ("/aws/lambda/tranche-segmentation-check", 1096),
            "ApiLogs": ("/aws/vendedlogs/tranche-api", 1096)})
        for name, group in self.stack.resources.items():
            if group["Type"] == "AWS::Logs::LogGroup":
                self.assertEqual((group["DeletionPolicy"], group["UpdateReplacePolicy"]), ("Retain", "Retain"), name)

    def test_log_groups_lie_under_the_key_that_is_named(self):
        key = "arn:aws:kms:eu-central-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab"
        for stack, expected in ((self.stack, None), (stack_of(LogKeyArn=key), key)):
            self.assertEqual({g.get("KmsKeyId") for g in stack.of("Logs::LogGroup").values()}, {expected})

    def test_whatever_changes_a_function_publishes_a_version_and_old_ones_stay(self):
        published = self.stack.versions()
        self.assertEqual(published, stack_of().versions())
        for changed in (stack_of(contents={"RiskModels": "a", "SegmentsModels": "b"}), stack_of(RiskLayer="false", SegmentsLayer="false"),
                        stack_of(Architecture="arm64"),
                        stack_of(MemoryMb="1024"), stack_of(TimeoutSeconds="7")):
            self.assertFalse(published.items() & changed.versions().items())
        for name in published:
            policies = [self.stack.resources[name].get(p) for p in ("DeletionPolicy", "UpdateReplacePolicy")]
            self.assertEqual(policies, ["Retain", "Retain"])
        for alias in self.stack.of("Lambda::Alias").values():
            self.assertEqual(alias["Name"], "live")
            self.assertIn(alias["FunctionVersion"], [f"<{name}.Version>" for name in published])

    @unittest.skipIf(sys.version_info < (3, 11), "Python reads TOML from 3.11 on")
    def test_dev_and_prod_are_stacks_of_their_own_and_prod_asks_before_it_changes(self):
        import tomllib
        config = tomllib.loads(Path(HERE, "samconfig.toml").read_text(encoding="utf-8"))
        environments = {name: given["deploy"]["parameters"] for name, given in config.items() if name != "version"}
        self.assertEqual({name: e["stack_name"] for name, e in environments.items()}, {"dev": "tranche-dev", "prod": "tranche-prod"})
        self.assertEqual([e["capabilities"] for e in environments.values()], ["CAPABILITY_IAM"] * 2)
        self.assertTrue(environments["prod"]["confirm_changeset"])

    def test_outputs_lead_to_what_was_made(self):
        self.assertEqual({n: self.stack.resolve(o["Value"]) for n, o in self.stack.out["Outputs"].items()}, {
            "ApiUrl": "<Api.ApiEndpoint>", "DomainTarget": "<Domain.RegionalDomainName>", "DomainZoneId": "<Domain.RegionalHostedZoneId>",
            "InvokePolicyArn": "<InvokeSegmentation>", "RecordsBucketName": "<RecordsBucket>", "FrontTarget": "<Front.DomainName>", "RiskLayerArn": self.stack.layers()["RiskModels"], "SegmentsLayerArn": self.stack.layers()["SegmentsModels"],
            "FileDeadLetterQueueUrl": "<FileDeadLetterQueue>", "CustomersQueueUrl": "<CustomersQueue>", "ResultsQueueUrl": "<ResultsQueue>", "DeadLetterQueueUrl": "<DeadLetterQueue>",
            "RiskFunctionArn": "<RiskFunction.Arn>", "RiskAliasArn": "<RiskFunctionAliaslive>",
            "SegmentationFunctionArn": "<SegmentationFunction.Arn>", "SegmentationAliasArn": "<SegmentationFunctionAliaslive>"})


if __name__ == "__main__":
    logging.disable(logging.WARNING)  # the translator warns that nobody collects its metrics
    unittest.main(module=None, argv=[*sys.argv[:1], "__main__", "api_and_queue", "files_and_key", "network_and_domain", "records_and_budget", "in_front"])
