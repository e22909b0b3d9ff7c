"""The commands of README.md that moto cannot serve, run against the functions in the emulator: curl, and aws lambda invoke."""

import json
import os
import re
import subprocess
from pathlib import Path
from typing import Any

from emulator import Emulator
from fake_aws import FakeAws
from http_api import Issuer, free_port, front
from readme import for_this_version
from readme_commands import Command, commands

RISK, SIGNED, SEGMENTATION, SCORE, RETRAIN = "tranche-risk", "tranche-risk-signed", "tranche-segmentation", "tranche-score-file", "tranche-retrain"


def rehearse(aws: FakeAws, folder: Path, issuer: Issuer, outcomes: Any) -> None:
    """As somebody with a token does, and somebody who signs, whose function asks for no scope."""
    versions = {name: {**aws.version(name, aws.live(name)), "aliases": {v: "1" for v in ("live", "2", "4")}} for name in (RISK, SEGMENTATION, SCORE)}
    versions[SIGNED] = {**versions[RISK], "env": {n: v for n, v in versions[RISK]["env"].items() if n != "TRANCHE_REQUIRED_SCOPE"}}
    api = front(aws, issuer)
    api["routes"] = [{**route, "function": RISK} for route in api["routes"]]
    signed = {**api, "port": free_port(), "routes": [{**route, "function": SIGNED, "auth": "AWS_IAM"} for route in api["routes"]]}
    with Emulator(folder, versions, [api, signed]) as emulator:
        reader = _Reader(folder, emulator.url, issuer.token(aud="tranche", scope="use"), api["port"], signed["port"])
        for command in commands():
            if f" {RETRAIN}:" in command.text:
                print(f"README, not run, needs the native trainer: {command.text}")
            elif command.text.startswith(("curl ", "aws lambda invoke ")):
                outcomes.expect(f"README: {command.text}", reader.follow(command), "answered")


class _Reader:
    def __init__(self, folder: Path, functions: str, token: str, port: int, signed: int) -> None:
        self.folder = folder / "reader"
        self.folder.mkdir()
        self.ports = {False: port, True: signed}
        self.environment = {
            **os.environ, "AWS_ENDPOINT_URL": functions, "TOKEN": token, "AWS_REGION": "eu-central-1", "AWS_DEFAULT_REGION": "eu-central-1",
            "AWS_ACCESS_KEY_ID": "test", "AWS_SECRET_ACCESS_KEY": "test", "AWS_CONFIG_FILE": os.devnull, "AWS_SHARED_CREDENTIALS_FILE": os.devnull}

    def run(self, line: str) -> str:
        url = f"http://127.0.0.1:{self.ports['--aws-sigv4' in line]}"
        done = subprocess.run(["bash", "-eo", "pipefail", "-c", line], cwd=self.folder, capture_output=True, text=True, check=False, timeout=120,
                              env={**self.environment, "API": url})
        if done.returncode:
            raise ValueError(done.stderr.strip() + done.stdout.strip())
        return done.stdout

    def follow(self, command: Command) -> str:
        """Writes the customer that the schema says; then tells whether the answer is one."""
        try:
            if command.text.startswith("curl "):
                answer = json.loads(self.run(command.text))
                if "properties" in answer:
                    self._write_customer(answer["properties"])
                return "answered" if "properties" in answer or "decision" in answer else str(answer)
            if "customer.json" in command.text:
                self._write_customer_to_segment()
            said = json.loads(self.run(for_this_version(command.text)))
            answer = json.loads((self.folder / "answer.json").read_text(encoding="utf-8"))
            whole = answer.get("files") == [] or "segment" in answer
            return "answered" if whole and "FunctionError" not in said else f"{said} {answer}"
        except ValueError as error:
            return str(error)

    def _write_customer(self, features: dict[str, Any]) -> None:
        customer = {"features": {name: one["examples"][0] for name, one in features.items() if one.get("examples")}}
        (self.folder / "customer.json").write_text(json.dumps(customer), encoding="utf-8")

    def _write_customer_to_segment(self) -> None:
        """By the schema that the function tells."""
        asked = f"aws lambda invoke --function-name {SEGMENTATION}:live --payload '{{\"describe\":\"model\"}}' --cli-binary-format raw-in-base64-out answer.json"
        self.run(for_this_version(asked))
        described = json.loads((self.folder / "answer.json").read_text(encoding="utf-8"))
        self._write_customer(described["event_schema"]["$defs"]["customer"]["properties"]["features"]["properties"])


def missing() -> list[str]:
    """Programs that it needs and that are not there."""
    found = []
    for program, pattern in (("aws", r"aws-cli"), ("curl", r"curl ")):
        try:
            said = subprocess.run([program, "--version"], capture_output=True, text=True, check=False, timeout=60).stdout
        except OSError:
            said = ""
        found += [] if re.search(pattern, said) else [program]
    return found
