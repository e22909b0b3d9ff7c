# What validation does not notice: where URIs, permissions, policies and aliases lead. No AWS account: the provider is a mock.
# Any file will do as a package here; the real ones need a build.

variables {
  risk_zip         = "functions.tf"
  segmentation_zip = "api.tf"

  risk_models_zip     = "outputs.tf"
  segments_models_zip = "queue.tf"
}

mock_provider "aws" {
  override_resource {
    target = aws_iam_role.function["risk"]
    values = { arn = "arn:aws:iam::123456789012:role/risk" }
  }
  override_resource {
    target = aws_iam_role.function["segmentation"]
    values = { arn = "arn:aws:iam::123456789012:role/segmentation" }
  }
  override_resource {
    target = aws_cloudwatch_log_group.function["risk"]
    values = { arn = "arn:aws:logs:eu-central-1:123456789012:log-group:/aws/lambda/tranche-risk" }
  }
  override_resource {
    target = aws_cloudwatch_log_group.function["segmentation"]
    values = { arn = "arn:aws:logs:eu-central-1:123456789012:log-group:/aws/lambda/tranche-segmentation" }
  }
  override_resource {
    target = aws_cloudwatch_log_group.api
    values = { arn = "arn:aws:logs:eu-central-1:123456789012:log-group:api" }
  }
  override_resource {
    target = aws_lambda_layer_version.models["risk"]
    values = { arn = "arn:aws:lambda:eu-central-1:123456789012:layer:tranche-risk-models:1" }
  }
  override_resource {
    target = aws_lambda_layer_version.models["segmentation"]
    values = { arn = "arn:aws:lambda:eu-central-1:123456789012:layer:tranche-segments-models:1" }
  }
  override_resource {
    target = aws_lambda_function.check["risk"]
    values = { arn = "arn:aws:lambda:eu-central-1:123456789012:function:tranche-risk-check" }
  }
  override_resource {
    target = aws_lambda_function.check["segmentation"]
    values = { arn = "arn:aws:lambda:eu-central-1:123456789012:function:tranche-segmentation-check" }
  }
  override_resource {
    target = aws_iam_role.check["risk"]
    values = { arn = "arn:aws:iam::123456789012:role/risk-check" }
  }
  override_resource {
    target = aws_iam_role.check["segmentation"]
    values = { arn = "arn:aws:iam::123456789012:role/segmentation-check" }
  }
  override_resource {
    target = aws_iam_role.deploy
    values = { arn = "arn:aws:iam::123456789012:role/deploy" }
  }
  override_resource {
    target = aws_cloudwatch_log_group.check["risk"]
    values = { arn = "arn:aws:logs:eu-central-1:123456789012:log-group:/aws/lambda/tranche-risk-check" }
  }
  override_resource {
    target = aws_cloudwatch_log_group.check["segmentation"]
    values = { arn = "arn:aws:logs:eu-central-1:123456789012:log-group:/aws/lambda/tranche-segmentation-check" }
  }
  override_resource {
    target = aws_codedeploy_deployment_group.function["risk"]
    values = { arn = "arn:aws:codedeploy:eu-central-1:123456789012:deploymentgroup:tranche/risk" }
  }
  override_resource {
    target = aws_codedeploy_deployment_group.function["segmentation"]
    values = { arn = "arn:aws:codedeploy:eu-central-1:123456789012:deploymentgroup:tranche/segmentation" }
  }
  override_resource {
    target = aws_lambda_function.function["risk"]
    values = { version = "7", arn = "arn:aws:lambda:eu-central-1:123456789012:function:tranche-risk", qualified_arn = "arn:aws:lambda:eu-central-1:123456789012:function:tranche-risk:7" }
  }
  override_resource {
    target = aws_lambda_function.function["segmentation"]
    values = { version = "8", arn = "arn:aws:lambda:eu-central-1:123456789012:function:tranche-segmentation", qualified_arn = "arn:aws:lambda:eu-central-1:123456789012:function:tranche-segmentation:8" }
  }
  override_resource {
    target = aws_lambda_alias.live["risk"]
    values = {
      arn        = "arn:aws:lambda:eu-central-1:123456789012:function:tranche-risk:live"
      invoke_arn = "arn:aws:apigateway:eu-central-1:lambda:path/2015-03-31/functions/risk:live/invocations"
    }
  }
  override_resource {
    target = aws_lambda_alias.live["segmentation"]
    values = {
      arn        = "arn:aws:lambda:eu-central-1:123456789012:function:tranche-segmentation:live"
      invoke_arn = "arn:aws:apigateway:eu-central-1:lambda:path/2015-03-31/functions/segmentation:live/invocations"
    }
  }
  override_resource {
    target = aws_sqs_queue.customers[0]
    values = { arn = "arn:aws:sqs:eu-central-1:123456789012:customers", url = "https://sqs.example/customers" }
  }
  override_resource {
    target = aws_sqs_queue.results[0]
    values = { arn = "arn:aws:sqs:eu-central-1:123456789012:segments", url = "https://sqs.example/segments" }
  }
  override_resource {
    target = aws_sqs_queue.dead_letters[0]
    values = { arn = "arn:aws:sqs:eu-central-1:123456789012:dead-letters", url = "https://sqs.example/dead-letters" }
  }
  override_resource {
    target = aws_iam_policy.invoke_segmentation
    values = { arn = "arn:aws:iam::123456789012:policy/invoke" }
  }
  override_resource {
    target = aws_apigatewayv2_api.http
    values = { id = "api", api_endpoint = "https://api.example", execution_arn = "arn:aws:execute-api:eu-central-1:123456789012:api" }
  }
  override_resource {
    target = aws_apigatewayv2_integration.risk
    values = { id = "risk" }
  }
  override_resource {
    target = aws_apigatewayv2_authorizer.jwt[0]
    values = { id = "jwt" }
  }
}

run "default_stack" {
  assert {
    condition = alltrue([for name, f in aws_lambda_function.function :
      f.function_name == "tranche-${name}" && f.role == "arn:aws:iam::123456789012:role/${name}" &&
      f.runtime == "provided.al2023" && f.handler == "bootstrap" && f.architectures == tolist(["x86_64"]) &&
      f.memory_size == 512 && f.timeout == 10 && f.reserved_concurrent_executions == -1 && f.publish
    ])
    error_message = "a function's role, runtime, handler, architecture, sizes or publishing is wrong"
  }
  assert {
    condition = alltrue([for f in aws_lambda_function.function : f.environment[0].variables == tomap({
      TRANCHE_MODELS = "/opt/models", DISABLE_SIGNAL_HANDLERS = "true", GLIBC_TUNABLES = "glibc.malloc.hugetlb=1", ORT_DISABLE_TELEMETRY = "1"
    })])
    error_message = "a function's environment is wrong"
  }
  assert {
    condition = (aws_lambda_function.function["risk"].filename == "functions.tf" && aws_lambda_function.function["segmentation"].filename == "api.tf" &&
    alltrue([for f in aws_lambda_function.function : f.source_code_hash == filebase64sha256(f.filename)]))
    error_message = "a function runs another package than its own, or does not notice a new one"
  }
  assert {
    condition     = { for name, f in aws_lambda_function.function : name => f.layers } == { risk = tolist([aws_lambda_layer_version.models["risk"].arn]), segmentation = tolist([aws_lambda_layer_version.models["segmentation"].arn]) }
    error_message = "a function lacks the layer of its models"
  }
  assert {
    condition = (aws_lambda_layer_version.models["risk"].filename == "outputs.tf" && aws_lambda_layer_version.models["segmentation"].filename == "queue.tf" &&
    alltrue([for l in aws_lambda_layer_version.models : l.source_code_hash == filebase64sha256(l.filename) && l.skip_destroy]))
    error_message = "a layer is not its models' zip, does not notice a new one, or would not be kept"
  }
  assert {
    condition = alltrue([for name, a in aws_lambda_alias.live :
      a.name == "live" && a.function_name == "tranche-${name}" && a.function_version == { risk = "7", segmentation = "8" }[name]
    ])
    error_message = "an alias does not point to the published version of its function"
  }
  assert {
    condition = length(aws_iam_role_policy.logs) == 2 && alltrue([for name, p in aws_iam_role_policy.logs : p.role == aws_iam_role.function[name].name && jsondecode(p.policy).Statement == [{
      Effect   = "Allow", Action = ["logs:CreateLogStream", "logs:PutLogEvents"]
      Resource = "arn:aws:logs:eu-central-1:123456789012:log-group:/aws/lambda/tranche-${name}:*"
    }]])
    error_message = "a role may do other than write to its function's own log group"
  }
  assert {
    condition     = alltrue([for r in aws_iam_role.function : [for s in jsondecode(r.assume_role_policy).Statement : s.Principal] == [{ Service = "lambda.amazonaws.com" }]])
    error_message = "a role can be assumed by another than Lambda"
  }
  assert {
    condition = (alltrue([for name, g in aws_cloudwatch_log_group.function : g.name == "/aws/lambda/tranche-${name}" && g.retention_in_days == 1096]) &&
    aws_cloudwatch_log_group.api.name == "/aws/vendedlogs/tranche-api" && aws_cloudwatch_log_group.api.retention_in_days == 1096)
    error_message = "a log group's name or retention is wrong"
  }
  assert {
    condition = jsondecode(aws_iam_policy.invoke_segmentation.policy).Statement == [{
      Effect = "Allow", Action = "lambda:InvokeFunction", Resource = "arn:aws:lambda:eu-central-1:123456789012:function:tranche-segmentation:live"
    }]
    error_message = "the invoke policy allows other than invoking the segmentation's alias"
  }
  assert {
    condition = (aws_apigatewayv2_integration.risk.integration_uri == "arn:aws:apigateway:eu-central-1:lambda:path/2015-03-31/functions/risk:live/invocations" &&
    aws_apigatewayv2_integration.risk.integration_type == "AWS_PROXY" && aws_apigatewayv2_integration.risk.payload_format_version == "2.0")
    error_message = "the API does not call the risk function's alias with payload 2.0"
  }
  assert {
    condition     = toset([for r in aws_apigatewayv2_route.risk : r.route_key]) == toset(["POST /v1/risk-scores", "POST /v1/risk-scores/batch", "POST /v1/reviews", "GET /v1/model", "GET /v1/schema", "GET /q/openapi", "GET /q/errors"]) && alltrue([for r in aws_apigatewayv2_route.risk : r.target == "integrations/risk"])
    error_message = "the API's routes are wrong"
  }
  assert {
    condition     = alltrue([for r in aws_apigatewayv2_route.risk : r.authorization_type == "AWS_IAM" && r.authorizer_id == null]) && length(aws_apigatewayv2_authorizer.jwt) == 0
    error_message = "without an issuer a route is not guarded by AWS_IAM"
  }
  assert {
    condition = alltrue([for p in aws_lambda_permission.api :
      p.action == "lambda:InvokeFunction" && p.principal == "apigateway.amazonaws.com" && p.function_name == "tranche-risk" && p.qualifier == "live"
    ])
    error_message = "a permission is not the API's for the risk function's alias"
  }
  assert {
    condition = toset([for p in aws_lambda_permission.api : p.source_arn]) == toset([
      "arn:aws:execute-api:eu-central-1:123456789012:api/*/POST/v1/risk-scores",
      "arn:aws:execute-api:eu-central-1:123456789012:api/*/POST/v1/risk-scores/batch",
      "arn:aws:execute-api:eu-central-1:123456789012:api/*/POST/v1/reviews",
      "arn:aws:execute-api:eu-central-1:123456789012:api/*/GET/v1/model",
      "arn:aws:execute-api:eu-central-1:123456789012:api/*/GET/v1/schema",
      "arn:aws:execute-api:eu-central-1:123456789012:api/*/GET/q/openapi",
      "arn:aws:execute-api:eu-central-1:123456789012:api/*/GET/q/errors",
    ])
    error_message = "a permission's source is not one of the API's routes"
  }
  assert {
    condition = (aws_apigatewayv2_stage.default.name == "$default" && aws_apigatewayv2_stage.default.auto_deploy &&
    aws_apigatewayv2_stage.default.default_route_settings[0].throttling_rate_limit == 50 && aws_apigatewayv2_stage.default.default_route_settings[0].throttling_burst_limit == 100)
    error_message = "the stage's name, deployment or throttling is wrong"
  }
  assert {
    condition = (aws_apigatewayv2_stage.default.access_log_settings[0].destination_arn == "arn:aws:logs:eu-central-1:123456789012:log-group:api" &&
      toset(values(jsondecode(aws_apigatewayv2_stage.default.access_log_settings[0].format))) == toset([
        for v in ["requestId", "routeKey", "status", "responseLatency", "integrationLatency"] : "$context.${v}"
    ]))
    error_message = "the access log goes elsewhere or holds other than request id, route, status and latencies"
  }
  assert {
    condition = (output.api_url == "https://api.example" && output.invoke_policy_arn == "arn:aws:iam::123456789012:policy/invoke" &&
      output.models_layer_arns["segmentation"] == "arn:aws:lambda:eu-central-1:123456789012:layer:tranche-segments-models:1" &&
      alltrue([for name in ["risk", "segmentation"] : output.function_arns[name] == "arn:aws:lambda:eu-central-1:123456789012:function:tranche-${name}" &&
    output.alias_arns[name] == "${output.function_arns[name]}:live"]))
    error_message = "an output is wrong"
  }
}

run "a_new_version_is_asked_first_and_taken_back_by_alarms" {
  assert {
    condition = alltrue([for name, g in aws_codedeploy_deployment_group.function :
      g.deployment_config_name == "CodeDeployDefault.LambdaCanary10Percent5Minutes" && g.alarm_configuration[0].enabled &&
      g.auto_rollback_configuration[0].events == toset(["DEPLOYMENT_FAILURE", "DEPLOYMENT_STOP_ON_ALARM", "DEPLOYMENT_STOP_ON_REQUEST"])
    ])
    error_message = "a deployment is not a canary, or is not rolled back"
  }
  assert {
    condition = { for name, g in aws_codedeploy_deployment_group.function : name => g.alarm_configuration[0].alarms } == {
      risk         = toset(["tranche-risk-errors", "tranche-risk-slow", "tranche-server-errors"])
      segmentation = toset(["tranche-segmentation-errors", "tranche-segmentation-slow"])
    }
    error_message = "a deployment heeds other alarms"
  }
  assert {
    condition = { for name, c in aws_lambda_function.check : name => c.environment[0].variables } == {
      risk         = tomap({ ASKS = "risk", REQUIRED_SCOPE = "", SCOPES = "", VERSION = "arn:aws:lambda:eu-central-1:123456789012:function:tranche-risk:7" })
      segmentation = tomap({ ASKS = "segmentation", VERSION = "arn:aws:lambda:eu-central-1:123456789012:function:tranche-segmentation:8" })
    }
    error_message = "a check asks another version than the newest"
  }
  assert {
    condition = jsondecode(jsondecode(output.promote_risk).revision.appSpecContent.content) == {
      version   = "0.0"
      Resources = [{ risk = { Type = "AWS::Lambda::Function", Properties = { Name = "tranche-risk", Alias = "live", CurrentVersion = "7", TargetVersion = "7" } } }]
      Hooks     = [{ BeforeAllowTraffic = "tranche-risk-check" }]
    }
    error_message = "what is promoted is not the newest version, or nobody asks it before"
  }
  assert {
    condition     = output.versions == { risk = { live = "7", newest = "7" }, segmentation = { live = "8", newest = "8" } }
    error_message = "the output does not tell which version waits"
  }
}

run "alarms_tell_the_topic" {
  variables {
    alarm_topic_arn  = "arn:aws:sns:eu-central-1:123456789012:told"
    declined_at_most = 60
    queue            = true
  }
  assert {
    condition = length(aws_cloudwatch_metric_alarm.watched) == 11 && alltrue([for a in concat(values(aws_cloudwatch_metric_alarm.watched), aws_cloudwatch_metric_alarm.declined) :
    a.alarm_actions == toset(["arn:aws:sns:eu-central-1:123456789012:told"]) && a.ok_actions == a.alarm_actions])
    error_message = "an alarm is not told to the topic"
  }
  assert {
    condition     = length(aws_cloudwatch_metric_alarm.declined) == 1 && length(aws_cloudwatch_log_metric_filter.decided) == 2
    error_message = "the share of declined customers is not watched"
  }
}

run "jwt_guards_every_route" {
  variables {
    jwt = { issuer = "https://id.example", audience = ["a", "b"] }
  }
  assert {
    condition     = alltrue([for r in aws_apigatewayv2_route.risk : r.authorization_type == "JWT" && r.authorizer_id == "jwt"])
    error_message = "a route is not guarded by the JWT authorizer"
  }
  assert {
    condition = (aws_apigatewayv2_authorizer.jwt[0].authorizer_type == "JWT" && aws_apigatewayv2_authorizer.jwt[0].identity_sources == toset(["$request.header.Authorization"]) &&
    aws_apigatewayv2_authorizer.jwt[0].jwt_configuration[0].issuer == "https://id.example" && aws_apigatewayv2_authorizer.jwt[0].jwt_configuration[0].audience == toset(["a", "b"]))
    error_message = "the authorizer checks another issuer, audience or header"
  }
}

run "no_layer_and_own_sizes" {
  variables {
    risk_models_zip      = ""
    segments_models_zip  = ""
    architecture         = "arm64"
    memory_mb            = 1024
    timeout_s            = 7
    reserved_concurrency = 5
  }
  assert {
    condition = (length(aws_lambda_layer_version.models) == 0 && length(output.models_layer_arns) == 0 &&
    alltrue([for f in aws_lambda_function.function : length(f.layers) == 0 && !contains(keys(f.environment[0].variables), "TRANCHE_MODELS")]))
    error_message = "a layer although no zip was given, or a function that looks for one"
  }
  assert {
    condition = alltrue([for f in aws_lambda_function.function :
      f.architectures == tolist(["arm64"]) && f.memory_size == 1024 && f.timeout == 7 && f.reserved_concurrent_executions == 5
    ])
    error_message = "a function does not follow the variables"
  }
}

run "each_function_may_have_its_own_sizes" {
  variables {
    memory_mb    = 1024
    risk         = { memory_mb = 2048, reserved_concurrency = 0 }
    segmentation = { timeout_s = 900 }
  }
  assert {
    condition = [for name in ["risk", "segmentation"] : [
      for f in [aws_lambda_function.function[name]] : [f.memory_size, f.timeout, f.reserved_concurrent_executions]
    ][0]] == [[2048, 10, 0], [1024, 900, -1]]
    error_message = "a function does not have its own sizes, or has another's"
  }
}

run "roles_lie_where_and_are_bounded_as_asked" {
  variables {
    name                 = "a23456789-123456789-1234"
    iam_path             = "/lending/"
    permissions_boundary = "arn:aws:iam::123456789012:policy/bounds"
    log_key_arn          = "arn:aws:kms:eu-central-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab"
  }
  assert {
    condition = alltrue([for g in concat(values(aws_cloudwatch_log_group.function), values(aws_cloudwatch_log_group.check), [aws_cloudwatch_log_group.api]) :
    g.kms_key_id == "arn:aws:kms:eu-central-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab"])
    error_message = "a log group is not under the key"
  }
  assert {
    condition = (alltrue([for r in aws_iam_role.function : r.path == "/lending/" && r.permissions_boundary == "arn:aws:iam::123456789012:policy/bounds"]) &&
    aws_iam_policy.invoke_segmentation.path == "/lending/")
    error_message = "a role or the policy lies elsewhere or is not bounded"
  }
}

run "refuses_a_name_that_iam_cannot_lengthen" {
  command = plan
  variables {
    name = "a23456789-123456789-12345"
  }
  expect_failures = [var.name]
}

run "policy_and_scope_reach_the_risk_function_alone" {
  variables {
    policy         = "{\"format\": 1, \"version\": \"2\", \"refer_from\": 0.1, \"decline_from\": 0.2}"
    required_scope = "score"
  }
  assert {
    condition = (aws_lambda_function.function["risk"].environment[0].variables["TRANCHE_POLICY"] == "{\"format\": 1, \"version\": \"2\", \"refer_from\": 0.1, \"decline_from\": 0.2}" &&
      aws_lambda_function.function["risk"].environment[0].variables["TRANCHE_REQUIRED_SCOPE"] == "score" &&
    length(aws_lambda_function.function["segmentation"].environment[0].variables) == 4)
    error_message = "policy or scope do not reach the risk function, or reach another"
  }
}

run "creditor_and_agency_reach_the_risk_function_alone" {
  variables {
    creditor = "Bank, 1 Main Street"
    agency   = "Agency, 2 High Street"
  }
  assert {
    condition = (aws_lambda_function.function["risk"].environment[0].variables["TRANCHE_CREDITOR"] == "Bank, 1 Main Street" &&
      aws_lambda_function.function["risk"].environment[0].variables["TRANCHE_AGENCY"] == "Agency, 2 High Street" &&
    length(aws_lambda_function.function["segmentation"].environment[0].variables) == 4)
    error_message = "creditor or agency do not reach the risk function, or reach another"
  }
}

run "refuses_a_creditor_without_agency" {
  command = plan
  variables {
    creditor = "Bank, 1 Main Street"
  }
  expect_failures = [var.agency]
}

run "refuses_an_address_of_several_lines" {
  command = plan
  variables {
    creditor = "Bank\n1 Main Street"
    agency   = "Agency, 2 High Street"
  }
  expect_failures = [var.creditor]
}

run "refuses_a_policy_that_is_not_whole" {
  command = plan
  variables {
    policy = "{\"format\": 1, \"version\": \"2\", \"refer_from\": 0.3, \"decline_from\": 0.2}"
  }
  expect_failures = [var.policy]
}

run "refuses_a_policy_without_version" {
  command = plan
  variables {
    policy = "{\"format\": 1, \"version\": \" \", \"refer_from\": 0.1, \"decline_from\": 0.2}"
  }
  expect_failures = [var.policy]
}

run "refuses_cut_offs_that_are_text" {
  command = plan
  variables {
    policy = "{\"format\": 1, \"version\": \"2\", \"refer_from\": \"0.1\", \"decline_from\": 0.2}"
  }
  expect_failures = [var.policy]
}

run "refuses_a_policy_that_was_cut_off" {
  command = plan
  variables {
    policy = "{\"format\": 1, \"version\""
  }
  expect_failures = [var.policy]
}

run "callers_may_score_alone_unless_more_is_granted" {
  variables {
    capabilities = ["score", "card"]
    scopes       = { explain = "credit.explain", model = "m" }
  }
  assert {
    condition = (aws_lambda_function.function["risk"].environment[0].variables["TRANCHE_CAPABILITIES"] == "card,score" &&
      aws_lambda_function.function["risk"].environment[0].variables["TRANCHE_SCOPES"] == "explain:credit.explain,model:m" &&
    length(aws_lambda_function.function["segmentation"].environment[0].variables) == 4)
    error_message = "capabilities or scopes do not reach the risk function, or reach another"
  }
}

run "nobody_may_do_anything_without_a_scope" {
  variables {
    capabilities = []
    scopes       = { score = "credit.score" }
  }
  assert {
    condition = (aws_lambda_function.function["risk"].environment[0].variables["TRANCHE_CAPABILITIES"] == "none" &&
    aws_lambda_function.function["risk"].environment[0].variables["TRANCHE_SCOPES"] == "score:credit.score")
    error_message = "capabilities are granted though none was named"
  }
}

run "refuses_scopes_for_what_every_caller_may" {
  command = plan
  variables {
    scopes = { score = "credit.score" }
  }
  expect_failures = [var.scopes]
}

run "refuses_unknown_capabilities" {
  command = plan
  variables {
    capabilities = ["score", "all"]
  }
  expect_failures = [var.capabilities]
}

run "records_and_metrics_are_the_risk_functions_alone" {
  variables {
    log_features = true
    metrics      = false
  }
  assert {
    condition = (aws_lambda_function.function["risk"].environment[0].variables["TRANCHE_LOG_FEATURES"] == "true" &&
      aws_lambda_function.function["risk"].environment[0].variables["TRANCHE_METRICS"] == "false" &&
    length(aws_lambda_function.function["segmentation"].environment[0].variables) == 4)
    error_message = "log_features or metrics do not reach the risk function, or reach another"
  }
  assert {
    condition     = length(aws_apigatewayv2_api.http.cors_configuration) == 0
    error_message = "other origins may call though none was named"
  }
}

run "there_are_no_queues_unless_they_are_asked_for" {
  assert {
    condition     = length(concat(aws_sqs_queue.customers, aws_sqs_queue.results, aws_sqs_queue.dead_letters)) == 0 && length(output.queue_urls) == 0 && length(aws_lambda_event_source_mapping.customers) == 0 && length(aws_iam_role_policy.queue) == 0
    error_message = "a queue although none was asked for"
  }
}

run "the_queue_is_answered_by_the_live_alias" {
  variables {
    queue = true
  }
  assert {
    condition = (aws_lambda_event_source_mapping.customers[0].event_source_arn == "arn:aws:sqs:eu-central-1:123456789012:customers" &&
      aws_lambda_event_source_mapping.customers[0].function_name == "arn:aws:lambda:eu-central-1:123456789012:function:tranche-segmentation:live" &&
      aws_lambda_event_source_mapping.customers[0].batch_size == 10 &&
    aws_lambda_event_source_mapping.customers[0].function_response_types == toset(["ReportBatchItemFailures"]))
    error_message = "the queue leads elsewhere than to the alias, or single failures are not reported"
  }
  assert {
    condition = (toset([for q in concat(aws_sqs_queue.customers, aws_sqs_queue.results, aws_sqs_queue.dead_letters) : q.name]) == toset(["tranche-customers", "tranche-segments", "tranche-dead-letters"]) &&
      alltrue([for q in concat(aws_sqs_queue.customers, aws_sqs_queue.results, aws_sqs_queue.dead_letters) : q.sqs_managed_sse_enabled]) && aws_sqs_queue.customers[0].visibility_timeout_seconds >= 180 &&
    jsondecode(aws_sqs_queue.customers[0].redrive_policy) == { deadLetterTargetArn = "arn:aws:sqs:eu-central-1:123456789012:dead-letters", maxReceiveCount = 5 })
    error_message = "a queue's name, encryption, visibility timeout or redrive policy is wrong"
  }
  assert {
    condition = (aws_lambda_function.function["segmentation"].environment[0].variables["TRANCHE_RESULTS_QUEUE"] == "https://sqs.example/segments" &&
      aws_lambda_function.function["segmentation"].environment[0].variables["TRANCHE_DEAD_LETTER_QUEUE"] == "https://sqs.example/dead-letters" &&
      aws_lambda_function.function["segmentation"].environment[0].variables["TRANCHE_MAX_RECEIVES"] == "5" &&
    length(aws_lambda_function.function["risk"].environment[0].variables) == 4)
    error_message = "the queues do not reach the segmentation, or reach another"
  }
  assert {
    condition = (aws_iam_role_policy.queue[0].role == aws_iam_role.function["segmentation"].name && jsondecode(aws_iam_role_policy.queue[0].policy).Statement == [
      { Effect = "Allow", Action = ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"], Resource = "arn:aws:sqs:eu-central-1:123456789012:customers" },
      { Effect = "Allow", Action = "sqs:SendMessage", Resource = ["arn:aws:sqs:eu-central-1:123456789012:segments", "arn:aws:sqs:eu-central-1:123456789012:dead-letters"] },
    ])
    error_message = "the segmentation's role may do other than answer its queue"
  }
}

run "the_queue_waits_for_a_function_that_takes_longer" {
  variables {
    queue        = true
    segmentation = { timeout_s = 900 }
  }
  assert {
    condition     = aws_sqs_queue.customers[0].visibility_timeout_seconds == 5400
    error_message = "Lambda refuses a queue whose messages come again before the function's time is up"
  }
  assert {
    condition     = output.queue_urls == tomap({ customers = "https://sqs.example/customers", segments = "https://sqs.example/segments", dead-letters = "https://sqs.example/dead-letters" })
    error_message = "the output does not lead to the queues"
  }
}

run "named_origins_may_call" {
  variables {
    cors_origins = ["https://a.example", "https://b.example:8443"]
  }
  assert {
    condition = (aws_apigatewayv2_api.http.cors_configuration[0].allow_origins == toset(["https://a.example", "https://b.example:8443"]) &&
      aws_apigatewayv2_api.http.cors_configuration[0].allow_methods == toset(["GET", "POST"]) &&
    coalesce(aws_apigatewayv2_api.http.cors_configuration[0].allow_credentials, false) == false)
    error_message = "CORS lets others in, or not those who were named"
  }
}

run "refuses_files_without_the_risk_layer" {
  command = plan
  variables {
    files_bucket    = "files"
    risk_models_zip = ""
  }
  expect_failures = [var.files_bucket]
}

run "refuses_a_schedule_without_files" {
  command = plan
  variables {
    monitor_schedule = "rate(1 day)"
  }
  expect_failures = [var.monitor_schedule]
}

run "refuses_a_schedule_that_is_none" {
  command = plan
  variables {
    files_bucket     = "files"
    monitor_schedule = "daily"
  }
  expect_failures = [var.monitor_schedule]
}

run "there_is_nothing_of_files_unless_a_bucket_is_named" {
  assert {
    condition     = length(aws_lambda_function.function) == 2 && length(aws_sqs_queue.file_dead_letters) == 0 && length(aws_scheduler_schedule.function) == 0
    error_message = "functions of files although no bucket was named"
  }
}

run "refuses_what_cannot_work" {
  command = plan
  variables {
    name         = "Tranche_1"
    architecture = "x86"
    memory_mb    = 64
    timeout_s    = 31
    jwt          = { issuer = "https://id.example", audience = [] }
    cors_origins = ["*"]
    risk         = { timeout_s = 31 }
    segmentation = { memory_mb = 64, timeout_s = 901, reserved_concurrency = -2 }
    iam_path     = "lending"

    permissions_boundary = "bounds"
    deployment           = "Canary"
    alarm_topic_arn      = "me@example.com"
    slow_ms              = 0
    log_key_arn          = "alias/records"
    declined_at_least    = -1
    declined_at_most     = 101
    files_bucket         = "s3://Files"
    files_memory_mb      = 64
    files_timeout_s      = 901
    files_concurrency    = -2
    monitor_file         = "in/customers.csv"
    key_arn              = "alias/files"
  }
  expect_failures = [
    var.files_bucket, var.files_memory_mb, var.files_timeout_s, var.files_concurrency, var.monitor_file, var.key_arn,
    var.log_key_arn, var.deployment, var.alarm_topic_arn, var.slow_ms, var.declined_at_least, var.declined_at_most,
    var.name, var.architecture, var.memory_mb, var.timeout_s, var.jwt, var.cors_origins, var.risk, var.segmentation, var.iam_path, var.permissions_boundary
  ]
}

run "refuses_training_again_and_alarms_on_files_without_files" {
  command = plan
  variables {
    retrain_schedule           = "rate(30 days)"
    estimated_roc_auc_at_least = 0.6
    drift_at_most              = 0.25
  }
  expect_failures = [var.retrain_schedule, var.estimated_roc_auc_at_least, var.drift_at_most]
}

run "refuses_what_cannot_train_or_watch" {
  command = plan
  variables {
    files_bucket               = "files"
    retrain_schedule           = "monthly"
    retrain_file               = "in/risk/labelled.csv"
    retrain_trainer            = "candidates/trainer.zip"
    retrain_label_days         = 0.5
    retrain_memory_mb          = 512
    retrain_storage_mb         = 20480
    estimated_roc_auc_at_least = 0.4
    drift_at_most              = -1
    vpc                        = { subnet_ids = ["subnet-0a1b2c3d"], security_group_ids = [] }
    domain                     = { name = "https://scores.example.com", certificate_arn = "arn:aws:acm:eu-central-1:123456789012:certificate/1" }
  }
  expect_failures = [
    var.retrain_schedule, var.retrain_file, var.retrain_trainer, var.retrain_label_days, var.retrain_memory_mb, var.retrain_storage_mb,
    var.estimated_roc_auc_at_least, var.drift_at_most, var.vpc, var.domain
  ]
}

run "callers_come_by_the_domain" {
  variables {
    domain = { name = "scores.example.com", certificate_arn = "arn:aws:acm:eu-central-1:123456789012:certificate/1" }
  }
  assert {
    condition = (output.api_url == "https://scores.example.com" && aws_apigatewayv2_api.http.disable_execute_api_endpoint &&
    aws_apigatewayv2_domain_name.api[0].domain_name == "scores.example.com" && aws_apigatewayv2_api_mapping.api[0].api_id == aws_apigatewayv2_api.http.id)
    error_message = "the domain leads elsewhere, or is not the only way"
  }
}

run "refuses_a_lock_a_budget_or_starts_that_cannot_be" {
  command = plan
  variables {
    records_lock = { days = 0, mode = "NONE" }
    budget       = { limit = 0, tag = "application=tranche" }
    risk         = { provisioned_concurrency = 3, reserved_concurrency = 2 }
    segmentation = { provisioned_concurrency = 0.5 }
  }
  expect_failures = [var.records_lock, var.budget, var.risk, var.segmentation]
}

run "nothing_of_records_budgets_or_starts_unless_asked_for" {
  assert {
    condition     = length(aws_s3_bucket.records) + length(aws_cloudwatch_log_subscription_filter.records) + length(aws_budgets_budget.stack) + length(aws_lambda_provisioned_concurrency_config.live) == 0
    error_message = "there is something that nobody asked for"
  }
}

run "refuses_a_front_that_is_not_whole" {
  command = plan
  variables {
    front = { domain = "scores.example.com", certificate_arn = "arn:aws:acm:eu-central-1:123456789012:certificate/1", web_acl_arn = "arn:aws:wafv2:us-east-1:123456789012:global/webacl/front/2" }
  }
  expect_failures = [var.front]
}

run "refuses_a_front_of_the_apis_own_name" {
  command = plan
  variables {
    jwt           = { issuer = "https://id.example", audience = ["a"] }
    domain        = { name = "scores.example.com", certificate_arn = "arn:aws:acm:eu-central-1:123456789012:certificate/1" }
    front         = { domain = "scores.example.com", certificate_arn = "arn:aws:acm:us-east-1:123456789012:certificate/1", web_acl_arn = "arn:aws:wafv2:us-east-1:123456789012:global/webacl/front/2" }
    front_secrets = ["0123456789abcdef0123456789abcdef"]
  }
  expect_failures = [var.front]
}

run "refuses_secrets_that_could_be_guessed" {
  command = plan
  variables {
    jwt           = { issuer = "https://id.example/", audience = ["a"] }
    front         = { domain = "scores.example.com", certificate_arn = "arn:aws:acm:us-east-1:123456789012:certificate/1", web_acl_arn = "arn:aws:wafv2:us-east-1:123456789012:global/webacl/front/2" }
    front_secrets = ["short"]
  }
  expect_failures = [var.front_secrets]
}

run "callers_come_through_the_front" {
  variables {
    jwt           = { issuer = "https://id.example/", audience = ["a"] }
    front         = { domain = "scores.example.com", certificate_arn = "arn:aws:acm:us-east-1:123456789012:certificate/1", web_acl_arn = "arn:aws:wafv2:us-east-1:123456789012:global/webacl/front/2" }
    front_secrets = ["0123456789abcdef0123456789abcdef"]
  }
  assert {
    condition     = output.api_url == "https://scores.example.com" && length(aws_cloudfront_distribution.front) == 1
    error_message = "the base URL is not that of the front"
  }
}

run "callers_may_move_to_the_front_one_by_one" {
  variables {
    jwt           = { issuer = "https://id.example/", audience = ["a"] }
    front         = { domain = "scores.example.com", certificate_arn = "arn:aws:acm:us-east-1:123456789012:certificate/1", web_acl_arn = "arn:aws:wafv2:us-east-1:123456789012:global/webacl/front/2", only = false }
    front_secrets = ["0123456789abcdef0123456789abcdef"]
  }
  assert {
    condition     = output.api_url != "https://scores.example.com" && length(aws_cloudfront_distribution.front) == 1
    error_message = "there is no front, or callers are sent there alone"
  }
  assert {
    condition     = !contains(keys(aws_lambda_function.function["risk"].environment[0].variables), "TRANCHE_ORIGIN_SECRET")
    error_message = "the function refuses who does not come through the front"
  }
}

run "refuses_a_secret_that_nobody_asks_for" {
  command = plan
  variables {
    jwt           = { issuer = "https://id.example/", audience = ["a"] }
    front         = { domain = "scores.example.com", certificate_arn = "arn:aws:acm:us-east-1:123456789012:certificate/1", web_acl_arn = "arn:aws:wafv2:us-east-1:123456789012:global/webacl/front/2", only = false }
    front_secrets = ["0123456789abcdef0123456789abcdef", "fedcba9876543210fedcba9876543210"]
  }
  expect_failures = [var.front]
}
