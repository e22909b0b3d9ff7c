"""Faults of what stands in front of the API, as those of fault_list.py."""

from fault_list import FRONT, FUNCTIONS, TEMPLATE, VARIABLES, Fault, fault_in

_SAM_SECRET = '          TRANCHE_ORIGIN_SECRET: !If [RefuseOthers, !If [UseFrontSecretToo, !Sub "${FrontSecret},${FrontSecretToo}", !Ref FrontSecret], !Ref AWS::NoValue]\n'
_TF_SECRET = '      local.front_only ? { TRANCHE_ORIGIN_SECRET = join(",", var.front_secrets) } : {},\n'

IN_FRONT = (
    fault_in(TEMPLATE, "SAM: the function answers who comes past the firewall", "risk function: TRANCHE_ORIGIN_SECRET is None", _SAM_SECRET, ""),
    fault_in(TEMPLATE, "SAM: no firewall in front", "front: DistributionConfig.WebACLId is None", "        WebACLId: !Ref WebAclArn\n", ""),
    fault_in(TEMPLATE, "SAM: answers are kept in front", "DefaultCacheBehavior.CachePolicyId is", "CachePolicyId: 4135ea2d-6df8-44a3-9df3-4b5a84be39ad", "CachePolicyId: 658327ea-f89d-4fab-a63d-7e88639e58f6"),
    fault_in(TEMPLATE, "SAM: callers speak HTTP", "DefaultCacheBehavior.ViewerProtocolPolicy is allow-all", "ViewerProtocolPolicy: https-only", "ViewerProtocolPolicy: allow-all"),
    fault_in(TEMPLATE, "SAM: old TLS in front", "ViewerCertificate.MinimumProtocolVersion is TLSv1", "MinimumProtocolVersion: TLSv1.2_2021", "MinimumProtocolVersion: TLSv1"),
    fault_in(TEMPLATE, "SAM: one more origin in front", "property DistributionConfig.Origins.several.", "        DefaultCacheBehavior:\n",
             "          - Id: others\n            DomainName: others.example.com\n            CustomOriginConfig: { OriginProtocolPolicy: https-only }\n        DefaultCacheBehavior:\n"),
    fault_in(TEMPLATE, "SAM: requests are changed on the way", "property DistributionConfig.DefaultCacheBehavior.FunctionAssociations", "          Compress: true\n",
             "          Compress: true\n          FunctionAssociations: [{ EventType: viewer-request, FunctionARN: 'arn:aws:cloudfront::123456789012:function/f' }]\n"),
    fault_in(TEMPLATE, "SAM: the check does not know the secret", "risk check: ORIGIN_SECRET is None", "          ORIGIN_SECRET: !If [UseFront, !Ref FrontSecret, !Ref AWS::NoValue]\n", ""),
    fault_in(TEMPLATE, "SAM: a secret stands in the processed template", "SAM: FrontSecret stands in the processed template", ", ${FrontSecretVersion}", ", ${FrontSecret}"),
    fault_in(TEMPLATE, "SAM: the front has the API's own name", "SAM: FrontDomain may be DomainName", "      - Assert: !Not [!Equals [!Ref FrontDomain, !Ref DomainName]]\n",
             "      - Assert: !Not [!Equals [!Ref FrontDomain, !Ref WebAclArn]]\n"),
    fault_in(VARIABLES, "Terraform: the front has the API's own name", "Terraform: front.domain may be domain.name", "var.front.domain != var.domain.name", 'var.front.domain != ""'),
    fault_in(FRONT, "Terraform: another address behind", "DistributionConfig.Origins.DomainName is others.example.com", 'trimprefix(aws_apigatewayv2_api.http.api_endpoint, "https://") : var.domain.name', '"others.example.com" : "others.example.com"', "all_different"),
    fault_in(FRONT, "Terraform: over HTTP behind", "Origins.CustomOriginConfig.OriginProtocolPolicy is http-only", 'origin_protocol_policy = "https-only"', 'origin_protocol_policy = "http-only"', "nothing_granted"),
    fault_in(FRONT, "Terraform: it adds no secret that is asked for", "Origins.OriginCustomHeaders.HeaderName is X-Secret", 'name  = "X-Origin-Secret"', 'name  = "X-Secret"', "all_different"),
    fault_in(FUNCTIONS, "Terraform: the function answers who comes past the firewall", "risk function: TRANCHE_ORIGIN_SECRET is None", _TF_SECRET, "", "all_different"),
    fault_in(FUNCTIONS, "Terraform: one secret at a time", "risk function: TRANCHE_ORIGIN_SECRET is", 'join(",", var.front_secrets)', "var.front_secrets[0]", "all_different"),
    fault_in(TEMPLATE, "SAM: callers who are still to move are refused", "risk function: TRANCHE_ORIGIN_SECRET is", '!And [!Condition UseFront, !Equals [!Ref FrontOnly, "true"]]', "!And [!Condition UseFront, !Condition UseFront]"),
    fault_in(FRONT, "Terraform: callers who are still to move are refused", "risk function: TRANCHE_ORIGIN_SECRET is", "var.front == null ? false : var.front.only", "var.front == null ? false : true", "nothing_granted"),
    fault_in(FRONT, "Terraform: nobody is refused, whatever front.only says", "risk function: TRANCHE_ORIGIN_SECRET is None", "var.front == null ? false : var.front.only", "var.front == null ? false : false", "all_different"),
    Fault("both: the token does not go on", "DefaultCacheBehavior.OriginRequestPolicyId is None", (
        (TEMPLATE, "          OriginRequestPolicyId: b689b0a8-53d0-40ab-baf2-68738e2966ac # AllViewerExceptHostHeader: the token goes on, the name does not\n", ""),
        (FRONT, '    origin_request_policy_id = "b689b0a8-53d0-40ab-baf2-68738e2966ac" # AllViewerExceptHostHeader: the token goes on, the name does not\n', "")), ("all_different",)),
)
