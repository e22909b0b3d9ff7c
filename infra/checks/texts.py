"""What the texts of template and module may say beside resources: what is shown, what changes them, who may be asked for what, and in which order."""

import json
import re
from typing import Any

import hcl

TRANSFORM = "AWS::Serverless-2016-10-31"  # a macro of the account could change anything
PARAMETER_TYPES = {"String", "Number"}  # others have their values from somewhere else, such as AWS::SSM::Parameter::Value<String>
SECRETS = {"FrontSecret", "FrontSecretToo"}
SECRET_VARIABLES = {"front_secrets"}
OUTPUTS = {
    "ApiUrl", "CustomersQueueUrl", "DeadLetterQueueUrl", "DomainTarget", "DomainZoneId", "FileDeadLetterQueueUrl", "FrontTarget", "InvokePolicyArn",
    "RecordsBucketName", "ResultsQueueUrl", "RiskAliasArn", "RiskFunctionArn", "RiskLayerArn", "SegmentationAliasArn", "SegmentationFunctionArn",
    "SegmentsLayerArn"}
TERRAFORM_OUTPUTS = {
    "alias_arns", "api_url", "domain_target", "file_dead_letters_url", "front_target", "function_arns", "invoke_policy_arn", "models_layer_arns",
    "promote_risk", "promote_segmentation", "queue_urls", "records_bucket", "versions"}
# What belongs to one account, region or partition alone; of parameters AWS asks for one here and there.
ELSEWHERE = re.compile(r"\b[a-z]{2}(?:-[a-z]+)+-\d\b|\b\d{12}\b|\barn:aws\b")
TERRAFORM = {"required_version": '">= 1.9"', "required_providers.aws": '{ source = "hashicorp/aws" version = ">= 5.70, < 7.0" }'}
# What Terraform cannot see in what refers to what, and AWS would refuse, lose or leave open.
AFTER = {
    "aws_lambda_function.function": "[aws_iam_role_policy.logs, aws_iam_role_policy.trace, aws_iam_role_policy.network]",
    "aws_lambda_function_event_invoke_config.file": "[aws_iam_role_policy.file]",
    "aws_lambda_event_source_mapping.customers": "[aws_iam_role_policy.queue]",
    "aws_kinesis_firehose_delivery_stream.records": "[aws_iam_role_policy.records_stream, aws_s3_bucket_object_lock_configuration.records]",
    "aws_cloudwatch_log_subscription_filter.records": "[aws_iam_role_policy.records_subscription]",
}


def of_template(template: dict[str, Any]) -> list[str]:
    found = [] if template["Transform"] == TRANSFORM else [f"SAM: Transform is {template['Transform']}, not {TRANSFORM}"]
    for name, parameter in template["Parameters"].items():
        if parameter["Type"] not in PARAMETER_TYPES:
            found.append(f"SAM: parameter {name} is of type {parameter['Type']}")
        if (parameter.get("NoEcho", False) is not False) != (name in SECRETS) or name in SECRETS and parameter["NoEcho"] is not True:
            found.append(f"SAM: parameter {name}: NoEcho is {parameter.get('NoEcho')}")
    for section in ("Conditions", "Globals", "Resources", "Outputs"):
        found += [f"SAM: {name} is of one place alone: {one}" for name, said in template[section].items() for one in ELSEWHERE.findall(json.dumps(said))]
    return found + [f"SAM: output {name} is not on the list" for name in sorted(template["Outputs"].keys() - OUTPUTS)]


def of_module(module: hcl.Block) -> list[str]:
    outputs = {block.labels[0] for block in module.blocks if block.kind == "output"}
    found = [f"Terraform: output {name} is not on the list" for name in sorted(outputs - TERRAFORM_OUTPUTS)]
    for block in module.blocks:
        if block.kind == "output" and ("sensitive" in block.attributes or any("front_secrets" in text for _, text in block.paths())):
            found.append(f"Terraform: output {block.labels[0]} tells a secret")
    for name, block in hcl.variables(module).items():
        if (block.attributes.get("sensitive") == "true") != (name in SECRET_VARIABLES):
            found.append(f"Terraform: variable {name}: sensitive is {block.attributes.get('sensitive')}")
    for name, block in hcl.resources(module).items():
        if block.attributes.get("depends_on") != AFTER.get(name):
            found.append(f"Terraform: {name}: depends_on is {block.attributes.get('depends_on')}, not {AFTER.get(name)}")
    for block in module.blocks:
        if block.kind == "terraform":
            found += _of_settings(block)
        if block.kind != "variable":
            found += [f"Terraform: {'.'.join([block.kind, *block.labels])} is of one place alone: {one}" for _, text in block.paths() for one in ELSEWHERE.findall(text)]
    return found


def _of_settings(terraform: hcl.Block) -> list[str]:
    found = [f"Terraform: terraform: block {block.kind} is not on the list" for block in terraform.blocks if block.kind != "required_providers"]
    asked = {path: " ".join(text.split()) for path, text in terraform.paths()}
    return found + [f"Terraform: terraform: {path} is {asked.get(path)}, not {value}" for path, value in TERRAFORM.items() if asked.get(path) != value] + [
        f"Terraform: terraform: {path} is not on the list" for path in sorted(asked.keys() - TERRAFORM.keys())]
