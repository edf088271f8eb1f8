// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.junit;

import io.github.ec2fake.Catalogue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The catalogues that {@link Ec2Settings} can name. Each is read once a run. */
final class Catalogues {
  private static final String RESOURCE = "classpath:";

  private Catalogues() {}

  /**
   * Returns a catalogue.
   *
   * @param name {@code built-in}, {@code empty}, a file, or a resource of the class path
   * @throws IllegalArgumentException if it cannot be read
   */
  static Catalogue named(String name, ExtensionContext context) {
    return switch (name) {
      case "built-in" -> Catalogue.builtIn();
      case "empty" -> Catalogue.empty();
      default ->
          CloudStore.store(context.getRoot())
              .getOrComputeIfAbsent(
                  "catalogue " + name, any -> read(name, context), Catalogue.class);
    };
  }

  private static Catalogue read(String name, ExtensionContext context) {
    try {
      return name.startsWith(RESOURCE)
          ? resource(name.substring(RESOURCE.length()), context)
          : Catalogue.from(Path.of(name));
    } catch (IOException | UncheckedIOException e) {
      throw new IllegalArgumentException(
          "it is built-in, empty, a readable file or a resource such as classpath:images.json, but"
              + " was '"
              + name
              + "': "
              + e.getMessage(),
          e);
    }
  }

  private static Catalogue resource(String name, ExtensionContext context) throws IOException {
    ClassLoader loader = context.getRequiredTestClass().getClassLoader();
    try (InputStream resource =
        loader.getResourceAsStream(name.startsWith("/") ? name.substring(1) : name)) {
      if (resource == null) {
        throw new IOException("the class path has no such resource");
      }
      return Catalogue.parse(new String(resource.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
