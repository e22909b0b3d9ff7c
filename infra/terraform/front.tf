# What an HTTP API cannot have itself, off by default: a web application firewall. It adds the secret, without which the function
# refuses, so past it nobody gets an answer; unless callers are on their way to it, or away from it.
locals {
  front_only = var.front == null ? false : var.front.only
}

resource "aws_cloudfront_distribution" "front" {
  count = var.front == null ? 0 : 1

  enabled         = true
  comment         = var.name
  aliases         = [var.front.domain]
  http_version    = "http2and3"
  is_ipv6_enabled = true
  web_acl_id      = var.front.web_acl_arn
  tags            = var.tags

  viewer_certificate {
    acm_certificate_arn      = var.front.certificate_arn
    ssl_support_method       = "sni-only"
    minimum_protocol_version = "TLSv1.2_2021"
  }

  restrictions {
    geo_restriction {
      restriction_type = "none" # for the web ACL to say
    }
  }

  origin {
    origin_id   = "api"
    domain_name = var.domain == null ? trimprefix(aws_apigatewayv2_api.http.api_endpoint, "https://") : var.domain.name

    custom_origin_config {
      http_port              = 80
      https_port             = 443
      origin_protocol_policy = "https-only"
      origin_ssl_protocols   = ["TLSv1.2"]
    }

    custom_header {
      name  = "X-Origin-Secret"
      value = var.front_secrets[0]
    }
  }

  default_cache_behavior {
    target_origin_id         = "api"
    viewer_protocol_policy   = "https-only"
    allowed_methods          = ["GET", "HEAD", "OPTIONS", "PUT", "PATCH", "POST", "DELETE"]
    cached_methods           = ["GET", "HEAD"]
    cache_policy_id          = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad" # CachingDisabled, of CloudFront's own
    origin_request_policy_id = "b689b0a8-53d0-40ab-baf2-68738e2966ac" # AllViewerExceptHostHeader: the token goes on, the name does not
    compress                 = true
  }
}
