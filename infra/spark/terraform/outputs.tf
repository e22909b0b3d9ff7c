output "application_id" {
  description = "Of the EMR Serverless application."
  value       = aws_emrserverless_application.spark.id
}

output "job_role_arn" {
  description = "Role that jobs run with; whoever starts one needs iam:PassRole for it."
  value       = aws_iam_role.job.arn
}

output "log_group" {
  description = "Where jobs log."
  value       = aws_cloudwatch_log_group.jobs.name
}

output "start_job" {
  description = "The beginning of a command that starts a job; --job-driver is in docs/spark.md."
  value = join(" ", [
    "aws emr-serverless start-job-run --region ${data.aws_region.here.id} --application-id ${aws_emrserverless_application.spark.id}",
    "--execution-role-arn ${aws_iam_role.job.arn}",
    "--configuration-overrides '${jsonencode({ monitoringConfiguration = { cloudWatchLoggingConfiguration = {
      enabled = true, logGroupName = aws_cloudwatch_log_group.jobs.name
    } } })}'",
  ])
}
