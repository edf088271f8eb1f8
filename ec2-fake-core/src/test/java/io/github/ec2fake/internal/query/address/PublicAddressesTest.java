// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.address;

import static io.github.ec2fake.internal.query.StorageFixture.all;
import static io.github.ec2fake.internal.query.StorageFixture.first;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ec2fake.internal.model.network.AddressPool;
import io.github.ec2fake.internal.query.StorageFixture;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Which public address an instance has, and when the region has an address again. */
class PublicAddressesTest {
  private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

  /** Instances A and B, and two addresses with their allocations. */
  private static StorageFixture prepared(boolean classic) {
    StorageFixture cloud = new StorageFixture(classic, 1);
    for (String name : List.of("i-0aaaaaaa", "i-0bbbbbbb")) {
      cloud.instance(name, "us-east-1a", "running");
    }
    for (int number = 1; number <= 2; number++) {
      String allocated = cloud.ok("Action=AllocateAddress");
      cloud.named("ADDRESS" + number, first(allocated, "publicIp"));
      cloud.named("ALLOCATION" + number, first(allocated, "allocationId"));
    }
    return cloud;
  }

  private static String addressOf(StorageFixture cloud, String instance) {
    return first(cloud.ok("Action=DescribeInstances&InstanceId.1=" + instance), "ipAddress");
  }

  private static int free(StorageFixture cloud) {
    return cloud.region().network().publicAddresses().free();
  }

  @Nested
  class InEc2Classic {
    private final StorageFixture cloud = prepared(true);

    private void associate(String address, String instance) {
      cloud.ok("Action=AssociateAddress&PublicIp=" + address + "&InstanceId=" + instance);
    }

    @Test
    void anInstanceWhoseAddressMovesToAnotherHasAnOrdinaryOneAgain() {
      associate("ADDRESS1", "i-0aaaaaaa");

      associate("ADDRESS1", "i-0bbbbbbb");

      assertThat(addressOf(cloud, "i-0aaaaaaa"))
          .isNotEmpty()
          .isNotEqualTo(cloud.resolved("ADDRESS1"));
      assertThat(addressOf(cloud, "i-0bbbbbbb")).isEqualTo(cloud.resolved("ADDRESS1"));
    }

    @Test
    void anInstanceHasOneElasticAddress() {
      associate("ADDRESS1", "i-0aaaaaaa");

      associate("ADDRESS2", "i-0aaaaaaa");

      assertThat(addressOf(cloud, "i-0aaaaaaa")).isEqualTo(cloud.resolved("ADDRESS2"));
      assertThat(all(cloud.ok("Action=DescribeAddresses"), "instanceId"))
          .containsExactly("", "i-0aaaaaaa");
    }

    @Test
    void anInstanceWhoseAddressIsReleasedHasAnOrdinaryOneAgain() {
      associate("ADDRESS1", "i-0aaaaaaa");

      cloud.ok("Action=ReleaseAddress&PublicIp=ADDRESS1");

      assertThat(addressOf(cloud, "i-0aaaaaaa"))
          .isNotEmpty()
          .isNotEqualTo(cloud.resolved("ADDRESS1"));
    }

    @Test
    void theEndOfAnInstanceDisassociatesItsAddress() {
      associate("ADDRESS1", "i-0aaaaaaa");

      cloud.ok("Action=TerminateInstances&InstanceId.1=i-0aaaaaaa");
      cloud.advance(FIVE_MINUTES);

      assertThat(all(cloud.ok("Action=DescribeAddresses"), "instanceId")).containsExactly("", "");
    }

    @Test
    void whatIsReplacedAndReleasedIsFreeAgain() {
      int before = free(cloud);

      associate("ADDRESS1", "i-0aaaaaaa");
      assertThat(free(cloud)).isEqualTo(before + 1);
      associate("ADDRESS1", "i-0bbbbbbb");
      assertThat(free(cloud)).isEqualTo(before + 1);
      cloud.ok("Action=DisassociateAddress&PublicIp=ADDRESS1");
      assertThat(free(cloud)).isEqualTo(before);
      cloud.ok("Action=ReleaseAddress&PublicIp=ADDRESS1");
      assertThat(free(cloud)).isEqualTo(before + 1);
    }

    @Test
    void aStoppedOrTerminatedInstanceGivesItsAddressesBack() {
      AddressPool privateAddresses = cloud.region().network().classicAddresses();
      int before = free(cloud);
      int privateBefore = privateAddresses.free();

      String id = cloud.instance("i-0ccccccc", "us-east-1a", "stopped");
      assertThat(free(cloud)).isEqualTo(before);
      cloud.ok("Action=StartInstances&InstanceId.1=" + id);
      assertThat(free(cloud)).isEqualTo(before - 1);
      assertThat(privateAddresses.free()).isEqualTo(privateBefore - 1);
      cloud.ok("Action=TerminateInstances&InstanceId.1=" + id);
      cloud.advance(FIVE_MINUTES);

      assertThat(free(cloud)).isEqualTo(before);
      assertThat(privateAddresses.free()).isEqualTo(privateBefore);
    }
  }

  @Nested
  class InAVpc {
    private final StorageFixture cloud = prepared(false);

    private void associate(String address, String instance) {
      cloud.ok("Action=AssociateAddress&AllocationId=" + address + "&InstanceId=" + instance);
    }

    @Test
    void anInstanceWhoseAddressIsReleasedHasNone() {
      associate("ALLOCATION1", "i-0aaaaaaa");

      cloud.ok("Action=ReleaseAddress&AllocationId=ALLOCATION1");

      assertThat(addressOf(cloud, "i-0aaaaaaa")).isEmpty();
    }

    @Test
    void whatIsReplacedAndReleasedIsFreeAgain() {
      int before = free(cloud);

      associate("ALLOCATION1", "i-0aaaaaaa");
      assertThat(free(cloud)).isEqualTo(before + 1);
      associate("ALLOCATION2", "i-0aaaaaaa");
      assertThat(free(cloud)).isEqualTo(before + 1);
      cloud.ok("Action=ReleaseAddress&AllocationId=ALLOCATION2");
      assertThat(free(cloud)).isEqualTo(before + 2);
    }
  }
}
