package dev.tranche.batch.stream;

import dev.tranche.base.InputException;
import dev.tranche.csv.CsvFile;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Columns of the file that the output shows as they are, whether they are features or not.
 *
 * @param id whose cells name the rows; where there is none their numbers do
 * @param kept what else is carried over, in the output's order
 */
public record CarriedColumns(Optional<String> id, List<String> kept) {
  public CarriedColumns {
    kept = List.copyOf(kept);
  }

  /**
   * Does nothing if the file has them and the output has room for them.
   *
   * @param others the output's other columns
   * @throws InputException if a column is not in the file, is named twice, or is another's name
   */
  public void require(CsvFile file, List<String> others) {
    id.ifPresent(name -> file.require(List.of(name)));
    file.require(kept);
    Set<String> taken = new HashSet<>();
    for (String name : kept) {
      if (others.contains(name)) {
        throw new InputException(
            "--keep " + name + ": the output has a column of that name; rename it in the file");
      }
      if (!taken.add(name)) {
        throw new InputException("--keep names " + name + " twice");
      }
    }
  }

  /** Where in the file its columns are: the id, if any, and then the others. */
  int[] placesIn(CsvFile file) {
    List<String> names = file.names();
    int[] places = new int[kept.size() + 1];
    places[0] = id.map(names::indexOf).orElse(-1);
    for (int k = 0; k < kept.size(); k++) {
      places[k + 1] = names.indexOf(kept.get(k));
    }
    return places;
  }
}
