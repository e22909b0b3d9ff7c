"""CloudFront before the API, switched on and off in the README's steps: whom the versions answer that are live meanwhile."""

from pathlib import Path
from typing import Any

from deployment import deploy, version_name
from emulator import Emulator
from fake_aws import FakeAws

RISK = "tranche-risk"
SECRET = "0123456789abcdef0123456789abcdef"
FRONT = {"domain": "scores.example.com", "certificate_arn": "arn:aws:acm:us-east-1:123456789012:certificate/1",
         "web_acl_arn": "arn:aws:wafv2:us-east-1:123456789012:global/webacl/front/2"}


def rehearse(aws: FakeAws, folder: Path, outcomes: Any, **sound: Any) -> None:
    """`sound` are settings by which the function starts."""
    aws.apply(**sound)
    with _newest(aws, folder) as emulator:
        outcomes.expect("before the front", deploy(aws, emulator, aws.outputs["promote_risk"]), "succeeded")
    _publishes(aws, outcomes, "the front, while callers move to it", False, front={**FRONT, "only": False}, front_secrets=[SECRET])
    cloudfront = aws.client("cloudfront")
    (listed,) = cloudfront.list_distributions()["DistributionList"]["Items"]
    configured = cloudfront.get_distribution(Id=listed["Id"])["Distribution"]["DistributionConfig"]
    (header,) = configured["Origins"]["Items"][0]["CustomHeaders"]["Items"]
    outcomes.expect("  what CloudFront adds", [header["HeaderName"], header["HeaderValue"] == SECRET], ["X-Origin-Secret", True])
    _goes_live(aws, folder, outcomes, "the front alone", {"only": True}, {"through": [200, 200], "past": [200, 403]})
    _goes_live(aws, folder, outcomes, "the front, while callers leave it", {"only": False}, {"through": [200, 200], "past": [403, 200]})
    _publishes(aws, outcomes, "no front any more", False, front=None, front_secrets=[])
    outcomes.expect("  distributions", cloudfront.list_distributions()["DistributionList"].get("Items", []), [])


def _newest(aws: FakeAws, folder: Path) -> Emulator:
    versions = {aws.live(RISK), aws.outputs["versions"]["risk"]["newest"]}
    return Emulator(folder, {version_name(RISK, v): aws.version(RISK, v) for v in versions})


def _publishes(aws: FakeAws, outcomes: Any, what: str, expected: bool, **changes: Any) -> None:
    before = aws.outputs["versions"]["risk"]["newest"]
    aws.apply(**changes)
    outcomes.expect(f"{what}: it publishes a version", aws.outputs["versions"]["risk"]["newest"] != before, expected)


def _goes_live(aws: FakeAws, folder: Path, outcomes: Any, what: str, changes: dict[str, Any], expected: dict[str, list[int]]) -> None:
    """`expected` are the answers of the version before and of the new one, both of which have a share of the traffic meanwhile."""
    _publishes(aws, outcomes, what, True, front={**FRONT, **changes})
    before, newest = aws.live(RISK), aws.outputs["versions"]["risk"]["newest"]
    with _newest(aws, folder) as emulator:
        for way, headers in (("through", {"x-origin-secret": SECRET}), ("past", {})):
            found = [_status(emulator, version, headers) for version in (before, newest)]
            outcomes.expect(f"  who comes {way} it is answered by the version before, and by the new one", found, expected[way])
        outcomes.expect("  the new one", deploy(aws, emulator, aws.outputs["promote_risk"]), "succeeded")


def _status(emulator: Emulator, version: str, headers: dict[str, str]) -> int:
    claims = {"scope": "use", "sub": "rehearsal", "iss": "i"}
    _, answer = emulator.invoke(version_name(RISK, version), {
        "version": "2.0", "rawPath": "/v1/schema", "rawQueryString": "", "isBase64Encoded": False, "headers": headers,
        "requestContext": {"http": {"method": "GET", "path": "/v1/schema"}, "requestId": "r", "authorizer": {"jwt": {"claims": claims, "scopes": ["use"]}}}})
    return int(answer["statusCode"])
