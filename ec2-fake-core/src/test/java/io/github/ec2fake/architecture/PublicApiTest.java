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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What users see: the root, endpoint, fault, guest, journal, limit and time. The rooms behind may
 * change at any time.
 */
class PublicApiTest {
  private static final List<String> PUBLIC_PACKAGES =
      List.of(
          ROOT,
          ROOT + ".endpoint",
          ROOT + ".fault",
          ROOT + ".windows",
          ROOT + ".journal",
          ROOT + ".limit",
          ROOT + ".time");

  /**
   * Constructors of what the cloud makes and hands out. Their Javadoc says "Made by the cloud", and
   * users cannot call them, since they have no way to come by the argument.
   */
  private static final Set<String> MADE_BY_THE_CLOUD =
      Set.of(
          ROOT + ".time.VirtualClock.<init>(" + ROOT + ".internal.clock.ClockDriver)",
          ROOT
              + ".fault.Faults.<init>("
              + ROOT
              + ".internal.clock.EventQueue, "
              + ROOT
              + ".internal.fault.FaultRegistry, "
              + ROOT
              + ".internal.fault.Ec2Names)",
          ROOT
              + ".endpoint.Ec2Endpoint.<init>("
              + ROOT
              + ".endpoint.EndpointOptions, "
              + ROOT
              + ".internal.query.wire.HttpHandler, java.time.Clock)");

  @Test
  void showsNoTypeOfTheRoomsBehind() {
    Set<String> leaks = new TreeSet<>();
    Set<String> made = new TreeSet<>();
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
                  .forEach(name -> (MADE_BY_THE_CLOUD.contains(name) ? made : leaks).add(name));
            });

    assertThat(leaks)
        .as("public signatures that show model, query, sdk or time.agenda: users would hold on to")
        .isEmpty();
    assertThat(made)
        .as("the exceptions that are listed here exist")
        .containsExactlyInAnyOrderElementsOf(MADE_BY_THE_CLOUD);
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

  private static Stream<JavaClass> publicTypes() {
    return CLASSES.stream()
        .filter(type -> PUBLIC_PACKAGES.contains(type.getPackageName()))
        .filter(PublicApiTest::isReachable);
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

  /** Of our own types, all that are not in a public package, and public there. */
  private static boolean isHidden(JavaClass type) {
    JavaClass base = type.getBaseComponentType();
    return base.getName().startsWith(ROOT + ".")
        && (!PUBLIC_PACKAGES.contains(base.getPackageName()) || !isReachable(base));
  }
}
