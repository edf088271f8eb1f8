// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.architecture;

import static io.github.ec2fake.architecture.Core.CLASSES;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import io.github.ec2fake.fault.ErrorReply;
import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.model.base.ErrorTemplate;
import io.github.ec2fake.internal.model.base.ErrorText;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every refusal is made from a template, and every template is a constant that the page {@code
 * docs/support/errors.md} lists, with its source.
 */
class ErrorsTest {
  private static final String FAULT =
      Ec2Error.class.getName() + ".of(" + ErrorReply.class.getName() + ")";

  @Test
  void everyTemplateIsAConstantOfAClassOfErrors() {
    Map<String, String> templates = new TreeMap<>();
    Map<String, String> constants = new TreeMap<>();
    for (JavaClass each : CLASSES) {
      long made = made(each).filter(ErrorsTest::isInAConstant).count();
      long fields =
          each.getFields().stream()
              .filter(field -> field.getRawType().isEquivalentTo(ErrorTemplate.class))
              .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
              .count();
      if (made(each).findAny().isPresent() || fields > 0) {
        templates.put(each.getName(), made(each).count() + " templates");
        constants.put(
            each.getName(),
            each.getSimpleName().endsWith("Errors") && made == fields
                ? made + " templates"
                : fields + " constants, " + made + " templates made for them");
      }
    }
    assertThat(templates).as("classes with templates").hasSizeGreaterThan(20);
    assertThat(constants)
        .as("a template outside of these is not in docs/support/errors.md")
        .containsExactlyEntriesOf(templates);
  }

  @Test
  void noRefusalIsMadeWithoutATemplate() {
    assertThat(
            CLASSES.stream()
                .filter(each -> !each.isEquivalentTo(ErrorTemplate.class))
                .flatMap(each -> each.getConstructorCallsFromSelf().stream())
                .filter(call -> call.getTargetOwner().isEquivalentTo(Ec2Error.class))
                .map(call -> call.getOrigin().getFullName()))
        .as("only a template says whose words a refusal has, but for those of a test's own fault")
        .containsExactly(FAULT);
    assertThat(
            CLASSES.stream()
                .flatMap(each -> each.getMethodCallsFromSelf().stream())
                .filter(call -> call.getTarget().getFullName().equals(FAULT))
                .map(call -> call.getOriginOwner().getSimpleName()))
        .containsExactly("ServedCall");
  }

  /** The calls by which a class makes templates. */
  private static Stream<JavaMethodCall> made(JavaClass from) {
    return from.getMethodCallsFromSelf().stream()
        .filter(
            call ->
                !from.isEquivalentTo(ErrorText.class) && !from.isEquivalentTo(ErrorTemplate.class))
        .filter(
            call ->
                call.getTarget().getRawReturnType().isEquivalentTo(ErrorTemplate.class)
                    && (call.getTargetOwner().isEquivalentTo(ErrorText.class)
                        || call.getTarget().getName().equals("notModelled")));
  }

  private static boolean isInAConstant(JavaMethodCall call) {
    return call.getOrigin().getName().equals("<clinit>");
  }
}
