// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import static io.github.ec2fake.assertj.Ec2CloudAssertions.assertThat;
import static io.github.ec2fake.assertj.Failure.failsFor;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CreateVpcRequest;
import io.github.ec2fake.Ec2Cloud;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class TagsAssertTest {
  private final Ec2Cloud cloud = Ec2Cloud.create();
  private final AmazonEC2 ec2 = cloud.client();
  private final String id = ec2.createVpc(new CreateVpcRequest("10.0.0.0/16")).getVpc().getVpcId();

  private void tagsFail(Consumer<TagsAssert> assertion, String expected, String found) {
    failsFor("resource " + id, () -> assertion.accept(assertThat(ec2).tagsOf(id)), expected, found);
  }

  @Test
  void aResourceHasTags() {
    Ec2.tag(ec2, id, "stage", "test");
    Ec2.tag(ec2, id, "owner", "me");

    assertThat(ec2)
        .tagsOf(id)
        .hasTag("stage")
        .hasTag("stage", "test")
        .doesNotHaveTag("cost")
        .doesNotHaveTag("stage", "prod")
        .hasExactlyTheTags(Map.of("stage", "test", "owner", "me"));
    String found = "but its tags are owner=me, stage=test";
    tagsFail(it -> it.hasTag("cost"), "to have the tag cost", found);
    tagsFail(it -> it.hasTag("stage", "prod"), "to have the tag stage=prod", found);
    tagsFail(it -> it.doesNotHaveTag("stage"), "not to have the tag stage", found);
    tagsFail(it -> it.doesNotHaveTag("stage", "test"), "not to have the tag stage=test", found);
    tagsFail(
        it -> it.hasExactlyTheTags(Map.of("stage", "test")),
        "to have exactly the tags stage=test",
        found);
    tagsFail(it -> it.hasNoTags(), "to have no tags", found);
  }

  @Test
  void aResourceWithoutTags() {
    assertThat(ec2).tagsOf(id).hasNoTags().hasExactlyTheTags(Map.of());
    tagsFail(it -> it.hasTag("stage"), "to have the tag stage", "but it has no tags");
    assertThat(ec2).tagsOf("vpc-*").hasNoTags();
  }

  @Test
  void ec2IsAskedOnceInAChain() {
    Ec2.tag(ec2, id, "stage", "test");

    assertThat(ec2)
        .tagsOf(id)
        .hasTag("stage")
        .hasTag("stage", "test")
        .returnToEc2()
        .hasNoInstances();

    assertThat(cloud.journal()).received("DescribeTags").once();
  }

  @Test
  void isSoftAndInBddsWordsAndWaits() {
    Ec2SoftAssertions softly = new Ec2SoftAssertions();
    softly.assertThat(ec2).as("all").tagsOf(id).hasTag("stage").hasTag("owner").hasNoTags();

    assertThat(softly.errorsCollected()).hasSize(2);
    assertThat(softly.errorsCollected().get(0))
        .hasMessageStartingWith("[all > tags of " + id + "] ");
    Ec2BddAssertions.then(ec2).tagsOf(id).hasNoTags();
    cloud.at(Duration.ofMinutes(1), it -> Ec2.tag(ec2, id, "stage", "test"));
    assertThat(ec2).eventually().tagsOf(id).hasTag("stage", "test");
  }
}
