// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.natgateway;

import io.github.ec2fake.internal.model.address.Address;
import io.github.ec2fake.internal.model.address.Addresses;
import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.natgateway.SecondaryAddress.Progress;
import io.github.ec2fake.internal.model.network.Subnet;
import io.github.ec2fake.internal.model.networkinterface.NetworkInterface;
import io.github.ec2fake.internal.model.networkinterface.NetworkInterfaces;
import io.github.ec2fake.internal.model.networkinterface.PrivateAddress;
import io.github.ec2fake.internal.model.networkinterface.PublicAddress;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.time.Phase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Gives NAT gateways further addresses, and takes them away.
 *
 * <p>Source: AssignPrivateNatGatewayAddress, AssociateNatGatewayAddress and their opposites; the
 * VPC user guide, "NAT gateway basics".
 */
public final class NatGatewayAddresses {
  private static final int MOST_PRIVATE = 8;
  private static final int LONGEST_DRAIN = 4000;

  private final NatGateways gateways;
  private final Addresses addresses;
  private final NetworkInterfaces interfaces;
  private final Context context;

  NatGatewayAddresses(
      NatGateways gateways, Addresses addresses, NetworkInterfaces interfaces, Context context) {
    this.gateways = gateways;
    this.addresses = addresses;
    this.interfaces = interfaces;
    this.context = context;
  }

  /** What a call changed of the addresses of a gateway. */
  public record Changed(NatGateway gateway, List<SecondaryAddress> addresses) {}

  private NatGateway require(Caller caller, String id, ConnectivityType type) {
    NatGateway gateway = gateways.describe(caller, List.of(id)).get(0);
    if (gateway.connectivityType() != type) {
      throw NatGatewayErrors.OTHER_TYPE.with(id, type.word());
    }
    if (!gateway.isIn(NatGatewayState.AVAILABLE)) {
      throw NatGatewayErrors.NOT_AVAILABLE.with(id, gateway.state().word());
    }
    return gateway;
  }

  private static void requireFree(NatGateway gateway, List<String> asked, int more) {
    requireFree(gateway.subnet(), asked);
    gateway.subnet().requireFree(more);
    requirePrivate(1 + gateway.secondaries().size() + more);
  }

  /** Refuses addresses of a subnet that are not free, or are asked for twice. */
  static void requireFree(Subnet subnet, List<String> asked) {
    if (new HashSet<>(asked).size() < asked.size()) {
      throw NatGatewayErrors.ADDRESS_TWICE.with();
    }
    asked.forEach(subnet::requireFree);
  }

  private static void requirePrivate(long count) {
    if (count > MOST_PRIVATE) {
      throw NatGatewayErrors.TOO_MANY_ADDRESSES.with(MOST_PRIVATE);
    }
  }

  private void requireElastic(Caller caller, int count) {
    if (count > context.quotas(caller.account()).of(Quota.ADDRESSES_OF_A_NAT_GATEWAY)) {
      throw NatGatewayErrors.TOO_MANY_ELASTIC.with();
    }
  }

  /** Refuses a new gateway with more addresses than a gateway can have. */
  void requireQuotas(Caller caller, ConnectivityType type, int secondary) {
    requirePrivate(1L + secondary);
    if (type == ConnectivityType.PUBLIC) {
      requireElastic(caller, 1 + secondary);
    }
  }

  /**
   * Gives a new gateway the addresses that it is asked to have besides the first.
   *
   * @param elastic its elastic addresses, that of the first address before the others
   */
  void addAtCreation(NatGateway gateway, NewNatGateway.Secondary asked, List<Address> elastic) {
    List<String> privateIps = asked.privateIpAddresses();
    for (int i = 0; i < asked.size(); i++) {
      add(
              gateway,
              privateIps.isEmpty() ? null : privateIps.get(i),
              elastic.isEmpty() ? null : elastic.get(i + 1))
          .progress(Progress.THERE);
    }
  }

  /** AssignPrivateNatGatewayAddress: these private addresses, or some of EC2's choice. */
  public Change<Changed> assign(
      Caller caller, String id, List<String> asked, @Nullable Integer count) {
    if (asked.isEmpty() == (count == null)) {
      throw NatGatewayErrors.ADDRESSES_OR_COUNT.with();
    }
    if (count != null && count < 1) {
      throw NatGatewayErrors.BAD_COUNT.with(count);
    }
    NatGateway gateway = require(caller, id, ConnectivityType.PRIVATE);
    int more = count == null ? asked.size() : count;
    requireFree(gateway, asked, more);
    return Change.of(
        () -> {
          List<SecondaryAddress> added = new ArrayList<>();
          for (int i = 0; i < more; i++) {
            added.add(add(gateway, asked.isEmpty() ? null : asked.get(i), null));
          }
          return coming(gateway, added);
        });
  }

  /** AssociateNatGatewayAddress: elastic addresses, with these private ones or EC2's choice. */
  public Change<Changed> associate(
      Caller caller, String id, List<String> allocationIds, List<String> asked) {
    if (!asked.isEmpty() && asked.size() != allocationIds.size()) {
      throw NatGatewayErrors.OTHER_COUNT.with();
    }
    NatGateway gateway = require(caller, id, ConnectivityType.PUBLIC);
    List<Address> elastic = new ArrayList<>();
    for (String allocationId : allocationIds) {
      Address each = addresses.requireAllocation(caller, allocationId);
      if (each.associationId() != null || elastic.contains(each)) {
        throw NatGatewayErrors.ALREADY_ASSOCIATED.with(allocationId);
      }
      gateways.requireBorderGroup(
          gateway.subnet(), each, NatGatewayErrors.SECONDARY_OF_OTHER_BORDER_GROUP);
      elastic.add(each);
    }
    requireFree(gateway, asked, elastic.size());
    requireElastic(caller, 1 + gateway.secondaries().size() + elastic.size());
    return Change.of(
        () -> {
          List<SecondaryAddress> added = new ArrayList<>();
          for (int i = 0; i < elastic.size(); i++) {
            added.add(add(gateway, asked.isEmpty() ? null : asked.get(i), elastic.get(i)));
          }
          return coming(gateway, added);
        });
  }

  private SecondaryAddress add(
      NatGateway gateway, @Nullable String asked, @Nullable Address elastic) {
    NetworkInterface made = gateways.requireInterface(gateway);
    PrivateAddress privateAddress = interfaces.addresses().addManaged(made, asked);
    if (elastic != null) {
      addresses.associateManaged(elastic, privateAddress);
    }
    PublicAddress itsPublic = privateAddress.publicAddress();
    SecondaryAddress added =
        new SecondaryAddress(
            new NatGateway.Address(
                elastic == null ? null : elastic.allocationId(),
                made.id(),
                privateAddress.address(),
                itsPublic == null ? null : itsPublic.ip(),
                itsPublic == null ? null : itsPublic.associationId()),
            privateAddress);
    gateway.add(added);
    return added;
  }

  private Changed coming(NatGateway gateway, List<SecondaryAddress> added) {
    Duration takes = context.timing().of(Phase.NAT_GATEWAY_ADDRESS_ADDITION, gateway.timed());
    context
        .events()
        .transition(
            takes,
            () ->
                added.stream()
                    .filter(each -> each.progress() == Progress.COMING)
                    .forEach(each -> each.progress(Progress.THERE)));
    return new Changed(gateway, added);
  }

  /** UnassignPrivateNatGatewayAddress. */
  public Change<Changed> unassign(
      Caller caller, String id, List<String> privateIps, @Nullable Integer drainSeconds) {
    checkDrain(drainSeconds);
    NatGateway gateway = require(caller, id, ConnectivityType.PRIVATE);
    if (privateIps.contains(gateway.address().privateIp())) {
      throw NatGatewayErrors.PRIMARY_STAYS.with(gateway.address().privateIp());
    }
    List<SecondaryAddress> found = new ArrayList<>();
    for (String ip : Set.copyOf(privateIps).stream().sorted().toList()) {
      found.add(find(gateway, ip, each -> ip.equals(each.address().privateIp())));
    }
    return going(gateway, found, drainSeconds);
  }

  /** DisassociateNatGatewayAddress. */
  public Change<Changed> disassociate(
      Caller caller, String id, List<String> associationIds, @Nullable Integer drainSeconds) {
    checkDrain(drainSeconds);
    NatGateway gateway = require(caller, id, ConnectivityType.PUBLIC);
    if (associationIds.contains(gateway.address().associationId())) {
      throw NatGatewayErrors.PRIMARY_STAYS.with(gateway.address().associationId());
    }
    List<SecondaryAddress> found = new ArrayList<>();
    for (String each : Set.copyOf(associationIds).stream().sorted().toList()) {
      found.add(find(gateway, each, one -> each.equals(one.address().associationId())));
    }
    return going(gateway, found, drainSeconds);
  }

  private static void checkDrain(@Nullable Integer seconds) {
    if (seconds != null && (seconds < 1 || seconds > LONGEST_DRAIN)) {
      throw NatGatewayErrors.BAD_DRAIN.with(seconds, LONGEST_DRAIN);
    }
  }

  private static SecondaryAddress find(
      NatGateway gateway, String name, Predicate<SecondaryAddress> wanted) {
    return gateway.secondaries().stream()
        .filter(each -> each.progress() != Progress.GOING)
        .filter(wanted)
        .findFirst()
        .orElseThrow(() -> NatGatewayErrors.NOT_ITS_ADDRESS.with(name, gateway.id()));
  }

  private Change<Changed> going(
      NatGateway gateway, List<SecondaryAddress> found, @Nullable Integer drainSeconds) {
    Duration takes =
        drainSeconds == null
            ? context.timing().of(Phase.NAT_GATEWAY_ADDRESS_REMOVAL, gateway.timed())
            : Duration.ofSeconds(drainSeconds);
    return Change.of(
        () -> {
          found.forEach(each -> each.progress(Progress.GOING));
          context.events().transition(takes, () -> found.forEach(each -> end(gateway, each)));
        },
        new Changed(gateway, found));
  }

  /** Gives an address back, unless its gateway is gone and has given back all. */
  private void end(NatGateway gateway, SecondaryAddress gone) {
    if (gateway.networkInterface() != null) {
      interfaces.addresses().removeManaged(gone.privateAddress());
      gateway.remove(gone);
    }
  }
}
