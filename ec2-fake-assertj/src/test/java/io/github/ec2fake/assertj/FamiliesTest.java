// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AbstractAmazonEC2;
import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.Tag;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Keeps the families of assertions in step: what the SDK's object of a kind tells, its assertions
 * can assert.
 */
class FamiliesTest {
  /** The assertion that belongs to a property of the SDK's object. */
  private static final Map<String, String> ASSERTIONS = assertions();

  private static Map<String, String> assertions() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("getState", "hasState");
    all.put("getOwnerId", "hasOwner");
    all.put("getGroupOwnerId", "hasOwner");
    all.put("getVpcId", "isInVpc");
    all.put("getSubnetId", "isInSubnet");
    all.put("getAvailabilityZone", "isInZone");
    all.put("getEncrypted", "isEncrypted");
    all.put("getDescription", "hasDescription");
    return all;
  }

  private static List<Class<?>> families() throws Exception {
    return AssertionClasses.all().stream()
        .filter(AbstractResourceAssert.class::isAssignableFrom)
        .toList();
  }

  private static Class<?> sdkClass(Class<?> family) {
    ParameterizedType parent = (ParameterizedType) family.getGenericSuperclass();
    return (Class<?>) parent.getActualTypeArguments()[1];
  }

  private static Set<String> methods(Class<?> type) {
    return Stream.of(type.getMethods()).map(Method::getName).collect(Collectors.toSet());
  }

  @Test
  void whatAnObjectTellsCanBeAsserted() throws Exception {
    Set<String> missing = new TreeSet<>();
    for (Class<?> family : families()) {
      Set<String> told = methods(sdkClass(family));
      Set<String> asserted = methods(family);
      ASSERTIONS.forEach(
          (getter, assertion) -> {
            String name = family.getSimpleName() + "." + assertion;
            boolean isItsOwn = getter.equals("get" + sdkClass(family).getSimpleName() + "Id");
            if (told.contains(getter) && !isItsOwn && !asserted.contains(assertion)) {
              missing.add(name);
            }
          });
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void whatEc2TagsIsAFamilyWithTags() throws Exception {
    List<Class<?>> families = families();

    assertThat(families).hasSizeGreaterThan(30);
    for (Class<?> family : families) {
      boolean isTagged =
          Stream.of(sdkClass(family).getMethods())
              .map(Method::getGenericReturnType)
              .anyMatch(
                  type -> type.getTypeName().equals("java.util.List<" + Tag.class.getName() + ">"));
      assertThat(AbstractTaggedAssert.class.isAssignableFrom(family))
          .as("%s has assertions about tags", family.getSimpleName())
          .isEqualTo(isTagged);
    }
  }

  @Test
  void assertThatLeadsToEachFamily() throws Exception {
    List<Class<?>> reached = new ArrayList<>();
    for (Method method : Ec2Assert.class.getMethods()) {
      if (AbstractResourceAssert.class.isAssignableFrom(method.getReturnType())
          && !method.isBridge()) {
        reached.add(method.getReturnType());
      }
    }
    assertThat(reached).containsExactlyInAnyOrderElementsOf(families());
  }

  @Test
  void eachFamilyHasItsList() throws Exception {
    AmazonEC2 none = new AbstractAmazonEC2() {};
    Set<Class<?>> listed = new HashSet<>();
    for (Method method : Ec2Assert.class.getMethods()) {
      if (AbstractResourceListAssert.class.isAssignableFrom(method.getReturnType())) {
        AbstractResourceListAssert<?, ?> list =
            (AbstractResourceListAssert<?, ?>) method.invoke(new Ec2Assert(none));
        listed.add(list.list().query().kind().sdkClass());
      }
    }
    assertThat(families()).filteredOn(family -> !listed.contains(sdkClass(family))).isEmpty();
  }
}
