"""The Terraform module applied in a fake AWS (moto), with the packages that are to be deployed; and what it then holds."""

import base64
import hashlib
import json
import os
import shutil
import socket
import subprocess
import sys
import time
from pathlib import Path
from types import TracebackType
from typing import Any

import boto3
from emulator import REGION, TEST_ACCESS, function

INFRA = Path(__file__).resolve().parent.parent
EXTENDED_MOTO = INFRA.parent.parent / "shared/infra-check/moto_plus.py"
ROOT = """
terraform {
  required_providers {
    aws = { source = "hashicorp/aws" }
  }
}
variable "settings" { type = any }
module "tranche" {
  source              = "./module"
  risk_zip            = var.settings.risk_zip
  segmentation_zip    = var.settings.segmentation_zip
  risk_models_zip     = var.settings.risk_models_zip
  segments_models_zip = var.settings.segments_models_zip
  policy              = var.settings.policy
  jwt                 = var.settings.jwt
  required_scope      = var.settings.required_scope
  files_bucket        = var.settings.files_bucket
  queue               = true
  drift_at_most       = 0.25
  retrain_schedule    = "rate(30 days)"

  estimated_roc_auc_at_least = var.settings.estimated_roc_auc_at_least
  front                      = try(var.settings.front, null)
  front_secrets              = try(var.settings.front_secrets, [])
}
output "versions" { value = module.tranche.versions }
output "queue_urls" { value = module.tranche.queue_urls }
output "promote_risk" { value = module.tranche.promote_risk }
"""


def provider_settings() -> Path | None:
    """The file that leads Terraform to a mirror of the provider, if there is one: that of the environment, or null for one of this machine."""
    given = os.environ.get("TF_CLI_CONFIG_FILE")
    return Path(given) if given and os.access(given, os.R_OK) else None


def mirror() -> Path | None:
    """A folder of this machine that mirrors the provider."""
    folders = [Path.home() / ".terraform.d/plugins", Path.home() / ".local/share/terraform/plugins", Path("/usr/local/share/terraform/plugins"),
               Path("/usr/share/terraform/plugins"), Path("/opt"), *sorted(Path("/opt").glob("*"))]
    return next((folder for folder in folders for _ in folder.glob("*/hashicorp/aws")), None)


def sha256(path: Path) -> str:
    return base64.b64encode(hashlib.sha256(path.read_bytes()).digest()).decode()


class FakeAws:
    """`with FakeAws(folder, settings) as aws`: moto runs until the block's end; `aws.apply()` deploys by the settings."""

    def __init__(self, folder: Path, settings: dict[str, Any]) -> None:
        self.folder, self.settings, self.zips = folder, settings, dict[str, Path]()
        self.outputs: dict[str, Any] = {}
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"

    def __enter__(self) -> "FakeAws":
        server = [str(EXTENDED_MOTO), str(self.port)] if EXTENDED_MOTO.is_file() else ["-m", "moto.server", "-H", "127.0.0.1", "-p", str(self.port)]
        self.process = subprocess.Popen([sys.executable, *server], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            self._wait()
            self._init()
        except BaseException:
            self.process.terminate()
            raise
        return self

    def _wait(self) -> None:
        for _ in range(300):
            if self.process.poll() is not None:
                break
            try:
                socket.create_connection(("127.0.0.1", self.port), timeout=1).close()
                return
            except OSError:
                time.sleep(0.2)
        raise RuntimeError("moto does not start")

    def _init(self) -> None:
        root = self.folder / "root"
        shutil.copytree(INFRA / "terraform", root / "module", ignore=shutil.ignore_patterns("tests", "examples", ".terraform*", "*.tfstate*"))
        (root / "main.tf").write_text(ROOT, encoding="utf-8")
        self.find_provider()
        self.terraform("init", "-input=false", "-no-color")

    def find_provider(self) -> None:
        found = mirror()
        if not provider_settings() and found:
            (self.folder / "terraform.rc").write_text(f'provider_installation {{\n  filesystem_mirror {{\n    path = "{found}"\n  }}\n}}\n', encoding="utf-8")
            os.environ["TF_CLI_CONFIG_FILE"] = str(self.folder / "terraform.rc")

    def environment(self) -> dict[str, str]:
        """What leads Terraform and the AWS CLI here, and nowhere else."""
        environment = {
            **os.environ, "AWS_ENDPOINT_URL": self.url, "AWS_MAX_ATTEMPTS": "2", "AWS_EC2_METADATA_DISABLED": "true", "AWS_ACCESS_KEY_ID": "test",
            "AWS_SECRET_ACCESS_KEY": "test", "AWS_REGION": REGION, "AWS_CONFIG_FILE": os.devnull, "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
            "CHECKPOINT_DISABLE": "1", "TF_IN_AUTOMATION": "1"}
        for name in ("AWS_PROFILE", "AWS_SESSION_TOKEN", "TF_DATA_DIR", "TF_WORKSPACE", "TF_CLI_ARGS"):
            environment.pop(name, None)
        return environment

    def terraform(self, *arguments: str) -> str:
        done = subprocess.run(["terraform", f"-chdir={self.folder / 'root'}", *arguments], capture_output=True, text=True, check=False,
                              timeout=900, env=self.environment())
        if done.returncode:
            raise RuntimeError(f"terraform {arguments[0]}: {done.stderr or done.stdout}")
        return done.stdout

    def apply(self, **changes: Any) -> None:
        """As the operator does, with these settings instead of those before.

        Read again is the alias alone, which CodeDeploy moves: moto answers with blanks in JSON and such, which Terraform would mend each time.
        """
        self.settings |= changes
        self.zips |= {sha256(Path(v)): Path(v) for n, v in self.settings.items() if n.endswith("_zip")}
        (self.folder / "root/settings.auto.tfvars.json").write_text(json.dumps({"settings": self.settings}), encoding="utf-8")
        common = ("-auto-approve", "-input=false", "-no-color", "-parallelism=20")
        if self.outputs:
            self.terraform("apply", "-refresh-only", '-target=module.tranche.aws_lambda_alias.live["risk"]', *common)
        self.terraform("apply", "-refresh=false", *common)
        self.outputs = {n: o["value"] for n, o in json.loads(self.terraform("output", "-json")).items()}

    def deploys_from_bucket(self, key: str, package: Path) -> None:
        """What is deployed out of the bucket of files: the emulator takes it from here."""
        self.zips[sha256(package)] = package
        self.client("s3").put_object(Bucket=self.settings["files_bucket"], Key=key, Body=package.read_bytes())

    def client(self, service: str) -> Any:
        return boto3.client(service, endpoint_url=self.url, **TEST_ACCESS)

    def live(self, name: str) -> str:
        """The version that the alias stands for."""
        version: str = self.client("lambda").get_alias(FunctionName=name, Name="live")["FunctionVersion"]
        return version

    def version(self, name: str, version: str) -> dict[str, Any]:
        """That version as the emulator runs it: the package, layers and settings that are deployed, and the fake AWS to talk to."""
        client = self.client("lambda")
        configured = client.get_function_configuration(FunctionName=name, Qualifier=version)
        names = [layer["Arn"].split(":")[-2:] for layer in configured.get("Layers", [])]
        layers = [self.zips[client.get_layer_version(LayerName=layer, VersionNumber=int(number))["Content"]["CodeSha256"]] for layer, number in names]
        return function(self.zips[configured["CodeSha256"]], layers, {
            **configured["Environment"]["Variables"], "AWS_ENDPOINT_URL_SQS": self.url, "AWS_ENDPOINT_URL_S3": self.url},
            version=version)

    def __exit__(self, _type: type[BaseException] | None, _value: BaseException | None, _trace: TracebackType | None) -> None:
        self.process.terminate()
        self.process.wait(timeout=30)
