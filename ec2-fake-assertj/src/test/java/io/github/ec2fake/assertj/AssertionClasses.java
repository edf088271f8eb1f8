// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The classes of assertions of this module, as they are compiled. */
final class AssertionClasses {
  private AssertionClasses() {}

  /** Returns those that users get: public, not abstract, named {@code …Assert}. */
  static List<Class<?>> all() throws IOException, URISyntaxException, ClassNotFoundException {
    List<Class<?>> found = new ArrayList<>();
    for (String name : names()) {
      Class<?> type = Class.forName(Ec2Assert.class.getPackageName() + "." + name);
      int modifiers = type.getModifiers();
      if (Modifier.isPublic(modifiers) && !Modifier.isAbstract(modifiers)) {
        found.add(type);
      }
    }
    return found;
  }

  /** Returns the places where the classes of this module are: a folder or a jar. */
  static Path home() throws URISyntaxException {
    return Path.of(Ec2Assert.class.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  private static List<String> names() throws IOException, URISyntaxException {
    Path folder = home().resolve(Ec2Assert.class.getPackageName().replace('.', '/'));
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith("Assert.class"))
          .map(name -> name.substring(0, name.length() - ".class".length()))
          .sorted()
          .toList();
    }
  }
}
