package dev.tranche.training.spec.yaml;

import java.util.List;

/** A piece of a YAML file, with the line it starts on. */
public sealed interface YamlNode {
  int line();

  /** A value as it is written; {@code empty} if nothing or {@code null} is. */
  record Scalar(int line, String text, boolean empty) implements YamlNode {}

  /** A list. */
  record Items(int line, List<YamlNode> items) implements YamlNode {}

  /** A mapping in the file's order; a key that comes twice is there twice. */
  record Entries(int line, List<Entry> entries) implements YamlNode {}

  /** A key and its value. */
  record Entry(int line, String key, YamlNode value) {}
}
