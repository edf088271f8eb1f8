// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ec2fake.internal.query.action.Action;
import io.github.ec2fake.limit.TokenBucket;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The token buckets of actions, as EC2's developer guide lists them. */
class RequestBucketsTest {

  @ParameterizedTest
  @CsvSource({
    "DescribeImages, 100, 20",
    "CreateImage, 50, 5",
    "AuthorizeSecurityGroupIngress, 50, 5",
    "GetConsoleOutput, 100, 10",
    "RunInstances, 5, 2",
    "StartInstances, 5, 2",
    "StopInstances, 50, 5",
    "TerminateInstances, 100, 5",
    "DeregisterImage, 100, 5",
    "CreateTags, 100, 10",
    "CopyImage, 100, 1",
    "CreateSpotDatafeedSubscription, 50, 3",
  })
  void ofRequestsAreThePublishedOnes(String name, int capacity, int refillPerSecond) {
    Action<?, ?> action = Modelled.action(name);
    assertThat(action.requestBucket()).isEqualTo(new TokenBucket(capacity, refillPerSecond));
    assertThat(action.unfilteredRequestBucket()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "DescribeInstances",
    "DescribeInstanceStatus",
    "DescribeSecurityGroups",
    "DescribeSnapshots",
    "DescribeSpotInstanceRequests",
    "DescribeVolumes"
  })
  void ofUnfilteredRequestsAreSmaller(String name) {
    assertThat(Modelled.action(name).unfilteredRequestBucket()).isEqualTo(new TokenBucket(50, 10));
    assertThat(Modelled.action(name).requestBucket()).isEqualTo(new TokenBucket(100, 20));
  }

  @ParameterizedTest
  @CsvSource({
    "RunInstances, 1000, 2",
    "StartInstances, 1000, 2",
    "StopInstances, 1000, 20",
    "TerminateInstances, 1000, 20",
  })
  void ofInstancesAreThePublishedOnes(String name, int capacity, int refillPerSecond) {
    assertThat(Modelled.action(name).instanceBucket())
        .isEqualTo(new TokenBucket(capacity, refillPerSecond));
    assertThat(Modelled.action("RebootInstances").instanceBucket()).isNull();
  }

  @Test
  void aLaunchTouchesAsManyInstancesAsItMayLaunch() {
    Action<?, ?> launch = Modelled.action("RunInstances");
    assertThat(launch.instancesTouched(Map.of("MinCount", "1", "MaxCount", "7"))).isEqualTo(7);
    assertThat(launch.instancesTouched(Map.of("MaxCount", "many"))).isZero();
    assertThat(
            Modelled.action("StopInstances")
                .instancesTouched(
                    Map.of("InstanceId.1", "i-1", "InstanceId.2", "i-2", "Force", "true")))
        .isEqualTo(2);
  }
}
