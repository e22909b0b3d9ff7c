package dev.tranche.training.onnx;

import ai.onnx.proto.OnnxMl;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Puts an ONNX model together: typed inputs, nodes, constants, outputs. The same calls give the
 * same bytes. Not thread-safe.
 */
final class GraphBuilder {
  /** TreeEnsemble came with ai.onnx.ml 5, which asks for ai.onnx 21 and IR version 10. */
  private static final long IR_VERSION = 10;

  private static final long OPSET = 21;
  private static final long ML_OPSET = 5;
  static final String ML = "ai.onnx.ml";
  static final String CORE = "";

  /** The dimension that runs over customers. */
  private static final String ROWS = "N";

  private final OnnxMl.GraphProto.Builder graph = OnnxMl.GraphProto.newBuilder();
  private final Set<String> taken = new HashSet<>();

  GraphBuilder(String name) {
    graph.setName(name);
  }

  /** Declares a {@code [N,1]} input; its name is what the caller of the model will use. */
  String input(String name, DataType type) {
    graph.addInput(value(name, type, 1));
    taken.add(name);
    return name;
  }

  /** Declares an output {@code [N]} (no columns) or {@code [N,columns]}, made by {@code tensor}. */
  void output(String name, DataType type, String tensor, long... columns) {
    if (taken.contains(name)) {
      throw new ReservedNameException(name);
    }
    graph.addNode(
        OnnxMl.NodeProto.newBuilder()
            .setOpType("Identity")
            .setName(name)
            .addInput(tensor)
            .addOutput(name));
    graph.addOutput(value(name, type, columns));
    taken.add(name);
  }

  /** Adds a node with one output and returns that output's name. */
  String node(
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

  String core(String operator, List<String> inputs, OnnxMl.AttributeProto... attributes) {
    return node(CORE, operator, inputs, attributes);
  }

  /** A constant; no dimensions make it a scalar. */
  String constant(float[] values, long... dimensions) {
    String name = fresh("constant");
    graph.addInitializer(floats(name, values, dimensions));
    return name;
  }

  String constant(float value) {
    return constant(new float[] {value});
  }

  String integers(long... values) {
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

  /** The finished file. */
  byte[] build(Map<String, String> metadata) {
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

  private static OnnxMl.ValueInfoProto value(String name, DataType type, long... columns) {
    OnnxMl.TensorShapeProto.Builder shape = OnnxMl.TensorShapeProto.newBuilder();
    shape.addDimBuilder().setDimParam(ROWS);
    for (long column : columns) {
      shape.addDimBuilder().setDimValue(column);
    }
    OnnxMl.TypeProto.Tensor.Builder tensor =
        OnnxMl.TypeProto.Tensor.newBuilder().setElemType(type.getNumber()).setShape(shape);
    return OnnxMl.ValueInfoProto.newBuilder()
        .setName(name)
        .setType(OnnxMl.TypeProto.newBuilder().setTensorType(tensor))
        .build();
  }
}
