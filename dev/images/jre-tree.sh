#!/usr/bin/env bash
# jre-tree.sh JAVA_HOME TREE USER: lays out the file system of the base image in the empty directory TREE.
set -euo pipefail

java_home=$1 tree=$2 user=$3
modules=$(dirname "$0")/modules.txt

"$java_home/bin/jlink" --add-modules "$(paste -s -d, "$modules")" \
  --strip-debug --no-man-pages --no-header-files --compress=zip-6 --output "$tree/opt/java"
rm -rf "$tree/opt/java/legal"

# Every library that the runtime or one of its own libraries names, and the loader, at the paths where they are looked for.
find "$tree/opt/java" \( -name '*.so' -o -path '*/bin/java' \) -exec env LD_LIBRARY_PATH="$tree/opt/java/lib:$tree/opt/java/lib/server" ldd {} + |
  sed -nE 's#^[^/]*(/[^ ]+) \(0x.*#\1#p' | sort -u | grep -v "^$tree" |
  while read -r library; do
    mkdir -p "$tree$(dirname "$library")"
    cp -L "$library" "$tree$library"
  done

mkdir -p "$tree"/etc "$tree"/app "$tree"/tmp
chmod 1777 "$tree"/tmp
chmod 755 "$tree"
echo "nonroot:x:$user:$user::/tmp:/sbin/nologin" >"$tree"/etc/passwd
echo "nonroot:x:$user:" >"$tree"/etc/group
echo "hosts: files dns" >"$tree"/etc/nsswitch.conf
