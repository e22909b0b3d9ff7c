"""What check.py asserts of what stands in front of the API."""

import json
import re
import unittest

from resolved import TEMPLATE, stack_of

FRONT = {
    "FrontDomain": "scores.example.com", "FrontCertificateArn": "arn:aws:acm:us-east-1:123456789012:certificate/1",
    "WebAclArn": "arn:aws:wafv2:us-east-1:123456789012:global/webacl/front/2", "FrontSecret": "s" * 32, "FrontSecretVersion": "1",
    "JwtIssuer": "https://id.example/", "JwtAudience": "a"}


class FrontTest(unittest.TestCase):
    def test_callers_come_through_the_firewall_or_are_refused_by_the_function(self):
        stack = stack_of(**FRONT)
        front = stack.one("CloudFront::Distribution")["DistributionConfig"]
        self.assertEqual(front["WebACLId"], FRONT["WebAclArn"])
        (origin,) = front["Origins"]
        self.assertEqual(origin["DomainName"], "<Api>.execute-api.eu-central-1.amazonaws.com")
        self.assertEqual(origin["OriginCustomHeaders"], [{"HeaderName": "X-Origin-Secret", "HeaderValue": "s" * 32}])
        functions = stack.of("Lambda::Function")
        self.assertEqual(functions["RiskFunction"]["Environment"]["Variables"]["TRANCHE_ORIGIN_SECRET"], "s" * 32)
        self.assertEqual(functions["RiskCheck"]["Environment"]["Variables"]["ORIGIN_SECRET"], "s" * 32)
        self.assertEqual(stack.resolve(stack.out["Outputs"]["ApiUrl"]["Value"]), "https://scores.example.com")
        self.assertEqual(stack_of().of("CloudFront::Distribution"), {})

    def test_one_secret_replaces_the_other_in_steps_that_each_publish_a_version(self):
        steps = [stack_of(**{**FRONT, **more, "FrontSecretVersion": str(number)}) for number, more in enumerate((
            {}, {"FrontSecretToo": "n" * 32}, {"FrontSecret": "n" * 32, "FrontSecretToo": "s" * 32}))]
        taken = [s.of("Lambda::Function")["RiskFunction"]["Environment"]["Variables"]["TRANCHE_ORIGIN_SECRET"] for s in steps]
        self.assertEqual(taken, ["s" * 32, "s" * 32 + "," + "n" * 32, "n" * 32 + "," + "s" * 32])
        self.assertEqual(len({next(n for n in s.versions() if n.startswith("RiskFunctionVersion")) for s in steps}), 3)
        for stack in steps:  # the translation, which many may read, writes parameters' values into some properties
            self.assertFalse([secret for secret in ("s" * 32, "n" * 32) if secret in json.dumps(stack.out)])

    def test_a_front_publishes_the_version_that_refuses_and_without_it_the_one_that_does_not(self):
        risk = [{n for n in s.versions() if n.startswith("RiskFunctionVersion")} for s in (stack_of(JwtIssuer="https://id.example/", JwtAudience="a"), stack_of(**FRONT))]
        self.assertFalse(risk[0] & risk[1])

    def test_it_comes_and_goes_in_steps_of_which_none_refuses_a_caller(self):
        jwt = {"JwtIssuer": FRONT["JwtIssuer"], "JwtAudience": FRONT["JwtAudience"]}
        still_open = {**{n: v for n, v in FRONT.items() if n != "FrontSecretVersion"}, "FrontOnly": "false"}
        steps = [stack_of(**parameters) for parameters in (jwt, still_open, FRONT, still_open, jwt)]
        asked = [s.of("Lambda::Function")["RiskFunction"]["Environment"]["Variables"].get("TRANCHE_ORIGIN_SECRET") for s in steps]
        self.assertEqual(asked, [None, None, "s" * 32, None, None])
        self.assertEqual([len(s.of("CloudFront::Distribution")) for s in steps], [0, 1, 1, 1, 0])
        # A version of what has not changed cannot be published, and the deployment would fail.
        versions = [next(n for n in s.versions() if n.startswith("RiskFunctionVersion")) for s in steps]
        self.assertEqual([versions.index(v) for v in versions], [0, 0, 2, 0, 0])
        self.assertEqual([s.resolve(s.out["Outputs"]["ApiUrl"]["Value"]) == "https://scores.example.com" for s in steps], [False, False, True, False, False])

    def test_the_secret_is_nowhere_shown(self):
        for name in ("FrontSecret", "FrontSecretToo"):
            self.assertIs(TEMPLATE["Parameters"][name]["NoEcho"], True)
        shown = [stack_of(**FRONT).resolve(o["Value"]) for o in TEMPLATE["Outputs"].values()]
        self.assertNotIn("s" * 32, "".join(map(str, shown)))

    def test_what_belongs_together_is_given_together(self):
        for left_out in FRONT.keys() - {"JwtAudience", "JwtIssuer"}:
            self.assertTrue(self._refused({n: v for n, v in FRONT.items() if n != left_out}), left_out)
        self.assertTrue(self._refused({n: v for n, v in FRONT.items() if not n.startswith("Jwt")}))
        self.assertTrue(self._refused({"FrontSecretToo": "n" * 32}))
        self.assertTrue(self._refused({"FrontSecretVersion": "1"}))
        self.assertFalse(self._refused(FRONT))
        self.assertTrue(self._refused({**FRONT, "FrontOnly": "false"}))
        self.assertFalse(self._refused({**FRONT, "FrontOnly": "false", "FrontSecretVersion": ""}))
        self.assertTrue(self._refused({**FRONT, "FrontOnly": "false", "FrontSecretVersion": "", "FrontSecretToo": "n" * 32}))
        self.assertTrue(self._refused({"FrontOnly": "false"}))
        domain = {"CertificateArn": "arn:aws:acm:eu-central-1:123456789012:certificate/1"}
        self.assertFalse(self._refused({**FRONT, **domain, "DomainName": "api.example.com"}))
        self.assertTrue(self._refused({**FRONT, **domain, "DomainName": FRONT["FrontDomain"]}))
        for parameter, given, accepted in (
                ("FrontSecret", "s" * 31, False), ("FrontSecret", "s," * 16, False), ("FrontSecret", "s" * 128, True), ("FrontDomain", "https://a.b", False),
                ("FrontCertificateArn", "arn:aws:acm:eu-central-1:1:certificate/1", False), ("WebAclArn", "arn:aws:wafv2:eu-central-1:1:regional/webacl/a/1", False)):
            self.assertEqual(bool(re.fullmatch(TEMPLATE["Parameters"][parameter]["AllowedPattern"], given)), accepted, (parameter, given))

    @staticmethod
    def _refused(parameters):
        stack = stack_of(**parameters)
        return [name for name, rule in stack.out["Rules"].items()
                if stack.resolve(rule["RuleCondition"]) and not all(stack.resolve(a["Assert"]) for a in rule["Assertions"])]
