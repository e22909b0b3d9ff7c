package dev.tranche.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** NOTICE names exactly the works of others that a release holds. */
class NoticeTest {
  private static final Pattern DEPENDENCY = Pattern.compile("^ +([\\w.-]+:[\\w.-]+):jar:.*$");
  private static final Pattern ENTRY = Pattern.compile("^  ([\\w.-]+:[\\w.-]+) +\\S.*$");

  @Test
  void noticeListsEveryDependencyAndNoOther() throws IOException {
    assertEquals(
        lines(Path.of("target/dependencies.txt"), DEPENDENCY),
        lines(Path.of("../../NOTICE"), ENTRY));
  }

  private static Set<String> lines(Path file, Pattern form) throws IOException {
    Set<String> names = new TreeSet<>();
    Files.readString(file)
        .lines()
        .map(form::matcher)
        .filter(Matcher::matches)
        .map(line -> line.group(1))
        .filter(name -> !name.startsWith("dev.tranche:"))
        // Another one on each kind of machine.
        .filter(name -> !name.startsWith("com.aayushatharva.brotli4j:native-"))
        .forEach(names::add);
    return names;
  }
}
