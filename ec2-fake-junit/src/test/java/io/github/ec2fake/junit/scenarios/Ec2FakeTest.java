// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.junit.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.ClientConfiguration;
import com.amazonaws.auth.AWSCredentialsProvider;
import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.AmazonEC2Async;
import com.amazonaws.services.ec2.AmazonEC2ClientBuilder;
import com.amazonaws.services.ec2.model.DescribeRegionsRequest;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.junit.Ec2Client;
import io.github.ec2fake.junit.Ec2Fake;
import io.github.ec2fake.junit.FromEc2Fake;
import io.github.ec2fake.time.VirtualClock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The plain use, as users write it; the other tests run such classes from outside. */
@ExtendWith(Ec2Fake.class)
class Ec2FakeTest {
  private final AmazonEC2 fromConstructor;
  private AmazonEC2 fromBeforeEach;

  @Ec2Client private AmazonEC2 field;

  @Ec2Client(account = "999988887777", region = "eu-west-1")
  AmazonEC2 partner;

  @Ec2Client AmazonEC2Async async;
  @FromEc2Fake Ec2Cloud cloudField;
  @FromEc2Fake VirtualClock clockField;

  Ec2FakeTest(AmazonEC2 fromConstructor) {
    this.fromConstructor = fromConstructor;
  }

  @BeforeEach
  void remember(AmazonEC2 ec2) {
    fromBeforeEach = ec2;
  }

  @Test
  void constructorFieldBeforeEachAndTestGetTheSameClient(AmazonEC2 ec2) {
    assertThat(ec2).isNotNull().isSameAs(fromConstructor).isSameAs(fromBeforeEach).isSameAs(field);
  }

  @Test
  void allPartsComeFromOneCloud(
      AmazonEC2 ec2, AmazonEC2Async asyncParameter, Ec2Cloud cloud, VirtualClock clock)
      throws Exception {
    assertThat(cloud).isSameAs(cloudField);
    assertThat(clock).isSameAs(clockField).isSameAs(cloud.clock());
    assertThat(asyncParameter).isSameAs(async);
    ec2.describeRegions();
    async.describeRegionsAsync(new DescribeRegionsRequest()).get();
    partner.describeRegions();
    assertThat(cloud.journal().calls("DescribeRegions")).hasSize(3);
  }

  @Test
  void anAccountAndARegionCanBeAskedFor(
      @Ec2Client(account = "999988887777", region = "eu-west-1") AmazonEC2 same,
      @Ec2Client(region = "eu-west-1") AmazonEC2 ireland,
      Ec2Cloud cloud) {
    assertThat(same).isSameAs(partner).isNotSameAs(ireland);
    for (AmazonEC2 each : List.of(field, partner, ireland)) {
      each.describeRegions();
    }
    assertThat(cloud.journal().calls())
        .extracting(call -> call.account() + " " + call.region())
        .containsExactly(
            "111122223333 us-east-1", "999988887777 eu-west-1", "111122223333 eu-west-1");
  }

  @FromEc2Fake ClientConfiguration configurationField;
  @FromEc2Fake AWSCredentialsProvider credentialsField;

  @Test
  void codeThatBuildsItsOwnClientReachesTheCloud(
      ClientConfiguration configuration, AWSCredentialsProvider credentials, Ec2Cloud cloud) {
    assertThat(configuration).isSameAs(configurationField);
    assertThat(credentials).isSameAs(credentialsField);
    AmazonEC2ClientBuilder.standard()
        .withClientConfiguration(configuration)
        .withCredentials(credentials)
        .withRegion("eu-west-1")
        .build()
        .describeRegions();
    assertThat(cloud.journal().calls())
        .extracting(call -> call.account() + " " + call.region())
        .containsExactly("111122223333 eu-west-1");
  }
}
