package dev.tranche.scoring;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.AttributeProto.AttributeType;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import java.util.List;

/** A small ONNX model put together by hand, node by node. */
public final class OnnxFile {
  private final GraphProto.Builder graph = GraphProto.newBuilder().setName("tiny");

  /** A {@code float[N,1]} input. */
  public OnnxFile number(String name) {
    graph.addInput(value(name, DataType.FLOAT));
    return this;
  }

  /** A {@code string[N,1]} input. */
  public OnnxFile text(String name) {
    graph.addInput(value(name, DataType.STRING));
    return this;
  }

  /** An input that is not a tensor, such as a sequence of tensors. */
  public OnnxFile input(String name, TypeProto type) {
    graph.addInput(ValueInfoProto.newBuilder().setName(name).setType(type));
    return this;
  }

  /** A {@code float[1,n]} constant. */
  public OnnxFile constant(String name, float... values) {
    return constant(name, List.of(1L, (long) values.length), values);
  }

  /** A constant of those dimensions; none for a single number. */
  public OnnxFile constant(String name, List<Long> dimensions, float... values) {
    TensorProto.Builder tensor =
        TensorProto.newBuilder()
            .setName(name)
            .setDataType(DataType.FLOAT.getNumber())
            .addAllDims(dimensions);
    for (float value : values) {
      tensor.addFloatData(value);
    }
    graph.addInitializer(tensor);
    return this;
  }

  public OnnxFile node(
      String operator, String output, List<String> inputs, AttributeProto... attributes) {
    return node("", operator, output, inputs, attributes);
  }

  public OnnxFile node(
      String domain,
      String operator,
      String output,
      List<String> inputs,
      AttributeProto... attributes) {
    graph.addNode(
        NodeProto.newBuilder()
            .setDomain(domain)
            .setOpType(operator)
            .addAllInput(inputs)
            .addOutput(output)
            .addAllAttribute(List.of(attributes)));
    return this;
  }

  /** Gives a tensor to the caller; its shape is left to ONNX Runtime. */
  public OnnxFile output(String name, DataType type) {
    graph.addOutput(
        ValueInfoProto.newBuilder()
            .setName(name)
            .setType(
                TypeProto.newBuilder()
                    .setTensorType(TypeProto.Tensor.newBuilder().setElemType(type.getNumber()))));
    return this;
  }

  /** Gives something to the caller that is not a tensor. */
  public OnnxFile output(String name, TypeProto type) {
    graph.addOutput(ValueInfoProto.newBuilder().setName(name).setType(type));
    return this;
  }

  public static TypeProto decimals() {
    return TypeProto.newBuilder()
        .setTensorType(TypeProto.Tensor.newBuilder().setElemType(DataType.FLOAT.getNumber()))
        .build();
  }

  public static TypeProto sequence(TypeProto of) {
    return TypeProto.newBuilder()
        .setSequenceType(TypeProto.Sequence.newBuilder().setElemType(of))
        .build();
  }

  /** A map from texts to decimals. */
  public static TypeProto map() {
    return TypeProto.newBuilder()
        .setMapType(
            TypeProto.Map.newBuilder()
                .setKeyType(DataType.STRING.getNumber())
                .setValueType(
                    TypeProto.newBuilder()
                        .setTensorType(
                            TypeProto.Tensor.newBuilder()
                                .setElemType(DataType.FLOAT.getNumber())
                                .setShape(TensorShapeProto.getDefaultInstance()))))
        .build();
  }

  public byte[] bytes() {
    return bytes(8, 17, 3);
  }

  /** With operators as young as TreeEnsemble. */
  public byte[] bytesWithTrees() {
    return bytes(10, 21, 5);
  }

  private byte[] bytes(long format, long core, long ml) {
    return ModelProto.newBuilder()
        .setIrVersion(format)
        .addOpsetImport(OperatorSetIdProto.newBuilder().setDomain("").setVersion(core))
        .addOpsetImport(OperatorSetIdProto.newBuilder().setDomain("ai.onnx.ml").setVersion(ml))
        .setGraph(graph)
        .build()
        .toByteArray();
  }

  public static AttributeProto integer(String name, long value) {
    return AttributeProto.newBuilder().setName(name).setType(AttributeType.INT).setI(value).build();
  }

  public static AttributeProto integers(String name, long value) {
    return AttributeProto.newBuilder()
        .setName(name)
        .setType(AttributeType.INTS)
        .addInts(value)
        .build();
  }

  public static AttributeProto integers(String name, List<Integer> values) {
    AttributeProto.Builder all =
        AttributeProto.newBuilder().setName(name).setType(AttributeType.INTS);
    values.forEach(all::addInts);
    return all.build();
  }

  /** A one-dimensional tensor. */
  public static AttributeProto tensor(String name, DataType type, byte[] littleEndian, int count) {
    return AttributeProto.newBuilder()
        .setName(name)
        .setType(AttributeType.TENSOR)
        .setT(
            TensorProto.newBuilder()
                .setDataType(type.getNumber())
                .addDims(count)
                .setRawData(ByteString.copyFrom(littleEndian)))
        .build();
  }

  public static AttributeProto decimal(String name, float value) {
    return AttributeProto.newBuilder()
        .setName(name)
        .setType(AttributeType.FLOAT)
        .setF(value)
        .build();
  }

  public static AttributeProto decimals(String name, List<Float> values) {
    return AttributeProto.newBuilder()
        .setName(name)
        .setType(AttributeType.FLOATS)
        .addAllFloats(values)
        .build();
  }

  public static AttributeProto texts(String name, List<String> values) {
    return AttributeProto.newBuilder()
        .setName(name)
        .setType(AttributeType.STRINGS)
        .addAllStrings(values.stream().map(ByteString::copyFromUtf8).toList())
        .build();
  }

  private static ValueInfoProto value(String name, DataType type) {
    TensorShapeProto shape =
        TensorShapeProto.newBuilder()
            .addDim(TensorShapeProto.Dimension.newBuilder().setDimParam("N"))
            .addDim(TensorShapeProto.Dimension.newBuilder().setDimValue(1))
            .build();
    return ValueInfoProto.newBuilder()
        .setName(name)
        .setType(
            TypeProto.newBuilder()
                .setTensorType(
                    TypeProto.Tensor.newBuilder().setElemType(type.getNumber()).setShape(shape)))
        .build();
  }
}
