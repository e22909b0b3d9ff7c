"""New versions of the applied stack: which of them go live, and how."""

import json
from pathlib import Path
from typing import Any

from deployment import deploy, version_name
from emulator import Emulator
from fake_aws import FakeAws

RISK = "tranche-risk"


def rehearse(aws: FakeAws, folder: Path, outcomes: Any, layers: dict[str, Path]) -> None:
    from rehearsal import POLICY

    before = aws.outputs["versions"]
    aws.apply(risk_models_zip=str(layers["another"]), policy=POLICY % ("2", ""))
    versions = aws.outputs["versions"]
    outcomes.expect("a new risk model waits", versions["risk"], {"live": "1", "newest": "2"})
    outcomes.expect("the segmentation's version stays", versions["segmentation"], before["segmentation"])
    outcomes.expect("a new model scores no file", versions["score-file"], {"live": "1", "newest": "2"})
    with Emulator(folder, {version_name(RISK, v): aws.version(RISK, v) for v in ("1", "2")}) as emulator:
        _goes_live(aws, emulator, outcomes)
    for what, changes in (
            ("a broken model", {"risk_models_zip": str(layers["broken"])}),
            ("a layer without models", {"risk_models_zip": str(layers["without models"])}),
            ("a policy that the function refuses", {"risk_models_zip": str(layers["another"]), "policy": POLICY % ("3", ', "challenger": "nobody"')})):
        aws.apply(**changes)
        newest = aws.outputs["versions"]["risk"]["newest"]
        with Emulator(folder, {version_name(RISK, newest): aws.version(RISK, newest)}) as emulator:
            outcomes.expect(what, deploy(aws, emulator, aws.outputs["promote_risk"]), "stopped by the hook")
        outcomes.expect("  live after it", aws.live(RISK), "2")


def _policy_of(emulator: Emulator, version: str) -> str:
    """The version of the policy that this version of the function decides by."""
    claims = {"scope": "use", "sub": "rehearsal", "iss": "i"}

    def ask(method: str, path: str, body: str | None = None) -> Any:
        _, answer = emulator.invoke(version_name(RISK, version), {
            "version": "2.0", "rawPath": path, "rawQueryString": "", "isBase64Encoded": False, "headers": {"content-type": "application/json"}, "body": body,
            "requestContext": {"http": {"method": method, "path": path}, "requestId": "r", "authorizer": {"jwt": {"claims": claims, "scopes": ["use"]}}}})
        return json.loads(answer["body"])

    features = {n: one["examples"][0] for n, one in ask("GET", "/v1/schema")["properties"].items() if one.get("examples")}
    answer = ask("POST", "/v1/risk-scores", json.dumps({"features": features}))
    return str(answer.get("policy", answer))


def _goes_live(aws: FakeAws, emulator: Emulator, outcomes: Any) -> None:
    shares: list[dict[str, float]] = []
    alarms = aws.client("cloudwatch")

    def alarm_goes_off(weights: dict[str, float]) -> None:
        shares.append({v: round(w, 3) for v, w in weights.items()})
        alarms.set_alarm_state(AlarmName="tranche-risk-errors", StateValue="ALARM", StateReason="rehearsal")

    outcome = deploy(aws, emulator, aws.outputs["promote_risk"], alarm_goes_off)
    outcomes.expect("an alarm goes off while a tenth of the traffic has it", outcome, "rolled back by tranche-risk-errors")
    outcomes.expect("  the shares then", shares, [{"1": 0.9, "2": 0.1}])
    outcomes.expect("  live after it", aws.live(RISK), "1")
    alarms.set_alarm_state(AlarmName="tranche-risk-errors", StateValue="OK", StateReason="rehearsal")
    decided: list[str] = []

    def ask_both(weights: dict[str, float]) -> None:
        decided.extend(_policy_of(emulator, version) for version in weights)

    outcomes.expect("no alarm goes off", deploy(aws, emulator, aws.outputs["promote_risk"], ask_both), "succeeded")
    outcomes.expect("  the policies that both versions decide by meanwhile", decided, ["1", "2"])
    outcomes.expect("  live after it", aws.live(RISK), "2")
