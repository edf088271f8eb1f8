// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.junit;

import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.Ec2CloudConfig;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * An {@link Ec2Settings} and where it stands.
 *
 * @param settings the annotation
 * @param place the class or method that has it, for messages
 */
record DeclaredSettings(Ec2Settings settings, String place) {
  /** What an annotation type brings with it; found once, as every test may have the annotation. */
  private static final ClassValue<List<Ec2Settings>> OF_ANNOTATION_TYPE =
      new ClassValue<>() {
        @Override
        protected List<Ec2Settings> computeValue(Class<?> type) {
          return composed(type, new LinkedHashSet<>(Set.of(type)));
        }
      };

  private static final ClassValue<List<DeclaredSettings>> OF_CLASS =
      new ClassValue<>() {
        @Override
        protected List<DeclaredSettings> computeValue(Class<?> type) {
          List<DeclaredSettings> found = new ArrayList<>();
          Class<?> enclosing = type.getEnclosingClass();
          if (enclosing != null && !Modifier.isStatic(type.getModifiers())) {
            found.addAll(OF_CLASS.get(enclosing));
          }
          addDeclared(type, found);
          return List.copyOf(found);
        }
      };

  /** Returns the settings for a context, the nearest last. */
  static List<DeclaredSettings> of(ExtensionContext context) {
    Class<?> testClass = context.getTestClass().orElse(null);
    if (testClass == null) {
      return List.of();
    }
    List<DeclaredSettings> ofClass = OF_CLASS.get(testClass);
    Method method = context.getTestMethod().orElse(null);
    List<DeclaredSettings> ofMethod = method == null ? List.of() : ofMethod(method);
    if (ofMethod.isEmpty()) {
      return ofClass;
    }
    List<DeclaredSettings> all = new ArrayList<>(ofClass);
    all.addAll(ofMethod);
    return all;
  }

  /** Returns the settings that stand on a method. */
  static List<DeclaredSettings> ofMethod(Method method) {
    List<DeclaredSettings> found = null;
    for (Ec2Settings each : on(method)) {
      found = found == null ? new ArrayList<>() : found;
      found.add(
          new DeclaredSettings(
              each, method.getDeclaringClass().getSimpleName() + "." + method.getName()));
    }
    return found == null ? List.of() : found;
  }

  /** Creates a cloud; a refusal tells that annotations have changed the settings. */
  static Ec2Cloud newCloud(Ec2CloudConfig config, List<DeclaredSettings> declared) {
    if (declared.isEmpty()) {
      return Ec2Cloud.create(config);
    }
    try {
      return Ec2Cloud.create(config);
    } catch (IllegalArgumentException refused) {
      throw new ExtensionConfigurationException(
          "@Ec2Settings on "
              + declared.get(declared.size() - 1).place()
              + " does not go together with the other settings: "
              + refused.getMessage(),
          refused);
    }
  }

  Ec2CloudConfig preset() {
    return word("preset", settings.preset(), "today", "2011").equals("today")
        ? Ec2CloudConfig.today()
        : Ec2CloudConfig.of2011();
  }

  boolean allowsUnfiredFaults() {
    return word("unfiredFaults", settings.unfiredFaults(), "fail", "allowed").equals("allowed");
  }

  private String word(String attribute, String word, String... allowed) {
    try {
      return SettingsWords.oneOf(word, allowed);
    } catch (IllegalArgumentException reason) {
      throw refused(attribute, reason);
    }
  }

  /** The failure for an attribute with a wrong value. */
  ExtensionConfigurationException refused(String attribute, IllegalArgumentException reason) {
    return new ExtensionConfigurationException(
        attribute
            + " of @Ec2Settings on "
            + place
            + " is wrong: "
            + reason.getMessage()
            + ". What an annotation cannot say is set by Ec2Fake.builder().cloud(…) in a"
            + " @RegisterExtension field",
        reason);
  }

  private static void addDeclared(@Nullable Class<?> type, List<DeclaredSettings> found) {
    if (type == null || type == Object.class) {
      return;
    }
    addDeclared(type.getSuperclass(), found);
    for (Class<?> each : type.getInterfaces()) {
      addDeclared(each, found);
    }
    for (Ec2Settings each : on(type)) {
      found.add(new DeclaredSettings(each, type.getSimpleName()));
    }
  }

  /** What stands on an element, first what its other annotations bring with them. */
  private static List<Ec2Settings> on(AnnotatedElement element) {
    List<Ec2Settings> found = null;
    for (Annotation each : element.getDeclaredAnnotations()) {
      List<Ec2Settings> brought = OF_ANNOTATION_TYPE.get(each.annotationType());
      if (!brought.isEmpty()) {
        found = found == null ? new ArrayList<>() : found;
        found.addAll(brought);
      }
    }
    Ec2Settings own = element.getDeclaredAnnotation(Ec2Settings.class);
    if (own != null) {
      found = found == null ? new ArrayList<>() : found;
      found.add(own);
    }
    return found == null ? List.of() : found;
  }

  private static List<Ec2Settings> composed(Class<?> annotationType, Set<Class<?>> visited) {
    List<Ec2Settings> found = new ArrayList<>();
    for (Annotation each : annotationType.getDeclaredAnnotations()) {
      if (visited.add(each.annotationType())) {
        found.addAll(composed(each.annotationType(), visited));
      }
    }
    Ec2Settings own = annotationType.getDeclaredAnnotation(Ec2Settings.class);
    if (own != null) {
      found.add(own);
    }
    return List.copyOf(found);
  }
}
