# Training again on a schedule, off by default. What comes of it is a candidate in the bucket: nothing here may publish or switch anything.
locals {
  retraining = var.retrain_schedule == "" ? {} : {
    retrain = {
      description = "Trains the models again and leaves candidates"
      layers      = ["risk", "segmentation"]
      trainer     = true
      reads       = "labelled/"
      writes      = "candidates/"
      memory_mb   = var.retrain_memory_mb
      storage_mb  = var.retrain_storage_mb
      timeout_s   = 900
      retries     = 0 # it would fail again, a quarter of an hour later

      write_actions = ["s3:PutObject", "s3:AbortMultipartUpload"]
    }
  }
  retrain_settings = merge({
    QUARKUS_FUNQY_EXPORT    = "retrain"
    TRANCHE_FILES_IN        = "labelled/"
    TRANCHE_RETRAIN_SECONDS = "840" # of 900; the rest is for writing what came of it
  }, var.retrain_label_days == null ? {} : { TRANCHE_RETRAIN_LABEL_DAYS = tostring(var.retrain_label_days) })
}

# Too large to be sent with the request: it comes out of the bucket.
resource "aws_lambda_layer_version" "trainer" {
  count = var.retrain_schedule == "" ? 0 : 1

  layer_name   = "${var.name}-trainer"
  description  = "native trainer, ${var.retrain_trainer}"
  s3_bucket    = var.files_bucket
  s3_key       = var.retrain_trainer
  skip_destroy = true

  lifecycle {
    create_before_destroy = true
  }
}
