// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.model.Address;
import com.amazonaws.services.ec2.model.DescribeInstancesResult;
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
import com.amazonaws.services.ec2.model.transform.DescribeAddressesResultStaxUnmarshaller;
import com.amazonaws.services.ec2.model.transform.DescribeInstancesResultStaxUnmarshaller;
import com.amazonaws.services.ec2.model.transform.DescribeVolumesResultStaxUnmarshaller;
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

  private final Map<String, Shown> shown = new HashMap<>();
  private final Set<String> seen = new HashSet<>();
  private final Map<String, Set<String>> present = new HashMap<>();

  /** Looks at what an account has in a region. */
  void check(Ec2Cloud cloud, String account, String region) {
    String where = account + region;
    Shown now =
        shown.computeIfAbsent(where, any -> new Shown(new PlainCalls(cloud, account, region)));
    if (now.isAsBefore()) {
      // All that follows has been checked of the very same replies.
      return;
    }
    List<Reservation> reservations = now.instances().getReservations();
    List<Instance> instances =
        reservations.stream().flatMap(each -> each.getInstances().stream()).toList();
    List<Volume> volumes = now.volumes().getVolumes();
    List<Address> addresses = now.addresses().getAddresses();
    List<NetworkInterface> interfaces = now.interfaces().getNetworkInterfaces();

    assertThat(reservations).allMatch(each -> account.equals(each.getOwnerId()));
    aTerminatedInstanceHoldsNothing(instances, volumes, addresses, interfaces);
    aVolumeIsAttachedAtBothEnds(instances, volumes);
    anInterfaceIsAttachedAtBothEnds(instances, interfaces);
    anAddressIsSeenAtBothEnds(addresses, interfaces);
    whatIsNamedExists(now, account, instances, interfaces);
    aSubnetCountsItsAddresses(now, account, interfaces);
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
      Shown shown, String account, List<Instance> instances, List<NetworkInterface> interfaces) {
    Set<String> groups = ids(shown.groups().getSecurityGroups(), SecurityGroup::getGroupId);
    Set<String> vpcs = ids(shown.vpcs().getVpcs(), Vpc::getVpcId);
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
      Shown shown, String account, List<NetworkInterface> interfaces) {
    for (Subnet subnet : shown.subnets().getSubnets()) {
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
    Calls calls = new PlainCalls(cloud, account, region);
    List<Instance> all = instances(calls, Map.of());
    List<Reservation> reservations =
        cloud.client(account, region).describeInstances().getReservations();
    assertThat(all)
        .as("what is read of plain calls is what the SDK reads")
        .isEqualTo(reservations.stream().flatMap(each -> each.getInstances().stream()).toList());
    assertThat(instances(calls, Map.of("MaxResults", "5"))).isEqualTo(all);
    for (String state : LATER.keySet()) {
      assertThat(instances(calls, filter("instance-state-name", state)))
          .isEqualTo(all.stream().filter(each -> each.getState().getName().equals(state)).toList());
    }
    for (Instance each : all) {
      assertThat(instances(calls, filter("instance-id", each.getInstanceId(), "i-0")))
          .containsExactly(each);
    }
    List<Volume> volumes = volumes(calls, Map.of());
    for (String key : List.of("k", "Name")) {
      assertThat(volumes(calls, filter("tag:" + key, "v", "web")))
          .isEqualTo(volumes.stream().filter(each -> hasTag(each, key, "v", "web")).toList());
    }
    for (Address address : addresses(calls, Map.of())) {
      assertThat(addresses(calls, filter("public-ip", address.getPublicIp())))
          .containsExactly(address);
    }
  }

  private static boolean hasTag(Volume volume, String key, String... values) {
    return volume.getTags().stream()
        .anyMatch(tag -> tag.getKey().equals(key) && Set.of(values).contains(tag.getValue()));
  }

  private static Map<String, String> filter(String name, String... values) {
    Map<String, String> parameters = new HashMap<>();
    parameters.put("Filter.1.Name", name);
    for (int i = 0; i < values.length; i++) {
      parameters.put("Filter.1.Value." + (i + 1), values[i]);
    }
    return parameters;
  }

  private static List<Instance> instances(Calls calls, Map<String, String> parameters) {
    List<Instance> found = new ArrayList<>();
    Map<String, String> page = new HashMap<>(parameters);
    do {
      DescribeInstancesResult result =
          Shown.read(
              calls.call("DescribeInstances", page),
              DescribeInstancesResultStaxUnmarshaller.getInstance());
      result.getReservations().forEach(each -> found.addAll(each.getInstances()));
      page.put("NextToken", String.valueOf(result.getNextToken()));
    } while (!page.get("NextToken").equals("null"));
    return found;
  }

  private static List<Volume> volumes(Calls calls, Map<String, String> parameters) {
    return Shown.read(
            calls.call("DescribeVolumes", parameters),
            DescribeVolumesResultStaxUnmarshaller.getInstance())
        .getVolumes();
  }

  private static List<Address> addresses(Calls calls, Map<String, String> parameters) {
    return Shown.read(
            calls.call("DescribeAddresses", parameters),
            DescribeAddressesResultStaxUnmarshaller.getInstance())
        .getAddresses();
  }

  private static <T> Set<String> ids(List<T> all, Function<T, String> id) {
    return all.stream().map(id).collect(Collectors.toCollection(TreeSet::new));
  }
}
