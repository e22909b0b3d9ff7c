package dev.tranche.cli.page;

import dev.tranche.lambda.LocalFunction;
import dev.tranche.lambda.LocalRoute;
import dev.tranche.lambda.http.Reply;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The routes of the page: its document at the root, its files, and the segmentation, which browsers
 * reach only at the page's own address. A request by another name than this machine's is refused
 * with 421: so no page of the network reaches the functions by having its name point here.
 */
public final class ConsolePage {
  static final String FOLDER = "/console/";

  private final Map<String, LocalRoute> routes = new LinkedHashMap<>();

  private ConsolePage(Optional<LocalFunction> segmentation) throws IOException {
    PageReader files = new PageReader();
    PageFile document = files.document();
    add("GET /", (headers, body) -> document.reply());
    for (PageFile file : files.named(document)) {
      add("GET " + FOLDER + file.name(), (headers, body) -> file.reply());
    }
    add("POST " + FOLDER + "segmentation", new SegmentationRoute(segmentation));
  }

  /**
   * The page's routes for a gateway.
   *
   * @param segmentation the function that is served beside the risk score, if one is
   * @throws IOException if a file of the page cannot be read
   */
  public static Map<String, LocalRoute> routes(Optional<LocalFunction> segmentation)
      throws IOException {
    return Map.copyOf(new ConsolePage(segmentation).routes);
  }

  private void add(String key, LocalRoute route) {
    routes.put(
        key,
        (headers, body) ->
            LocalHost.isNamedBy(headers)
                ? route.reply(headers, body)
                : PageFile.secured(Reply.empty(421)));
  }
}
