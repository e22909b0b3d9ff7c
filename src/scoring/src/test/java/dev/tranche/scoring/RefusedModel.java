package dev.tranche.scoring;

import static dev.tranche.scoring.OnnxFile.decimals;
import static dev.tranche.scoring.OnnxFile.integer;
import static dev.tranche.scoring.OnnxFile.map;
import static dev.tranche.scoring.OnnxFile.sequence;
import static dev.tranche.scoring.OnnxFile.texts;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.util.Arrays;
import java.util.List;

/**
 * A model that must not serve the features of {@link TinyModels}. Between them they make ONNX
 * Runtime hand every kind of its objects and errors to Java.
 *
 * @param message how the refusal begins
 */
public record RefusedModel(byte[] onnx, String message) {
  private static final String CANNOT_OPEN = "ONNX Runtime cannot open the model: ";
  private static final String CANNOT_RUN = "ONNX Runtime cannot run the model: ";
  private static final String NO_DECIMALS = "the model's output 'probability' must be float[N,1]";

  public static List<RefusedModel> all() {
    byte[] good = TinyModels.risk();
    return List.of(
        new RefusedModel(new byte[0], CANNOT_OPEN),
        new RefusedModel(new byte[] {1, 2, 3}, CANNOT_OPEN),
        new RefusedModel(new byte[1_000], CANNOT_OPEN),
        new RefusedModel(Arrays.copyOf(good, good.length / 2), CANNOT_OPEN),
        new RefusedModel(
            answering(TinyModels.riskMargin().node("NoSuch", "probability", List.of("margin"))),
            CANNOT_OPEN),
        new RefusedModel(
            answering(
                TinyModels.riskMargin()
                    .constant("row", 1, 2, 3)
                    .node("MatMul", "square", List.of("row", "margin"))
                    .node("Sigmoid", "probability", List.of("square"))),
            CANNOT_RUN),
        new RefusedModel(
            TinyModels.riskMargin()
                .node("Cast", "probability", List.of("margin"), integer("to", DataType.INT64_VALUE))
                .output("probability", DataType.INT64)
                .output("margin", DataType.FLOAT)
                .bytes(),
            NO_DECIMALS),
        new RefusedModel(
            answering(TinyModels.riskMargin().node("ReduceMean", "probability", List.of("margin"))),
            NO_DECIMALS),
        new RefusedModel(
            answering(
                TinyModels.riskMargin()
                    .node(
                        "Concat", "probability", List.of("margin", "margin"), integer("axis", 1))),
            NO_DECIMALS),
        new RefusedModel(
            TinyModels.riskMargin()
                .node("SequenceConstruct", "probability", List.of("margin"))
                .output("probability", sequence(decimals()))
                .output("margin", DataType.FLOAT)
                .bytes(),
            NO_DECIMALS),
        new RefusedModel(
            TinyModels.riskMargin()
                .node(
                    "ai.onnx.ml",
                    "ZipMap",
                    "probability",
                    List.of("margin"),
                    texts("classlabels_strings", List.of("default")))
                .output("probability", sequence(map()))
                .output("margin", DataType.FLOAT)
                .bytes(),
            NO_DECIMALS),
        new RefusedModel(
            TinyModels.riskMargin()
                .input("more", sequence(decimals()))
                .node("Sigmoid", "probability", List.of("margin"))
                .output("probability", DataType.FLOAT)
                .output("margin", DataType.FLOAT)
                .bytes(),
            "the model has 4 inputs, the bundle 3"),
        new RefusedModel(
            new OnnxFile()
                .input("income", map())
                .input("age", sequence(decimals()))
                .text("home")
                .node("SequenceLength", "probability", List.of("age"))
                .output("probability", DataType.INT64)
                .bytes(),
            "the model has no FLOAT input 'income'"),
        new RefusedModel(TinyModels.segments(), "the model has no STRING input 'home'"));
  }

  private static byte[] answering(OnnxFile file) {
    return file.output("probability", DataType.FLOAT).output("margin", DataType.FLOAT).bytes();
  }
}
