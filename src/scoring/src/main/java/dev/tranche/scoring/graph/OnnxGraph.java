package dev.tranche.scoring.graph;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import dev.tranche.scoring.BundleException;
import dev.tranche.scoring.feature.Feature;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * One exported pipeline in ONNX Runtime: named raw columns in, named tensors out. Thread-safe; to
 * be closed.
 */
final class OnnxGraph implements AutoCloseable {
  private static final int TRIAL_ROWS = 2;

  /** So many texts at once: see {@link #run(Batch, SliceReader)}. */
  private static final int MOST_TEXTS = inExecutable() ? 128 : 2_048;

  private final List<Feature> features;
  private final Map<String, Output> outputs;
  private final OrtSession session;

  private OnnxGraph(List<Feature> features, Map<String, Output> outputs, OrtSession session) {
    this.features = List.copyOf(features);
    this.outputs = Map.copyOf(outputs);
    this.session = session;
  }

  /**
   * Opens a model and runs it once.
   *
   * @param outputs the tensors that every run asks for
   * @throws BundleException if its inputs are not these features or its outputs are not those
   */
  static OnnxGraph open(byte[] model, List<Feature> features, Map<String, Output> outputs) {
    OrtSession session = OnnxRuntime.open(model);
    OnnxGraph graph = new OnnxGraph(features, outputs, session);
    try {
      graph.checkInputs();
      graph.tryOut();
      return graph;
    } catch (BundleException e) {
      throw graph.closedFor(e);
    } catch (OrtException e) {
      throw graph.closedFor(
          new BundleException("ONNX Runtime cannot run the model: " + e.getMessage(), e));
    }
  }

  /** Asked while one is built, too: then a value like this is put into it. */
  private static boolean inExecutable() {
    return System.getProperty("org.graalvm.nativeimage.imagecode") != null;
  }

  private void checkInputs() throws OrtException {
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
  }

  /**
   * Scores two customers without any value: a model that cannot is found out before it serves, and
   * the first run, which takes several times as long as the next, is over when a request comes.
   */
  private void tryOut() throws OrtException {
    for (String output : new TreeMap<>(outputs).keySet()) {
      if (!session.getOutputNames().contains(output)) {
        throw new BundleException("the model has no output '" + output + "'");
      }
    }
    runOrFail(Batch.missing(features, TRIAL_ROWS), this::checkOutputs);
  }

  private Outputs checkOutputs(Outputs found) {
    new TreeMap<>(outputs)
        .forEach(
            (name, output) -> {
              if (!found.has(name, output, TRIAL_ROWS)) {
                throw new BundleException(
                    "the model's output '" + name + "' must be " + output.shape());
              }
            });
    return found;
  }

  /** Takes what it needs out of the results for the rows from {@code from} on. */
  interface SliceReader {
    void read(Outputs outputs, int from);
  }

  /**
   * Runs the graph on all rows, texts not too many at once: in an executable, handing over a tensor
   * of texts takes time with the square of their number.
   */
  void run(Batch batch, SliceReader reader) {
    int most = batch.hasTexts() ? MOST_TEXTS : Math.max(1, batch.rows());
    for (int from = 0; from < batch.rows(); from += most) {
      int start = from;
      Batch slice =
          batch.rows() <= most ? batch : batch.slice(from, Math.min(batch.rows(), from + most));
      run(
          slice,
          outputs -> {
            reader.read(outputs, start);
            return outputs;
          });
    }
  }

  /** Runs the graph; {@code reader} takes what it needs out of the result before it is closed. */
  <T> T run(Batch batch, Function<Outputs, T> reader) {
    try {
      return runOrFail(batch, reader);
    } catch (OrtException e) {
      throw new IllegalStateException("ONNX Runtime: " + e.getMessage(), e);
    }
  }

  private <T> T runOrFail(Batch batch, Function<Outputs, T> reader) throws OrtException {
    Map<String, OnnxTensor> inputs = new LinkedHashMap<>();
    NumberColumns numbers = new NumberColumns(batch);
    try {
      for (int f = 0; f < features.size(); f++) {
        inputs.put(features.get(f).name(), tensor(batch, f, numbers));
      }
      try (OrtSession.Result result = session.run(inputs, outputs.keySet())) {
        return reader.apply(new Outputs(result));
      }
    } finally {
      inputs.values().forEach(OnnxTensor::close);
    }
  }

  private OnnxTensor tensor(Batch batch, int feature, NumberColumns numbers) throws OrtException {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    long[] shape = {batch.rows(), 1};
    return features.get(feature) instanceof Feature.Categorical
        ? OnnxTensor.createTensor(environment, batch.texts()[feature], shape)
        : OnnxTensor.createTensor(environment, numbers.next(batch.numbers()[feature]), shape);
  }

  /** Closes a graph that cannot be used; should that fail, too, the cause is still what is told. */
  BundleException closedFor(BundleException cause) {
    try {
      close();
    } catch (RuntimeException e) {
      cause.addSuppressed(e);
    }
    return cause;
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
    boolean has(String name, Output output, int rows) {
      return result.get(name).orElseThrow() instanceof OnnxTensor tensor
          && tensor.getInfo().type == output.type()
          && output.fits(tensor.getInfo().getNumElements(), rows);
    }

    float[] floats(String name) {
      FloatBuffer buffer = tensor(name).getFloatBuffer();
      float[] values = new float[buffer.remaining()];
      buffer.get(values);
      return values;
    }

    /** Copies all values of a tensor to where they belong. */
    void copy(String name, float[] target, int from) {
      FloatBuffer buffer = tensor(name).getFloatBuffer();
      buffer.get(target, from, buffer.remaining());
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
