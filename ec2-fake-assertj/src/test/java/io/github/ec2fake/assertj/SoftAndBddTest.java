// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import static io.github.ec2fake.assertj.Ec2.EBS_WINDOWS;
import static io.github.ec2fake.assertj.Ec2CloudBddAssertions.then;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.BDDAssertions.then;

import com.amazonaws.services.ec2.AmazonEC2;
import io.github.ec2fake.Ec2Cloud;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

class SoftAndBddTest {
  private final Ec2Cloud cloud = Ec2Cloud.create();
  private final AmazonEC2 ec2 = cloud.client();

  /** As users mix it into their own. */
  static class Mixed extends SoftAssertions implements Ec2CloudSoftAssertionsProvider {}

  @Test
  void collectsTheFailuresOfWhatItLeadsTo() {
    Ec2CloudSoftAssertions softly = new Ec2CloudSoftAssertions();

    softly.assertThat(ec2).hasRunningInstances(1).hasImageNamed("My AMI");
    softly.assertThat(ec2).image(EBS_WINDOWS).isPending().isAvailable().isEbsBacked().hasFailed();
    softly.assertThat(ec2).image("ami-00000000").exists();
    softly.assertThat(ec2).instance("i-00000000").isRunning().hasType("m1.small");
    softly.assertThat(ec2).bundleTask("bun-00000000").isComplete();
    softly.assertThat(ec2).securityGroup("web").allows(Ec2Assertions.tcp(80));
    softly.assertThat(ec2).volume("vol-00000000").isAvailable();
    softly.assertThat(ec2).snapshot("snap-00000000").isCompleted();
    softly.assertThat(ec2).vpc("vpc-00000000").isAvailable().isDefault();
    softly.assertThat(ec2).subnet("subnet-00000000").isAvailable();
    softly.assertThat(ec2).routeTable("rtb-00000000").isMain();
    softly.assertThat(ec2).networkInterface("eni-00000000").isInUse();
    softly.assertThat(ec2).launchTemplate("web").hasLatestVersion(1);
    softly.assertThat(ec2).address("192.0.2.1").isNotAssociated();
    softly.assertThat(ec2).keyPair("mine").exists();
    softly.assertThat(ec2).image(EBS_WINDOWS).isSharedWith("999988887777");
    softly.assertThat(cloud.journal()).receivedInOrder("RunInstances");
    softly.assertThat(cloud.journal()).received("RunInstances").once().atLeast(1);
    softly
        .assertThat(cloud.journal())
        .received("RunInstances")
        .with("ImageId", "b")
        .from(Ec2.PARTNER)
        .once();

    assertThat(softly.errorsCollected()).hasSize(24);
    assertThat(softly.wasSuccess()).isFalse();
    assertThatThrownBy(softly::assertAll)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("to have 1 running instance")
        .hasMessageContaining("to be pending")
        .hasMessageContaining("instance i-00000000")
        .hasMessageContaining("RunInstances with ImageId=b from 999988887777 once");
  }

  @Test
  void staysSoftOnTheWayBack() {
    Ec2CloudSoftAssertions softly = new Ec2CloudSoftAssertions();

    softly
        .assertThat(ec2)
        .as("all")
        .image(EBS_WINDOWS)
        .isPending()
        .returnToEc2()
        .hasImageNamed("My AMI")
        .instance("i-00000000")
        .isRunning();
    softly
        .assertThat(cloud.journal())
        .received("RunInstances")
        .once()
        .returnToJournal()
        .hasTransitions("i-1", "pending");

    assertThat(softly.errorsCollected()).hasSize(5);
    assertThat(softly.errorsCollected().get(2).getMessage())
        .startsWith("[all > instance i-00000000] ");
  }

  @Test
  void succeedsQuietly() {
    Ec2CloudSoftAssertions.assertSoftly(
        softly -> {
          softly
              .assertThat(ec2)
              .image(EBS_WINDOWS)
              .isAvailable()
              .returnToEc2()
              .hasRunningInstances(0);
          softly.assertThat(cloud.journal()).received("RunInstances").never();
        });
  }

  @Test
  void reportsAllAtOnce() {
    assertThatThrownBy(
            () ->
                Ec2SoftAssertions.assertSoftly(
                    softly -> {
                      softly.assertThat(ec2).image(EBS_WINDOWS).isPending();
                      softly.assertThat(ec2).instance("i-00000000").isRunning();
                    }))
        .hasMessageContaining("2 failures")
        .hasMessageContaining("ami-1cbd4475")
        .hasMessageContaining("i-00000000");
  }

  @Test
  void canBeMixedIntoTheUsersOwn() {
    Mixed softly = new Mixed();

    softly.assertThat("a").isEqualTo("b");
    softly.assertThat(ec2).image(EBS_WINDOWS).isPending();

    assertThat(softly.errorsCollected()).hasSize(2);
  }

  @Test
  void speaksInBddsWords() {
    then(ec2).image(EBS_WINDOWS).isAvailable();
    then(cloud.journal()).received("RunInstances").never();
    then("a").isEqualTo("a");
    assertThatThrownBy(() -> then(ec2).image(EBS_WINDOWS).isPending())
        .hasMessageEndingWith("to be pending\nbut it is available");
  }

  @Test
  void allFormsBeginWithTheSame() {
    Set<String> assertThat = beginnings(Ec2Assertions.class, "assertThat");

    assertThat(assertThat).hasSizeGreaterThan(10);
    assertThat(beginnings(Ec2BddAssertions.class, "then")).isEqualTo(assertThat);
    assertThat(beginnings(Ec2SoftAssertionsProvider.class, "assertThat")).isEqualTo(assertThat);
    assertThat(beginnings(Ec2SoftAssertions.class, "assertThat")).isEqualTo(assertThat);

    Set<String> withTheJournal = beginnings(Ec2CloudAssertions.class, "assertThat");
    assertThat(withTheJournal).containsAll(assertThat).hasSize(assertThat.size() + 1);
    assertThat(beginnings(Ec2CloudBddAssertions.class, "then")).isEqualTo(withTheJournal);
    assertThat(beginnings(Ec2CloudSoftAssertionsProvider.class, "assertThat"))
        .isEqualTo(withTheJournal);
    assertThat(beginnings(Ec2CloudSoftAssertions.class, "assertThat")).isEqualTo(withTheJournal);
  }

  @Test
  void everyObjectOfTheSdkHasItsFactory() {
    Set<String> objects =
        beginnings(Ec2Assertions.class, "assertThat").stream()
            .filter(text -> !text.contains("Ec2Assert of"))
            .collect(Collectors.toSet());

    assertThat(
            Stream.of(Ec2AssertFactories.class.getFields())
                .map(field -> (ParameterizedType) field.getGenericType())
                .map(ParameterizedType::getActualTypeArguments)
                .map(types -> types[1] + " of " + List.of(types[0]))
                .collect(Collectors.toSet()))
        .isEqualTo(objects);
  }

  private static Set<String> beginnings(Class<?> from, String name) {
    return Stream.of(from.getMethods())
        .filter(method -> method.getName().equals(name) && !method.isBridge())
        .map(method -> method.getReturnType() + " of " + List.of(method.getParameterTypes()))
        .collect(Collectors.toSet());
  }

  @Test
  void everyAssertionCanBeMadeSoft() throws Exception {
    List<Class<?>> types = AssertionClasses.all();

    assertThat(types).contains(Ec2Assert.class, ReceivedCallsAssert.class).hasSizeGreaterThan(30);
    for (Class<?> type : types) {
      assertThat(Modifier.isFinal(type.getModifiers())).as("%s is final", type).isFalse();
      assertThat(type.getConstructors())
          .as("constructors of %s", type)
          .singleElement()
          .satisfies(made -> assertThat(made.getParameterCount()).isEqualTo(1));
      for (Class<?> part = type;
          part.getPackageName().equals(type.getPackageName());
          part = part.getSuperclass()) {
        for (Method method : part.getDeclaredMethods()) {
          if (Modifier.isPublic(method.getModifiers())) {
            assertThat(Modifier.isFinal(method.getModifiers())).as("%s is final", method).isFalse();
          }
        }
      }
    }
  }
}
