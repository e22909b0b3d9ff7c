package dev.tranche.training.fit.segments;

import dev.tranche.base.FileError;
import dev.tranche.base.InputException;
import dev.tranche.base.NearestName;
import dev.tranche.scoring.bundle.segment.AdviceArea;
import dev.tranche.training.spec.SegmentsSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a spec says that segments suggest, once it is known which segments there are. */
public final class OwnAdvice {
  private OwnAdvice() {}

  /**
   * The spec's texts by a segment's number, nothing where it says nothing of one.
   *
   * @param names of the segments, by their numbers
   * @throws InputException with a line for every segment of the spec that is not there, or comes by
   *     its name and by its number
   */
  public static Map<Integer, Map<AdviceArea, String>> of(SegmentsSpec spec, List<String> names) {
    Map<Integer, Map<AdviceArea, String>> found = new HashMap<>();
    List<String> errors = new ArrayList<>();
    spec.wanted()
        .advice()
        .forEach(
            (segment, texts) -> {
              int number = number(segment, names);
              if (number < 0) {
                errors.add(
                    NearestName.missing("segment", segment, names)
                        + "; their numbers are 0 to "
                        + (names.size() - 1));
              } else if (found.putIfAbsent(number, texts) != null) {
                errors.add(
                    "segment "
                        + FileError.quoted(names.get(number))
                        + " comes twice, by its name and by its number "
                        + number);
              }
            });
    if (!errors.isEmpty()) {
      throw new InputException(
          String.join(
              "\n", errors.stream().map(it -> spec.file() + ": under 'advice': " + it).toList()));
    }
    return found;
  }

  /** A name wins over a number that is written like it; below 0 if it is neither. */
  private static int number(String segment, List<String> names) {
    int named = names.indexOf(segment);
    return named < 0 && segment.matches("[0-9]{1,2}") && Integer.parseInt(segment) < names.size()
        ? Integer.parseInt(segment)
        : named;
  }
}
