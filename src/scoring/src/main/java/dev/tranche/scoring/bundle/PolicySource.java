package dev.tranche.scoring.bundle;

import dev.tranche.base.Sha256;
import dev.tranche.scoring.BundleException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a policy comes from that replaces the bundle's own: {@code TRANCHE_POLICY} names a file or
 * is the policy itself, as JSON.
 *
 * @param named what was set, if anything
 */
public record PolicySource(Optional<String> named) {
  /** Nothing is replaced. */
  public static final PolicySource OF_BUNDLE = new PolicySource(Optional.empty());

  /**
   * A policy, and what it was read from.
   *
   * @param sha256 of its text, 64 hexadecimal digits
   */
  record Read(Policy policy, String sha256) {}

  /** The policy for a bundle in that folder; {@link BundleException} says what is wrong with it. */
  Read read(Path folder, Manifest manifest) {
    if (named.isEmpty()) {
      return policy(Bundle.POLICY, folder.resolve(Bundle.POLICY), manifest);
    }
    String text = named.get().strip();
    if (text.startsWith("{")) {
      return checked(
          "the policy in TRANCHE_POLICY", text.getBytes(StandardCharsets.UTF_8), manifest);
    }
    try {
      return policy("TRANCHE_POLICY", Path.of(text), manifest);
    } catch (InvalidPathException e) {
      throw new BundleException("TRANCHE_POLICY is neither a file nor a JSON object", e);
    }
  }

  private static Read policy(String what, Path file, Manifest manifest) {
    try {
      return checked(file.toString(), Files.readAllBytes(file), manifest);
    } catch (IOException e) {
      String why = Files.exists(file) ? "cannot be read" : "missing";
      String where = what.equals(Bundle.POLICY) ? file.toString() : what + ": " + file;
      throw new BundleException(where + ": " + why, e);
    }
  }

  private static Read checked(String where, byte[] text, Manifest manifest) {
    try {
      Policy policy = PolicyJson.read(text);
      policy.check(manifest);
      return new Read(policy, Sha256.of(text));
    } catch (BundleException e) {
      throw new BundleException(where + ": " + e.getMessage(), e);
    }
  }
}
