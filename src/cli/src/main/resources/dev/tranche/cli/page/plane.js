// Where a customer stands among the segments: on the principal plane of their centres.

/** The largest eigenvalue of a symmetric matrix that is not negative, and its unit vector, by power iteration. */
function principal(matrix) {
  let vector = matrix.map((_, place) => 1 + place / matrix.length);
  let value = 0;
  for (let turn = 0; turn < 500; turn++) {
    const next = matrix.map((row) => total(row.map((cell, place) => cell * vector[place])));
    value = Math.hypot(...next);
    if (value < 1e-9) return { value: 0, vector: vector.map(() => 0) };
    vector = next.map((part) => part / value);
  }
  return { value, vector };
}

/**
 * The plane that shows most of what the centres differ in, each as heavy as its segment. A customer is placed by the distances
 * that the function answered alone, so that nothing of its graph is done again here (landmark multidimensional
 * scaling, de Silva and Tenenbaum 2004); both axes lie among the centres, so the place is exact.
 *
 * @returns null for fewer than three segments, or where the means that the segments show are not the centres that distances are
 * to: where they are of other units, of logarithms, or of a sample, as of any algorithm but k-means
 */
function principalPlane({ segments, scales, champion }) {
  const centresKnown = scales && champion === "kmeans" &&
    scales.every(({ feature, log_per_unit }) => !known(log_per_unit) && known(segments[0].centroid?.[feature]));
  if (segments.length < 3 || !centresKnown) return null;
  const customers = total(segments.map((segment) => segment.size));
  const weights = segments.map((segment) => segment.size / customers);
  const raw = segments.map(({ centroid }) => scales.map((scale) => (centroid[scale.feature] - scale.mean) / (scale.standard_deviation || 1)));
  const middle = scales.map((_, f) => total(raw.map((centre, k) => weights[k] * centre[f])));
  const centres = raw.map((centre) => centre.map((value, f) => value - middle[f]));
  const products = centres.map((one) => centres.map((other) => total(one.map((value, f) => value * other[f]))));
  const matrix = products.map((row, k) => row.map((cell, l) => cell * Math.sqrt(weights[k] * weights[l])));
  const first = principal(matrix);
  const second = principal(matrix.map((row, k) => row.map((cell, l) => cell - first.value * first.vector[k] * first.vector[l])));
  const along = ({ value, vector }, shadows) =>
    (value > 0 ? total(shadows.map((shadow, k) => Math.sqrt(weights[k]) * vector[k] * shadow)) / Math.sqrt(value) : 0);
  const place = (shadows) => [along(first, shadows), along(second, shadows)];
  return {
    shown: (first.value + second.value) / total(matrix.map((row, k) => row[k])),
    centres: products.map(place),
    /** From the squares of the distances follow the products with each centre; weighted they sum to nothing. */
    customer(distances) {
      const squares = distances.map((distance, k) => distance * distance - products[k][k]);
      const length = total(squares.map((square, k) => weights[k] * square));
      return place(squares.map((square) => (length - square) / 2));
    },
  };
}

function planeOption(plane, segments, answer, width) {
  if (!answer) return base({});
  const dots = plane.centres.map((value, k) => ({ value, name: segments[k].index + " · " + plain(segments[k].name),
    itemStyle: { color: seriesColour(k) }, symbolSize: 12 + 30 * Math.sqrt(segments[k].reference?.share ?? 0.1) }));
  const narrow = width < 480;
  return base({
    grid: { left: 50, right: narrow ? 20 : 120, top: 24, bottom: 46 },
    tooltip: { formatter: (dot) => tip(dot.name, "(" + fixed(dot.value[0], 2) + ", " + fixed(dot.value[1], 2) + ")") },
    xAxis: valueAxis("Component 1", 28, { scale: true, boundaryGap: ["12%", "12%"] }),
    yAxis: valueAxis("Component 2", 34, { scale: true, boundaryGap: ["12%", "12%"] }),
    series: [
      { type: "scatter", data: dots, itemStyle: { opacity: 0.75 },
        label: { show: true, position: "top", color: colour("ink"), fontSize: 11, formatter: (dot) => (narrow ? String(segments[dot.dataIndex].index) : dot.name) } },
      { type: "scatter", symbol: "diamond", symbolSize: 16, color: colour("ink"), z: 5,
        data: [{ value: plane.customer(answer.distances), name: "this customer" }],
        label: { show: true, position: "bottom", color: colour("ink"), fontWeight: 650, fontSize: 11, formatter: "this customer" } },
    ],
  });
}
