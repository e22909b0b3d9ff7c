package dev.tranche.training.report.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class PcaPlaneTest {
  @Test
  void hasTwoComponents() {
    refused(
        "a plane has 2 components, not 1",
        () -> new PcaPlane(new double[1], new double[0], new double[0], new int[0]));
  }

  @Test
  void holdsCustomersOfSegmentsThatExist() {
    PcaPlane plane = new PcaPlane(new double[2], new double[1], new double[1], new int[] {1});
    refused(
        "a customer in segment 1 of 1",
        () -> new SegmentsCharts(List.of(), plane, new double[1][1], new float[1][1]));
  }

  private static void refused(String message, Runnable making) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, making::run).getMessage());
  }
}
