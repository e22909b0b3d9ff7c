"""What is wrong with the records to last, the budget and what is kept started, in a stack in the common form, even where the other has it, too."""

from compare import Values
from parameters import ParameterSet
from queues import other_than
from world_of_records import BUDGET, EXPECTED, LOCKED, STREAM, SUBSCRIBED, SUBSCRIBED_FILES, subscription


def beyond(stack: dict[str, Values], parameters: ParameterSet) -> list[str]:
    return _of_records(stack, parameters) + _of_budget(stack, parameters) + _of_started(stack, parameters)


def _there(stack: dict[str, Values], label: str, asked_for: bool) -> list[str]:
    return [] if (label in stack) == asked_for else [f"{label}: is {'missing' if asked_for else 'there, though nobody asked for it'}"]


def _of_records(stack: dict[str, Values], parameters: ParameterSet) -> list[str]:
    """All of it or nothing; every record of a chain comes into a bucket that is locked, closed, versioned and encrypted."""
    lock, name = parameters.lock, parameters.name
    found = [one for label in LOCKED for one in _there(stack, label, lock is not None)]
    for several, asked_for in ((SUBSCRIBED, lock is not None), (SUBSCRIBED_FILES, lock is not None and parameters.files)):
        found += [one for function in several for one in _there(stack, subscription(function), asked_for)]
    if lock is None:
        return found
    key = parameters.log_key
    expected = {
        **EXPECTED,
        "records bucket's lock": {"Rule.DefaultRetention.Mode": lock["mode"], "Rule.DefaultRetention.Days": str(lock["days"])},
        "records bucket's encryption": {
            "ServerSideEncryptionConfiguration.ServerSideEncryptionByDefault.SSEAlgorithm": "aws:kms" if key else "AES256",
            "ServerSideEncryptionConfiguration.ServerSideEncryptionByDefault.KMSMasterKeyID": key},
        "records stream": {
            **EXPECTED["records stream"], "DeliveryStreamEncryptionConfigurationInput.KeyType": "CUSTOMER_MANAGED_CMK" if key else "AWS_OWNED_CMK",
            "DeliveryStreamEncryptionConfigurationInput.KeyARN": key},
        "alarm on late records": {**EXPECTED["alarm on late records"], "Dimensions": {"DeliveryStreamName": f"{name}-records"}},
        **{subscription(function): {
            "LogGroupName": f"/aws/lambda/{name}-{function}", "FilterPattern": "{ $.hash = * }", "DestinationArn": STREAM.format(name=name)}
           for function in SUBSCRIBED | SUBSCRIBED_FILES},
    }
    return found + [one for label, values in expected.items() if label in stack for one in other_than(label, stack[label], values)]


def _of_budget(stack: dict[str, Values], parameters: ParameterSet) -> list[str]:
    """Whoever is named is told, before the money is spent and after."""
    budget = parameters.budget
    found = _there(stack, BUDGET, budget is not None)
    if budget is None or BUDGET not in stack:
        return found
    whom = sorted(filter(None, (budget.get("email"), parameters.topic)))
    told = [(kind, "GREATER_THAN", threshold, "PERCENTAGE", *whom) for kind, threshold in (("ACTUAL", "100"), ("ACTUAL", "80"), ("FORECASTED", "100"))]
    return found + other_than(BUDGET, stack[BUDGET], {
        "Budget.BudgetLimit.Amount": str(budget["limit"]), "Budget.BudgetLimit.Unit": "USD", "Budget.TimeUnit": "MONTHLY", "Budget.BudgetType": "COST",
        "Budget.CostFilters": {"TagKeyValue": [f"user:{budget['tag']}"]} if "tag" in budget else None}) + [
            f"{BUDGET}: tells {one}, not as it should" for one in stack[BUDGET].get("NotificationsWithSubscribers", []) if one not in told] + [
            f"{BUDGET}: does not tell {one}" for one in told if one not in stack[BUDGET].get("NotificationsWithSubscribers", [])]


def _of_started(stack: dict[str, Values], parameters: ParameterSet) -> list[str]:
    """As many as asked for, of live alone."""
    found = []
    for function in SUBSCRIBED:
        label, number = f"{function} alias's provisioned concurrency", parameters.started(function)
        found += _there(stack, label, number > 0)
        if number:
            expected = {"ProvisionedConcurrentExecutions": str(number), "Name": "live", "FunctionName": f"{parameters.name}-{function}"}
            found += other_than(label, stack.get(label, expected), expected)
    return found
