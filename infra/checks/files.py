"""What is wrong with the functions of files in a stack in the common form, even where the other stack has it, too."""

from compare import Values
from queues import other_than
from world_of_files import BUCKET, DEAD_LETTERS, FUNCTIONS, LAMBDA, RESOURCES, RULES, WATCHED


def _asked_for(label: str, files: bool, scheduled: bool, watched: set[str]) -> bool:
    for parameter, labels in WATCHED.items():
        if label in labels:
            return parameter in watched
    return scheduled if "schedule" in label else files


def beyond(stack: dict[str, Values], name: str, asked_for: bool, scheduled: bool, watched: set[str]) -> list[str]:
    """All of them must be there, or nothing of them."""
    found = []
    for label in sorted(RESOURCES):
        expected = _asked_for(label, asked_for, scheduled, watched)
        if (label in stack) != expected and not label.endswith(" version"):
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
    for parameter in watched:
        for label, expected in WATCHED[parameter].items():
            found += _of(stack, label, {path: value.format(name=name) for path, value in expected.items()})
    if scheduled:
        found += _of(stack, "monitor schedule", {
            "Target.Arn": f"{LAMBDA}function:{name}-monitor-file:live", "Target.DeadLetterConfig.Arn": dead_letters})
    return found


def _of(stack: dict[str, Values], label: str, expected: Values) -> list[str]:
    return other_than(label, stack.get(label, expected), expected)
