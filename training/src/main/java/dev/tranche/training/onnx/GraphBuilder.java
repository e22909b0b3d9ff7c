package dev.tranche.training.onnx;

import ai.onnx.proto.OnnxMl;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Puts an ONNX model together: typed inputs, nodes, constants, outputs. The same calls give the
 * same bytes. Not thread-safe.
 */
public final class GraphBuilder {
  /** TreeEnsemble came with ai.onnx.ml 5, which asks for ai.onnx 21 and IR version 10. */
  private static final long IR_VERSION = 10;

  private static final long OPSET = 21;
  private static final long ML_OPSET = 5;
  public static final String ML = "ai.onnx.ml";
  static final String CORE = "";

  private static final int FEW = 10_000;

  /** The dimension that runs over customers. */
  private static final String ROWS = "N";

  private final OnnxMl.GraphProto.Builder graph = OnnxMl.GraphProto.newBuilder();
  private final Set<String> taken;

  public GraphBuilder(String name) {
    this(name, new HashSet<>());
  }

  private GraphBuilder(String name, Set<String> taken) {
    this.taken = taken;
    graph.setName(name);
  }

  /** A graph to run inside a node of this one; it may use the tensors of this one by name. */
  public GraphBuilder body(String name) {
    return new GraphBuilder(name, taken);
  }

  /** Declares a body's input and returns its name. */
  public String bodyInput(String name, long... dimensions) {
    String tensor = fresh(name);
    graph.addInput(value(tensor, DataType.FLOAT, shape(dimensions)));
    return tensor;
  }

  /** A body with one output, as an attribute of the node that runs it. */
  public OnnxMl.AttributeProto finish(String output, long... dimensions) {
    graph.addOutput(value(output, DataType.FLOAT, shape(dimensions)));
    return OnnxMl.AttributeProto.newBuilder()
        .setName("body")
        .setType(OnnxMl.AttributeProto.AttributeType.GRAPH)
        .setG(graph)
        .build();
  }

  /** Declares a {@code [N,1]} input; its name is what the caller of the model will use. */
  public String input(String name, DataType type) {
    graph.addInput(value(name, type, perRow(1)));
    taken.add(name);
    return name;
  }

  /** Declares an output {@code [N]} (no columns) or {@code [N,columns]}, made by {@code tensor}. */
  public void output(String name, DataType type, String tensor, long... columns) {
    if (taken.contains(name)) {
      throw new ReservedNameException(name);
    }
    graph.addNode(
        OnnxMl.NodeProto.newBuilder()
            .setOpType("Identity")
            .setName(name)
            .addInput(tensor)
            .addOutput(name));
    graph.addOutput(value(name, type, perRow(columns)));
    taken.add(name);
  }

  /** Adds a node with one output and returns that output's name. */
  public String node(
      String domain, String operator, List<String> inputs, OnnxMl.AttributeProto... attributes) {
    String output = fresh(operator);
    graph.addNode(
        OnnxMl.NodeProto.newBuilder()
            .setDomain(domain)
            .setOpType(operator)
            .setName(output)
            .addAllInput(inputs)
            .addOutput(output)
            .addAllAttribute(List.of(attributes)));
    return output;
  }

  /** Cuts a tensor along an axis into pieces of the given sizes. */
  public List<String> split(String tensor, long axis, int... sizes) {
    List<String> pieces = Arrays.stream(sizes).mapToObj(size -> fresh("Split")).toList();
    graph.addNode(
        OnnxMl.NodeProto.newBuilder()
            .setOpType("Split")
            .setName(pieces.get(0))
            .addInput(tensor)
            .addInput(integers(Arrays.stream(sizes).asLongStream().toArray()))
            .addAllOutput(pieces)
            .addAttribute(Attributes.integer("axis", axis)));
    return pieces;
  }

  public String core(String operator, List<String> inputs, OnnxMl.AttributeProto... attributes) {
    return node(CORE, operator, inputs, attributes);
  }

  /** A constant; no dimensions make it a scalar. */
  public String constant(float[] values, long... dimensions) {
    String name = fresh("constant");
    graph.addInitializer(floats(name, values, dimensions));
    return name;
  }

  public String constant(float value) {
    return constant(new float[] {value});
  }

  public String integers(long... values) {
    String name = fresh("constant");
    ByteBuffer raw = ByteBuffer.allocate(values.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    raw.asLongBuffer().put(values);
    graph.addInitializer(
        OnnxMl.TensorProto.newBuilder()
            .setName(name)
            .setDataType(DataType.INT64.getNumber())
            .addDims(values.length)
            .setRawData(ByteString.copyFrom(raw)));
    return name;
  }

  /**
   * Whole numbers as int32. Many of them, if all are below 65,536, take two bytes each in the file
   * and become int32 when the session folds its constants; for few the extra node costs more.
   */
  public String indices(int[] values, long... dimensions) {
    boolean small =
        values.length > FEW && Arrays.stream(values).allMatch(value -> value < 1 << Short.SIZE);
    ByteBuffer raw =
        ByteBuffer.allocate(values.length * (small ? Short.BYTES : Integer.BYTES))
            .order(ByteOrder.LITTLE_ENDIAN);
    for (int value : values) {
      if (small) {
        raw.putShort((short) value);
      } else {
        raw.putInt(value);
      }
    }
    String name = fresh("constant");
    OnnxMl.TensorProto.Builder tensor =
        OnnxMl.TensorProto.newBuilder()
            .setName(name)
            .setDataType((small ? DataType.UINT16 : DataType.INT32).getNumber())
            .setRawData(ByteString.copyFrom(raw.flip()));
    for (long dimension : dimensions) {
      tensor.addDims(dimension);
    }
    graph.addInitializer(tensor);
    return small
        ? core("Cast", List.of(name), Attributes.integer("to", DataType.INT32.getNumber()))
        : name;
  }

  /** The finished file. */
  public byte[] build(Map<String, String> metadata) {
    OnnxMl.ModelProto.Builder model =
        OnnxMl.ModelProto.newBuilder()
            .setIrVersion(IR_VERSION)
            .setProducerName("tranche")
            .addOpsetImport(opset(CORE, OPSET))
            .addOpsetImport(opset(ML, ML_OPSET))
            .setGraph(graph);
    new TreeMap<>(metadata)
        .forEach(
            (key, value) ->
                model.addMetadataProps(
                    OnnxMl.StringStringEntryProto.newBuilder().setKey(key).setValue(value)));
    return model.build().toByteArray();
  }

  static OnnxMl.TensorProto floats(String name, float[] values, long... dimensions) {
    ByteBuffer raw =
        ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    raw.asFloatBuffer().put(values);
    OnnxMl.TensorProto.Builder tensor =
        OnnxMl.TensorProto.newBuilder()
            .setName(name)
            .setDataType(DataType.FLOAT.getNumber())
            .setRawData(ByteString.copyFrom(raw));
    for (long dimension : dimensions) {
      tensor.addDims(dimension);
    }
    return tensor.build();
  }

  private String fresh(String operator) {
    String name = "/" + operator + "/" + taken.size();
    while (!taken.add(name)) {
      name += "'";
    }
    return name;
  }

  private static OnnxMl.OperatorSetIdProto opset(String domain, long version) {
    return OnnxMl.OperatorSetIdProto.newBuilder().setDomain(domain).setVersion(version).build();
  }

  private static OnnxMl.TensorShapeProto.Builder perRow(long... columns) {
    OnnxMl.TensorShapeProto.Builder shape = OnnxMl.TensorShapeProto.newBuilder();
    shape.addDimBuilder().setDimParam(ROWS);
    return shape.mergeFrom(shape(columns).build());
  }

  private static OnnxMl.TensorShapeProto.Builder shape(long... dimensions) {
    OnnxMl.TensorShapeProto.Builder shape = OnnxMl.TensorShapeProto.newBuilder();
    for (long dimension : dimensions) {
      shape.addDimBuilder().setDimValue(dimension);
    }
    return shape;
  }

  private static OnnxMl.ValueInfoProto value(
      String name, DataType type, OnnxMl.TensorShapeProto.Builder shape) {
    OnnxMl.TypeProto.Tensor.Builder tensor =
        OnnxMl.TypeProto.Tensor.newBuilder().setElemType(type.getNumber()).setShape(shape);
    return OnnxMl.ValueInfoProto.newBuilder()
        .setName(name)
        .setType(OnnxMl.TypeProto.newBuilder().setTensorType(tensor))
        .build();
  }
}
