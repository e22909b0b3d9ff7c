#!/usr/bin/env python3
"""Runs a command as if it had an AWS account: Terraform and the AWS CLI meet a fake AWS (moto), curl an API of what was deployed there.

    account.py --packages FOLDER COMMAND...     # the zips that the command deploys; its exit code is this one's
    account.py --missing                        # says what this needs and does not find; exit code 2 if there is any

The API is told from the fake AWS when it is first called: its routes, who guards them, the live versions with their packages, layers
and settings, run in an emulator of Lambda. curl finds it under its real name by TLS, and nothing of the command has to change.
"""

import argparse
import datetime
import importlib.util
import os
import shutil
import socket
import ssl
import subprocess
import sys
import tempfile
import threading
from contextlib import ExitStack
from pathlib import Path
from typing import Any

HOSTS = "*.execute-api.{}.amazonaws.com"


def missing() -> list[str]:
    found = [f"the program {one}" for one in ("terraform", "aws", "curl") if not shutil.which(one)]
    found += [f"the Python module {one}" for one in ("boto3", "moto", "cryptography") if not importlib.util.find_spec(one)]
    if not found:
        from emulator import PROGRAM

        found += [] if PROGRAM.is_file() else [f"an emulator of Lambda, {PROGRAM}"]
    return found


def certificate(folder: Path, host: str) -> tuple[Path, Path]:
    """Of one day, signed by itself; and its key."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    key = ec.generate_private_key(ec.SECP256R1())
    name, now = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "rehearsal")]), datetime.datetime.now(datetime.timezone.utc)
    made = (x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key()).serial_number(1)
            .not_valid_before(now - datetime.timedelta(hours=1)).not_valid_after(now + datetime.timedelta(days=1))
            .add_extension(x509.SubjectAlternativeName([x509.DNSName(host)]), critical=False)
            .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True).sign(key, hashes.SHA256()))
    public, private = folder / "certificate.pem", folder / "key.pem"
    public.write_bytes(made.public_bytes(serialization.Encoding.PEM))
    private.write_bytes(key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()))
    return public, private


class Api:
    """Takes what comes by TLS to the functions that are deployed when the first call comes."""

    def __init__(self, folder: Path, packages: Path, aws: Any, running: ExitStack) -> None:
        from emulator import REGION

        self.folder, self.packages, self.aws, self.running = folder, packages, aws, running
        self.lock, self.behind = threading.Lock(), 0
        public, private = certificate(folder, HOSTS.format(REGION))
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(public, private)
        self.socket = context.wrap_socket(socket.create_server(("127.0.0.1", 0)), server_side=True)
        port = self.socket.getsockname()[1]
        (folder / ".curlrc").write_text(f'connect-to = ":443:127.0.0.1:{port}"\ncacert = "{public}"\nnoproxy = "*"\n', encoding="utf-8")
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        while True:
            try:
                caller, _ = self.socket.accept()
            except OSError:
                continue  # who does not know the certificate hangs up
            threading.Thread(target=self._lead, args=(caller,), daemon=True).start()

    def _lead(self, caller: socket.socket) -> None:
        with caller, socket.create_connection(("127.0.0.1", self._port())) as front:
            threading.Thread(target=_pump, args=(caller, front), daemon=True).start()
            _pump(front, caller)

    def _port(self) -> int:
        from deployment import version_name
        from emulator import Emulator
        from fake_aws import sha256
        from http_api import Issuer, front

        with self.lock:
            if not self.behind:
                self.aws.zips = {sha256(path): path for path in self.packages.glob("*.zip")}
                api = front(self.aws, Issuer(self.folder, "https://nobody.example"))
                name = "tranche-risk"
                version = self.aws.live(name)
                self.running.enter_context(Emulator(self.folder, {version_name(name, version): self.aws.version(name, version)}, [api]))
                self.behind = api["port"]
        return self.behind


def _pump(source: socket.socket, sink: socket.socket) -> None:
    try:
        while data := source.recv(65536):
            sink.sendall(data)
        sink.shutdown(socket.SHUT_WR)
    except OSError:
        pass  # one of them has hung up


def run(command: list[str], packages: Path) -> int:
    from fake_aws import FakeAws

    class Account(FakeAws):
        def _init(self) -> None:
            self.find_provider()

    with tempfile.TemporaryDirectory() as temporary, Account(Path(temporary), {}) as aws, ExitStack() as running:
        Api(Path(temporary), packages, aws, running)
        region = aws.environment()["AWS_REGION"]
        # As somebody has them whose access is not temporary.
        environment = {**aws.environment(), "AWS_DEFAULT_REGION": region, "AWS_SESSION_TOKEN": "", "CURL_HOME": temporary}
        return subprocess.run(command, check=False, env=environment).returncode


def main() -> int:
    arguments = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    arguments.add_argument("--packages", type=Path, default=Path("target"))
    arguments.add_argument("--missing", action="store_true")
    arguments.add_argument("command", nargs=argparse.REMAINDER)
    given = arguments.parse_args()
    absent = missing()
    if absent:
        print(f"no stand-in for an AWS account; not there: {', '.join(absent)}")
        return 2
    return 0 if given.missing else run(given.command, given.packages.resolve())


if __name__ == "__main__":
    sys.exit(main())
