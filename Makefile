# `make` lists what there is. Each target makes sure of what it needs first, so any of them can be the first.

JDK := $(shell dev/find-jdk 2>/dev/null)
export JAVA_HOME := $(JDK)
export PATH := $(if $(JDK),$(JDK)/bin:)$(PATH)

VERSION := 0.1.0
MVN := mvn --batch-mode --no-transfer-progress
# Only builds; `make test` runs every test.
PACKAGE := $(MVN) package -DskipTests
IMAGES := operator shop loadgen
IMAGE_NAMES := $(IMAGES:%=localhost/coffeeshop/%:$(VERSION))

.DEFAULT_GOAL := help
.PHONY: help
help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

# What the other targets stand on

.PHONY: jdk docker browser prometheus node-image jre-image
jdk:
	@dev/find-jdk >/dev/null

docker:
	@dev/cluster/docker.sh

browser:
	@dev/browser/chromium.sh

node-image: docker ## decide which image the local cluster's node runs, and build it where there is no registry
	@dev/stage "node image" dev/cluster/node-image.sh

jre-image: jdk docker
	@dev/stage "Java base image" dev/images/jre.sh

prometheus: ## make sure of a Prometheus, which the test of the dashboards asks
	@dev/stage "Prometheus" dev/prometheus

# The local cluster

.PHONY: cluster cluster-down
cluster: jdk node-image ## start the local Kubernetes, or use the one that runs; writes .local/kubeconfig
	@dev/stage "cluster" dev/cluster/cluster up

cluster-down: jdk ## remove the local Kubernetes and what killed test runs have left
	@dev/cluster/cluster down

# The project's images

define build-images
@dev/stage "image operator" dev/images/build.sh operator localhost/coffeeshop/operator:$(VERSION)
@dev/stage "image shop" dev/images/build.sh workload/shop localhost/coffeeshop/shop:$(VERSION)
@dev/stage "image loadgen" dev/images/build.sh workload/loadgen localhost/coffeeshop/loadgen:$(VERSION)
endef

.PHONY: packages images load-images
packages: jdk
	@dev/stage -q "packages" $(PACKAGE)

images: packages jre-image ## build the images of operator, shop and load generator
	$(build-images)

load-images: images cluster ## copy the images into the local Kubernetes
	@dev/stage "images into the cluster" dev/cluster/cluster load $(IMAGE_NAMES)

# What the project is for, and whether it holds

.PHONY: install-operator
install-operator: load-images
	@dev/stage "operator into the cluster" dev/demo/demo install

.PHONY: known-scenario scenarios scenario
known-scenario:
	@dev/scenarios/scenarios known "$(NAME)"

scenarios: install-operator ## run the seven scenarios and compare their verdicts with the expected (45 minutes; SEED=1, RUNS=2); writes docs/benchmarks/scenarios.md
	@dev/stage "scenarios" dev/scenarios/scenarios

scenario: known-scenario install-operator ## run one of the scenarios (NAME=fast-machine; SEED=1)
	@dev/stage "scenario $(NAME)" dev/scenarios/scenarios "$(NAME)"

.PHONY: demo pages screenshots test loadgen
demo: install-operator ## start a cluster, install the operator, run the quickstart, show the verdict
	@dev/stage "quickstart" dev/demo/demo quickstart

pages: install-operator ## show the operator's pages on http://127.0.0.1:8088 until interrupted (PORT=8088)
	@dev/demo/demo pages $(or $(PORT),8088)

screenshots: browser install-operator ## run a sample on the local cluster and take pictures of its pages (SAMPLE=quickstart); writes docs/images
	@dev/stage "screenshots" dev/screenshots/screenshots $(or $(SAMPLE),quickstart)

test: jdk browser prometheus node-image jre-image ## run every test: pure, architecture, chart, and those on a real cluster
	@dev/stage "packages and tests without a cluster" $(MVN) verify
	$(build-images)
	@# The tests without a cluster ran in the first stage, and run once.
	@dev/stage "tests on a cluster" dev/cluster/with-testcontainers \
		$(MVN) verify -pl operator -am -DskipUnitTests -DskipITs=false -Dquarkus.build.skip=true -Dspotless.check.skip=true
	@dev/test-report

loadgen: jdk ## build the load generator's command line, workload/loadgen/target/loadgen.jar
	@dev/stage -q "loadgen" $(PACKAGE) -pl workload/loadgen -am

# Whether a verdict follows from what was recorded

.PHONY: export-records rederive
export-records: ## write an experiment and its records into a folder (NAME=, NAMESPACE=default, FOLDER=, KUBECTL=dev/kubectl)
	@dev/records/export "$(NAME)" "$(NAMESPACE)" "$(FOLDER)"

rederive: jdk ## compute a verdict again from RECORDS=folder-or-file and compare it with the status; needs no cluster
	@test -n "$(RECORDS)" || { echo "which records? make rederive RECORDS=folder-or-file" >&2; exit 2; }
	@dev/stage -q "operator" $(PACKAGE) -pl operator -am
	@dev/records/rederive "$(RECORDS)"

# How good the load generator is

.PHONY: bench-load
bench-load: jdk ## compare the load generator with wrk, h2load, hey and ab (ROUNDS=5; QUICK=1 to try); writes docs/benchmarks/load.md
	@dev/stage -q "loadgen and benchmark" $(PACKAGE) -pl dev/bench -am
	@dev/stage "benchmark" dev/bench/bench load

.PHONY: bench-validity
bench-validity: images ## show that healthy runs are valid and runs under a CPU quota are not; writes docs/benchmarks/validity.md
	@dev/stage "benchmark" dev/bench/bench validity

.PHONY: bench-capacity bench-pods
bench-capacity: install-operator ## ten searches for one capacity in a real pod, and what long rungs say (about 35 minutes)
	@dev/stage "capacity" dev/clusterbench/clusterbench capacity

bench-pods: install-operator ## the same rate from one, two and three pods (about 15 minutes)
	@dev/stage "pods" dev/clusterbench/clusterbench pods

# How good the verdicts are

.PHONY: calibrate
calibrate: jdk ## whole experiments in a simulated cluster whose truth is known (about 20 minutes; EXPERIMENTS=400 a row); writes docs/benchmarks/calibration.md
	@dev/stage -q "calibration" $(PACKAGE) -Dquarkus.build.skip=true -pl dev/calibration -am
	@dev/stage "calibration" dev/calibration/calibrate

# Source code

.PHONY: format
format: jdk ## put all Java sources into the project's format
	@$(MVN) spotless:apply
