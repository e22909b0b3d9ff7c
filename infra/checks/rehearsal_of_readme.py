"""The commands of README.md that moto cannot serve, run against the functions in the emulator: curl, jq, and aws lambda invoke."""

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
            elif command.text.startswith(("curl ", "jq ", "aws lambda invoke ")):
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
        """Tells whether what it prints, or leaves in the file that it names, is an answer."""
        try:
            printed = self.run(for_this_version(command.text))
            if command.text.startswith("curl "):
                answer = json.loads(printed)
                return "answered" if answer.keys() & {"properties", "features", "decision"} else str(answer)
            answer = json.loads((self.folder / re.split(r"[ >]", command.text)[-1]).read_text(encoding="utf-8"))
            failed = command.text.startswith("aws ") and "FunctionError" in json.loads(printed)
            whole = answer.get("files") == [] or answer.get("features") or answer.keys() & {"segment", "event_schema"}
            return "answered" if whole and not failed else f"{printed} {answer}"
        except ValueError as error:
            return str(error)


def missing() -> list[str]:
    """Programs that it needs and that are not there."""
    found = []
    for program, pattern in (("aws", r"aws-cli"), ("curl", r"curl "), ("jq", r"jq-")):
        try:
            said = subprocess.run([program, "--version"], capture_output=True, text=True, check=False, timeout=60).stdout
        except OSError:
            said = ""
        found += [] if re.search(pattern, said) else [program]
    return found
