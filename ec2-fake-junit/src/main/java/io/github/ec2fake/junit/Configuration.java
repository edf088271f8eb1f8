// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.junit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * What the {@linkplain ConfigurationParameter configuration parameters} of a run say. It is read
 * and checked once a run.
 *
 * @param seed the seed of all clouds; null for that of their settings
 * @param timeline the tests whose journal is published
 * @param output the folder for what is written; null if the run names none
 * @param page the tests of which a page is written
 * @param log what is logged
 */
record Configuration(
    @Nullable Long seed, Tests timeline, @Nullable Path output, Tests page, Log log) {

  /** Which tests something is done for. */
  enum Tests {
    ALL,
    FAILED,
    NONE;

    boolean include(boolean failed) {
      return this == ALL || (this == FAILED && failed);
    }
  }

  /** What is logged. */
  enum Log {
    CALLS,
    NONE
  }

  private static final String FILE = "junit-platform.properties";

  /** Returns the configuration of the run that a context belongs to. */
  static Configuration of(ExtensionContext context) {
    return CloudStore.store(context.getRoot())
        .getOrComputeIfAbsent(
            Configuration.class,
            any -> {
              ConfigurationParameter.requireKnown(listedNames());
              return read(context);
            },
            Configuration.class);
  }

  private static Configuration read(ExtensionContext context) {
    return new Configuration(
        value(context, ConfigurationParameter.SEED, Long::valueOf),
        oneOf(context, ConfigurationParameter.TIMELINE, Tests.FAILED),
        value(context, ConfigurationParameter.OUTPUT, Path::of),
        oneOf(context, ConfigurationParameter.PAGE, Tests.FAILED),
        oneOf(context, ConfigurationParameter.LOG, Log.NONE));
  }

  /**
   * Returns the folder for what is written even if the run names none: {@code ec2-fake} in the
   * folder of the build tool.
   */
  Path outputOrDefault() {
    return output == null ? defaultOutput(Path.of("")) : output;
  }

  /** The build folder is where JUnit itself would write. */
  static Path defaultOutput(Path project) {
    if (Files.exists(project.resolve("pom.xml"))) {
      return project.resolve("target").resolve("ec2-fake");
    }
    return project.resolve("build").resolve("ec2-fake");
  }

  /** The value of a parameter; null if the run does not set it. */
  private static <T> @Nullable T value(
      ExtensionContext context, ConfigurationParameter parameter, Function<String, T> parser) {
    String text = context.getConfigurationParameter(parameter.key()).map(String::strip).orElse("");
    if (text.isEmpty()) {
      return null;
    }
    try {
      return parser.apply(text);
    } catch (NumberFormatException | InvalidPathException e) {
      throw parameter.refuse(text);
    }
  }

  private static <E extends Enum<E>> E oneOf(
      ExtensionContext context, ConfigurationParameter parameter, E byDefault) {
    E value =
        value(
            context,
            parameter,
            text -> {
              for (E each : byDefault.getDeclaringClass().getEnumConstants()) {
                if (each.name().toLowerCase(Locale.ROOT).equals(text)) {
                  return each;
                }
              }
              throw parameter.refuse(text);
            });
    return value == null ? byDefault : value;
  }

  /**
   * The names of all parameters that can be listed. JUnit lets an extension ask for a parameter,
   * but not for their names; those that a build tool gives to the launcher cannot be listed.
   */
  private static Set<String> listedNames() {
    Set<String> names = new TreeSet<>(System.getProperties().stringPropertyNames());
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream file = loader == null ? null : loader.getResourceAsStream(FILE)) {
      if (file != null) {
        Properties properties = new Properties();
        properties.load(file);
        names.addAll(properties.stringPropertyNames());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + FILE + ": " + e, e);
    }
    return names;
  }
}
