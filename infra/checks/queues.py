"""What is wrong with the queues of a stack in the common form, even where the other stack has it, too."""

from compare import Values
from world import QUEUE_SETTINGS, QUEUES, RESOURCES


def beyond(stack: dict[str, Values], name: str, asked_for: bool, key: str | None) -> list[str]:
    """All of them must be there, or nothing of them, not even in the segmentation's environment; encrypted, under the key if there is one."""
    encrypted = {"KmsMasterKeyId": key, "SqsManagedSseEnabled": "False"} if key else {"KmsMasterKeyId": None, "SqsManagedSseEnabled": "True"}
    return [one for label, values in stack.items() if label.endswith(" queue") for one in other_than(label, values, encrypted)
            ] + _of_customers(stack, name, asked_for)


def _of_customers(stack: dict[str, Values], name: str, asked_for: bool) -> list[str]:
    found = [f"{label}: is {'missing' if asked_for else 'there, though nobody asked for queues'}"
             for label in QUEUES if (label in stack) != asked_for]
    settings = {k: v for k, v in stack["segmentation function"]["Environment.Variables"].items() if k in QUEUE_SETTINGS}
    if not asked_for:
        return found + [f"segmentation function: {variable} is set without queues" for variable in sorted(settings)]
    for label, properties in QUEUES.items():
        expected = {p: v.format(name=name) if isinstance(v, str) else v for p, v in properties.items()}
        found += other_than(label, stack.get(label, expected), expected)
    return found + _disagreements(stack.get("customers queue", {}).get("RedrivePolicy", {}), settings, name)


def _disagreements(redrive: Values, settings: Values, name: str) -> list[str]:
    """The function must give up on a message just before SQS does, and put it where SQS would."""
    results, dead_letters = RESOURCES["results queue"].sam_values, RESOURCES["dead-letter queue"].sam_values
    return other_than("customers queue", redrive, {"deadLetterTargetArn": dead_letters["Arn"].format(name=name)}) + other_than(
        "segmentation function", settings, {
            "TRANCHE_RESULTS_QUEUE": results[""].format(name=name),
            "TRANCHE_DEAD_LETTER_QUEUE": dead_letters[""].format(name=name),
            "TRANCHE_MAX_RECEIVES": str(redrive.get("maxReceiveCount"))})


def other_than(label: str, values: Values, expected: dict[str, object]) -> list[str]:
    return [f"{label}: {path} is {values.get(path)}, not {value}" for path, value in expected.items() if values.get(path) != value]
