"""More parameter sets, so that each pair of options is once on and once off together, and each on without the other.

Something that is open under two conditions shows in one of them, wherever the two are written: one within the other, or in two places. The
sets are made, not written: at random, always the same, the best of some at a time.
"""

import itertools
import random
from dataclasses import dataclass
from typing import Any

from parameters import PARAMETER_SETS, ParameterSet

CANDIDATES = 300


@dataclass(frozen=True)
class Option:
    """Parameters of both stacks that go together, taken from a set that has them; and what it cannot be without."""

    of: str
    sam: tuple[str, ...]
    terraform: tuple[str, ...]
    needs: tuple[str, ...] = ()


def _alone(of: str, sam: str, terraform: str, *needs: str) -> Option:
    return Option(of, (sam,), (terraform,), needs)


ALL, KEYS = "all_different", "files_and_key"
OPTIONS = {
    "architecture": _alone(ALL, "Architecture", "architecture"),
    "reserved": _alone(ALL, "ReservedConcurrency", "reserved_concurrency"),
    "jwt": Option(ALL, ("JwtIssuer", "JwtAudience"), ("jwt",)),
    "scope": _alone(ALL, "RequiredScope", "required_scope"),
    "capabilities": _alone(ALL, "Capabilities", "capabilities"),
    "scopes": _alone(ALL, "Scopes", "scopes"),
    "notices": Option(ALL, ("Creditor", "Agency"), ("creditor", "agency")),
    "policy": _alone(ALL, "Policy", "policy"),
    "features": _alone(ALL, "LogFeatures", "log_features"),
    "no metrics": _alone(ALL, "Metrics", "metrics"),
    "queue": _alone(ALL, "Queue", "queue"),
    "cors": _alone(ALL, "CorsOrigins", "cors_origins"),
    "no segments": _alone(ALL, "SegmentsLayer", "segments_models_zip"),
    "band": Option(ALL, ("DeclinedAtLeast", "DeclinedAtMost"), ("declined_at_least", "declined_at_most")),
    "no dashboard": _alone(ALL, "Dashboard", "dashboard"),
    "topic": _alone(ALL, "AlarmTopicArn", "alarm_topic_arn"),
    "boundary": _alone(ALL, "PermissionsBoundary", "permissions_boundary"),
    "log key": _alone(ALL, "LogKeyArn", "log_key_arn"),
    "lock": Option(ALL, ("RecordsLockDays", "RecordsLockMode"), ("records_lock",)),
    "budget": Option(ALL, ("MonthlyBudget", "BudgetEmail", "BudgetTag"), ("budget",)),
    "risk started": _alone(ALL, "RiskProvisionedConcurrency", "risk"),
    "segmentation started": _alone(ALL, "SegmentationProvisionedConcurrency", "segmentation"),
    "domain": Option("nothing_granted", ("DomainName", "CertificateArn"), ("domain",)),
    "front": Option(ALL, ("FrontDomain", "FrontCertificateArn", "WebAclArn", "FrontSecret", "FrontSecretVersion"), ("front", "front_secrets"), ("jwt",)),
    "key": _alone(KEYS, "KeyArn", "key_arn"),
    "vpc": Option(KEYS, ("SubnetIds", "SecurityGroupIds"), ("vpc",)),
    "files": _alone("files", "FilesBucket", "files_bucket"),
    "files at a time": _alone(KEYS, "FilesConcurrency", "files_concurrency", "files"),
    "monitored again": Option(KEYS, ("MonitorSchedule", "MonitorFile"), ("monitor_schedule", "monitor_file"), ("files",)),
    "estimate": _alone(KEYS, "EstimatedRocAucAtLeast", "estimated_roc_auc_at_least", "files"),
    "drift": _alone(KEYS, "DriftAtMost", "drift_at_most", "files"),
    "trained again": Option(KEYS, ("RetrainSchedule", "RetrainTrainer"), ("retrain_schedule", "retrain_trainer"), ("files",)),
    "label days": _alone(KEYS, "RetrainLabelDays", "retrain_label_days", "trained again"),
}


def _on(wanted: set[str]) -> frozenset[str]:
    """Those of which all that they need is on, too."""
    kept = frozenset(name for name in wanted if wanted.issuperset(OPTIONS[name].needs))
    return kept if kept == wanted else _on(set(kept))


def _pairs(on: frozenset[str]) -> set[tuple[str, bool, str, bool]]:
    return {(a, a in on, b, b in on) for a, b in itertools.combinations(sorted(OPTIONS), 2)}


def rows() -> list[frozenset[str]]:
    """Which options are on, in each set, until there is no pair left that has not been."""
    source = random.Random(20)
    seen: set[tuple[str, bool, str, bool]] = set()
    made = []
    possible = set().union(*(_pairs(_on({name for name in OPTIONS if source.random() < 0.5} | set(both))) for both in itertools.combinations(OPTIONS, 2) for _ in range(4)))
    while not possible <= seen:
        candidates = [_on({name for name in OPTIONS if source.random() < 0.6}) for _ in range(CANDIDATES)]
        best = max(candidates, key=lambda on: len(_pairs(on) - seen))
        seen |= _pairs(best)
        made.append(best)
    return made


def _value(name: str, terraform: str) -> Any:
    value = PARAMETER_SETS[OPTIONS[name].of].terraform[terraform]
    return value[:1] if terraform == "front_secrets" else value


def _set(on: frozenset[str]) -> ParameterSet:
    return ParameterSet(
        "tranche",
        {parameter: PARAMETER_SETS[OPTIONS[name].of].sam[parameter] for name in sorted(on) for parameter in OPTIONS[name].sam},
        {variable: _value(name, variable) for name in sorted(on) for variable in OPTIONS[name].terraform})


PAIRS = {f"pairs_{number}": _set(on) for number, on in enumerate(rows(), start=1)}
