# `make` lists what there is. Each target makes sure of what it needs first, so any of them can be the first.

JDK := $(shell dev/find-jdk 2>/dev/null)
export JAVA_HOME := $(JDK)
export PATH := $(if $(JDK),$(JDK)/bin:)$(PATH)

VERSION := 0.1.0
MVN := mvn --batch-mode --quiet
IMAGES := operator shop loadgen
IMAGE_NAMES := $(IMAGES:%=localhost/coffeeshop/%:$(VERSION))

.DEFAULT_GOAL := help
.PHONY: help
help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

# What the other targets stand on

.PHONY: jdk docker node-image jre-image
jdk:
	@dev/find-jdk >/dev/null

docker:
	@dev/cluster/docker.sh

node-image: docker ## decide which image the local cluster's node runs, and build it where there is no registry
	@dev/stage "node image" dev/cluster/node-image.sh

jre-image: jdk docker
	@dev/stage "Java base image" dev/images/jre.sh

# The local cluster

.PHONY: cluster cluster-down
cluster: jdk node-image ## start the local Kubernetes, or use the one that runs; writes .local/kubeconfig
	@dev/stage "cluster" dev/cluster/cluster up

cluster-down: jdk ## remove the local Kubernetes and what killed test runs have left
	@dev/cluster/cluster down

# The project's images

.PHONY: packages images load-images
packages: jdk
	@dev/stage "packages" $(MVN) package -DskipTests

images: packages jre-image ## build the images of operator, shop and load generator
	@dev/stage "image operator" dev/images/build.sh operator localhost/coffeeshop/operator:$(VERSION)
	@dev/stage "image shop" dev/images/build.sh workload/shop localhost/coffeeshop/shop:$(VERSION)
	@dev/stage "image loadgen" dev/images/build.sh workload/loadgen localhost/coffeeshop/loadgen:$(VERSION)

load-images: images cluster ## copy the images into the local Kubernetes
	@dev/stage "images into the cluster" dev/cluster/cluster load $(IMAGE_NAMES)

# Source code

.PHONY: format
format: jdk ## put all Java sources into the project's format
	@$(MVN) spotless:apply
