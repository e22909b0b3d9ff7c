package dev.tranche.training.spec;

import dev.tranche.base.FileError;
import dev.tranche.scoring.reason.ReasonGroup;
import dev.tranche.scoring.reason.ReasonText;
import dev.tranche.training.spec.OwnReasons.OwnText;
import dev.tranche.training.spec.yaml.SpecFields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The keys of a spec that say what raised risks are called. */
final class ReasonKeys {
  static final List<String> WHEN = List.of("below", "above", "missing", "any");
  static final List<String> TEXT = List.of("code", "sentence", "languages");
  static final List<String> GROUP = List.of("code", "sentence", "languages", "columns");

  private static final Pattern CODE = Pattern.compile("[^\\s\\p{Cntrl}]{1,64}");
  private static final int FEWEST = 2;

  /** RFC 5646: a language, and what narrows it. English is what a sentence itself is in. */
  private static final Pattern LANGUAGE = Pattern.compile("(?!en$)[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");

  private ReasonKeys() {}

  /** By column. */
  static Map<String, OwnReasons> reasons(SpecFields spec) {
    Map<String, OwnReasons> reasons = new LinkedHashMap<>();
    spec.sections("reasons", "column", WHEN)
        .forEach((column, fields) -> reasons.put(column, own(fields)));
    return reasons;
  }

  private static OwnReasons own(SpecFields fields) {
    OwnReasons own =
        new OwnReasons(
            text(fields, "below"),
            text(fields, "above"),
            text(fields, "missing"),
            text(fields, "any"));
    if (fields.has("any") && (fields.has("below") || fields.has("above"))) {
      fields.error("any", "is both below and above; give it or the two");
    }
    return own;
  }

  private static OwnText text(SpecFields fields, String when) {
    return fields
        .section(when, TEXT)
        .map(
            text ->
                new OwnText(
                    text.plain("code").filter(c -> code(text, c)),
                    text.plain("sentence"),
                    languages(text)))
        .orElseGet(OwnText::none);
  }

  private static Map<String, String> languages(SpecFields text) {
    Map<String, String> languages = text.plainTexts("languages", "language");
    languages.keySet().stream()
        .filter(tag -> !LANGUAGE.matcher(tag).matches())
        .forEach(
            tag ->
                text.error(
                    "languages",
                    "has "
                        + FileError.quoted(tag)
                        + "; tags of languages other than en are expected, such as de or pt-BR"));
    return languages;
  }

  private static boolean code(SpecFields fields, String code) {
    if (!CODE.matcher(code).matches()) {
      fields.error(
          "code",
          "is " + FileError.quoted(code) + "; up to 64 characters without blanks are expected");
      return false;
    }
    return true;
  }

  /** By name. */
  static Map<String, ReasonGroup> groups(SpecFields spec) {
    Map<String, ReasonGroup> groups = new LinkedHashMap<>();
    spec.sections("reason_groups", "group", GROUP)
        .forEach((name, fields) -> groups.put(name, group(name, fields)));
    return groups;
  }

  private static ReasonGroup group(String name, SpecFields fields) {
    List<String> columns = fields.names("columns");
    if (columns.size() < FEWEST) {
      fields
          .errors()
          .add(fields.line("columns"), fields.name("columns") + " must name at least " + FEWEST);
    }
    String code = name.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "_");
    ReasonText text =
        new ReasonText(
            fields.plain("code").filter(c -> code(fields, c)).orElse(code),
            fields.plain("sentence").orElse(name + " goes with more risk than is usual"),
            languages(fields));
    if (!SpecFields.printable(name)) {
      fields
          .errors()
          .add(fields.line(), "a group's name has a line break or another control character");
    }
    return new ReasonGroup(text, columns);
  }
}
