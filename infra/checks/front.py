"""What is wrong with what stands in front of the API, in a stack in the common form, even where the other has it, too."""

import json
from typing import Any

import hcl
from compare import Values
from parameters import PARAMETER_SETS, ParameterSet
from queues import other_than
from sam_stack import SamStack
from world import RESOURCES

CACHING_DISABLED = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad"
ALL_BUT_HOST = "b689b0a8-53d0-40ab-baf2-68738e2966ac"


def beyond(stack: dict[str, Values], parameters: ParameterSet) -> list[str]:
    """It adds what the function asks for, keeps nothing, speaks TLS on both sides, and has the firewall; without it nobody is asked for a secret."""
    front, secrets = parameters.front, parameters.terraform.get("front_secrets", [])
    asked = ",".join(secrets) if front and front.get("only", True) else None
    found = other_than("risk function", stack["risk function"]["Environment.Variables"], {"TRANCHE_ORIGIN_SECRET": asked})
    found += other_than("risk check", stack["risk check"]["Environment.Variables"], {"ORIGIN_SECRET": secrets[0] if secrets else None})
    if ("front" in stack) != bool(front):
        return [*found, f"front: is {'missing' if front else 'there, though nobody asked for it'}"]
    if not front:
        return found
    api = RESOURCES["api"].terraform_values["api_endpoint"].removeprefix("https://")
    return found + other_than("front", stack["front"], {f"DistributionConfig.{name}": value for name, value in {
        "Aliases": [front["domain"]], "WebACLId": front["web_acl_arn"], "ViewerCertificate.AcmCertificateArn": front["certificate_arn"],
        "ViewerCertificate.MinimumProtocolVersion": "TLSv1.2_2021", "Origins.DomainName": parameters.domain or api,
        "Origins.CustomOriginConfig.OriginProtocolPolicy": "https-only", "Origins.CustomOriginConfig.OriginSSLProtocols": ["TLSv1.2"],
        "Origins.OriginCustomHeaders.HeaderName": "X-Origin-Secret", "Origins.OriginCustomHeaders.HeaderValue": secrets[0],
        "DefaultCacheBehavior.ViewerProtocolPolicy": "https-only", "DefaultCacheBehavior.CachePolicyId": CACHING_DISABLED,
        "DefaultCacheBehavior.OriginRequestPolicyId": ALL_BUT_HOST}.items()})


def shown(stack: SamStack, parameters: ParameterSet) -> list[str]:
    """The translation writes parameters' values into some properties; who may read the processed template would read secrets."""
    processed = json.dumps(stack.out)
    return [f"SAM: {name} stands in the processed template" for name in ("FrontSecret", "FrontSecretToo") if parameters.sam.get(name, processed + ".") in processed]


def one_name_for_both(template: dict[str, Any]) -> list[str]:
    """CloudFront would ask itself."""
    given = PARAMETER_SETS["nothing_granted"].sam
    stack = SamStack(template, **{**given, "FrontDomain": given["DomainName"]})
    refused = [one for rule in stack.out["Rules"].values() if stack.resolve(rule["RuleCondition"]) for one in rule["Assertions"] if not stack.resolve(one["Assert"])]
    return [] if refused else ["SAM: FrontDomain may be DomainName"]


def one_name_for_both_in_terraform(module: hcl.Block) -> list[str]:
    said = [block.attributes.get("condition", "") for block in hcl.variables(module)["front"].blocks]
    return [] if any(one.endswith("var.front.domain != var.domain.name") for one in said) else ["Terraform: front.domain may be domain.name"]
