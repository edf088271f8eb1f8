// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Code that was copied from somewhere: compiles and runs it. */
public final class CopiedCode {
  private CopiedCode() {}

  /**
   * Evaluates expressions.
   *
   * @param name the name of the variable that stands for the argument
   * @return a list of their values
   */
  @SuppressWarnings("unchecked") // The code that is made is such a function.
  public static <T> @Nullable Object evaluate(
      Class<T> type, String name, T argument, List<String> expressions, Path folder)
      throws Exception {
    String code =
        "import io.github.ec2fake.journal.*; import io.github.ec2fake.fault.*;"
            + "import io.github.ec2fake.time.*; import java.time.*; import java.util.*;"
            + "public class Copied implements java.util.function.Function<Object, Object> {"
            + "public Object apply(Object argument) { "
            + type.getName()
            + " "
            + name
            + " = ("
            + type.getName()
            + ") argument; return List.of("
            + String.join(",\n", expressions)
            + "); } }";
    SimpleJavaFileObject file =
        new SimpleJavaFileObject(
            URI.create("string:///Copied.java"), SimpleJavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return code;
          }
        };
    assertThat(
            ToolProvider.getSystemJavaCompiler()
                .getTask(
                    null,
                    null,
                    null,
                    List.of("-d", folder.toString(), "-proc:none"),
                    null,
                    List.of(file))
                .call())
        .as(code)
        .isTrue();
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {folder.toUri().toURL()}, CopiedCode.class.getClassLoader())) {
      return ((Function<Object, Object>) loader.loadClass("Copied").getConstructor().newInstance())
          .apply(argument);
    }
  }
}
