package dev.tranche.training.spec.yaml;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import dev.tranche.base.FileError;
import dev.tranche.base.InputException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads a YAML file with its lines, so that errors can be named where they are. */
final class YamlFile {
  private final Path file;
  private final YAMLParser parser;

  private YamlFile(Path file, YAMLParser parser) {
    this.file = file;
    this.parser = parser;
  }

  /**
   * The file's only document, a mapping.
   *
   * @throws InputException if it cannot be read, is not YAML, or is something else
   */
  static YamlNode.Entries read(Path file) {
    try (YAMLParser parser = new YAMLFactory().createParser(text(file))) {
      return new YamlFile(file, parser).document();
    } catch (JsonProcessingException failure) {
      String what = failure.getOriginalMessage().lines().findFirst().orElse("malformed");
      throw failure.getLocation() == null
          ? FileError.in(file, "is not YAML: " + what)
          : FileError.at(file, failure.getLocation().getLineNr(), "is not YAML: " + what);
    } catch (YAMLException failure) {
      String what = String.valueOf(failure.getMessage()).lines().findFirst().orElse("malformed");
      throw FileError.in(file, "is not YAML: " + what);
    } catch (IOException failure) {
      throw FileError.in(file, "cannot be read (" + failure.getMessage() + ")");
    }
  }

  private static String text(Path file) throws IOException {
    if (!Files.exists(file)) {
      throw FileError.in(file, "no such file");
    }
    if (Files.isDirectory(file)) {
      throw FileError.in(file, "is a directory, not a YAML file");
    }
    try {
      return Files.readString(file);
    } catch (CharacterCodingException failure) {
      throw FileError.in(file, "is not valid UTF-8");
    }
  }

  private YamlNode.Entries document() throws IOException {
    if (parser.nextToken() == null) {
      throw FileError.in(file, "is empty; keys such as 'file' are expected");
    }
    if (!(node() instanceof YamlNode.Entries entries)) {
      throw FileError.in(file, "is not a mapping; lines such as 'file: data.csv' are expected");
    }
    if (parser.nextToken() != null) {
      throw FileError.at(file, line(), "a second document begins here; one is expected");
    }
    return entries;
  }

  private YamlNode node() throws IOException {
    int line = line();
    if (parser.isCurrentAlias()) {
      throw FileError.at(file, line, "aliases are not understood; write the value out");
    }
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      List<YamlNode.Entry> entries = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        int keyLine = line();
        String key = parser.currentName();
        parser.nextToken();
        entries.add(new YamlNode.Entry(keyLine, key, node()));
      }
      return new YamlNode.Entries(line, entries);
    }
    if (token == JsonToken.START_ARRAY) {
      List<YamlNode> items = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        items.add(node());
      }
      return new YamlNode.Items(line, items);
    }
    String text = parser.getText().strip();
    return new YamlNode.Scalar(line, text, token == JsonToken.VALUE_NULL || text.isEmpty());
  }

  private int line() {
    return parser.currentTokenLocation().getLineNr();
  }
}
