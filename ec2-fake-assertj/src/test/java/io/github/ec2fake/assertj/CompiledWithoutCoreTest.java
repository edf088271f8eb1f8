// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.AmazonServiceException;
import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.FleetData;
import com.amazonaws.services.ec2.model.LaunchTemplate;
import com.amazonaws.services.ec2.model.ManagedPrefixList;
import com.amazonaws.services.ec2.model.SecurityGroupRule;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A user who asserts on AWS only has this module, AssertJ and the SDK, perhaps an older one, and
 * javac is content.
 */
class CompiledWithoutCoreTest {
  /** Hides the classes that the SDK got after its oldest supported version. */
  private static final class OlderSdk extends ForwardingJavaFileManager<StandardJavaFileManager> {
    private static final Set<String> LATER =
        Set.of(
            SecurityGroupRule.class.getName(),
            LaunchTemplate.class.getName(),
            ManagedPrefixList.class.getName(),
            FleetData.class.getName());

    OlderSdk(StandardJavaFileManager fileManager) {
      super(fileManager);
    }

    @Override
    public Iterable<JavaFileObject> list(
        Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse)
        throws IOException {
      List<JavaFileObject> known = new ArrayList<>();
      for (JavaFileObject file : super.list(location, packageName, kinds, recurse)) {
        if (!LATER.contains(inferBinaryName(location, file))) {
          known.add(file);
        }
      }
      return known;
    }
  }

  private static Path home(Class<?> type) throws Exception {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  /** This module, AssertJ and the two jars of the SDK that have EC2's classes; nothing else. */
  private static String classPath() throws Exception {
    return Stream.of(
            AssertionClasses.home(),
            home(Assertions.class),
            home(AmazonEC2.class),
            home(AmazonServiceException.class))
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }

  /**
   * Returns what javac says about a class with these imports and statements; nothing if it is
   * content.
   */
  private static String javac(Path output, String imports, String statements) throws Exception {
    String source =
        imports
            + "class User { void test(com.amazonaws.services.ec2.AmazonEC2 ec2,"
            + " com.amazonaws.services.ec2.model.Image image) { "
            + statements
            + " } }";
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    compiler
        .getTask(
            said,
            new OlderSdk(compiler.getStandardFileManager(null, Locale.ROOT, null)),
            null,
            List.of("-cp", classPath(), "-d", output.toString(), "-proc:none", "-Xlint:none"),
            null,
            List.of(
                new SimpleJavaFileObject(
                    URI.create("string:///User.java"), JavaFileObject.Kind.SOURCE) {
                  @Override
                  public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                    return source;
                  }
                }))
        .call();
    return said.toString();
  }

  @Test
  void assertThatCompiles(@TempDir Path output) throws Exception {
    assertThat(
            javac(
                output,
                """
                import static io.github.ec2fake.assertj.Ec2Assertions.assertThat;
                import static io.github.ec2fake.assertj.Ec2Assertions.tcp;
                import static org.assertj.core.api.Assertions.assertThat;
                """,
                """
                assertThat(ec2).image("ami-1cbd4475").isAvailable();
                assertThat(ec2).securityGroup("web").allows(tcp(443)).returnToEc2().hasNoImages();
                assertThat(image).isAvailable().extracting("imageId").isEqualTo("ami-1cbd4475");
                assertThat(ec2).within(java.time.Duration.ZERO).hasNoImages();
                assertThat(ec2).images().ownedBySelf().named("app-*").hasSize(1);
                assertThat("text").isEqualTo("text");
                """))
        .isEmpty();
  }

  @Test
  void softAssertionsCompile(@TempDir Path output) throws Exception {
    assertThat(
            javac(
                output,
                "import io.github.ec2fake.assertj.*;",
                """
                class Mine extends org.assertj.core.api.SoftAssertions
                    implements Ec2SoftAssertionsProvider {}
                new Mine().assertThat(ec2).image("ami-1cbd4475").isAvailable();
                new Mine().assertThat(image).isAvailable();
                Ec2SoftAssertions.assertSoftly(softly -> softly.assertThat(ec2).hasNoImages());
                """))
        .isEmpty();
  }

  @Test
  void bddAssertionsAndFactoriesCompile(@TempDir Path output) throws Exception {
    assertThat(
            javac(
                output,
                """
                import static io.github.ec2fake.assertj.Ec2BddAssertions.then;
                import static org.assertj.core.api.BDDAssertions.then;
                """,
                """
                then(ec2).image("ami-1cbd4475").isAvailable();
                then(java.util.List.of(image))
                    .singleElement(io.github.ec2fake.assertj.Ec2AssertFactories.IMAGE)
                    .isAvailable();
                """))
        .isEmpty();
  }

  @Test
  void theOlderSdkIsReallyOlder(@TempDir Path output) throws Exception {
    assertThat(javac(output, "", "com.amazonaws.services.ec2.model.LaunchTemplate none = null;"))
        .contains("cannot find symbol")
        .contains("class LaunchTemplate");
  }

  /** So the class path is really without core: the assertions about the journal need it. */
  @Test
  void assertionsAboutTheJournalDoNot(@TempDir Path output) throws Exception {
    assertThat(
            javac(
                output,
                "import static io.github.ec2fake.assertj.Ec2CloudAssertions.assertThat;",
                "assertThat(ec2).image(\"ami-1cbd4475\").isAvailable();"))
        .contains("class file for io.github.ec2fake.journal.Journal not found");
  }
}
