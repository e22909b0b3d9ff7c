package dev.tranche.training.spec.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tranche.csv.CsvForm;
import dev.tranche.training.read.cell.ValueOptions;
import dev.tranche.training.spec.Spec;
import dev.tranche.training.table.FeatureKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Members of a spec's JSON; those that would say nothing are left out. */
record SpecMembers(ObjectNode root) {
  void putText(String key, Optional<String> text) {
    text.ifPresent(it -> root.put(key, it));
  }

  void putTexts(String key, List<String> texts) {
    if (!texts.isEmpty()) {
      texts.forEach(root.putArray(key)::add);
    }
  }

  void putWords(String key, Map<String, String> words) {
    if (!words.isEmpty()) {
      words.forEach(root.putObject(key)::put);
    }
  }

  /** The file by its plain name: where it was is nobody's business. */
  void putFile(Spec spec) {
    root.put("file", spec.file().getFileName().toString());
    CsvForm form = spec.form();
    putText("delimiter", form.delimiter().map(SpecMembers::delimiter));
    form.header().ifPresent(it -> root.put("header", it));
    putText("id", spec.id());
  }

  private static String delimiter(char delimiter) {
    return delimiter == '\t' ? "tab" : delimiter == ' ' ? "blanks" : Character.toString(delimiter);
  }

  void putCells(Map<String, FeatureKind> kinds, ValueOptions values) {
    if (!kinds.isEmpty()) {
      ObjectNode node = root.putObject("kinds");
      kinds.forEach((column, kind) -> node.put(column, kind.word()));
    }
    putLists("missing", values.missing());
    putLists("not_missing", values.notMissing());
    if (!values.decimal().isEmpty()) {
      ObjectNode node = root.putObject("decimal");
      values.decimal().forEach((column, point) -> node.put(column, Character.toString(point)));
    }
    if (values.dates().values().stream().anyMatch(Optional::isPresent)) {
      ObjectNode node = root.putObject("dates");
      values.dates().forEach((column, form) -> form.ifPresent(it -> node.put(column, it.word())));
    }
  }

  private void putLists(String key, Map<String, List<String>> lists) {
    if (!lists.isEmpty()) {
      ObjectNode node = root.putObject(key);
      lists.forEach((column, words) -> words.forEach(node.putArray(column)::add));
    }
  }
}
