package dev.tranche.cli.serve;

import dev.tranche.base.InputException;
import dev.tranche.cli.page.ConsolePage;
import dev.tranche.cli.project.DeployedFunction;
import dev.tranche.cli.project.Home;
import dev.tranche.lambda.FunctionFailure;
import dev.tranche.lambda.FunctionRuntime;
import dev.tranche.lambda.FunctionSpec;
import dev.tranche.lambda.HttpGateway;
import dev.tranche.lambda.InvokeApi;
import dev.tranche.lambda.LocalFunction;
import dev.tranche.scoring.bundle.Bundle;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Both functions on this machine, run as Lambda runs them: the risk score behind an HTTP API, the
 * segmentation behind the Invoke API. Closing ends them.
 */
final class ServedFunctions implements AutoCloseable {
  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private final Optional<URI> console;
  private final Optional<URI> segmentation;

  private ServedFunctions(Home home, Path models, Ports ports, PrintWriter log) throws IOException {
    Map<String, LocalFunction> started = new LinkedHashMap<>();
    try {
      for (DeployedFunction function : DeployedFunction.values()) {
        if (Files.isDirectory(models.resolve(function.task().folder()))) {
          started.put(function.functionName(), start(home, function, models, log));
        }
      }
      if (started.isEmpty()) {
        throw new InputException(
            models + ": holds neither risk nor segments; run './tranche train' first");
      }
      InvokeApi invoke = opened(InvokeApi.open(ports.invoke(), started));
      Optional<LocalFunction> segments =
          Optional.ofNullable(started.get(DeployedFunction.SEGMENTATION.functionName()));
      segmentation = segments.map(function -> invocations(invoke.port(), function.name()));
      LocalFunction risk = started.get(DeployedFunction.RISK_SCORE.functionName());
      console =
          risk == null
              ? Optional.empty()
              : Optional.of(
                  local(
                      opened(HttpGateway.open(ports.http(), risk, ConsolePage.routes(segments)))
                          .port(),
                      "/"));
    } catch (IOException | RuntimeException e) {
      close();
      throw e;
    }
  }

  /**
   * Starts each function that there is a bundle for.
   *
   * @param models the folder that holds {@code risk}, {@code segments} or both
   * @param log for what the functions themselves print
   */
  static ServedFunctions start(Home home, Path models, Ports ports, PrintWriter log)
      throws IOException {
    return new ServedFunctions(home, models, ports, log);
  }

  /** Where to post customers to be scored; empty if there is no risk bundle. */
  Optional<URI> riskScores() {
    return console.map(root -> root.resolve("/v1/risk-scores"));
  }

  /** The page to try a customer on; empty if there is no risk bundle. */
  Optional<URI> console() {
    return console;
  }

  /** Where to post customers to be segmented; empty if there is no bundle of segments. */
  Optional<URI> segmentation() {
    return segmentation;
  }

  private static URI invocations(int port, String function) {
    return local(port, "/2015-03-31/functions/" + function + "/invocations");
  }

  private static URI local(int port, String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  private LocalFunction start(Home home, DeployedFunction function, Path models, PrintWriter log) {
    // A JVM function would tell of a broken bundle at its first request only.
    Bundle unused = Bundle.load(models.resolve(function.task().folder()), function.task());
    Path root = home.unpacked(function);
    Map<String, String> settings = FunctionEnvironment.of(System.getenv(), models);
    if (function == DeployedFunction.RISK_SCORE) {
      log.println(FunctionEnvironment.capabilities(settings));
    }
    FunctionSpec spec =
        FunctionSpec.of(function.functionName(), root, FunctionRuntime.of(root, function.handler()))
            .withEnvironment(settings);
    try {
      return opened(LocalFunction.start(spec, (who, line) -> log.println(who + ": " + line)));
    } catch (FunctionFailure e) {
      throw new InputException(
          "function " + function.functionName() + " does not start: " + e.getMessage(), e);
    }
  }

  private <T extends AutoCloseable> T opened(T resource) {
    open.push(resource);
    return resource;
  }

  @Override
  public void close() {
    while (!open.isEmpty()) {
      try {
        open.pop().close();
      } catch (Exception e) {
        throw new IllegalStateException("a local function cannot be ended", e);
      }
    }
  }

  /** Where to listen on 127.0.0.1; 0 is any free port. */
  record Ports(int http, int invoke) {}
}
