// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.architecture;

import static io.github.ec2fake.architecture.Core.CLASSES;
import static io.github.ec2fake.architecture.Core.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What users see: every public type outside of {@code internal}. The file {@code public-api.txt}
 * lists them; {@code -Dpublic-api.write=true} writes it anew, and a review looks at the difference.
 */
class PublicApiTest {
  private static final Path LISTED =
      Repository.root()
          .resolve(
              "ec2-fake-core/src/test/resources/io/github/ec2fake/architecture/public-api.txt");

  @Test
  void isWhatIsListed() throws IOException {
    List<String> types =
        publicTypes().map(JavaClass::getName).map(name -> name.replace('$', '.')).sorted().toList();
    if (Boolean.getBoolean("public-api.write")) {
      Files.createDirectories(LISTED.getParent());
      Files.write(LISTED, types, StandardCharsets.UTF_8);
    }
    assertThat(types)
        .as("public types outside of internal; see this test's Javadoc")
        .containsExactlyElementsOf(Files.readAllLines(LISTED, StandardCharsets.UTF_8));
  }

  @Test
  void isSmallerThanWhatIsPrivateToItsPackage() {
    long api = topLevel().filter(PublicApiTest::isApi).filter(PublicApiTest::isReachable).count();
    long hidden = topLevel().filter(type -> !isReachable(type)).count();
    assertThat(hidden)
        .as("package-private top-level types, beside %d public ones outside of internal", api)
        .isGreaterThan(api);
  }

  @Test
  void showsNothingInternal() {
    Set<String> leaks = new TreeSet<>();
    publicTypes()
        .forEach(
            type -> {
              shown(type)
                  .filter(PublicApiTest::isHidden)
                  .forEach(h -> leaks.add(type + " is " + h));
              type.getMembers().stream()
                  .filter(PublicApiTest::isVisible)
                  .filter(member -> shown(member).anyMatch(PublicApiTest::isHidden))
                  .map(JavaMember::getFullName)
                  .forEach(leaks::add);
            });
    assertThat(leaks).as("public signatures that show internal types").isEmpty();
  }

  @Test
  void noTwoTypesHaveTheSameName() {
    Map<String, Set<String>> packages =
        topLevel()
            .filter(type -> !type.getSimpleName().equals("package-info"))
            .collect(
                Collectors.groupingBy(
                    JavaClass::getSimpleName,
                    TreeMap::new,
                    Collectors.mapping(JavaClass::getPackageName, Collectors.toSet())));
    packages.values().removeIf(each -> each.size() == 1);
    assertThat(packages).as("types of one name in several packages").isEmpty();
  }

  @Test
  void isFoundWhereUsersLookForIt() {
    assertThat(publicTypes())
        .extracting(JavaClass::getName)
        .contains(
            ROOT + ".Ec2Cloud",
            ROOT + ".Ec2Cloud$Builder",
            ROOT + ".endpoint.Ec2Endpoint",
            ROOT + ".time.VirtualClock",
            ROOT + ".fault.Faults",
            ROOT + ".journal.Journal");
  }

  private static Stream<JavaClass> topLevel() {
    return CLASSES.stream().filter(type -> type.getEnclosingClass().isEmpty());
  }

  private static Stream<JavaClass> publicTypes() {
    return CLASSES.stream().filter(PublicApiTest::isApi).filter(PublicApiTest::isReachable);
  }

  private static boolean isApi(JavaClass type) {
    return Core.isApi(type.getPackageName());
  }

  private static boolean isReachable(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC)
        && type.getEnclosingClass().map(PublicApiTest::isReachable).orElse(true);
  }

  private static boolean isVisible(JavaMember member) {
    return member.getModifiers().contains(JavaModifier.PUBLIC)
        || member.getModifiers().contains(JavaModifier.PROTECTED);
  }

  private static Stream<JavaClass> shown(JavaClass type) {
    Set<JavaType> types = new LinkedHashSet<>(type.getInterfaces());
    type.getSuperclass().ifPresent(types::add);
    types.addAll(type.getTypeParameters());
    return types.stream().flatMap(each -> each.getAllInvolvedRawTypes().stream());
  }

  private static Stream<JavaClass> shown(JavaMember member) {
    Set<JavaType> types = new LinkedHashSet<>();
    if (member instanceof JavaField field) {
      types.add(field.getType());
    } else if (member instanceof JavaCodeUnit unit) {
      types.add(unit.getReturnType());
      types.addAll(unit.getParameterTypes());
      types.addAll(unit.getTypeParameters());
      types.addAll(unit.getExceptionTypes());
    }
    return types.stream().flatMap(each -> each.getAllInvolvedRawTypes().stream());
  }

  /** Of our own types, those that are internal, or not public. */
  private static boolean isHidden(JavaClass type) {
    JavaClass base = type.getBaseComponentType();
    return base.getName().startsWith(ROOT + ".") && (!isApi(base) || !isReachable(base));
  }
}
