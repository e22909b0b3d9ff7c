package dev.tranche.cli.console;

import dev.tranche.base.InputException;
import dev.tranche.scoring.bundle.PolicySource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option that names another policy than the bundle's own. */
public final class PolicyOption {
  @Option(
      names = "--policy",
      paramLabel = "FILE",
      description = "the policy that replaced the bundle's own")
  private Optional<Path> policy = Optional.empty();

  /**
   * Where the policy is.
   *
   * @throws InputException if the file is not there
   */
  public PolicySource source() {
    policy
        .filter(file -> !Files.isRegularFile(file))
        .ifPresent(
            file -> {
              throw new InputException("--policy " + file + ": no such file");
            });
    return new PolicySource(policy.map(file -> file.toAbsolutePath().toString()));
  }
}
