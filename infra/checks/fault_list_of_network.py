"""Faults of the VPC and of the domain, as those of fault_list.py."""

from fault_list import API, FUNCTIONS, TEMPLATE, Fault, fault_in

_SAM_VPC = ("    VpcConfig: !If\n      - UseVpc\n      - SubnetIds: !Split [\",\", !Ref SubnetIds]\n"
            "        SecurityGroupIds: !Split [\",\", !Ref SecurityGroupIds]\n      - !Ref AWS::NoValue\n")
_SAM_JOINS = "ec2:DescribeSubnets, ec2:DeleteNetworkInterface]"
_TF_JOINS = '"ec2:DescribeSubnets", "ec2:DeleteNetworkInterface"]'
_TF_VPC = "    for_each = var.vpc == null ? [] : [var.vpc]\n"
_TF_DOMAIN = ('resource "aws_apigatewayv2_domain_name" "api" {\n  count = var.domain == null ? 0 : 1\n\n  domain_name = var.domain.name\n  tags        = var.tags\n\n'
              "  domain_name_configuration {\n    certificate_arn = var.domain.certificate_arn\n")

NETWORK = (
    fault_in(TEMPLATE, "SAM: functions are not in the VPC", "risk function: is not in the VPC", _SAM_VPC, ""),
    fault_in(FUNCTIONS, "Terraform: functions are not in the VPC", "risk function: is not in the VPC", _TF_VPC, "    for_each = var.vpc == null ? [] : []\n", "files_and_key"),
    fault_in(FUNCTIONS, "Terraform: the VPC is another", "VpcConfig.SubnetIds is", "subnet_ids         = vpc_config.value.subnet_ids", 'subnet_ids         = ["subnet-0d4e5f60"]', "files_and_key"),
    fault_in(TEMPLATE, "SAM: roles may join VPCs though there is none", "its role may join VPCs, though nobody asked for it", "        - !If\n          - UseVpc\n          - PolicyName: join-network",
             "        - !If\n          - UseRiskLayer\n          - PolicyName: join-network"),
    fault_in(FUNCTIONS, "Terraform: roles may not join the VPC", "its role may not join the VPC", "for_each = var.vpc == null ? {} : local.functions", "for_each = {}", "files_and_key"),
    fault_in(TEMPLATE, "SAM: roles may change security groups", "may ec2:ModifyNetworkInterfaceAttribute on *", _SAM_JOINS, _SAM_JOINS.replace("]", ", ec2:ModifyNetworkInterfaceAttribute]")),
    fault_in(FUNCTIONS, "Terraform: roles may start machines", "may ec2:RunInstances on *", _TF_JOINS, _TF_JOINS.replace("]", ', "ec2:RunInstances"]'), "files_and_key"),
    fault_in(TEMPLATE, "SAM: the domain takes old TLS", "domain: DomainNameConfigurations.SecurityPolicy is TLS_1_0", "SecurityPolicy: TLS_1_2", "SecurityPolicy: TLS_1_0"),
    Fault("both: the API's own address stays open", "api: DisableExecuteApiEndpoint is False, not True", (
        (TEMPLATE, "DisableExecuteApiEndpoint: !If [UseDomain, true, false]", "DisableExecuteApiEndpoint: false"),
        (API, "disable_execute_api_endpoint = var.domain != null", "disable_execute_api_endpoint = false")), ("nothing_granted",)),
    fault_in(API, "Terraform: a domain nobody asked for", "domain: is there, though nobody asked for a domain",
             _TF_DOMAIN, _TF_DOMAIN.replace("var.domain == null ? 0 : 1", "1").replace("var.domain.name", '"scores.example.com"').replace(
                 "var.domain.certificate_arn", '"arn:aws:acm:eu-central-1:123456789012:certificate/1"')),
    fault_in(TEMPLATE, "SAM: another API behind the domain", "ApiId is", "    Condition: UseDomain\n    Properties:\n      ApiId: !Ref Api\n",
             "    Condition: UseDomain\n    Properties:\n      ApiId: others\n", "nothing_granted"),
)
