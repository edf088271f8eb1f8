// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.OWNER;
import static io.github.ec2fake.rules.Fixtures.PARTNER;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CreateSpotDatafeedSubscriptionRequest;
import com.amazonaws.services.ec2.model.DeleteSpotDatafeedSubscriptionRequest;
import com.amazonaws.services.ec2.model.SpotDatafeedSubscription;
import io.github.ec2fake.Ec2Cloud;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** CreateSpotDatafeedSubscription and its like. */
class SpotDatafeedTest {
  private static final String NONE =
      "400 InvalidSpotDatafeed.NotFound: Spot datafeed subscription does not exist.";

  @AutoClose private final Ec2Cloud cloud = Ec2Cloud.create();
  private final AmazonEC2 ec2 = cloud.client();

  @Test
  void isOneForEachAccountUntilItIsDeleted() {
    cloud.arrange().bucket("usage", OWNER).bucket("other", OWNER);
    CreateSpotDatafeedSubscriptionRequest request =
        new CreateSpotDatafeedSubscriptionRequest("usage").withPrefix("spot");
    SpotDatafeedSubscription expected =
        new SpotDatafeedSubscription()
            .withBucket("usage")
            .withPrefix("spot")
            .withOwnerId(OWNER)
            .withState("Active");

    assertThat(ec2.createSpotDatafeedSubscription(request).getSpotDatafeedSubscription())
        .isEqualTo(expected);
    assertThat(ec2.describeSpotDatafeedSubscription().getSpotDatafeedSubscription())
        .isEqualTo(expected);
    assertThatRefusal(() -> cloud.client(PARTNER).describeSpotDatafeedSubscription())
        .isEqualTo(NONE);

    ec2.createSpotDatafeedSubscription(new CreateSpotDatafeedSubscriptionRequest("other"));
    assertThat(ec2.describeSpotDatafeedSubscription().getSpotDatafeedSubscription().getBucket())
        .isEqualTo("other");
    ec2.deleteSpotDatafeedSubscription();
    assertThatRefusal(ec2::describeSpotDatafeedSubscription).isEqualTo(NONE);
    assertThatRefusal(
            () -> ec2.deleteSpotDatafeedSubscription(new DeleteSpotDatafeedSubscriptionRequest()))
        .isEqualTo(NONE);
  }

  @Test
  void needsABucketOfTheCaller() {
    cloud.arrange().bucket("theirs", PARTNER);

    assertThatRefusal(() -> create("theirs")).startsWith("400 InaccessibleStorageLocation: ");
    assertThatRefusal(() -> create("nobodys")).startsWith("400 InaccessibleStorageLocation: ");
  }

  private void create(String bucket) {
    ec2.createSpotDatafeedSubscription(new CreateSpotDatafeedSubscriptionRequest(bucket));
  }
}
