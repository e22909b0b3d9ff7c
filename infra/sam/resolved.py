"""The SAM template, resolved for given parameters."""

import os
import sys
from pathlib import Path

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(os.path.dirname(HERE), "checks"))
from sam_stack import SamStack, read_template

TEMPLATE = read_template(Path(HERE, "template.yaml"))


def stack_of(**parameters):
    return SamStack(TEMPLATE, **parameters)


def functions_of(stack):
    """Those of the zips, without the checks of new versions."""
    return {n: f for n, f in stack.of("Lambda::Function").items() if n.endswith("Function")}


def settings(variables):
    """What is set beside the layer."""
    return [v for v in variables if v.startswith("TRANCHE") and v != "TRANCHE_MODELS"]
