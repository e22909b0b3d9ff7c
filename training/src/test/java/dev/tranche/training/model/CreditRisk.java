package dev.tranche.training.model;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** The credit risk data set, where it lies beside the project; tests without it are skipped. */
public record CreditRisk(FeatureMatrix features, byte[] labels) {
  private static final String TARGET = "loan_status";

  static CreditRisk read() {
    Path root = Path.of("").toAbsolutePath();
    while (root != null && !Files.exists(root.resolve("shared/datasets/credit_risk.csv"))) {
      root = root.getParent();
    }
    assumeTrue(root != null, "no shared/datasets/credit_risk.csv beside the project");
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(';')
            .ofCsvRecord(root.resolve("shared/datasets/credit_risk.csv"))) {
      List<List<String>> rows = new ArrayList<>(reader.stream().map(CsvRecord::getFields).toList());
      return parse(rows.remove(0), rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CreditRisk parse(List<String> header, List<List<String>> rows) {
    List<String> names = header.stream().filter(name -> !name.equals(TARGET)).toList();
    float[][] columns = new float[names.size()][];
    int[] categories = new int[names.size()];
    for (int f = 0; f < names.size(); f++) {
      int at = header.indexOf(names.get(f));
      List<String> cells = rows.stream().map(row -> row.get(at)).toList();
      boolean numeric = Character.isDigit(cells.get(0).charAt(0));
      List<String> sorted = numeric ? List.of() : new ArrayList<>(new TreeSet<>(cells));
      categories[f] = sorted.size();
      columns[f] = new float[cells.size()];
      for (int row = 0; row < cells.size(); row++) {
        String cell = cells.get(row);
        columns[f][row] = numeric ? Float.parseFloat(cell) : sorted.indexOf(cell);
      }
    }
    int target = header.indexOf(TARGET);
    byte[] labels = new byte[rows.size()];
    for (int row = 0; row < labels.length; row++) {
      labels[row] = Byte.parseByte(rows.get(row).get(target));
    }
    return new CreditRisk(new FeatureMatrix(names, columns, categories), labels);
  }

  /** Parts of the given shares, each with the same share of positives. */
  List<LabelledRows> split(long seed, double... shares) {
    List<List<Integer>> parts = new ArrayList<>();
    Arrays.stream(shares).forEach(share -> parts.add(new ArrayList<>()));
    Random random = new Random(seed);
    for (int label = 0; label <= 1; label++) {
      int wanted = label;
      List<Integer> rows =
          new ArrayList<>(
              IntStream.range(0, labels.length).filter(r -> labels[r] == wanted).boxed().toList());
      Collections.shuffle(rows, random);
      double from = 0;
      for (int p = 0; p < shares.length; p++) {
        double to = from + shares[p] * rows.size();
        parts.get(p).addAll(rows.subList((int) Math.round(from), (int) Math.round(to)));
        from = to;
      }
    }
    return parts.stream().map(this::take).toList();
  }

  private LabelledRows take(List<Integer> rows) {
    int[] index = rows.stream().mapToInt(Integer::intValue).sorted().toArray();
    byte[] taken = new byte[index.length];
    for (int i = 0; i < index.length; i++) {
      taken[i] = labels[index[i]];
    }
    return LabelledRows.of(features.take(index), taken);
  }

  /** The area under the ROC curve, by the rank sum, ties counted half. */
  public static double auc(float[] margin, byte[] labels) {
    int[] order =
        IntStream.range(0, margin.length)
            .boxed()
            .sorted((a, b) -> Float.compare(margin[a], margin[b]))
            .mapToInt(Integer::intValue)
            .toArray();
    double rankSum = 0;
    double positives = 0;
    int end;
    for (int begin = 0; begin < order.length; begin = end) {
      end = begin;
      while (end < order.length && margin[order[end]] == margin[order[begin]]) {
        end++;
      }
      for (int i = begin; i < end; i++) {
        rankSum += labels[order[i]] * (begin + end + 1) / 2.0;
        positives += labels[order[i]];
      }
    }
    return (rankSum - positives * (positives + 1) / 2) / (positives * (order.length - positives));
  }
}
