// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.junit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A file about a test or a class in the output folder. It is named after the test. */
final class OutputFile {
  private static final Pattern INVOCATION = Pattern.compile("\\[[a-z-]+:#(\\d+)]");
  private static final Pattern NOT_FOR_FILES = Pattern.compile("[^\\p{L}\\p{N}._$-]");

  private OutputFile() {}

  /**
   * Writes a text in UTF-8.
   *
   * @param folder the output folder, which is made if it is not there
   * @param context the test or the class that the text is about
   * @param extension how the file's name ends, for example {@code .txt}
   * @return the file
   */
  static Path write(Path folder, ExtensionContext context, String extension, String text) {
    Path file = folder.resolve(name(context) + extension);
    try {
      Files.createDirectories(folder);
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Cannot write "
              + file
              + ", in the folder that "
              + ConfigurationParameter.OUTPUT.key()
              + " sets: "
              + e,
          e);
    }
  }

  /**
   * Returns a name that no other test or class of the run has: that of the class, that of the
   * method, its parameters if another method has the same name, and the numbers of invocations.
   */
  static String name(ExtensionContext context) {
    String name =
        context.getRequiredTestClass().getName()
            + context.getTestMethod().map(OutputFile::method).orElse("")
            + invocations(context.getUniqueId());
    return NOT_FOR_FILES.matcher(name).replaceAll("_");
  }

  private static String method(Method method) {
    List<String> sameName =
        Arrays.stream(method.getDeclaringClass().getDeclaredMethods())
            .map(Method::getName)
            .filter(method.getName()::equals)
            .toList();
    String parameters =
        sameName.size() == 1
            ? ""
            : Arrays.stream(method.getParameterTypes())
                .map(each -> "_" + each.getSimpleName())
                .collect(Collectors.joining());
    return "." + method.getName() + parameters;
  }

  private static String invocations(String uniqueId) {
    Matcher invocation = INVOCATION.matcher(uniqueId);
    StringBuilder numbers = new StringBuilder();
    while (invocation.find()) {
      numbers.append('-').append(invocation.group(1));
    }
    return numbers.toString();
  }
}
