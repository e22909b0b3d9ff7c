"""What is wrong with the functions of files in a stack in the common form, even where the other stack has it, too."""

from compare import Values
from queues import other_than
from world_of_files import BUCKET, DEAD_LETTERS, FUNCTIONS, LAMBDA, RESOURCES, RETRAIN, RETRAINING, RULES, SCHEDULED, WATCHED


WITH = {"monitor_schedule": SCHEDULED, "retrain_schedule": RETRAINING, **WATCHED}  # what there is with which parameter


def _asked_for(label: str, files: bool, further: set[str]) -> bool:
    return next((parameter in further for parameter, labels in WITH.items() if label in labels), files)


def beyond(stack: dict[str, Values], name: str, asked_for: bool, further: set[str]) -> list[str]:
    """All of them must be there, or nothing of them; `further` are the parameters that add to them."""
    found = []
    for label in sorted(RESOURCES):
        expected = _asked_for(label, asked_for, further)
        if (label in stack) != expected and not label.endswith((" version", " network policy")):  # the latter is for network.py
            found.append(f"{label}: is {'missing' if expected else 'there, though nobody asked for it'}")
    dead_letters = DEAD_LETTERS.format(name=name)
    for f, of in FUNCTIONS.items() if asked_for else ():
        live = f"{LAMBDA}function:{name}-{f}-file:live"
        found += other_than(f"{f} file function", stack[f"{f} file function"]["Environment.Variables"], {"QUARKUS_FUNQY_EXPORT": of.export})
        found += _of(stack, f"{f} file invocations", {"Qualifier": "live", "DestinationConfig.OnFailure.Destination": dead_letters})
        found += _of(stack, f"{f} file target", {"Arn": live, "DeadLetterConfig.Arn": dead_letters})
        found += _of(stack, f"{f} file rule", {"EventPattern": {
            "source": ["aws.s3"], "detail-type": ["Object Created"],
            "detail": {"bucket": {"name": [BUCKET.format(name=name)]}, "object": {"key": [{"prefix": of.reads}]}}}})
    if asked_for:
        found += _of(stack, "file dead-letter queue's policy", {"PolicyDocument": [(
            ("Action", ["sqs:SendMessage"]),
            ("Condition", {"ArnEquals": {"aws:SourceArn": sorted(rule.format(name=name) for rule in RULES.values())}}),
            ("Effect", "Allow"), ("Principal", {"Service": "events.amazonaws.com"}), ("Resource", [dead_letters]))]})
    for parameter in further & WATCHED.keys():
        for label, expected in WATCHED[parameter].items():
            found += _of(stack, label, {path: value.format(name=name) for path, value in expected.items()})
    for parameter, label, function in (("monitor_schedule", "monitor schedule", "monitor-file"), ("retrain_schedule", "retrain schedule", "retrain")):
        if parameter in further:
            found += _of(stack, label, {"Target.Arn": f"{LAMBDA}function:{name}-{function}:live", "Target.DeadLetterConfig.Arn": dead_letters})
    if "retrain_schedule" in further:
        found += _of_retraining(stack, name, dead_letters)
    return found


def _of_retraining(stack: dict[str, Values], name: str, dead_letters: str) -> list[str]:
    """It reads what nothing else is invoked by, and is tried once: it would fail again."""
    variables = {"QUARKUS_FUNQY_EXPORT": RETRAIN.export, "TRANCHE_FILES_IN": RETRAIN.reads, "TRANCHE_RETRAIN_SECONDS": "840"}
    return other_than("retrain function", stack["retrain function"]["Environment.Variables"], variables) + _of(stack, "retrain function", {
        "Timeout": "900"}) + _of(stack, "retrain invocations", {
            "Qualifier": "live", "MaximumRetryAttempts": "0", "DestinationConfig.OnFailure.Destination": dead_letters}) + _of(stack, "count of candidates", {
                "LogGroupName": f"/aws/lambda/{name}-retrain", "FilterPattern": "{ $.RetrainRecommendation >= 1 }"})


def _of(stack: dict[str, Values], label: str, expected: Values) -> list[str]:
    return other_than(label, stack.get(label, expected), expected)
