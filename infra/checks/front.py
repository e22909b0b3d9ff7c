"""What is wrong with what stands in front of the API, in a stack in the common form, even where the other has it, too."""

from compare import Values
from parameters import ParameterSet
from queues import other_than
from world import RESOURCES

CACHING_DISABLED = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad"
ALL_BUT_HOST = "b689b0a8-53d0-40ab-baf2-68738e2966ac"


def beyond(stack: dict[str, Values], parameters: ParameterSet) -> list[str]:
    """It adds what the function asks for, keeps nothing, speaks TLS on both sides, and has the firewall; without it nobody is asked for a secret."""
    front, secrets = parameters.front, parameters.terraform.get("front_secrets", [])
    found = other_than("risk function", stack["risk function"]["Environment.Variables"], {"TRANCHE_ORIGIN_SECRET": ",".join(secrets) or None})
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
