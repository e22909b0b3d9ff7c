"""What is wrong with the VPC and the domain of a stack in the common form, even where the other stack has it, too."""

from compare import Values
from queues import other_than


def beyond(stack: dict[str, Values], in_vpc: bool, domain: str | None) -> list[str]:
    """All functions of the zips are in the VPC, with roles that may join it, or none is; callers come by the domain alone, if there is one."""
    found = []
    for label, values in stack.items():
        if label.endswith(" function") and ("VpcConfig.SubnetIds" in values and "VpcConfig.SecurityGroupIds" in values) != in_vpc:
            found.append(f"{label}: is {'not in the VPC' if in_vpc else 'in a VPC, though nobody asked for it'}")
        if label.endswith(" function") and (f"{label.removesuffix(' function')} role's network policy" in stack) != in_vpc:
            found.append(f"{label}: its role {'may not join the VPC' if in_vpc else 'may join VPCs, though nobody asked for it'}")
        if label.endswith(" check") and "VpcConfig.SubnetIds" in values:
            found.append(f"{label}: is in a VPC, from which it need not reach Lambda and CodeDeploy")
    found += [f"{label}: is {'missing' if domain else 'there, though nobody asked for a domain'}"
              for label in ("domain", "domain mapping") if (label in stack) != bool(domain)]
    found += other_than("api", stack["api"], {"DisableExecuteApiEndpoint": str(bool(domain))})
    if domain:
        expected = {"DomainName": domain, "DomainNameConfigurations.EndpointType": "REGIONAL", "DomainNameConfigurations.SecurityPolicy": "TLS_1_2"}
        found += other_than("domain", stack.get("domain", expected), expected)
        found += other_than("domain mapping", stack.get("domain mapping", {"DomainName": domain}), {"DomainName": domain})
    return found
