package dev.tranche.training.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ReportRecordsTest {

  @Test
  void aHistogramNeedsOneEdgeMoreThanBins() {
    refused(
        "2 bins need 3 edges, not 2",
        () -> new Distribution.Histogram(new double[] {0, 1}, new long[] {4, 5}));
  }

  @Test
  void correlationsAreSquare() {
    refused(
        "2 names, but 1 coefficients for b",
        () -> new CorrelationTable(List.of("a", "b"), new double[][] {{1, 0}, {0}}));
  }

  @Test
  void aCurveHasBothRatesAtEveryPoint() {
    refused(
        "2 false-positive rates, but 1 true-positive rates",
        () -> new RocPoints(new double[] {0, 1}, new double[] {0}, 0.5));
  }

  @Test
  void aPlaneHasTwoComponents() {
    refused(
        "a plane has 2 components, not 1",
        () -> new PcaPlane(new double[] {1}, new double[0], new double[0], new int[0]));
  }

  @Test
  void aSegmentHasBothMeansOfEveryFeature() {
    refused(
        "segment s has 2 means, but 1 standardised",
        () -> new SegmentResult("s", 1, Double.NaN, 0, new double[2], new double[1]));
  }

  @Test
  void aCustomerLiesInASegmentThatExists() {
    SegmentResult only = new SegmentResult("s", 1, 0.1, 0, new double[1], new double[1]);
    PcaPlane plane = new PcaPlane(new double[2], new double[1], new double[1], new int[] {1});
    DataFacts facts = new DataFacts("f.csv", 1, 1, List.of(), 1);
    refused(
        "a customer in segment 1 of 1",
        () ->
            new SegmentsReport(
                facts,
                List.of(),
                List.of(),
                1,
                1,
                List.of(),
                SegmentHistory.none(),
                plane,
                List.of("a"),
                List.of(only)));
  }

  private static void refused(String message, Runnable making) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, making::run).getMessage());
  }
}
