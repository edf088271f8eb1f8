// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.junit;

import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.platform.commons.support.AnnotationSupport;

/** Resolves the parameters that belong to the extension. */
final class Parameters {
  /**
   * Annotations of parameters that other extensions resolve. They are simple names, which cover
   * both Mockito and EasyMock, both {@code javax} and {@code jakarta}, without needing any of them
   * on the class path.
   */
  private static final Set<String> FOREIGN_ANNOTATIONS =
      Set.of(
          "Mock",
          "MockK",
          "Mocked",
          "Spy",
          "SpyK",
          "Captor",
          "Injectable",
          "Tested",
          "MockBean",
          "SpyBean",
          "MockitoBean",
          "MockitoSpyBean",
          "InjectMock",
          "InjectSpy",
          "Autowired",
          "Inject",
          "Named",
          "Qualifier",
          "Value",
          "Resource",
          "BindingAnnotation",
          "ConvertWith",
          "AggregateWith");

  private Parameters() {}

  static boolean isSupported(ParameterContext context) {
    Class<?> type = context.getParameter().getType();
    if (client(context) != null) {
      if (!InjectionPoint.isClient(type)) {
        throw new ParameterResolutionException(
            "Can only resolve @Ec2Client parameter of type AmazonEC2 or AmazonEC2Async but was: "
                + type.getName());
      }
      return true;
    }
    return InjectionPoint.isInjectable(type) && !hasForeignAnnotation(context);
  }

  static Object resolve(ParameterContext parameter, ExtensionContext context, Settings settings) {
    if (CloudStore.shared(context) == null
        && AnnotationSupport.isAnnotated(parameter.getDeclaringExecutable(), AfterAll.class)) {
      throw new ParameterResolutionException(
          "the tests of this class don't share a cloud that could be handed to @AfterAll, each had"
              + " its own: use @AfterEach, or share one by a static field or a @BeforeAll"
              + " parameter");
    }
    Class<?> type = parameter.getParameter().getType();
    return CloudStore.getOrCreate(context, settings)
        .inject(InjectionPoint.of(type, client(parameter)));
  }

  private static @Nullable Ec2Client client(ParameterContext context) {
    return context.findAnnotation(Ec2Client.class).orElse(null);
  }

  /** A constructor of Spring or of an injector gets all of its parameters from there. */
  private static boolean hasForeignAnnotation(ParameterContext context) {
    return Stream.concat(
            Arrays.stream(context.getParameter().getAnnotations()),
            Arrays.stream(context.getDeclaringExecutable().getAnnotations()))
        .map(Annotation::annotationType)
        .flatMap(each -> Stream.concat(Stream.of(each), metaAnnotations(each)))
        .anyMatch(each -> FOREIGN_ANNOTATIONS.contains(each.getSimpleName()));
  }

  private static Stream<Class<? extends Annotation>> metaAnnotations(
      Class<? extends Annotation> type) {
    return Arrays.stream(type.getAnnotations()).map(Annotation::annotationType);
  }
}
