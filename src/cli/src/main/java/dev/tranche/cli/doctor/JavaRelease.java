package dev.tranche.cli.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The version that a Java tells in its file {@code release}. */
final class JavaRelease {
  private static final Pattern VERSION =
      Pattern.compile("(?m)^JAVA_VERSION=\"(?:1\\.)?([0-9]{1,4})");

  private JavaRelease() {}

  /** Such as 17; empty if it tells none. */
  static Optional<Integer> of(Path home) {
    try {
      String text = Files.readString(home.resolve("release"));
      return VERSION
          .matcher(text)
          .results()
          .findFirst()
          .map((MatchResult found) -> Integer.valueOf(found.group(1)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
