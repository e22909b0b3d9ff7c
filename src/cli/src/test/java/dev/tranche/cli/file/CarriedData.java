package dev.tranche.cli.file;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The data in a report, which its scripts draw everything from. */
final class CarriedData {
  private static final Pattern DATA =
      Pattern.compile(
          "<script id=\"data\" type=\"application/json\">(.*?)</script>", Pattern.DOTALL);

  private CarriedData() {}

  static JsonNode of(Path report) throws IOException {
    Matcher data = DATA.matcher(Files.readString(report));
    assertTrue(data.find(), "the report carries no data");
    return new JsonMapper().readTree(data.group(1));
  }
}
