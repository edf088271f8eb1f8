// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import static io.github.ec2fake.assertj.Ec2Assertions.assertThat;
import static io.github.ec2fake.assertj.Failure.fails;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CreateLaunchTemplateRequest;
import com.amazonaws.services.ec2.model.CreateLaunchTemplateVersionRequest;
import com.amazonaws.services.ec2.model.ModifyLaunchTemplateRequest;
import com.amazonaws.services.ec2.model.RequestLaunchTemplateData;
import io.github.ec2fake.Ec2Cloud;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class LaunchTemplateAssertTest {
  private final Ec2Cloud cloud = Ec2Cloud.create();
  private final AmazonEC2 ec2 = cloud.client();
  private final String id = create("web");

  private String create(String name) {
    return ec2.createLaunchTemplate(
            new CreateLaunchTemplateRequest()
                .withLaunchTemplateName(name)
                .withLaunchTemplateData(data("m5.large")))
        .getLaunchTemplate()
        .getLaunchTemplateId();
  }

  private static RequestLaunchTemplateData data(String instanceType) {
    return new RequestLaunchTemplateData().withInstanceType(instanceType);
  }

  private void addVersion() {
    ec2.createLaunchTemplateVersion(
        new CreateLaunchTemplateVersionRequest()
            .withLaunchTemplateId(id)
            .withLaunchTemplateData(data("m5.xlarge")));
  }

  /** Asserts the failure for the template: what was expected of it, and what was found. */
  private void templateFails(
      Consumer<LaunchTemplateAssert> assertion, String expected, String found) {
    Failure.failsFor(
        "launch template " + id + " 'web'",
        () -> assertion.accept(assertThat(ec2).launchTemplate("web")),
        expected,
        found);
  }

  @Test
  void theLatestVersionIsTheOneThatWasCreatedLast() {
    assertThat(ec2).launchTemplate("web").exists().hasLatestVersion(1);
    addVersion();

    assertThat(ec2).launchTemplate("web").hasLatestVersion(2).hasDefaultVersion(1);
    templateFails(
        it -> it.hasLatestVersion(1),
        "to have the latest version 1",
        "but its latest version is 2");
  }

  @Test
  void theDefaultVersionIsTheOneThatWasChosen() {
    addVersion();
    templateFails(
        it -> it.hasDefaultVersion(2),
        "to have the default version 2",
        "but its default version is 1");

    ec2.modifyLaunchTemplate(
        new ModifyLaunchTemplateRequest().withLaunchTemplateId(id).withDefaultVersion("2"));

    assertThat(ec2).launchTemplate("web").hasDefaultVersion(2).hasLatestVersion(2);
  }

  @Test
  void aTemplateIsFoundByIdAndByName() {
    String likeAnId = create("lt-web");

    assertThat(ec2).launchTemplate(id).exists().returnToEc2().launchTemplate("lt-web").exists();
    Ec2.tag(ec2, likeAnId, "stage", "test");
    assertThat(ec2).launchTemplate("lt-web").hasTag("stage", "test");
    assertThat(ec2).launchTemplate("web").doesNotHaveTag("stage");
    assertThat(ec2).launchTemplate("*").doesNotExist();
    templateFails(it -> it.doesNotExist(), "not to exist", "but it does");
  }

  @Test
  void noSuchTemplate() {
    assertThat(ec2)
        .launchTemplate("lt-00000000000000000")
        .doesNotExist()
        .returnToEc2()
        .launchTemplate("lt-0")
        .doesNotExist();
    fails(
        () -> assertThat(ec2).launchTemplate("wep").hasLatestVersion(1),
        """
        Expecting
          launch template wep
        to have the latest version 1
        but this client sees no such launch template. It has
          $ 'web'
        """,
        id);
  }
}
