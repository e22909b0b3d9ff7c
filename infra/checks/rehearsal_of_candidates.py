"""The schedule's event, answered by the native function that trains again: what it leaves, and that nothing else has changed."""

import io
import json
import zipfile
from pathlib import Path
from typing import Any

from deployment import version_name
from emulator import Emulator
from fake_aws import FakeAws
from rehearsal_of_retraining import BESIDE, RETRAIN

DATA = Path(__file__).resolve().parent.parent.parent / "data/classification_data.csv"
LEFT = {"risk-report.html", "comparison.html", "comparison.json", "risk-models.zip", "summary.json"}


def rehearse(aws: FakeAws, folder: Path, outcomes: Any) -> None:
    asked = json.loads(aws.client("scheduler").get_schedule(Name=RETRAIN)["Target"]["Input"])
    s3, bucket = aws.client("s3"), aws.settings["files_bucket"]
    s3.put_object(Bucket=bucket, Key=asked["detail"]["object"]["key"], Body=DATA.read_bytes())
    before, objects = _deployed(aws), _objects(s3, bucket)
    running = version_name(RETRAIN, aws.live(RETRAIN))
    function = {**aws.version(RETRAIN, aws.live(RETRAIN)), "timeout_s": 900, "memory_mb": 4096}
    with Emulator(folder, {running: function}, patience=900) as emulator:
        went_well, answer = emulator.invoke(running, asked)
    outcomes.expect("training again goes well", went_well or answer, True)
    left = {key.removeprefix("candidates/risk/") for key in _objects(s3, bucket).keys() - objects.keys()}
    outcomes.expect("  what it leaves in candidates/risk/", left, LEFT)
    outcomes.expect("  what else it changes in the bucket", [key for key, tag in objects.items() if _objects(s3, bucket).get(key) != tag], [])
    outcomes.expect("  versions, aliases and layers are as before", _deployed(aws) == before, True)
    if LEFT <= left:
        layer = zipfile.ZipFile(io.BytesIO(s3.get_object(Bucket=bucket, Key="candidates/risk/risk-models.zip")["Body"].read()))
        outcomes.expect("  the candidate is a layer of risk models", {name.split("/")[1] for name in layer.namelist() if name.count("/") > 1}, {"risk"})
        (said,) = answer["files"]
        outcomes.expect("  it recommends one of two", said["recommendation"] in ("promote", "keep"), True)


def _objects(s3: Any, bucket: str) -> dict[str, str]:
    return {one["Key"]: one["ETag"] for one in s3.list_objects_v2(Bucket=bucket).get("Contents", [])}


def _deployed(aws: FakeAws) -> dict[str, Any]:
    """Of each function its versions and where its aliases lead; of each layer its versions."""
    client = aws.client("lambda")
    functions = {name: [[v["Version"], v["CodeSha256"]] for v in client.list_versions_by_function(FunctionName=name)["Versions"]] + [
        [a["Name"], a["FunctionVersion"]] for a in client.list_aliases(FunctionName=name)["Aliases"]] for name in BESIDE}
    layers = {one["LayerName"]: [v["Version"] for v in client.list_layer_versions(LayerName=one["LayerName"])["LayerVersions"]]
              for one in client.list_layers()["Layers"]}
    return {**functions, **layers}
