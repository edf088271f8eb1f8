// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.Address;
import com.amazonaws.services.ec2.model.DescribeAddressesRequest;
import com.amazonaws.services.ec2.model.DescribeInstancesRequest;
import com.amazonaws.services.ec2.model.DescribeVolumesRequest;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.GroupIdentifier;
import com.amazonaws.services.ec2.model.Instance;
import com.amazonaws.services.ec2.model.InstanceBlockDeviceMapping;
import com.amazonaws.services.ec2.model.InstanceNetworkInterface;
import com.amazonaws.services.ec2.model.NetworkInterface;
import com.amazonaws.services.ec2.model.Reservation;
import com.amazonaws.services.ec2.model.SecurityGroup;
import com.amazonaws.services.ec2.model.Subnet;
import com.amazonaws.services.ec2.model.Volume;
import com.amazonaws.services.ec2.model.VolumeAttachment;
import com.amazonaws.services.ec2.model.Vpc;
import io.github.ec2fake.Ec2Cloud;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What holds in every cloud at every moment, as far as accounts see it. {@code INVARIANTS.md} says
 * each in a sentence.
 */
final class WorldInvariants {
  private static final int ADDRESSES_OF_A_PREFIX = 16;
  private static final String TERMINATED = "terminated";

  /** The states that an instance can have after each, however much time has passed. */
  private static final Map<String, Set<String>> LATER =
      Map.of(
          "pending",
          Set.of("pending", "running", "stopping", "stopped", "shutting-down", TERMINATED),
          "running",
          Set.of("pending", "running", "stopping", "stopped", "shutting-down", TERMINATED),
          "stopping",
          Set.of("pending", "running", "stopping", "stopped", "shutting-down", TERMINATED),
          "stopped",
          Set.of("pending", "running", "stopping", "stopped", "shutting-down", TERMINATED),
          "shutting-down",
          Set.of("shutting-down", TERMINATED),
          TERMINATED,
          Set.of(TERMINATED));

  /** By account and region, what there was at the last look. */
  private final Map<String, Map<String, String>> states = new HashMap<>();

  private final Set<String> seen = new HashSet<>();
  private final Map<String, Set<String>> present = new HashMap<>();

  /** Looks at what an account has in a region. */
  void check(Ec2Cloud cloud, String account, String region) {
    AmazonEC2 ec2 = cloud.client(account, region);
    List<Reservation> reservations = ec2.describeInstances().getReservations();
    List<Instance> instances =
        reservations.stream().flatMap(each -> each.getInstances().stream()).toList();
    List<Volume> volumes = ec2.describeVolumes().getVolumes();
    List<Address> addresses = ec2.describeAddresses().getAddresses();
    List<NetworkInterface> interfaces = ec2.describeNetworkInterfaces().getNetworkInterfaces();
    String where = account + region;

    assertThat(reservations).allMatch(each -> account.equals(each.getOwnerId()));
    aTerminatedInstanceHoldsNothing(instances, volumes, addresses, interfaces);
    aVolumeIsAttachedAtBothEnds(instances, volumes);
    anInterfaceIsAttachedAtBothEnds(instances, interfaces);
    anAddressIsSeenAtBothEnds(addresses, interfaces);
    whatIsNamedExists(ec2, account, instances, interfaces);
    aSubnetCountsItsAddresses(ec2, account, interfaces);
    onlyLegalStatesFollow(where, instances);
    noIdIsUsedAgain(
        where,
        Stream.of(
                instances.stream().map(Instance::getInstanceId),
                volumes.stream().map(Volume::getVolumeId),
                interfaces.stream().map(NetworkInterface::getNetworkInterfaceId),
                addresses.stream().map(Address::getAllocationId))
            .flatMap(ids -> ids)
            .filter(id -> id != null)
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  private static void aTerminatedInstanceHoldsNothing(
      List<Instance> instances,
      List<Volume> volumes,
      List<Address> addresses,
      List<NetworkInterface> interfaces) {
    Set<String> terminated =
        instances.stream()
            .filter(instance -> instance.getState().getName().equals(TERMINATED))
            .peek(
                instance -> {
                  assertThat(instance.getBlockDeviceMappings()).as("%s", instance).isEmpty();
                  assertThat(instance.getNetworkInterfaces()).as("%s", instance).isEmpty();
                  assertThat(instance.getSecurityGroups()).as("%s", instance).isEmpty();
                  assertThat(instance.getPublicIpAddress()).as("%s", instance).isNull();
                  assertThat(instance.getPrivateIpAddress()).as("%s", instance).isNull();
                })
            .map(Instance::getInstanceId)
            .collect(Collectors.toSet());
    assertThat(volumes)
        .flatExtracting(Volume::getAttachments)
        .extracting(VolumeAttachment::getInstanceId)
        .doesNotContainAnyElementsOf(terminatedOr(terminated));
    assertThat(addresses)
        .extracting(Address::getInstanceId)
        .doesNotContainAnyElementsOf(terminatedOr(terminated));
    assertThat(interfaces)
        .filteredOn(each -> each.getAttachment() != null)
        .extracting(each -> each.getAttachment().getInstanceId())
        .doesNotContainAnyElementsOf(terminatedOr(terminated));
  }

  /** AssertJ wants at least one element. */
  private static Set<String> terminatedOr(Set<String> ids) {
    return ids.isEmpty() ? Set.of("none") : ids;
  }

  private static void aVolumeIsAttachedAtBothEnds(List<Instance> instances, List<Volume> volumes) {
    assertThat(
            volumes.stream()
                .flatMap(volume -> volume.getAttachments().stream())
                .map(
                    each ->
                        each.getVolumeId()
                            + " at "
                            + each.getInstanceId()
                            + " "
                            + each.getDevice()))
        .containsExactlyInAnyOrderElementsOf(
            instances.stream()
                .flatMap(
                    instance ->
                        instance.getBlockDeviceMappings().stream()
                            .map(mapping -> attached(instance, mapping)))
                .toList());
  }

  private static String attached(Instance instance, InstanceBlockDeviceMapping mapping) {
    return mapping.getEbs().getVolumeId()
        + " at "
        + instance.getInstanceId()
        + " "
        + mapping.getDeviceName();
  }

  private static void anInterfaceIsAttachedAtBothEnds(
      List<Instance> instances, List<NetworkInterface> interfaces) {
    Set<String> own = ids(interfaces, NetworkInterface::getNetworkInterfaceId);
    assertThat(
            interfaces.stream()
                .filter(each -> each.getAttachment() != null)
                .filter(each -> each.getAttachment().getInstanceId() != null)
                .map(
                    each ->
                        each.getNetworkInterfaceId()
                            + " at "
                            + each.getAttachment().getInstanceId()
                            + " "
                            + each.getPrivateIpAddress()))
        .containsExactlyInAnyOrderElementsOf(
            instances.stream()
                .flatMap(
                    instance ->
                        instance.getNetworkInterfaces().stream()
                            .filter(each -> own.contains(each.getNetworkInterfaceId()))
                            .map(
                                each ->
                                    each.getNetworkInterfaceId()
                                        + " at "
                                        + instance.getInstanceId()
                                        + " "
                                        + each.getPrivateIpAddress()))
                .toList());
  }

  private static void anAddressIsSeenAtBothEnds(
      List<Address> addresses, List<NetworkInterface> interfaces) {
    Map<String, NetworkInterface> byId =
        interfaces.stream()
            .collect(Collectors.toMap(NetworkInterface::getNetworkInterfaceId, each -> each));
    for (Address address : addresses) {
      NetworkInterface at = byId.get(String.valueOf(address.getNetworkInterfaceId()));
      if (at != null) {
        assertThat(at.getPrivateIpAddresses())
            .as("%s", address)
            .filteredOn(each -> each.getAssociation() != null)
            .extracting(
                each -> each.getPrivateIpAddress() + " " + each.getAssociation().getPublicIp())
            .contains(address.getPrivateIpAddress() + " " + address.getPublicIp());
      }
    }
  }

  private static void whatIsNamedExists(
      AmazonEC2 ec2, String account, List<Instance> instances, List<NetworkInterface> interfaces) {
    Set<String> groups =
        ids(ec2.describeSecurityGroups().getSecurityGroups(), SecurityGroup::getGroupId);
    Set<String> vpcs = ids(ec2.describeVpcs().getVpcs(), Vpc::getVpcId);
    for (NetworkInterface each : interfaces) {
      assertThat(groups)
          .as("the groups of %s", each)
          .containsAll(ids(each.getGroups(), GroupIdentifier::getGroupId));
      assertThat(vpcs).as("the VPC of %s", each).contains(each.getVpcId());
    }
    for (Instance instance : instances) {
      if (!instance.getState().getName().equals(TERMINATED)) {
        List<InstanceNetworkInterface> own =
            instance.getNetworkInterfaces().stream()
                .filter(each -> account.equals(each.getOwnerId()))
                .toList();
        assertThat(ids(interfaces, NetworkInterface::getNetworkInterfaceId))
            .containsAll(ids(own, InstanceNetworkInterface::getNetworkInterfaceId));
      }
    }
  }

  private static void aSubnetCountsItsAddresses(
      AmazonEC2 ec2, String account, List<NetworkInterface> interfaces) {
    for (Subnet subnet : ec2.describeSubnets().getSubnets()) {
      String block = subnet.getCidrBlock();
      assertThat(block == null).as("%s", subnet).isEqualTo(subnet.getIpv6Native());
      if (account.equals(subnet.getOwnerId()) && block != null) {
        int all = 1 << (32 - Integer.parseInt(block.substring(block.indexOf('/') + 1)));
        int used =
            interfaces.stream()
                .filter(each -> each.getSubnetId().equals(subnet.getSubnetId()))
                .mapToInt(
                    each ->
                        each.getPrivateIpAddresses().size()
                            + each.getIpv4Prefixes().size() * ADDRESSES_OF_A_PREFIX)
                .sum();
        assertThat(subnet.getAvailableIpAddressCount())
            .as("the free addresses of %s", subnet)
            .isEqualTo(all - 5 - used);
      }
    }
  }

  private void onlyLegalStatesFollow(String where, List<Instance> instances) {
    Map<String, String> before = states.getOrDefault(where, Map.of());
    Map<String, String> now = new HashMap<>();
    for (Instance instance : instances) {
      String id = instance.getInstanceId();
      String state = instance.getState().getName();
      now.put(id, state);
      assertThat(LATER.get(before.getOrDefault(id, "pending")))
          .as("%s after %s", id, before.get(id))
          .contains(state);
    }
    states.put(where, now);
  }

  private void noIdIsUsedAgain(String where, Set<String> ids) {
    Set<String> before = present.getOrDefault(where, Set.of());
    List<String> again = new ArrayList<>(ids);
    again.removeAll(before);
    again.retainAll(seen);
    assertThat(again).as("ids of what was gone, used again").isEmpty();
    seen.addAll(ids);
    present.put(where, ids);
  }

  /**
   * Pages put together are the whole, and what filters show is what they would show of the whole.
   */
  static void describesAgree(Ec2Cloud cloud, String account, String region) {
    AmazonEC2 ec2 = cloud.client(account, region);
    List<Instance> all = instances(ec2, new DescribeInstancesRequest());
    assertThat(instances(ec2, new DescribeInstancesRequest().withMaxResults(5))).isEqualTo(all);
    for (String state : LATER.keySet()) {
      assertThat(
              instances(
                  ec2,
                  new DescribeInstancesRequest()
                      .withFilters(new Filter("instance-state-name").withValues(state))))
          .isEqualTo(all.stream().filter(each -> each.getState().getName().equals(state)).toList());
    }
    for (Instance each : all) {
      assertThat(
              instances(
                  ec2,
                  new DescribeInstancesRequest()
                      .withFilters(
                          new Filter("instance-id").withValues(each.getInstanceId(), "i-0"))))
          .containsExactly(each);
    }
    List<Volume> volumes = ec2.describeVolumes().getVolumes();
    for (String key : List.of("k", "Name")) {
      assertThat(
              ec2.describeVolumes(
                      new DescribeVolumesRequest()
                          .withFilters(new Filter("tag:" + key).withValues("v", "web")))
                  .getVolumes())
          .isEqualTo(
              volumes.stream()
                  .filter(
                      each ->
                          each.getTags().stream()
                              .anyMatch(
                                  tag ->
                                      tag.getKey().equals(key)
                                          && Set.of("v", "web").contains(tag.getValue())))
                  .toList());
    }
    for (Address address : ec2.describeAddresses().getAddresses()) {
      assertThat(
              ec2.describeAddresses(
                      new DescribeAddressesRequest()
                          .withFilters(new Filter("public-ip").withValues(address.getPublicIp())))
                  .getAddresses())
          .containsExactly(address);
    }
  }

  private static List<Instance> instances(AmazonEC2 ec2, DescribeInstancesRequest request) {
    List<Instance> found = new ArrayList<>();
    String token = null;
    do {
      var page = ec2.describeInstances(request.withNextToken(token));
      page.getReservations().forEach(each -> found.addAll(each.getInstances()));
      token = page.getNextToken();
    } while (token != null);
    return found;
  }

  private static <T> Set<String> ids(List<T> all, Function<T, String> id) {
    return all.stream().map(id).collect(Collectors.toCollection(TreeSet::new));
  }
}
