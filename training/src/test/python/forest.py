"""Makes the random forest's reference figures with scikit-learn 1.9: python3 forest.py

Reads  data/classification_data.csv; every fourth row is to test on, the others are to fit.
Writes ROC-AUC by seed (auc.0 ... auc.9) into forest.properties. The settings are those of
ForestParameters.forRows(9_000).
"""
import csv
import pathlib

import numpy as np
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import roc_auc_score

HERE = pathlib.Path(__file__).parent
FIXTURES = HERE.parent / "resources/dev/tranche/training/evaluate"
MISSING = {"", "NA"}

with open(HERE.parents[3] / "data/classification_data.csv", newline="") as file:
    header, *cells = csv.reader(file)
columns = dict(zip(header, zip(*cells)))
label = np.array([int(value) for value in columns.pop("label")])
del columns["user_id"]
fit = np.arange(len(label)) % 4 != 3


def numeric(values):
    x = np.array([np.nan if value in MISSING else float(value) for value in values])
    x[np.isinf(x)] = np.nan
    return np.where(np.isnan(x), np.nanmedian(x[fit]), x)


def codes(values):
    seen = [value for value, known in zip(values, fit) if known and value not in MISSING]
    categories = sorted(set(seen))
    often = max(categories, key=seen.count)
    return np.array([categories.index(often if value in MISSING else value) for value in values])


def feature(values):
    try:
        return numeric(values)
    except ValueError:
        return codes(values)


x = np.column_stack([feature(values) for values in columns.values()])
with open(FIXTURES / "forest.properties", "w") as out:
    for seed in range(10):
        forest = RandomForestClassifier(
            n_estimators=100, max_depth=20, max_leaf_nodes=750, min_samples_leaf=2,
            max_features="sqrt", random_state=seed, n_jobs=2)
        forest.fit(x[fit], label[fit])
        auc = roc_auc_score(label[~fit], forest.predict_proba(x[~fit])[:, 1])
        out.write(f"auc.{seed}={float(auc)!r}\n")
