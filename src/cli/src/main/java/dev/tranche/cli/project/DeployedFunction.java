package dev.tranche.cli.project;

import dev.tranche.scoring.bundle.Task;

/** The project's functions as the build leaves them. */
public enum DeployedFunction {
  RISK_SCORE(
      Task.RISK,
      "risk-score",
      "risk-function",
      "io.quarkus.amazon.lambda.runtime.QuarkusStreamHandler::handleRequest"),
  SEGMENTATION(
      Task.SEGMENTS,
      "segmentation",
      "segmentation-function",
      "io.quarkus.funqy.lambda.FunqyStreamHandler::handleRequest");

  private final Task task;
  private final String functionName;
  private final String module;
  private final String handler;

  DeployedFunction(Task task, String functionName, String module, String handler) {
    this.task = task;
    this.functionName = functionName;
    this.module = module;
    this.handler = handler;
  }

  /** What it needs a bundle for. */
  public Task task() {
    return task;
  }

  /** As callers of the Invoke API name it. */
  public String functionName() {
    return functionName;
  }

  /** Its folder below {@code src}. */
  public String module() {
    return module;
  }

  /** What a Java runtime calls; a native package brings its own start. */
  public String handler() {
    return handler;
  }
}
