#!/usr/bin/env bash
# Builds localhost/coffeeshop-jre:25, the base of the project's images: a Java runtime of the modules in modules.txt,
# the C library it is linked against, and nothing else: no shell, no package manager; its user is not root.
# Built again only when the JDK, the modules or the scripts have changed.
set -euo pipefail
# shellcheck source=dev/lib.sh
source "$(dirname "$0")/../lib.sh"

image=localhost/coffeeshop-jre:25
label=dev.coffeeshop.inputs
user=65532
here=dev/images

cd "$root"
JAVA_HOME=$(dev/find-jdk)
inputs=$(digest "$JAVA_HOME/release" $here/modules.txt $here/jre-tree.sh $here/jre.sh)

if [[ $(label_of $image $label) == "$inputs" ]]; then
  say "$image is up to date"
  exit
fi
[[ $(uname -s) == Linux ]] || die "the images run on Linux, so their Java runtime is made from a JDK for Linux; this is $(uname -s)"

tree=$(mktemp -d)
trap 'rm -rf "$tree" "$tree.tar"' EXIT
patiently "Java runtime" $here/jre-tree.sh "$JAVA_HOME" "$tree" "$user"
# Everything is root's but /app, where an image's build steps write what they make as the same user that runs later.
tar -C "$tree" --numeric-owner --owner=0 --group=0 --exclude=./app -cf "$tree.tar" .
tar -C "$tree" --numeric-owner --owner="$user" --group="$user" -rf "$tree.tar" ./app
docker import \
  --change "USER $user:$user" \
  --change "ENV PATH=/opt/java/bin" \
  --change "ENV JAVA_HOME=/opt/java" \
  --change "ENV LANG=C.UTF-8" \
  --change "WORKDIR /app" \
  --change "LABEL $label=$inputs" \
  "$tree.tar" $image >/dev/null
say "built $image, $(($(docker image inspect --format '{{.Size}}' $image) / 1000000)) MB"
