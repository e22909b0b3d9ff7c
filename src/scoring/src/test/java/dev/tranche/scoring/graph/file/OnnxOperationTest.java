package dev.tranche.scoring.graph.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OnnxOperationTest {
  /** ONNX lets a Clip have no upper bound: it is for ONNX Runtime, then. */
  @Test
  void inputThatIsNotGivenMakesTheGraphUnreadable() {
    OnnxOperation clip = new OnnxOperation("Clip", List.of("x", "low"), List.of("y"), Map.of());
    assertEquals("low", clip.input(1));
    assertThrows(UnreadableGraphException.class, () -> clip.input(2));
    assertThrows(UnreadableGraphException.class, () -> OnnxOperation.at(List.of(1), -1));
  }
}
