import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.File;
import java.io.IOException;

/** Makes the OpenAPI document's JSON of its YAML; run by the build. */
final class OpenApiJson {
  private OpenApiJson() {}

  /**
   * Reads one file and writes the other.
   *
   * @param files the YAML's, then the JSON's
   */
  public static void main(String[] files) throws IOException {
    JsonNode document = new YAMLMapper().readTree(new File(files[0]));
    new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(new File(files[1]), document);
  }
}
