package dev.tranche.training.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.AttributeProto.AttributeType;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import com.google.protobuf.ByteString;
import java.util.List;

/** Attributes of ONNX nodes, one factory per type. */
public final class Attributes {
  private Attributes() {}

  public static AttributeProto integer(String name, long value) {
    return typed(name, AttributeType.INT).setI(value).build();
  }

  public static AttributeProto integers(String name, long[] values) {
    AttributeProto.Builder attribute = typed(name, AttributeType.INTS);
    for (long value : values) {
      attribute.addInts(value);
    }
    return attribute.build();
  }

  static AttributeProto decimal(String name, float value) {
    return typed(name, AttributeType.FLOAT).setF(value).build();
  }

  public static AttributeProto decimals(String name, float[] values) {
    AttributeProto.Builder attribute = typed(name, AttributeType.FLOATS);
    for (float value : values) {
      attribute.addFloats(value);
    }
    return attribute.build();
  }

  public static AttributeProto text(String name, String value) {
    return typed(name, AttributeType.STRING).setS(ByteString.copyFromUtf8(value)).build();
  }

  static AttributeProto texts(String name, List<ByteString> values) {
    return typed(name, AttributeType.STRINGS).addAllStrings(values).build();
  }

  public static AttributeProto tensor(String name, float[] values) {
    return typed(name, AttributeType.TENSOR)
        .setT(GraphBuilder.floats(name, values, values.length))
        .build();
  }

  public static AttributeProto bytes(String name, byte[] values) {
    TensorProto tensor =
        TensorProto.newBuilder()
            .setName(name)
            .setDataType(DataType.UINT8.getNumber())
            .addDims(values.length)
            .setRawData(ByteString.copyFrom(values))
            .build();
    return typed(name, AttributeType.TENSOR).setT(tensor).build();
  }

  private static AttributeProto.Builder typed(String name, AttributeType type) {
    return AttributeProto.newBuilder().setName(name).setType(type);
  }
}
