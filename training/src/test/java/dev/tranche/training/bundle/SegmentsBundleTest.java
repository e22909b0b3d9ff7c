package dev.tranche.training.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.base.InputException;
import dev.tranche.base.thread.ThreadPool;
import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.scoring.bundle.Task;
import dev.tranche.scoring.bundle.segment.AdviceArea;
import dev.tranche.scoring.bundle.segment.FeatureScale;
import dev.tranche.scoring.bundle.segment.Segment;
import dev.tranche.scoring.bundle.segment.SegmentPortrait;
import dev.tranche.scoring.bundle.segment.SegmentReference;
import dev.tranche.scoring.decision.segment.SegmentAssignment;
import dev.tranche.scoring.decision.segment.Segmenter;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.value.Row;
import dev.tranche.training.bundle.portrait.DefaultRates;
import dev.tranche.training.fit.segments.PreviousSegments;
import dev.tranche.training.fit.segments.SegmentsFit;
import dev.tranche.training.fit.segments.SegmentsFitting;
import dev.tranche.training.model.clustering.SegmentAlgorithm;
import dev.tranche.training.progress.Progress;
import dev.tranche.training.spec.SpecReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bundle of the project's own customers. */
class SegmentsBundleTest {
  private static final Path DATA = Path.of("..", "data");

  @TempDir Path folder;

  /** How many there are to be; 0 to choose. */
  private int segments;

  private final ThreadPool pool = new ThreadPool(2);

  @Test
  void placesEveryTrainingRowWhereTrainingHasIt() throws IOException {
    List<String> lines = Files.readAllLines(DATA.resolve("users_data.csv"));
    SegmentsFit fit = fit(DATA.resolve("segments.yaml"), Optional.empty());
    Bundle bundle = written(fit, folder);
    try (Segmenter segmenter = Segmenter.open(bundle)) {
      List<SegmentAssignment> found = segmenter.assign(rows(segmenter, lines));
      assertEquals(
          Arrays.stream(fit.segments().clustering().labels()).boxed().toList(),
          found.stream().map(SegmentAssignment::segment).toList());
      for (int k = 0; k < fit.segments().names().size(); k++) {
        compare(bundle.manifest().meanings().segments().get(k).reference().orElseThrow(), k, found);
      }
    }
    compareScales(fit, bundle);
  }

  /** By another definition: how many of them are farther. */
  private static void compare(SegmentReference told, int segment, List<SegmentAssignment> found) {
    List<SegmentAssignment> own = found.stream().filter(it -> it.segment() == segment).toList();
    assertEquals((double) own.size() / found.size(), told.share());
    long outliers = own.stream().filter(SegmentAssignment::outlier).count();
    long asFar = own.stream().filter(it -> it.distance() >= told.distanceP99()).count();
    assertTrue(outliers <= own.size() * 0.01, segment + ": " + outliers + " of " + own.size());
    assertTrue(asFar > own.size() * 0.01, segment + ": " + asFar + " of " + own.size());
  }

  private static void compareScales(SegmentsFit fit, Bundle bundle) {
    List<FeatureScale> scales = bundle.manifest().meanings().scales();
    float[][] standardised = fit.table().columns();
    float[][] raw =
        fit.table()
            .preparation()
            .apply(fit.table().data().table(), new int[] {0, 1, 2, 3})
            .columns();
    for (int f = 0; f < scales.size(); f++) {
      for (int row = 0; row < raw[f].length; row++) {
        assertEquals(standardised[f][row], scales.get(f).standardised(raw[f][row]), 1e-4);
      }
    }
  }

  @Test
  void putsSegmentsIntoWordsOfTheSpecOrItsOwn() throws IOException {
    Path spec = folder.resolve("segments.yaml");
    String own = "\nadvice: {1: {service: Call them on Mondays.}}\n";
    Files.writeString(spec, Files.readString(DATA.resolve("segments.yaml")) + own);
    Files.copy(DATA.resolve("users_data.csv"), folder.resolve("users_data.csv"));
    SegmentsFit fit = fit(spec, Optional.empty());
    int k = fit.segments().names().size();
    int[] known = new int[k];
    Arrays.fill(known, 1000);
    int[] defaults = new int[k];
    defaults[0] = 200;
    DefaultRates rates = new DefaultRates(known, defaults);
    new SegmentsBundle(fit, Optional.of(rates), pool).write(folder);
    List<Segment> segments =
        Bundle.load(folder.resolve("segments"), Task.SEGMENTS).manifest().meanings().segments();
    for (Segment segment : segments) {
      SegmentPortrait portrait = segment.portrait().orElseThrow();
      assertTrue(
          portrait.who().startsWith(String.format(Locale.ROOT, "%,d customers, ", segment.size())),
          portrait.who());
      // Names are the two largest deviations, and so is the beginning of what sets them apart.
      String first = segment.name().replaceFirst(",.*", "").replace('_', ' ');
      assertTrue(portrait.who().contains("from all customers: " + first + " ("), portrait.who());
      assertTrue(portrait.who().contains("of the 1,000 whose outcome is known"), portrait.who());
    }
    SegmentPortrait risky = segments.get(0).portrait().orElseThrow();
    assertTrue(risky.advice().get(AdviceArea.RISK).startsWith("They default"), risky::toString);
    SegmentPortrait told = segments.get(1).portrait().orElseThrow();
    assertEquals("Call them on Mondays.", told.advice().get(AdviceArea.SERVICE));
    Files.writeString(spec, Files.readString(spec).replace("{1:", "{savers:"));
    var refused = assertThrows(InputException.class, () -> fit(spec, Optional.empty()));
    assertTrue(
        refused.getMessage().contains("under 'advice': no segment 'savers'"), refused::getMessage);
  }

  /**
   * Refits in one folder, each of which finds the segments of the one before. How many there are is
   * said: chosen from the data, it may be another for other data.
   */
  @Test
  void keepsNumbersAndNamesWhenRowsAreAddedAndATenthIsDropped() throws IOException {
    List<String> lines = Files.readAllLines(DATA.resolve("users_data.csv"));
    Path models = Files.createDirectory(folder.resolve("models"));
    segments = 4;
    List<String> some = new ArrayList<>(lines.subList(1, 3001));
    Bundle first = written(fitted(lines.get(0), some, models), models);
    List<Integer> before = segments(first, lines);
    some.addAll(lines.subList(3001, 4001));
    compare(first, before, written(fitted(lines.get(0), some, models), models), lines);
    Collections.shuffle(some, new Random(11));
    List<String> fewer = some.subList(some.size() / 10, some.size());
    compare(first, before, written(fitted(lines.get(0), fewer, models), models), lines);
  }

  private static void compare(
      Bundle first, List<Integer> before, Bundle later, List<String> lines) {
    assertEquals(names(first), names(later));
    List<Integer> after = segments(later, lines);
    long same =
        IntStream.range(0, before.size()).filter(i -> before.get(i).equals(after.get(i))).count();
    assertTrue(same > 0.95 * before.size(), same + " of " + before.size());
  }

  private static List<String> names(Bundle bundle) {
    return bundle.manifest().meanings().segments().stream().map(Segment::name).toList();
  }

  @Test
  void keepsTheNumbersOfSegmentsWhenRowsAreShuffled() throws IOException {
    List<String> lines = Files.readAllLines(DATA.resolve("users_data.csv"));
    List<String> some = new ArrayList<>(lines.subList(1, 3001));
    Path models = Files.createDirectory(folder.resolve("models"));
    List<Integer> before = segments(written(fitted(lines.get(0), some, models), models), lines);
    Collections.shuffle(some, new Random(7));
    List<Integer> after = segments(written(fitted(lines.get(0), some, models), models), lines);
    int same = 0;
    for (int i = 0; i < before.size(); i++) {
      same += before.get(i).equals(after.get(i)) ? 1 : 0;
    }
    assertTrue(same > 0.99 * before.size(), same + " of " + before.size());
  }

  private static List<Integer> segments(Bundle bundle, List<String> lines) {
    try (Segmenter segmenter = Segmenter.open(bundle)) {
      return segmenter.assign(rows(segmenter, lines)).stream()
          .map(SegmentAssignment::segment)
          .toList();
    }
  }

  private Bundle written(SegmentsFit fit, Path models) throws IOException {
    new SegmentsBundle(fit, Optional.empty(), pool).write(models);
    return Bundle.load(models.resolve("segments"), Task.SEGMENTS);
  }

  private SegmentsFit fitted(String header, List<String> rows, Path models) throws IOException {
    List<String> lines = new ArrayList<>(rows);
    lines.add(0, header);
    Files.write(folder.resolve("users_data.csv"), lines);
    Path spec = folder.resolve("segments.yaml");
    String k = segments == 0 ? "auto" : Integer.toString(segments);
    Files.writeString(
        spec, Files.readString(DATA.resolve("segments.yaml")).replace("k: auto", "k: " + k));
    return fit(spec, ReplacedBundle.segments(models).segments());
  }

  private SegmentsFit fit(Path spec, Optional<PreviousSegments> previous) {
    return new SegmentsFitting(Progress.none(), pool, SegmentAlgorithm.KMEANS)
        .fit(SpecReader.segments(spec), previous);
  }

  private static List<Row> rows(Segmenter segmenter, List<String> lines) {
    List<String> header = List.of(lines.get(0).split(","));
    List<Row> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      Map<String, Object> features = new HashMap<>();
      for (Feature feature : segmenter.manifest().features().inputs()) {
        features.put(feature.name(), cells[header.indexOf(feature.name())]);
      }
      rows.add(segmenter.read(features));
    }
    return rows;
  }
}
