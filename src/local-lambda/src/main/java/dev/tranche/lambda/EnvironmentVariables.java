package dev.tranche.lambda;

import java.util.Map;
import java.util.TreeMap;

/** The variables a function's process sees: those Lambda sets, then the function's own. */
final class EnvironmentVariables {

  static final String REGION = "eu-central-1";

  private EnvironmentVariables() {}

  static Map<String, String> of(FunctionSpec spec, String runtimeApiAddress) {
    Map<String, String> variables = new TreeMap<>();
    String root = spec.root().toString();
    variables.put("AWS_LAMBDA_RUNTIME_API", runtimeApiAddress);
    variables.put("LAMBDA_TASK_ROOT", root);
    variables.put("LAMBDA_RUNTIME_DIR", root);
    variables.put("_HANDLER", spec.runtime().handler());
    variables.put("AWS_REGION", REGION);
    variables.put("AWS_DEFAULT_REGION", REGION);
    variables.put("AWS_LAMBDA_FUNCTION_NAME", spec.name());
    variables.put("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST");
    variables.put(
        "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(spec.limits().memoryMegabytes()));
    variables.put("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand");
    variables.put("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/" + spec.name());
    variables.put("AWS_LAMBDA_LOG_STREAM_NAME", "local");
    variables.put("PATH", "/usr/local/bin:/usr/bin:/bin:/opt/bin");
    variables.put("LD_LIBRARY_PATH", root + ":" + root + "/lib:/opt/lib");
    variables.put("TZ", "UTC");
    // Lambda says en_US.UTF-8, which not every machine has installed.
    variables.put("LANG", "C.UTF-8");
    variables.putAll(spec.environment());
    return variables;
  }
}
