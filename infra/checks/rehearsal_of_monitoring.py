"""The monitoring of files as applied: what it writes, the metrics in its log, and which of the stack's alarms they would ring."""

import json
import re
from pathlib import Path
from typing import Any

from deployment import version_name
from emulator import Emulator
from fake_aws import FakeAws

MONITOR = "tranche-monitor-file"
DATA = Path(__file__).resolve().parent.parent.parent / "data/classification_data.csv"
ROWS = 4000
TELLING = {"loan_score", "debt_to_income", "utilization", "delinquencies", "inquiries", "income"}
PATTERN = re.compile(r"\{ \$\.(\w+) (=|>=) (\*|[\d.]+) }")  # as far as the module has them
FIGURES = {"MonitorVerdict", "EstimatedRocAuc", "EstimatedDefaultRate", "DeclinedShare", "RealisedRocAuc", "RealisedDefaultRate", "PopulationStability"}


def _customers(alike: bool) -> str:
    """Those of the project's data; or all as the first of them in what tells good from bad."""
    header, *lines = DATA.read_text(encoding="utf-8").splitlines()[:ROWS + 1]
    places = {place for place, name in enumerate(header.split(",")) if alike and name in TELLING}
    rows = [line.split(",") for line in lines]
    made = [",".join(rows[0][place] if place in places else value for place, value in enumerate(row)) for row in rows]
    return "\n".join([header, *made]) + "\n"


def rehearse(aws: FakeAws, folder: Path, outcomes: Any) -> None:
    running = version_name(MONITOR, aws.live(MONITOR))
    with Emulator(folder, {running: aws.version(MONITOR, aws.live(MONITOR))}, logs=folder) as emulator:
        for name, alike, rung in (
                ("as-ever", False, []),
                ("alike", True, ["tranche-drift", "tranche-estimated-roc-auc", "tranche-monitor-verdict"])):
            _monitor(aws, emulator, running, f"in/risk/{name}.csv", _customers(alike))
            outcomes.expect(f"customers {name} are something to act on", _document(aws, f"monitor/risk/{name}.json")["verdict"] == "act", alike)
            lines = _metrics(folder / f"{running}.log")
            outcomes.expect("  figures in the log", {f for line in lines for f in line} & FIGURES, FIGURES)
            outcomes.expect("  each is said to CloudWatch as a metric", all(_declared(line) for line in lines), True)
            print(f"  estimated ROC-AUC: {min(line['EstimatedRocAuc'] for line in lines if 'EstimatedRocAuc' in line)}")
            outcomes.expect("  alarms that it rings", sorted(_rung(aws, lines)), rung)


def _monitor(aws: FakeAws, emulator: Emulator, running: str, key: str, text: str) -> None:
    bucket = aws.settings["files_bucket"]
    aws.client("s3").put_object(Bucket=bucket, Key=key, Body=text.encode(), Metadata={"tranche-labels": "label"})
    event = {"source": "aws.s3", "detail-type": "Object Created", "detail": {"bucket": {"name": bucket}, "object": {"key": key}}}
    went_well, answer = emulator.invoke(running, event)
    if not went_well:
        raise RuntimeError(f"{key}: {answer}")


def _document(aws: FakeAws, key: str) -> Any:
    return json.loads(aws.client("s3").get_object(Bucket=aws.settings["files_bucket"], Key=key)["Body"].read())


def _metrics(log: Path) -> list[dict[str, Any]]:
    """The lines in embedded metric format since the last time; the emulator puts the instance before each."""
    written = [line.split("] ", 1)[-1] for line in log.read_text(encoding="utf-8").splitlines()]
    lines = [json.loads(line) for line in written if line.startswith("{") and '"_aws"' in line]
    log.write_text("", encoding="utf-8")
    return lines


def _declared(line: dict[str, Any]) -> bool:
    (directive,) = line["_aws"]["CloudWatchMetrics"]
    names = {one["Name"] for one in directive["Metrics"]}
    dimensions = {one for several in directive["Dimensions"] for one in several}
    return directive["Namespace"] == "Tranche" and names == FIGURES & line.keys() and dimensions <= line.keys()


def _matched(filters: list[dict[str, Any]], lines: list[dict[str, Any]]) -> dict[str, list[float]]:
    """What the log group's metric filters make of the lines: metric: values."""
    found: dict[str, list[float]] = {}
    for one in filters:
        asked = PATTERN.fullmatch(one["filterPattern"])
        assert asked, one
        name, comparison, bound = asked.groups()
        (made,) = one["metricTransformations"]
        for line in lines:
            if name in line and (comparison == "=" or line[name] >= float(bound)):
                value = made["metricValue"]
                found.setdefault(made["metricName"], []).append(line[value[2:]] if value.startswith("$.") else float(value))
    return found


def _rung(aws: FakeAws, lines: list[dict[str, Any]]) -> list[str]:
    """The alarms that go off, by the rules of the applied stack."""
    values = _matched(aws.client("logs").describe_metric_filters(logGroupName=f"/aws/lambda/{MONITOR}")["metricFilters"], lines)
    statistics = {"Sum": sum, "Minimum": min, "Maximum": max}
    rung = []
    for alarm in aws.client("cloudwatch").describe_alarms()["MetricAlarms"]:
        if alarm.get("MetricName") in values and alarm["Namespace"] == "Tranche/tranche":
            value = statistics[alarm["Statistic"]](values[alarm["MetricName"]])
            below = alarm["ComparisonOperator"] == "LessThanThreshold"
            rung += [alarm["AlarmName"]] if (value < alarm["Threshold"] if below else value > alarm["Threshold"]) else []
    return rung
