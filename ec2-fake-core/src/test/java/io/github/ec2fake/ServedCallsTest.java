// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.AmazonEC2ClientBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ServedCallsTest {
  private final Ec2Cloud cloud = Ec2Cloud.create();
  private final Ec2Cloud other = Ec2Cloud.create();

  @Test
  void theCloudThatServesIsFound() {
    AmazonEC2 own =
        AmazonEC2ClientBuilder.standard()
            .withClientConfiguration(cloud.clientConfiguration())
            .withCredentials(cloud.credentials(cloud.account()))
            .withRegion("us-east-1")
            .build();

    assertThat(Ec2Cloud.serving(() -> cloud.client().describeRegions())).containsSame(cloud);
    assertThat(Ec2Cloud.serving(() -> cloud.asyncClient().describeRegionsAsync().isDone()))
        .containsSame(cloud);
    assertThat(Ec2Cloud.serving(own::describeRegions)).containsSame(cloud);
    assertThat(Ec2Cloud.serving(() -> other.client().describeRegions())).containsSame(other);
  }

  @Test
  void theLastCallCounts() {
    assertThat(
            Ec2Cloud.serving(
                () -> {
                  cloud.client().describeRegions();
                  other.client().describeRegions();
                }))
        .containsSame(other);
    assertThat(Ec2Cloud.serving(() -> {})).isEmpty();
  }

  @Test
  void oneInsideOfAnotherIsFoundByBoth() {
    List<Optional<Ec2Cloud>> inner = new ArrayList<>();
    Optional<Ec2Cloud> outer =
        Ec2Cloud.serving(() -> inner.add(Ec2Cloud.serving(() -> cloud.client().describeRegions())));

    assertThat(inner).containsExactly(Optional.of(cloud));
    assertThat(outer).containsSame(cloud);
  }

  @Test
  void whatTheCodeThrowsComesOut() {
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(
            () ->
                Ec2Cloud.serving(
                    () -> {
                      throw new IllegalStateException("mine");
                    }))
        .withMessage("mine");
    cloud.client().describeRegions();
    assertThat(Ec2Cloud.serving(() -> {})).as("nothing is kept").isEmpty();
  }
}
