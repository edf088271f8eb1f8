// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.junit.scenarios;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Loads the tests a second time, from another class path, and runs some of them there. */
final class OtherClassPath {
  private OtherClassPath() {}

  /**
   * Calls the static method {@code failures()} of a class in a class loader of its own.
   *
   * @param run the class
   * @param kept which entries of the class path it has
   */
  static List<String> failures(Class<?> run, Predicate<String> kept)
      throws IOException, ReflectiveOperationException {
    return failures(run, kept, loader -> {});
  }

  /**
   * Calls the static method {@code failures()} of a class in a class loader of its own.
   *
   * @param told is given the class loader before
   */
  @SuppressWarnings("unchecked")
  static List<String> failures(
      Class<?> run, Predicate<String> kept, Consumer<? super ClassLoader> told)
      throws IOException, ReflectiveOperationException {
    URL[] urls =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .filter(kept)
            .map(OtherClassPath::url)
            .toArray(URL[]::new);
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
      thread.setContextClassLoader(loader);
      told.accept(loader);
      return (List<String>)
          loader.loadClass(run.getName()).getDeclaredMethod("failures").invoke(null);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static URL url(String entry) {
    try {
      return Path.of(entry).toUri().toURL();
    } catch (MalformedURLException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
