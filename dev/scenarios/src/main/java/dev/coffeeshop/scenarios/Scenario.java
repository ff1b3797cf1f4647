package dev.coffeeshop.scenarios;

import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One sample with the file that says what its experiment is expected to find. */
record Scenario(String name, Path sample, Path expected) {

    Sample sample(KubernetesSerialization yaml) throws IOException {
        return Sample.read(Files.readString(sample), yaml);
    }

    Expectation expectation(KubernetesSerialization yaml) throws IOException {
        return yaml.unmarshal(Files.readString(expected), Expectation.class);
    }
}
