"""What check.py asserts of the VPC and of the domain."""

import re
import unittest

from resolved import TEMPLATE, functions_of, stack_of

VPC = {"SubnetIds": "subnet-0a1b2c3d,subnet-0b2c3d4e", "SecurityGroupIds": "sg-0c3d4e5f"}
DOMAIN = {"DomainName": "scores.example.com", "CertificateArn": "arn:aws:acm:eu-central-1:123456789012:certificate/1"}


class NetworkTest(unittest.TestCase):
    def test_functions_are_in_the_vpc_that_is_named_and_their_roles_may_join_it(self):
        stack = stack_of(**VPC, FilesBucket="files", RetrainSchedule="rate(30 days)")
        self.assertEqual(len(functions_of(stack)), 6)
        for function in functions_of(stack).values():
            self.assertEqual(function["VpcConfig"], {"SubnetIds": ["subnet-0a1b2c3d", "subnet-0b2c3d4e"], "SecurityGroupIds": ["sg-0c3d4e5f"]})
        joins = {name for name, role in stack.of("IAM::Role").items() if any(p["PolicyName"] == "join-network" for p in role["Policies"])}
        self.assertEqual(joins, {"RiskRole", "SegmentationRole", "ScoreFileRole", "SegmentFileRole", "MonitorFileRole", "RetrainRole"})
        for function in functions_of(stack_of()).values():
            self.assertNotIn("VpcConfig", function)

    def test_another_network_publishes_versions(self):
        asked = {"FilesBucket": "files", "RetrainSchedule": "rate(30 days)"}
        several = [set(stack_of(**asked, **{**VPC, **more}).versions()) for more in ({}, {"SubnetIds": "subnet-0a1b2c3d"}, {"SecurityGroupIds": "sg-0d4e5f60"})]
        self.assertEqual([len(one) for one in several], [6, 6, 6])
        self.assertEqual(len(set().union(*several)), 18)

    def test_callers_come_by_the_domain_alone_if_there_is_one(self):
        stack = stack_of(**DOMAIN)
        self.assertEqual(stack.one("ApiGatewayV2::DomainName")["DomainName"], "scores.example.com")
        self.assertEqual(stack.one("ApiGatewayV2::ApiMapping"), {"ApiId": "<Api>", "DomainName": "<Domain>", "Stage": "<Stage>"})
        self.assertTrue(stack.one("ApiGatewayV2::Api")["DisableExecuteApiEndpoint"])
        self.assertEqual(stack.resolve(stack.out["Outputs"]["ApiUrl"]["Value"]), "https://scores.example.com")
        self.assertFalse(stack_of().one("ApiGatewayV2::Api")["DisableExecuteApiEndpoint"])
        self.assertEqual(stack_of().of("ApiGatewayV2::DomainName"), {})

    def test_what_belongs_together_is_given_together(self):
        for given in (VPC, DOMAIN):
            for left_out in given:
                stack = stack_of(**{name: value for name, value in given.items() if name != left_out})
                broken = [name for name, rule in stack.out["Rules"].items()
                          if stack.resolve(rule["RuleCondition"]) and not all(stack.resolve(a["Assert"]) for a in rule["Assertions"])]
                self.assertEqual(len(broken), 1, left_out)
        for parameter, given, accepted in (
                ("SubnetIds", "subnet-0a1b2c3d", True), ("SubnetIds", "subnet-0a1b2c3d, subnet-0b2c3d4e", False), ("SecurityGroupIds", "default", False),
                ("DomainName", "scores.example.com", True), ("DomainName", "https://scores.example.com", False), ("DomainName", "scores", False),
                ("CertificateArn", "arn:aws:acm:us-east-1:1:certificate/1", True), ("CertificateArn", "certificate", False)):
            self.assertEqual(bool(re.fullmatch(TEMPLATE["Parameters"][parameter]["AllowedPattern"], given)), accepted, given)
