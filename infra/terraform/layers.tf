locals {
  zips = {
    risk         = var.risk_models_zip == null ? "${local.packages}/risk-models.zip" : var.risk_models_zip
    segmentation = var.segments_models_zip == null ? "${local.packages}/segments-models.zip" : var.segments_models_zip
  }
  # By the function that a layer is of: its models, and the version of their bundle, which ./tranche layer leaves beside the zip.
  layers = merge(
    local.zips.risk == "" ? {} : {
      risk = { models = "risk", bundle = var.risk_bundle, beside = "${trimsuffix(local.zips.risk, ".zip")}.bundle" }
    },
    local.zips.segmentation == "" ? {} : {
      segmentation = { models = "segments", bundle = var.segments_bundle, beside = "${trimsuffix(local.zips.segmentation, ".zip")}.bundle" }
    },
  )
}

resource "aws_lambda_layer_version" "models" {
  for_each = local.layers

  layer_name = "${var.name}-${each.value.models}-models"
  description = join(", bundle ", compact([
    "${each.value.models} models", each.value.bundle != null ? each.value.bundle : fileexists(each.value.beside) ? trimspace(file(each.value.beside)) : ""
  ]))
  filename         = local.zips[each.key]
  source_code_hash = fileexists(local.zips[each.key]) ? filebase64sha256(local.zips[each.key]) : null
  # Old versions stay, for whoever wants to know, or deploy, what once decided.
  skip_destroy = true

  lifecycle {
    create_before_destroy = true

    # What is destroyed needs no zip; what is applied does.
    precondition {
      condition     = fileexists(local.zips[each.key])
      error_message = "The models' package ${local.zips[each.key]} does not exist: ./tranche layer makes it, or set ${each.value.models}_models_zip."
    }
  }
}
