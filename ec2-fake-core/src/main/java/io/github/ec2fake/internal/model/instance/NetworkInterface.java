// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.instance;

import io.github.ec2fake.internal.model.base.OwnedResource;
import io.github.ec2fake.internal.model.network.Subnet;
import io.github.ec2fake.internal.model.securitygroup.SecurityGroup;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The network interface of an instance in a VPC: a view of what the instance has. */
public record NetworkInterface(Instance instance, Subnet subnet) implements OwnedResource {

  @Override
  public String id() {
    return NetworkInterfaceIds.ofInstance(instance.id());
  }

  @Override
  public String ownerId() {
    return instance.ownerId();
  }

  public String attachmentId() {
    return NetworkInterfaceIds.attachment(id());
  }

  public String attachmentStatus() {
    return instance.isIn(InstanceState.PENDING) && !instance.isStartedAgain()
        ? "attaching"
        : "attached";
  }

  public Instant attachTime() {
    return instance.attachTime();
  }

  public String macAddress() {
    return NetworkInterfaceIds.macAddress(id());
  }

  public String description() {
    return instance.launch().networking().description();
  }

  public String privateIpAddress() {
    return instance.privateIpAddress();
  }

  public @Nullable String publicIpAddress() {
    return instance.publicIpAddress();
  }

  public boolean sourceDestCheck() {
    return instance.settings().sourceDestCheck();
  }

  public List<SecurityGroup> groups() {
    return instance.groups();
  }

  /** Who owns its public address: the account if that is an elastic one, or else Amazon. */
  public @Nullable String publicIpOwner() {
    return publicIpAddress() == null
        ? null
        : instance.hasElasticAddress() ? instance.ownerId() : "amazon";
  }
}
