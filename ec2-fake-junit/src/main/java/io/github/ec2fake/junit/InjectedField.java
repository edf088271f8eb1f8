// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.junit;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/** A field of a test class that the extension fills, and the requested value. */
record InjectedField(Field field, InjectionPoint injectionPoint) {

  /** The fields of each test class: every test asks for them. */
  private static final ClassValue<List<InjectedField>> OF_CLASS =
      new ClassValue<>() {
        @Override
        protected List<InjectedField> computeValue(Class<?> testClass) {
          return find(testClass);
        }
      };

  /**
   * Returns the annotated fields of a class and its superclasses. All of them are checked first.
   */
  static List<InjectedField> of(Class<?> testClass) {
    return OF_CLASS.get(testClass);
  }

  private static List<InjectedField> find(Class<?> testClass) {
    return ReflectionSupport.findFields(
            testClass,
            field ->
                AnnotationSupport.isAnnotated(field, Ec2Client.class)
                    || AnnotationSupport.isAnnotated(field, FromEc2Fake.class),
            HierarchyTraversalMode.TOP_DOWN)
        .stream()
        .map(field -> checked(field, testClass))
        .toList();
  }

  private static InjectedField checked(Field field, Class<?> testClass) {
    Ec2Client client = AnnotationSupport.findAnnotation(field, Ec2Client.class).orElse(null);
    boolean fromFake = AnnotationSupport.isAnnotated(field, FromEc2Fake.class);
    Class<?> type = field.getType();
    if (client != null && !InjectionPoint.isClient(type)) {
      throw new ExtensionConfigurationException(
          "Can only resolve @Ec2Client field of type AmazonEC2 or AmazonEC2Async but was: "
              + described(field)
              + (InjectionPoint.isOfCloud(type) ? ". Annotate it with @FromEc2Fake" : ""));
    }
    if (fromFake && !InjectionPoint.isOfCloud(type)) {
      throw new ExtensionConfigurationException(
          "Can only resolve @FromEc2Fake field of type Ec2Cloud, VirtualClock,"
              + " ClientConfiguration or AWSCredentialsProvider but was: "
              + described(field)
              + (InjectionPoint.isClient(type) ? ". Annotate it with @Ec2Client" : ""));
    }
    if (Modifier.isFinal(field.getModifiers())) {
      throw new ExtensionConfigurationException(
          (fromFake ? "@FromEc2Fake" : "@Ec2Client")
              + " field must not be declared as final: "
              + described(field));
    }
    if (Modifier.isStatic(field.getModifiers()) && field.getDeclaringClass() != testClass) {
      throw new ExtensionConfigurationException(
          "static field "
              + described(field)
              + " is one field for all subclasses, but each of them has its own cloud. Declare it"
              + " in "
              + testClass.getSimpleName()
              + ", or make it an instance field");
    }
    return new InjectedField(field, InjectionPoint.of(type, client));
  }

  boolean isStatic() {
    return Modifier.isStatic(field.getModifiers());
  }

  boolean isNull(@Nullable Object instance) {
    try {
      field.setAccessible(true);
      return field.get(instance) == null;
    } catch (IllegalAccessException impossible) {
      throw new AssertionError(impossible);
    }
  }

  void fill(@Nullable Object instance, ManagedCloud cloud) {
    try {
      field.setAccessible(true);
      field.set(instance, cloud.inject(injectionPoint));
    } catch (IllegalArgumentException refused) {
      throw new ExtensionConfigurationException(
          "Failed to fill field " + described(field) + ": " + refused.getMessage(), refused);
    } catch (IllegalAccessException impossible) {
      throw new AssertionError(impossible);
    }
  }

  @Override
  public String toString() {
    return described(field);
  }

  private static String described(Field field) {
    return field.getDeclaringClass().getSimpleName()
        + "."
        + field.getName()
        + " ("
        + field.getType().getName()
        + ")";
  }
}
