#!/usr/bin/env python3
"""Runs the commands of README.md, in its order and word for word, against a fake AWS; one that fails, or is not known, fails.

    readme.py FOLDER      # a copy of infra/ with packages in target/; AWS_ENDPOINT_URL leads to the fake AWS, which must be empty

What moto cannot serve is checked otherwise, and said with the reason (readme_commands.py).
"""

import hashlib
import json
import logging
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import readme_sam
from invoked import InvokedFunctions
from readme_commands import INFRA, Command, commands, module_example

BUCKET = "readme-files"
POLICY = '{"format": 1, "version": "2", "refer_from": 0.1, "decline_from": 0.2}'
TRUST = {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole", "Principal": {"AWS": "123456789012"}}]}
STACK = {"Resources": {"Topic": {"Type": "AWS::SNS::Topic"}}, "Outputs": {"ApiUrl": {"Value": "https://api.example"}}}
SAM = "#!/usr/bin/env python3\nimport json, os, sys\nopen(os.environ['SAM_WAS_CALLED_WITH'], 'w').write(json.dumps(sys.argv[1:]))\n"
VERSIONS = {"risk": 3, "segmentation": 4, "score-file": 2}  # that the README speaks of


class Reader:
    """Somebody who does as the README says, in a folder where everything it speaks of is there."""

    def __init__(self, project: Path, tools: Path) -> None:
        self.project, self.called = project, tools / "called.json"
        (tools / "sam").write_text(SAM, encoding="utf-8")
        (tools / "sam").chmod(0o755)
        self.environment = {
            **os.environ, "PATH": f"{tools}:{os.environ['PATH']}", "SAM_WAS_CALLED_WITH": str(self.called), "AWS_DEFAULT_REGION": os.environ["AWS_REGION"],
            "TF_VAR_queue": "true", "TF_VAR_files_bucket": BUCKET, "TF_VAR_retrain_schedule": "rate(30 days)",
            "TF_VAR_records_lock": "{days=1}"}
        self.replaced = {"BUCKET": BUCKET, "d-EXAMPLE": "d-A1B2C3D4E"}
        record = '{"instance":"i","number":1,"type":"decision"'
        self.hash = hashlib.sha256((record + "}").encode()).hexdigest()
        for name, text in (("policy.json", POLICY), ("customer.json", "{}"), ("applications.csv", "application_id\n1\n"), ("labelled.csv", "label\n1\n"), ("target/trainer.zip", "trainer"),
                           ("line.json", f'{record},"hash":"{self.hash}"}}\n'), ("target/segments-models.bundle", "s1\n"), ("target/risk-models.bundle", "r1\n")):
            (project / name).write_text(text, encoding="utf-8")

    def run(self, line: str) -> str:
        """What it prints; somebody says yes where it asks."""
        for placeholder, value in self.replaced.items():
            line = re.sub(rf"\b{placeholder}\b", value, line)
        done = subprocess.run(["bash", "-euo", "pipefail", "-c", line], cwd=self.project, input="yes\n", capture_output=True, text=True, check=False,
                              timeout=300, env=self.environment)
        if done.returncode:
            raise ValueError(done.stderr.strip() or done.stdout.strip())
        return done.stdout

    def prepare(self) -> None:
        self.run(f"aws iam create-role --role-name CALLER --assume-role-policy-document '{json.dumps(TRUST)}'")
        self.run("aws s3 mb s3://BUCKET && aws s3 cp applications.csv s3://BUCKET/out/risk/applications.csv")
        self.run("aws s3 cp target/risk-models.zip s3://BUCKET/layers/trainer.zip")  # of before: any zip will do
        for name in ("risk-models.zip", "comparison.html"):
            self.run(f"aws s3 cp target/risk-models.zip s3://BUCKET/candidates/risk/{name}")
        self.run(f"aws cloudformation create-stack --stack-name tranche --template-body '{json.dumps(STACK)}'")

    def after(self, command: Command) -> None:
        """What happens meanwhile: versions come about, and what apply printed is at hand."""
        if command.text.startswith("terraform -chdir=infra/terraform apply") and "ARN" not in self.replaced:
            self.replaced["ARN"] = self.run("terraform -chdir=infra/terraform output -raw invoke_policy_arn")
            for name, newest in VERSIONS.items():
                changed = f"aws lambda update-function-configuration --function-name tranche-{name} --description"
                self.run(f"for v in {{2..{newest}}}; do {changed} $v && aws lambda publish-version --function-name tranche-{name}; done")

    def invoke(self, text: str) -> None:
        """Something answers; what is invoked must be in the fake AWS."""
        with InvokedFunctions() as invoked:
            self.run(f"export AWS_ENDPOINT_URL_LAMBDA={invoked.url}; {for_this_version(text)}")
        for name, qualifier in invoked.names:
            self.run(f"aws lambda get-function-configuration --function-name {name} --qualifier {qualifier}")
        refuse([] if invoked.names else ["nothing was invoked"])

    def follow(self, command: Command) -> None:
        text = command.text
        if text.startswith("-var "):
            self.run(f"terraform -chdir=infra/terraform plan -input=false {text}")
        elif text.startswith("Capabilities="):
            refuse(readme_sam.wrong_parameters(text.split()))
        elif text.startswith("sam "):
            self.run(text)
            refuse(readme_sam.wrong(self.called))
        elif text.startswith("aws lambda invoke "):
            self.invoke(text)
        elif text.startswith("aws deploy stop-deployment "):
            self.run(re.sub(r"^aws (\w+ [\w-]+)", r"aws \1 --generate-cli-skeleton output", text))
        elif text.startswith("infra/"):
            refuse(options_missing(INFRA.parent / text.split()[0], text.split()[1:]))
        elif text.startswith("./tranche "):
            refuse(not_the_builds(text.split()[1], re.findall(r"--[\w-]+", text)))
        elif text.startswith("API="):
            refuse([] if self.run(f'{text}; printf %s "$API"').startswith("http") else ["it is no address"])
        elif text.startswith("sed "):
            refuse([] if self.run(text).split()[0] == self.hash else ["it is not the record's hash"])
        elif not command.reason:
            self.run(text)
        self.after(command)


def for_this_version(text: str) -> str:
    """Version 1 of the AWS CLI takes every payload as it is, and knows no option for that."""
    said = subprocess.run(["aws", "--version"], capture_output=True, text=True, check=True).stdout
    return text.replace(" --cli-binary-format raw-in-base64-out", "") if said.startswith("aws-cli/1.") else text


def refuse(found: list[str]) -> None:
    if found:
        raise ValueError("; ".join(found))


def options_missing(program: Path, options: list[str]) -> list[str]:
    if not os.access(program, os.X_OK):
        return [f"{program.name} is not there"]
    return [f"{program.name} has no {one}" for one in options if one not in program.read_text(encoding="utf-8")]


def not_the_builds(name: str, options: list[str]) -> list[str]:
    """./tranche's commands say their names and options in annotations, or the launcher does."""
    texts = [(INFRA.parent / "tranche").read_text(encoding="utf-8")]
    texts += [path.read_text(encoding="utf-8") for path in (INFRA.parent / "src/cli/src/main").rglob("*.java")]
    of_name = [text for text in texts if re.search(rf'name = "{name}"|^\s*{name}\)', text, re.MULTILINE)]
    if not of_name:
        return [f"./tranche has no command {name}"]
    return [f"./tranche {name} has no {one}" for one in options if not any(one in text for text in texts)]


def module_example_is_wrong(folder: Path, project: Path) -> str:
    """What Terraform says of the root that terraform/README.md shows, or nothing."""
    (folder / "root").mkdir()
    (folder / "root/tranche").symlink_to(project)
    (folder / "root/main.tf").write_text(module_example(), encoding="utf-8")
    for arguments in (["init", "-input=false"], ["validate"]):
        done = subprocess.run(["terraform", f"-chdir={folder / 'root'}", *arguments, "-no-color"], capture_output=True, text=True, check=False, timeout=300)
        if done.returncode:
            return done.stderr or done.stdout
    return ""


def main() -> int:
    project, wrong, not_run = Path(sys.argv[1]).resolve(), 0, 0
    found = commands()
    with tempfile.TemporaryDirectory() as folder:
        tools = Path(folder, "tools")
        tools.mkdir()
        reader = Reader(project, tools)
        reader.prepare()
        for command in found:
            try:
                refuse([] if command.known else ["it is not among those that are known"])
                reader.follow(command)
            except ValueError as error:
                wrong += 1
                print(f"{command.text}\n  {error}")
            if command.reason:
                not_run += 1
                print(f"not run: {command.text}\n  {command.reason}")
        said = module_example_is_wrong(Path(folder), project)
    if said:
        print(f"terraform/README.md: what it shows is not valid: {said}")
    print(f"{len(found) - wrong} of {len(found)} commands of README.md as they should be, {not_run} of them not run against moto")
    return 1 if wrong or said or not found else 0


if __name__ == "__main__":
    logging.disable(logging.WARNING)  # the translator warns that nobody collects its metrics
    sys.exit(main())
