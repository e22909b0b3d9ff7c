#!/usr/bin/env python3
"""Deploys the native packages in target/ by the Terraform module in a fake AWS, and has an emulator of Lambda run what was deployed.

The API lets in by token; the queue is answered; files are, and compared, so that alarms would ring; training again may leave candidates, no more; the README is followed; a new model goes live step by step or not at all. Exit code 2: what it
needs is not there.
"""

import argparse
import importlib.util
import json
import shutil
import sys
import tempfile
import zipfile
from pathlib import Path
from typing import Any

from emulator import PROGRAM, Emulator

INFRA = Path(__file__).resolve().parent.parent
PACKAGES = ("risk-function", "segmentation-function", "risk-models", "segments-models")
POLICY = '{"format": 1, "version": "%s", "refer_from": 0.05, "decline_from": 0.4%s}'
BUCKET = "tranche-files"


class Outcomes:
    """What was expected, and came or not."""

    def __init__(self) -> None:
        self.total = self.wrong = 0

    def expect(self, what: str, found: object, expected: object) -> None:
        self.total += 1
        if found != expected:
            self.wrong += 1
        print(f"{what}: {found}{'' if found == expected else f', WRONGLY: not {expected}'}", flush=True)


def missing() -> list[str]:
    found = [one for one in ("terraform",) if not shutil.which(one)]
    found += [one for one in ("boto3", "moto", "cryptography") if not importlib.util.find_spec(one)]
    if not found:
        import rehearsal_of_readme

        found += rehearsal_of_readme.missing()
    return found + ([] if PROGRAM.is_file() else [str(PROGRAM)])


def changed(source: Path, copy: Path, damage: bool) -> Path:
    """The same models in another package; or with a byte of each graph changed."""
    with zipfile.ZipFile(source) as good, zipfile.ZipFile(copy, "w") as made:
        for name in good.namelist():
            content = bytearray(good.read(name))
            if damage and name.endswith(".onnx"):
                content[len(content) // 2] ^= 1
            made.writestr(name, bytes(content))
        made.writestr("models/note.txt", f"made of {source.name}")
    return copy


def rehearse(target: Path, folder: Path, outcomes: Outcomes) -> None:
    import rehearsal_of_candidates
    import rehearsal_of_change
    import rehearsal_of_front
    import rehearsal_of_monitoring
    import rehearsal_of_readme
    import rehearsal_of_retraining
    import rehearsal_of_use
    from fake_aws import FakeAws
    from http_api import Issuer

    issuer = Issuer(folder, "https://id.example")
    settings: dict[str, Any] = {f"{name.replace('-function', '').replace('-', '_')}_zip": str(target / f"{name}.zip") for name in PACKAGES}
    settings |= {"policy": POLICY % ("1", ""), "jwt": {"issuer": issuer.name, "audience": ["tranche"]}, "required_scope": "use", "files_bucket": BUCKET,
                 "estimated_roc_auc_at_least": 0.8}
    with FakeAws(folder, settings) as aws:
        aws.client("s3").create_bucket(Bucket=BUCKET, CreateBucketConfiguration={"LocationConstraint": "eu-central-1"})
        trainer = target / "trainer.zip"
        aws.deploys_from_bucket("layers/trainer.zip", trainer if trainer.is_file() else target / "segments-models.zip")
        aws.apply()
        rehearsal_of_use.rehearse(aws, folder, issuer, outcomes)
        rehearsal_of_monitoring.rehearse(aws, folder, outcomes)
        rehearsal_of_retraining.rehearse(aws, outcomes)
        if trainer.is_file():
            rehearsal_of_candidates.rehearse(aws, folder, outcomes)
        else:
            print(f"training again is not run, for {trainer} is not there: ./tranche layer --trainer makes it")
        rehearsal_of_readme.rehearse(aws, folder, issuer, outcomes)
        rehearsal_of_change.rehearse(aws, folder, outcomes, {
            "another": changed(target / "risk-models.zip", folder / "another.zip", damage=False),
            "broken": changed(target / "risk-models.zip", folder / "broken.zip", damage=True),
            "without models": target / "segments-models.zip"})
        rehearsal_of_front.rehearse(aws, folder, outcomes, policy=POLICY % ("2", ""))


def main() -> int:
    arguments = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    arguments.add_argument("--packages", type=Path, default=INFRA.parent / "target", help="the folder of the packages and layers")
    target = arguments.parse_args().packages.resolve()
    absent = missing() + [str(path) for path in (target / f"{name}.zip" for name in PACKAGES) if not path.exists()]
    if absent:
        print(f"the applied stack is not rehearsed; not there: {', '.join(absent)}")
        return 2
    outcomes = Outcomes()
    with tempfile.TemporaryDirectory() as temporary:
        rehearse(target, Path(temporary), outcomes)
    print(f"the applied stack: {outcomes.total - outcomes.wrong} of {outcomes.total} as they should be")
    return 1 if outcomes.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
