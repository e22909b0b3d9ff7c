"""The commands of README.md and terraform/README.md, in their order; and why some of them are not run where a fake AWS answers."""

import re
from dataclasses import dataclass
from pathlib import Path

INFRA = Path(__file__).resolve().parent.parent
BLOCK_LINE = re.compile(r"^    (\S.*)$", re.MULTILINE)

# What begins so, and why it is not run against moto. Whatever is on neither this list nor the next fails.
NOT_RUN = {
    "./tranche ": "the build's own; the command and its options are looked for among those that it has",
    "infra/": "this check, or what .ci/run calls beside it; the file and its options are looked for",
    "sam ": "SAM's command line is not installed; its parameters are checked against the template's patterns and rules",
    "aws lambda invoke ": "moto has no container to run functions in; a stand-in answers, moto must have what is invoked, infra/rehearse runs it",
    "aws deploy stop-deployment ": "moto has no StopDeployment; the AWS CLI judges the form",
    "find records ": "infra/check runs it beside, on objects as Firehose lays them",
    "jq ": "a stand-in has no schema to make a customer of; infra/rehearse runs it",
    "curl ": "nobody answers behind moto's API; infra/rehearse runs it",
}
RUN = ("terraform ", "API=$(", "aws cloudformation ", "aws iam ", "aws s3 ", "aws lambda ", "aws deploy ", "aws logs ", "sed ")
PARTS = {"-var ": "part of a command of Terraform", "Capabilities=": "part of a command of SAM"}


@dataclass(frozen=True)
class Command:
    """As it is written, but in one line and without the comment after it."""

    text: str

    @property
    def reason(self) -> str | None:
        """Why it is not run against moto."""
        return next((why for begin, why in NOT_RUN.items() if self.text.startswith(begin)), None)

    @property
    def known(self) -> bool:
        return self.text.startswith((*NOT_RUN, *RUN, *PARTS))


def of_text(text: str) -> list[Command]:
    """Of indented blocks; a line that ends in a backslash goes on in the next."""
    whole = re.sub(r"\\\n\s+", "", text)
    lines = [re.sub(r"\s+# .*$", "", line).strip() for line in BLOCK_LINE.findall(whole)]
    return [Command(line) for line in lines if not line.startswith("#")]


def commands() -> list[Command]:
    return of_text((INFRA / "README.md").read_text(encoding="utf-8"))


def module_example() -> str:
    """The root that terraform/README.md shows."""
    (shown,) = re.findall(r"^```hcl\n(.*?)^```$", (INFRA / "terraform/README.md").read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    return shown
