"""Functions of zips and layers in the emulator of Lambda, a process of its own; and an HTTP API before them."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from types import TracebackType
from typing import Any

import boto3
from botocore.config import Config

PROGRAM = Path(__file__).resolve().parent.parent.parent.parent / "shared/lambda-emulator/lambda_rt.py"
REGION = "eu-central-1"
TEST_ACCESS: dict[str, Any] = {
    "region_name": REGION, "aws_access_key_id": "test", "aws_secret_access_key": "test",
    "config": Config(connect_timeout=10, read_timeout=120, retries={"max_attempts": 2})}


def function(code: Path, layers: list[Path], variables: dict[str, str], **further: Any) -> dict[str, Any]:
    """One of the emulator's functions; who is not root has no /opt of his own, so it is told where the layer is."""
    root = os.geteuid() == 0
    return {
        "code": str(code), "layers": [str(layer) for layer in layers], "isolation": "mountns" if root else "none", "log_format": "JSON",
        "env": {n: v if root or not v.startswith("/opt") else "{opt}" + v.removeprefix("/opt") for n, v in variables.items()},
        "timeout_s": 30, "memory_mb": 512, **further}


class Emulator:
    """`with Emulator(folder, functions) as emulator`: they run until the block's end. Each writes its log to `logs`, by its name.

    Answers are waited for `patience` seconds.
    """

    def __init__(self, folder: Path, functions: dict[str, dict[str, Any]], fronts: list[dict[str, Any]] | None = None,
                 logs: Path | None = None, patience: int = 120) -> None:
        config = folder / f"emulator-{time.monotonic_ns()}.json"
        settings = {"region": REGION, "invoke_port": 0, "fronts": fronts or [], "functions": functions} | ({"log_dir": str(logs)} if logs else {})
        config.write_text(json.dumps(settings), encoding="utf-8")
        self.command = [sys.executable, str(PROGRAM), "serve", "--config", str(config), "--max-runtime", str(max(600, patience))]
        self.access = {**TEST_ACCESS, "config": TEST_ACCESS["config"].merge(Config(read_timeout=patience))}

    def __enter__(self) -> "Emulator":
        self.process = subprocess.Popen(self.command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        assert self.process.stdout
        said = self.process.stdout.readline()
        if not said:
            raise RuntimeError(f"the emulator does not start: {' '.join(self.command)}")
        self.url = json.loads(said)["invoke_endpoint"]
        self.functions = boto3.client("lambda", endpoint_url=self.url, **self.access)
        return self

    def invoke(self, name: str, payload: object) -> tuple[bool, Any]:
        """Whether it went well, and the answer, or else the error."""
        answer = self.functions.invoke(FunctionName=name, Payload=json.dumps(payload).encode())
        return "FunctionError" not in answer, json.loads(answer["Payload"].read())

    def __exit__(self, _type: type[BaseException] | None, _value: BaseException | None, _trace: TracebackType | None) -> None:
        self.process.terminate()
        self.process.wait(timeout=30)
