package dev.tranche.training.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import dev.tranche.base.InputException;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.graph.Batch;
import dev.tranche.scoring.graph.RiskGraph;
import dev.tranche.training.evaluate.calibration.PlattScaling;
import dev.tranche.training.model.MarginScale;
import dev.tranche.training.model.RiskModel;
import dev.tranche.training.model.Standardisation;
import dev.tranche.training.model.linear.LogisticModel;
import dev.tranche.training.model.tree.TreeEnsemble;
import dev.tranche.training.model.tree.TreeEnsemble.Tree;
import dev.tranche.training.onnx.ReservedNameException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every client of the exported files may rely on. */
class GraphContractTest {
  private static final PlattScaling PLATT = new PlattScaling(MarginScale.VOTE_SHARE, 1, 0);

  /** {@code number < 5 ? .25 : text is b ? .5 : .75}. */
  private static final Tree TREE =
      new Tree(
          new int[] {0, -1, 1, -1, -1},
          new float[] {5, 0, 1, 0, 0},
          new int[] {1, -1, 3, -1, -1},
          new int[] {2, -1, 4, -1, -1},
          new float[] {0, .25f, 0, .5f, .75f},
          new float[] {3, 1, 2, 1, 1});

  private static List<Feature> features(String number, String text) {
    return List.of(Rows.numeric(number, 1), Rows.categorical(text, "c", "b", "c"));
  }

  private static byte[] trees(String number, String text) {
    return new RiskGraphExport()
        .export(
            "trees",
            features(number, text),
            new TreeEnsemble(List.of(number, text), List.of(TREE), 0),
            PLATT);
  }

  private static byte[] logistic() {
    RiskModel model =
        new LogisticModel(
            List.of("n", "t"),
            0,
            new float[] {0, 0},
            new float[] {1, 1},
            new float[] {1, 0},
            new float[][] {{}, {1, 2}});
    return new RiskGraphExport().export("logistic", features("n", "t"), model, PLATT);
  }

  private static byte[] segments(String first) {
    List<Feature> features = List.of(Rows.numeric(first, 1), Rows.numeric("m", 1));
    Standardisation scaling = new Standardisation(new float[] {0, 0}, new float[] {1, 1});
    return new SegmentGraphExport()
        .export("kmeans", features, scaling, new float[][] {{0, 0}, {1, 1}, {2, 2}});
  }

  private static String described(ValueInfoProto value) {
    TypeProto.Tensor tensor = value.getType().getTensorType();
    return value.getName()
        + " "
        + DataType.forNumber(tensor.getElemType())
        + tensor.getShape().getDimList().stream()
            .map(d -> d.getDimParam().isEmpty() ? "" + d.getDimValue() : d.getDimParam())
            .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#VALUE!",
        "constant/0",
        "/constant/1",
        "/Concat/0",
        "/Concat/1",
        "/Imputer/6",
        "/TreeEnsemble/9",
        "N",
        "trees",
        "Identity",
        "segment",
        "a b",
        "it's \"so\"",
        "Einkommen in €",
        "所得"
      })
  void anyColumnNameIsAnInput(String name) {
    List<Feature> features = features(name, name + "'");
    try (RiskGraph graph = RiskGraph.open(trees(name, name + "'"), features)) {
      Batch batch = Rows.of(features, new Object[] {9, "b"}, new Object[] {4, "b"});
      assertArrayEquals(new float[] {.5f, .25f}, graph.run(batch).margin());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"é", "ß", "所", "a\"b", "€", "#N", "𝄞", "é𝄞 所"})
  void anyCategoryIsFound(String category) {
    List<Feature> features =
        List.of(Rows.numeric("n", 9), Rows.categorical("t", "other", category, "other"));
    byte[] onnx =
        new RiskGraphExport()
            .export(
                "trees", features, new TreeEnsemble(List.of("n", "t"), List.of(TREE), 0), PLATT);
    try (RiskGraph graph = RiskGraph.open(onnx, features)) {
      Batch batch = Rows.of(features, new Object[] {9, category}, new Object[] {9, "other"});
      assertArrayEquals(new float[] {.5f, .75f}, graph.run(batch).margin());
    }
  }

  @Test
  void clientsOfOtherLanguagesFindACategoryByItsUtf8() throws InvalidProtocolBufferException {
    List<Feature> features = List.of(Rows.categorical("t", "other", "𝄞", "other"));
    Tree tree =
        new Tree(
            new int[] {-1},
            new float[1],
            new int[] {-1},
            new int[] {-1},
            new float[1],
            new float[1]);
    byte[] onnx =
        new RiskGraphExport()
            .export("trees", features, new TreeEnsemble(List.of("t"), List.of(tree), 0), PLATT);
    List<ByteString> keys =
        ModelProto.parseFrom(onnx).getGraph().getNodeList().stream()
            .flatMap(node -> node.getAttributeList().stream())
            .flatMap(attribute -> attribute.getStringsList().stream())
            .toList();
    assertEquals(ByteString.copyFromUtf8("𝄞"), keys.get(0));
    assertEquals(3, keys.size());
  }

  @Test
  void refusesAColumnNameThatOnnxRuntimeGarbles() {
    InputException refused = assertThrows(InputException.class, () -> trees("𝄞 note", "t"));
    assertTrue(refused.getMessage().contains("'𝄞 note'"), refused::getMessage);
  }

  @ParameterizedTest
  @ValueSource(strings = {"probability", "margin"})
  void refusesARiskFeatureNamedLikeAnOutput(String name) {
    ReservedNameException refused =
        assertThrows(ReservedNameException.class, () -> trees(name, "t"));
    assertTrue(refused.getMessage().contains("'" + name + "'"), refused::getMessage);
    assertThrows(ReservedNameException.class, () -> trees("n", name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"segment", "distances"})
  void refusesASegmentFeatureNamedLikeAnOutput(String name) {
    assertThrows(ReservedNameException.class, () -> segments(name));
  }

  @Test
  void inputsAreTheRawColumnsInTheirOrder() throws InvalidProtocolBufferException {
    for (byte[] onnx : List.of(trees("n", "t"), logistic())) {
      ModelProto model = ModelProto.parseFrom(onnx);
      assertEquals(
          List.of("n FLOAT[N, 1]", "t STRING[N, 1]"),
          model.getGraph().getInputList().stream().map(GraphContractTest::described).toList());
      assertEquals(
          List.of("probability FLOAT[N, 1]", "margin FLOAT[N, 1]"),
          model.getGraph().getOutputList().stream().map(GraphContractTest::described).toList());
    }
    ModelProto segments = ModelProto.parseFrom(segments("n"));
    assertEquals(
        List.of("n FLOAT[N, 1]", "m FLOAT[N, 1]"),
        segments.getGraph().getInputList().stream().map(GraphContractTest::described).toList());
    assertEquals(
        List.of("segment INT64[N]", "distances FLOAT[N, 3]"),
        segments.getGraph().getOutputList().stream().map(GraphContractTest::described).toList());
  }

  @Test
  void onlyStandardOperatorsAreUsed() throws InvalidProtocolBufferException {
    Set<String> standard = Set.of("", "ai.onnx.ml");
    for (byte[] onnx : List.of(trees("n", "t"), logistic(), segments("n"))) {
      ModelProto model = ModelProto.parseFrom(onnx);
      assertEquals(
          standard,
          model.getOpsetImportList().stream()
              .map(OperatorSetIdProto::getDomain)
              .collect(Collectors.toSet()));
      assertTrue(
          standard.containsAll(
              model.getGraph().getNodeList().stream().map(NodeProto::getDomain).toList()));
      assertEquals(0, model.getFunctionsCount());
      // The model says whose it is and what it is for.
      assertEquals("tranche", model.getProducerName());
      assertEquals(2, model.getMetadataPropsCount());
    }
  }

  @Test
  void theSameModelGivesTheSameBytes() {
    assertArrayEquals(trees("n", "t"), trees("n", "t"));
    assertArrayEquals(logistic(), logistic());
    assertArrayEquals(segments("n"), segments("n"));
    assertFalse(Arrays.equals(trees("n", "t"), trees("n", "u")));
  }
}
