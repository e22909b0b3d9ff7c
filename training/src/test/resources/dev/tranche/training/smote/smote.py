"""Makes smote.csv and smote_neighbours.csv with scikit-learn (made with 1.9.1): python3 smote.py"""

import numpy as np
from sklearn.neighbors import NearestNeighbors

rng = np.random.default_rng(11)
rows = 700
income = rng.lognormal(0, 0.6, rows).round(4).astype(np.float32)
age = rng.normal(0, 1.3, rows).round(4).astype(np.float32)
debt = (0.5 * income + rng.normal(0, 0.8, rows)).round(4).astype(np.float32)
home = rng.integers(0, 3, rows)

numeric = np.stack([income, age, debt], axis=1).astype(np.float64)
# A difference in category costs the median of the standard deviations, squared.
cost = np.median(numeric.std(axis=0)) ** 2
space = np.hstack([numeric, np.eye(3)[home] * np.sqrt(cost / 2)])
found = NearestNeighbors(n_neighbors=6, algorithm="brute").fit(space).kneighbors(space)[1]
with open("smote.csv", "w") as out:
    out.write("income,age,debt,home\n")
    for row in zip(income, age, debt, home):
        out.write("%.4f,%.4f,%.4f,%d\n" % row)
with open("smote_neighbours.csv", "w") as out:
    out.write("first,second,third,fourth,fifth\n")
    for row in range(rows):
        out.write(",".join(str(n) for n in found[row] if n != row) + "\n")
