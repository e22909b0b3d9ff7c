# shellcheck shell=bash
# shellcheck disable=SC2154 # work and infra are infra/check's
# What infra/check asks of the module once the example has applied it. Sourced by it; uses its `example`.

read_applied() { # PYTHON: with `resources` of the module as the example applied it
  example show -json | python3 -c "
import json, sys
(module,) = json.load(sys.stdin)['values']['root_module']['child_modules']
resources = module['resources']
$1"
}

# A plan changes nothing. moto answers with the version that an alias stands for, and with blanks in JSON; AWS does not.
nothing_drifts() {
  example plan -out "$work/plan" -input=false -no-color || return
  example show -json "$work/plan" | python3 -c '
import json, re, sys
def known(name, value):
    if name == "redrive_policy" and value:
        return json.loads(value)
    return re.sub(r"(:tranche-segmentation):[0-9]+$", r"\1:live", value) if name == "function_name" else value
plan = json.load(sys.stdin)
drifted = [n for n, o in plan.get("output_changes", {}).items() if o["actions"] != ["no-op"]]
for one in plan["resource_changes"]:
    before, after = (one["change"][side] or {} for side in ("before", "after"))
    names = [n for n in before.keys() | after.keys() if known(n, before.get(n)) != known(n, after.get(n))]
    if names or not set(one["change"]["actions"]) <= {"no-op", "read", "update"}:
        drifted.append(one["address"] + " " + " ".join(one["change"]["actions"] + names))
sys.exit("drifted: " + ", ".join(drifted) if drifted else 0)'
}

versions() { # prints of the risk function and the segmentation which version is live and which is the newest
  example output -json versions | python3 -c '
import json, sys
of = json.load(sys.stdin)
print(*(of[f][which] for f in ("risk", "segmentation") for which in ("live", "newest")))'
}

everything_is_tagged() {
  read_applied '
tags = {"application": "tranche", "environment": "test"}
bare = [r["address"] for r in resources if r["values"].get("tags_all", tags) != tags]
sys.exit("without its tags: " + ", ".join(bare) if bare else 0)'
}

versions_are() { # RISK: LIVE NEWEST, SEGMENTATION: LIVE NEWEST
  local found
  found=$(versions)
  [[ $found == "$*" ]] || { echo "live and newest are $found, not $*" && return 1; }
}

# What the output says is promoted, and to what, as CodeDeploy does it, whose deployments moto only books.
promote_risk() {
  example output -raw promote_risk | python3 -c '
import boto3, json, os, sys
boto3.setup_default_session(region_name=os.environ["AWS_REGION"])
asked = json.load(sys.stdin)
boto3.client("codedeploy").create_deployment(**asked)
(resource,) = json.loads(asked["revision"]["appSpecContent"]["content"])["Resources"]
properties = resource["risk"]["Properties"]
assert (properties["CurrentVersion"], properties["TargetVersion"]) == ("1", "2"), properties
boto3.client("lambda").update_alias(
    FunctionName=properties["Name"], Name=properties["Alias"], FunctionVersion=properties["TargetVersion"])'
}

layers_name_their_bundles() {
  read_applied '
said = sorted(r["values"]["description"] for r in resources if r["type"] == "aws_lambda_layer_version")
sys.exit(str(said) if said != ["risk models, bundle second", "segments models"] else 0)'
}

is_refused_without_zips() {
  local said
  said=$(example plan -input=false -no-color 2>&1) && echo "a plan without zips passes" && return 1
  [[ $said =~ (risk-models|segments-models|risk-function|segmentation-function)'.zip does not exist' ]] || { echo "$said" && return 1; }
}

is_refused_with_records() {
  local said
  said=$(example plan -destroy -input=false -no-color 2>&1) && echo "a plan that destroys the bucket of records passes" && return 1
  [[ $said == *'aws_s3_bucket'*'.records[0] has'*'lifecycle.prevent_destroy set'* ]] || { echo "$said" && return 1; }
}

# By README.md's command, for the module as the example calls it.
records_stay() {
  local addresses
  mapfile -t addresses < <(sed -n '/^    terraform .* state rm /,/[^\\]$/p' "$infra/README.md" | grep -o 'aws_s3_bucket[a-z0-9_.]*')
  example state rm "${addresses[@]/#/module.tranche.}"
}
