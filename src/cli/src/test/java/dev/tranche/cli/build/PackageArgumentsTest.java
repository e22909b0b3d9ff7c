package dev.tranche.cli.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tranche.cli.Tranche;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class PackageArgumentsTest {
  @Test
  void handsMavensArgumentsOn() {
    List<String> maven = List.of("-Dquarkus.native.container-build=true", "-Darch=arm64");
    CommandLine line = Tranche.commandLine();
    CommandLine.ParseResult parsed = line.parseArgs("package", maven.get(0), maven.get(1));
    assertEquals(maven, parsed.subcommand().matchedPositionalValue(0, List.of()));
  }
}
