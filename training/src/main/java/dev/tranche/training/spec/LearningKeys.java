package dev.tranche.training.spec;

import dev.tranche.base.FileError;
import dev.tranche.base.NearestName;
import dev.tranche.training.model.Balance;
import dev.tranche.training.model.GivenSettings;
import dev.tranche.training.model.ModelKind;
import dev.tranche.training.model.NumberRange;
import dev.tranche.training.model.Setting;
import dev.tranche.training.spec.yaml.SpecFields;
import dev.tranche.training.spec.yaml.YamlNode;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The keys of a spec that say how risk models are fitted. */
final class LearningKeys {
  static final NumberRange NEIGHBOURS = NumberRange.whole(1, 100);

  private static final Map<String, ModelKind> KINDS =
      SpecReader.words(ModelKind.values(), ModelKind::word);

  private final SpecFields fields;

  private LearningKeys(SpecFields fields) {
    this.fields = fields;
  }

  static LearningSpec read(SpecFields fields) {
    Optional<Double> neighbours = fields.number("smote_neighbours", NEIGHBOURS);
    return new LearningSpec(
        fields.choice("balance", SpecReader.words(Balance.values(), Balance::word)),
        neighbours.map(number -> OptionalInt.of(number.intValue())).orElse(OptionalInt.empty()),
        new LearningKeys(fields).models());
  }

  /** A list of kinds, or a mapping from them to settings. */
  private Map<ModelKind, GivenSettings> models() {
    Map<ModelKind, GivenSettings> models = new EnumMap<>(ModelKind.class);
    if (fields.node("models").filter(YamlNode.Items.class::isInstance).isPresent()) {
      Set<String> seen = new HashSet<>();
      for (String word : fields.names("models")) {
        kind(fields.line("models"), word).ifPresent(kind -> models.put(kind, GivenSettings.none()));
        if (!seen.add(word)) {
          fields.error("models", "names " + FileError.quoted(word) + " twice");
        }
      }
      return models;
    }
    fields
        .mapping("models", "model", "{setting: number}")
        .forEach(
            (word, node) ->
                kind(node.line(), word).ifPresent(kind -> models.put(kind, settings(kind, node))));
    return models;
  }

  private Optional<ModelKind> kind(long line, String word) {
    if (!KINDS.containsKey(word)) {
      fields
          .errors()
          .add(line, "under 'models': " + NearestName.missing("model", word, ModelKind.words()));
    }
    return Optional.ofNullable(KINDS.get(word));
  }

  private GivenSettings settings(ModelKind kind, YamlNode node) {
    if (node instanceof YamlNode.Scalar scalar && scalar.empty()) {
      return GivenSettings.none();
    }
    List<String> known = FamilyCatalogue.of(kind).settings().stream().map(Setting::word).toList();
    Map<Setting, Double> values = new LinkedHashMap<>();
    fields
        .section(node, fields.entry("model", kind.word(), "models"), known)
        .ifPresent(
            section -> {
              for (Setting setting : FamilyCatalogue.of(kind).settings()) {
                section
                    .number(setting.word(), setting.range())
                    .ifPresent(value -> values.put(setting, value));
                setting
                    .inverseOf()
                    .filter(other -> section.has(setting.word()) && section.has(other.word()))
                    .ifPresent(
                        other ->
                            section.error(
                                setting.word(),
                                "is 1 / " + other.word() + "; give one of the two"));
              }
            });
    return new GivenSettings(values);
  }
}
