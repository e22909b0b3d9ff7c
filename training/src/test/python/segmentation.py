"""Makes the clustering fixtures with scikit-learn 1.9: python3 segmentation.py

Reads  data/users_data.csv and the points of make_fixtures.py.
Writes customers.properties: inertia.K.SEED of k-means with ten starts on the standardised
                             customers, and their first two principal components
       partitions.csv:       per point its group by Ward's method for k = 3 and 5, and by HDBSCAN
"""
import csv
import pathlib

import numpy as np
from sklearn.cluster import HDBSCAN, AgglomerativeClustering, KMeans
from sklearn.decomposition import PCA

ROOT = pathlib.Path(__file__).parents[4]
FIXTURES = ROOT / "training/src/test/resources/dev/tranche/training/evaluate"


def number(cell):
    try:
        return float(cell)
    except ValueError:
        return np.nan


with open(ROOT / "data/users_data.csv", newline="") as file:
    cells = list(csv.reader(file))[1:]
x = np.array([[number(cell) for cell in row[1:]] for row in cells])
x[~np.isfinite(x)] = np.nan
x = np.where(np.isnan(x), np.nanmedian(x, axis=0), x)
x = (x - x.mean(0)) / x.std(0)

figures = {}
for k in (3, 4, 6, 8):
    for seed in range(10):
        figures[f"inertia.{k}.{seed}"] = KMeans(k, n_init=10, random_state=seed).fit(x).inertia_
pca = PCA(2).fit(x)
for c, component in enumerate(pca.components_):
    component = component * np.sign(component[np.argmax(np.abs(component))])
    figures[f"ratio.{c}"] = pca.explained_variance_ratio_[c]
    for f, loading in enumerate(component):
        figures[f"loading.{c}.{f}"] = loading
(FIXTURES / "customers.properties").write_text(
    "".join(f"{k}={float(v)!r}\n" for k, v in figures.items()))

points = np.loadtxt(FIXTURES / "points.csv", delimiter=",")[:, :5]
partitions = [
    AgglomerativeClustering(3, linkage="ward").fit(points).labels_,
    AgglomerativeClustering(5, linkage="ward").fit(points).labels_,
    HDBSCAN(min_cluster_size=14, min_samples=14, copy=True).fit(points).labels_,
]
np.savetxt(FIXTURES / "partitions.csv", np.column_stack(partitions), fmt="%d", delimiter=",")
