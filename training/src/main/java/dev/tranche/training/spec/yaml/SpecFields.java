package dev.tranche.training.spec.yaml;

import dev.tranche.base.FileError;
import dev.tranche.base.NearestName;
import dev.tranche.training.model.NumberRange;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The keys of a spec, or of a mapping in it, taken one by one; what is wrong with them is gathered,
 * not thrown.
 */
public final class SpecFields {
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d{1,300}(\\.\\d{0,300})?|\\.\\d{1,300})([eE][+-]?\\d{1,3})?");

  /** Of a text meant for people. */
  private static final int LONGEST = 500;

  private final SpecErrors errors;
  private final String place;
  private final long line;
  private final Map<String, YamlNode> values = new HashMap<>();

  /**
   * The fields of a mapping; other keys than the known ones are errors.
   *
   * @param place where it stands, such as {@code 'cut_offs'}; empty for the whole spec
   */
  SpecFields(SpecErrors errors, String place, YamlNode.Entries mapping, List<String> known) {
    this.errors = errors;
    this.place = place;
    this.line = mapping.line();
    for (YamlNode.Entry entry : mapping.entries()) {
      String key = entry.key();
      if (!known.contains(key)) {
        String keys = " (keys: " + String.join(", ", known) + ")";
        errors.add(
            entry.line(),
            "unknown key " + quoted(FileError.quoted(key)) + NearestName.meant(key, known) + keys);
      } else if (values.putIfAbsent(key, entry.value()) != null) {
        errors.add(entry.line(), "the key " + name(key) + " comes twice");
      }
    }
  }

  /** The fields of a whole spec. */
  public static SpecFields of(SpecErrors errors, List<String> known) {
    return new SpecFields(errors, "", YamlFile.read(errors.spec()), known);
  }

  public SpecErrors errors() {
    return errors;
  }

  /** Where the mapping begins. */
  public long line() {
    return line;
  }

  public long line(String key) {
    return values.containsKey(key) ? values.get(key).line() : line;
  }

  public boolean has(String key) {
    return values.containsKey(key);
  }

  /** The key in messages: {@code 'costs' of 'cut_offs'}. */
  public String name(String key) {
    return quoted("'" + key + "'");
  }

  private String quoted(String key) {
    return place.isEmpty() ? key : key + " of " + place;
  }

  /** Takes note of what is wrong with the value of a key. */
  public void error(String key, String what) {
    errors.add(line(key), name(key) + " " + what);
  }

  public Optional<YamlNode> node(String key) {
    return Optional.ofNullable(values.get(key))
        .filter(node -> !(node instanceof YamlNode.Scalar scalar && scalar.empty()));
  }

  public Optional<String> text(String key) {
    return Optional.ofNullable(values.get(key)).flatMap(node -> text(node, name(key)));
  }

  public String required(String key) {
    if (!values.containsKey(key)) {
      errors.add(place.isEmpty() ? 0 : line, "the key " + name(key) + " is missing");
    }
    return text(key).orElse("");
  }

  /** A text without line breaks and other control characters. */
  public Optional<String> plain(String key) {
    Optional<String> text = text(key);
    if (text.isPresent() && !printable(text.get())) {
      error(key, "has a line break or another control character");
    }
    if (text.isPresent() && text.get().length() > LONGEST) {
      error(key, "is longer than " + LONGEST + " characters");
    }
    return text;
  }

  /**
   * A mapping from names to texts like {@link #plain}.
   *
   * @param what the names are of
   */
  public Map<String, String> plainTexts(String key, String what) {
    Map<String, String> texts = new LinkedHashMap<>();
    mapping(key, what, "sentence")
        .forEach(
            (name, node) -> {
              String where = entry(what, name, key);
              Optional<String> text = text(node, where);
              if (text.isPresent() && (!printable(text.get()) || text.get().length() > LONGEST)) {
                errors.add(
                    node.line(),
                    where + " has a line break, or more than " + LONGEST + " characters");
              }
              text.ifPresent(it -> texts.put(name, it));
            });
    return texts;
  }

  /** Whether a text has neither line breaks nor other characters that cannot be shown. */
  public static boolean printable(String text) {
    return text.codePoints()
        .map(Character::getType)
        .noneMatch(
            type ->
                type == Character.CONTROL
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR
                    || type == Character.SURROGATE);
  }

  public long wholeNumber(String key, long otherwise) {
    Optional<String> text = text(key);
    try {
      return text.map(Long::parseLong).orElse(otherwise);
    } catch (NumberFormatException error) {
      error(key, "is " + text.map(FileError::quoted).orElse("") + "; a whole number is expected");
      return otherwise;
    }
  }

  /** A number of that range; if it is another or none, an error and nothing. */
  public Optional<Double> number(String key, NumberRange range) {
    return Optional.ofNullable(values.get(key)).flatMap(node -> number(node, name(key), range));
  }

  private Optional<Double> number(YamlNode node, String where, NumberRange range) {
    Optional<String> text = text(node, where);
    Optional<Double> number =
        text.filter(t -> NUMBER.matcher(t).matches()).map(Double::valueOf).filter(range::holds);
    if (text.isPresent() && number.isEmpty()) {
      errors.add(
          node.line(),
          where + " is " + FileError.quoted(text.get()) + "; " + range.words() + " is expected");
    }
    return number;
  }

  public List<String> names(String key) {
    Optional<YamlNode> node = node(key);
    if (node.isPresent() && !(node.get() instanceof YamlNode.Items)) {
      error(key, "is not a list; [a, b] or lines with '- a' are expected");
    }
    return node.stream()
        .filter(YamlNode.Items.class::isInstance)
        .flatMap(items -> ((YamlNode.Items) items).items().stream())
        .flatMap(item -> text(item, "an item of " + name(key)).stream())
        .toList();
  }

  /** A value, or a list of them. */
  public List<String> oneOrMore(String key) {
    return node(key).filter(YamlNode.Items.class::isInstance).isPresent()
        ? names(key)
        : text(key).stream().toList();
  }

  /** One of the given words. */
  public <T> Optional<T> choice(String key, Map<String, T> words) {
    return Optional.ofNullable(values.get(key)).flatMap(node -> choice(node, name(key), words));
  }

  /** A mapping from columns to one of the given words. */
  public <T> Map<String, T> choices(String key, Map<String, T> words) {
    Map<String, T> choices = new LinkedHashMap<>();
    mapping(key, "column", String.join(" or ", words.keySet()))
        .forEach(
            (column, node) ->
                choice(node, entry("column", column, key), words)
                    .ifPresent(choice -> choices.put(column, choice)));
    return choices;
  }

  /** A mapping from names to numbers of a range. */
  public Map<String, Double> numbers(String key, String what, NumberRange range) {
    Map<String, Double> numbers = new LinkedHashMap<>();
    mapping(key, what, "number")
        .forEach(
            (name, node) ->
                number(node, entry(what, name, key), range)
                    .ifPresent(number -> numbers.put(name, number)));
    return numbers;
  }

  /** A mapping whose keys are known. */
  public Optional<SpecFields> section(String key, List<String> known) {
    return node(key).flatMap(node -> section(node, name(key), known));
  }

  /** A mapping from names of any kind to mappings whose keys are known. */
  public Map<String, SpecFields> sections(String key, String what, List<String> known) {
    Map<String, SpecFields> sections = new LinkedHashMap<>();
    mapping(key, what, "{" + known.get(0) + ": …}")
        .forEach(
            (name, node) ->
                section(node, entry(what, name, key), known)
                    .ifPresent(section -> sections.put(name, section)));
    return sections;
  }

  /** The fields of a mapping under a key of this one; an error if it is none. */
  public Optional<SpecFields> section(YamlNode node, String where, List<String> known) {
    if (node instanceof YamlNode.Entries mapping) {
      return Optional.of(new SpecFields(errors, where, mapping, known));
    }
    errors.add(
        node.line(), where + " is not a mapping; keys of it are " + String.join(", ", known));
    return Optional.empty();
  }

  /**
   * A mapping with any keys, none of them twice; nothing if there is none.
   *
   * @param what its keys are names of, such as columns
   * @param value what is expected there, as an example
   */
  public Map<String, YamlNode> mapping(String key, String what, String value) {
    Optional<YamlNode> node = node(key);
    Map<String, YamlNode> mapping = new LinkedHashMap<>();
    if (node.isPresent() && node.get() instanceof YamlNode.Entries entries) {
      for (YamlNode.Entry entry : entries.entries()) {
        if (mapping.putIfAbsent(entry.key(), entry.value()) != null) {
          errors.add(entry.line(), entry(what, entry.key(), key) + " comes twice");
        }
      }
    } else if (node.isPresent()) {
      error(key, "is not a mapping; lines with '" + what + ": " + value + "' are expected");
    }
    return mapping;
  }

  /** An entry of a mapping in messages: {@code column 'income' of 'reasons'}. */
  public String entry(String what, String name, String key) {
    return what + " " + FileError.quoted(name) + " of " + name(key);
  }

  private <T> Optional<T> choice(YamlNode node, String where, Map<String, T> words) {
    Optional<String> word = text(node, where);
    if (word.isPresent() && !words.containsKey(word.get())) {
      String expected = String.join(" or ", words.keySet());
      errors.add(
          node.line(),
          where + " is " + FileError.quoted(word.get()) + "; " + expected + " expected");
    }
    return word.map(words::get);
  }

  private Optional<String> text(YamlNode node, String where) {
    if (node instanceof YamlNode.Scalar scalar && !scalar.empty()) {
      return Optional.of(scalar.text());
    }
    errors.add(
        node.line(),
        node instanceof YamlNode.Scalar
            ? where + " is empty (a text that begins with # needs quotes)"
            : where + " is not a single value");
    return Optional.empty();
  }
}
