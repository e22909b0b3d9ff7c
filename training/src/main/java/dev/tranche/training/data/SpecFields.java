package dev.tranche.training.data;

import dev.tranche.scoring.wording.NearestName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The keys of a spec, taken one by one; what is wrong with them is gathered, not thrown. */
final class SpecFields {
  private record Found(long line, String what) {}

  private final Path spec;
  private final Map<String, YamlNode> values = new HashMap<>();
  private final List<Found> faults = new ArrayList<>();

  SpecFields(Path spec, List<String> known) {
    this.spec = spec;
    for (YamlNode.Entry entry : YamlFile.read(spec).entries()) {
      String key = entry.key();
      if (!known.contains(key)) {
        String keys = " (keys: " + String.join(", ", known) + ")";
        fault(
            entry.line(),
            "unknown key " + Fault.quoted(key) + NearestName.meant(key, known) + keys);
      } else if (values.putIfAbsent(key, entry.value()) != null) {
        fault(entry.line(), "the key '" + key + "' comes twice");
      }
    }
  }

  /** Takes note of a fault on that line, or of the whole file if the line is 0. */
  void fault(long line, String what) {
    faults.add(new Found(line, what));
  }

  /**
   * Does nothing if all was well.
   *
   * @throws InputException with a line for every fault
   */
  void throwFaults() {
    if (!faults.isEmpty()) {
      faults.sort(Comparator.comparingLong(Found::line));
      throw new InputException(
          faults.stream()
              .map(
                  f ->
                      f.line() == 0 ? Fault.in(spec, f.what()) : Fault.at(spec, f.line(), f.what()))
              .map(InputException::getMessage)
              .distinct()
              .collect(Collectors.joining("\n")));
    }
  }

  long line(String key) {
    return values.containsKey(key) ? values.get(key).line() : 0;
  }

  Optional<String> text(String key) {
    return Optional.ofNullable(values.get(key)).flatMap(node -> text(node, "'" + key + "'"));
  }

  String required(String key) {
    if (!values.containsKey(key)) {
      fault(0, "the key '" + key + "' is missing");
    }
    return text(key).orElse("");
  }

  /** The path under that key, relative to the spec's folder. */
  Path path(String key) {
    String text = required(key);
    if (text.indexOf('\0') >= 0) {
      fault(line(key), "'" + key + "' is no path");
      return spec;
    }
    return spec.resolveSibling(text);
  }

  long wholeNumber(String key, long otherwise) {
    Optional<String> text = text(key);
    try {
      return text.map(Long::parseLong).orElse(otherwise);
    } catch (NumberFormatException fault) {
      fault(
          line(key),
          "'"
              + key
              + "' is "
              + text.map(Fault::quoted).orElse("")
              + "; a whole number is expected");
      return otherwise;
    }
  }

  List<String> names(String key) {
    YamlNode node = values.get(key);
    if (node == null || (node instanceof YamlNode.Scalar scalar && scalar.empty())) {
      return List.of();
    }
    if (!(node instanceof YamlNode.Items list)) {
      fault(node.line(), "'" + key + "' is not a list; [a, b] or lines with '- a' are expected");
      return List.of();
    }
    return list.items().stream()
        .flatMap(item -> text(item, "an item of '" + key + "'").stream())
        .toList();
  }

  /** A mapping from columns to one of the given words. */
  <T> Map<String, T> choices(String key, Map<String, T> words) {
    YamlNode node = values.get(key);
    if (node == null || (node instanceof YamlNode.Scalar scalar && scalar.empty())) {
      return Map.of();
    }
    String expected = String.join(" or ", words.keySet());
    if (!(node instanceof YamlNode.Entries mapping)) {
      fault(
          node.line(),
          "'" + key + "' is not a mapping; lines with 'column: " + expected + "' are expected");
      return Map.of();
    }
    Map<String, T> choices = new LinkedHashMap<>();
    for (YamlNode.Entry entry : mapping.entries()) {
      String where = "'" + key + "' of column " + Fault.quoted(entry.key());
      Optional<String> word = text(entry.value(), where);
      if (word.isPresent() && !words.containsKey(word.get())) {
        fault(
            entry.line(),
            where + " is " + Fault.quoted(word.get()) + "; " + expected + " expected");
      }
      Optional<T> choice = word.map(words::get);
      if (choice.isPresent() && choices.put(entry.key(), choice.get()) != null) {
        fault(entry.line(), where + " comes twice");
      }
    }
    return choices;
  }

  private Optional<String> text(YamlNode node, String where) {
    if (node instanceof YamlNode.Scalar scalar && !scalar.empty()) {
      return Optional.of(scalar.text());
    }
    fault(
        node.line(),
        node instanceof YamlNode.Scalar
            ? where + " is empty (a text that begins with # needs quotes)"
            : where + " is not a single value");
    return Optional.empty();
  }
}
