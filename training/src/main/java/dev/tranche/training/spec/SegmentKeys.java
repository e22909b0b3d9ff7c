package dev.tranche.training.spec;

import dev.tranche.base.FileError;
import dev.tranche.scoring.bundle.segment.AdviceArea;
import dev.tranche.training.model.clustering.SegmentAlgorithm;
import dev.tranche.training.spec.yaml.SpecFields;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The keys of a spec that say which segments there are to be. */
final class SegmentKeys {
  static final List<String> AREAS =
      Arrays.stream(AdviceArea.values()).map(AdviceArea::word).toList();

  private static final String AUTO = "auto";

  private final SpecFields fields;
  private final OptionalInt k;

  private SegmentKeys(SpecFields fields) {
    this.fields = fields;
    this.k = count();
  }

  static SegmentsSpec.Wanted read(SpecFields fields) {
    SegmentKeys keys = new SegmentKeys(fields);
    return new SegmentsSpec.Wanted(keys.k, keys.names(), keys.algorithm(), keys.advice());
  }

  private Optional<SegmentAlgorithm> algorithm() {
    Optional<SegmentAlgorithm> algorithm =
        fields.choice(
            "algorithm", SpecReader.words(SegmentAlgorithm.values(), SegmentAlgorithm::word));
    if (k.isPresent() && algorithm.equals(Optional.of(SegmentAlgorithm.HDBSCAN))) {
      fields.error("k", "is " + k.getAsInt() + ", but hdbscan finds it itself; auto is expected");
    }
    return algorithm;
  }

  private List<String> names() {
    List<String> names = fields.names("names");
    if (k.isPresent() && !names.isEmpty() && names.size() != k.getAsInt()) {
      fields.error("names", "has " + names.size() + " names for " + k.getAsInt() + " segments");
    }
    if (given().isEmpty() && !names.isEmpty()) {
      fields.error("names", "needs 'k' to be a number, as many as there are names");
    }
    if (new HashSet<>(names).size() < names.size()) {
      fields.error("names", "has the same name twice");
    }
    if (!names.stream().allMatch(SpecFields::printable)) {
      fields.error("names", "has a name with a line break or another control character");
    }
    return names;
  }

  /** Whether there are such segments is found out when they are. */
  private Map<String, Map<AdviceArea, String>> advice() {
    Map<String, Map<AdviceArea, String>> advice = new LinkedHashMap<>();
    fields
        .sections("advice", "segment", AREAS)
        .forEach(
            (segment, texts) -> {
              Map<AdviceArea, String> own = new EnumMap<>(AdviceArea.class);
              for (AdviceArea area : AdviceArea.values()) {
                if (texts.has(area.word())) {
                  texts.plain(area.word()).ifPresent(text -> own.put(area, text));
                }
              }
              advice.put(segment, own);
            });
    return advice;
  }

  private Optional<String> given() {
    return fields.text("k").filter(text -> !text.equals(AUTO));
  }

  private OptionalInt count() {
    Optional<String> given = given();
    if (given.isEmpty()) {
      return OptionalInt.empty();
    }
    if (given.get().matches("[0-9]{1,2}")) {
      int number = Integer.parseInt(given.get());
      if (number >= SegmentsSpec.FEWEST && number <= SegmentsSpec.MOST) {
        return OptionalInt.of(number);
      }
    }
    fields.error("k", "is " + FileError.quoted(given.get()) + "; auto or 2 to 50 is expected");
    return OptionalInt.empty();
  }
}
