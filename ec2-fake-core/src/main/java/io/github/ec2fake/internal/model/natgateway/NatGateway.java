// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.natgateway;

import io.github.ec2fake.internal.model.base.Resource;
import io.github.ec2fake.internal.model.base.StateReason;
import io.github.ec2fake.internal.model.network.Subnet;
import io.github.ec2fake.internal.model.networkinterface.NetworkInterface;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A NAT gateway in a subnet. */
public final class NatGateway extends Resource<NatGatewayState> {
  private final Subnet subnet;
  private final ConnectivityType connectivityType;
  private final Instant createTime;
  private Address address;
  private @Nullable NetworkInterface networkInterface;
  private final List<SecondaryAddress> secondaries = new ArrayList<>();
  private @Nullable Instant deleteTime;
  private @Nullable StateReason failure;

  /**
   * The addresses of a gateway. They stay known when the gateway has none any more.
   *
   * @param allocationId null if the gateway is private
   * @param networkInterfaceId null if the gateway could not be made, as what follows
   */
  public record Address(
      @Nullable String allocationId,
      @Nullable String networkInterfaceId,
      @Nullable String privateIp,
      @Nullable String publicIp,
      @Nullable String associationId) {

    /** What is known of a gateway that has no network interface. */
    static Address allocated(@Nullable String allocationId) {
      return new Address(allocationId, null, null, null, null);
    }
  }

  NatGateway(
      String id,
      Subnet subnet,
      ConnectivityType connectivityType,
      @Nullable String allocationId,
      Instant createTime,
      @Nullable StateReason failure) {
    super(id, subnet.ownerId(), NatGatewayState.PENDING);
    this.subnet = subnet;
    this.connectivityType = connectivityType;
    this.address = Address.allocated(allocationId);
    this.createTime = createTime;
    this.failure = failure;
  }

  public Subnet subnet() {
    return subnet;
  }

  public ConnectivityType connectivityType() {
    return connectivityType;
  }

  public Instant createTime() {
    return createTime;
  }

  /** When its deletion was asked for; null if it was not. */
  public @Nullable Instant deleteTime() {
    return deleteTime;
  }

  void deleteTime(Instant now) {
    deleteTime = now;
  }

  public Address address() {
    return address;
  }

  /** Its further addresses, in the order in which it got them. */
  public List<SecondaryAddress> secondaries() {
    return Collections.unmodifiableList(secondaries);
  }

  void add(SecondaryAddress secondary) {
    secondaries.add(secondary);
  }

  void remove(SecondaryAddress secondary) {
    secondaries.remove(secondary);
  }

  /** The network interface that EC2 made for it; null if it has none, or none any more. */
  @Nullable NetworkInterface networkInterface() {
    return networkInterface;
  }

  void has(NetworkInterface made, Address itsAddress) {
    networkInterface = made;
    address = itsAddress;
  }

  void hasNoInterface() {
    networkInterface = null;
  }

  /** Why it could not be created; null if it was, or as long as that is not known. */
  public @Nullable StateReason failure() {
    return isIn(NatGatewayState.PENDING) ? null : failure;
  }

  void failure(@Nullable StateReason reason) {
    failure = reason;
  }

  /** Whether routes can lead to it: a gateway that is being deleted may forward for a while. */
  public boolean isThere() {
    return !isIn(NatGatewayState.FAILED, NatGatewayState.DELETED);
  }
}
