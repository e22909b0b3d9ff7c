package dev.tranche.scoring.graph;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import dev.tranche.scoring.bundle.BundleException;
import dev.tranche.scoring.bundle.Feature;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * One exported pipeline in ONNX Runtime: named raw columns in, named tensors out. Thread-safe; to
 * be closed.
 */
final class OnnxGraph implements AutoCloseable {
  private final List<Feature> features;
  private final Set<String> outputs;
  private final OrtSession session;

  private OnnxGraph(List<Feature> features, Set<String> outputs, OrtSession session) {
    this.features = List.copyOf(features);
    this.outputs = Set.copyOf(outputs);
    this.session = session;
  }

  /**
   * Opens a model.
   *
   * @param outputs the tensors that every run asks for
   * @throws BundleException if its inputs are not these features or an output is not there
   */
  static OnnxGraph open(byte[] model, List<Feature> features, Set<String> outputs) {
    OrtSession session = OnnxRuntime.open(model);
    OnnxGraph graph = new OnnxGraph(features, outputs, session);
    try {
      graph.check();
      return graph;
    } catch (BundleException e) {
      graph.close();
      throw e;
    } catch (OrtException e) {
      graph.close();
      throw new BundleException("ONNX Runtime cannot describe the model: " + e.getMessage(), e);
    }
  }

  private void check() throws OrtException {
    var inputs = session.getInputInfo();
    for (Feature feature : features) {
      var node = inputs.get(feature.name());
      OnnxJavaType expected =
          feature instanceof Feature.Numeric ? OnnxJavaType.FLOAT : OnnxJavaType.STRING;
      if (node == null
          || !(node.getInfo() instanceof TensorInfo tensor)
          || tensor.type != expected) {
        throw new BundleException(
            "the model has no " + expected + " input '" + feature.name() + "'");
      }
    }
    if (inputs.size() != features.size()) {
      throw new BundleException(
          "the model has " + inputs.size() + " inputs, the bundle " + features.size());
    }
    for (String output : outputs) {
      if (!session.getOutputNames().contains(output)) {
        throw new BundleException("the model has no output '" + output + "'");
      }
    }
  }

  /** Runs the graph; {@code reader} takes what it needs out of the result before it is closed. */
  <T> T run(Batch batch, Function<Outputs, T> reader) {
    Map<String, OnnxTensor> inputs = new LinkedHashMap<>();
    try {
      for (int f = 0; f < features.size(); f++) {
        inputs.put(features.get(f).name(), tensor(batch, f));
      }
      try (OrtSession.Result result = session.run(inputs, outputs)) {
        return reader.apply(new Outputs(result));
      }
    } catch (OrtException e) {
      throw new IllegalStateException("ONNX Runtime: " + e.getMessage(), e);
    } finally {
      inputs.values().forEach(OnnxTensor::close);
    }
  }

  private OnnxTensor tensor(Batch batch, int feature) throws OrtException {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    long[] shape = {batch.rows(), 1};
    if (features.get(feature) instanceof Feature.Categorical) {
      return OnnxTensor.createTensor(environment, batch.texts()[feature], shape);
    }
    FloatBuffer values =
        ByteBuffer.allocateDirect(batch.rows() * Float.BYTES)
            .order(ByteOrder.nativeOrder())
            .asFloatBuffer();
    values.put(batch.numbers()[feature]).flip();
    return OnnxTensor.createTensor(environment, values, shape);
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("ONNX Runtime: " + e.getMessage(), e);
    }
  }

  /** The tensors of one run, valid until it is closed. */
  record Outputs(OrtSession.Result result) {
    float[] floats(String name) {
      FloatBuffer buffer = tensor(name).getFloatBuffer();
      float[] values = new float[buffer.remaining()];
      buffer.get(values);
      return values;
    }

    long[] longs(String name) {
      LongBuffer buffer = tensor(name).getLongBuffer();
      long[] values = new long[buffer.remaining()];
      buffer.get(values);
      return values;
    }

    private OnnxTensor tensor(String name) {
      return (OnnxTensor) result.get(name).orElseThrow();
    }
  }
}
