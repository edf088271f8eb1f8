// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.instance;

import io.github.ec2fake.internal.model.image.BlockDevice;
import io.github.ec2fake.internal.model.image.Image;
import io.github.ec2fake.internal.model.instancetype.InstanceType;
import io.github.ec2fake.internal.model.keypair.KeyPair;
import io.github.ec2fake.internal.model.network.Subnet;
import io.github.ec2fake.internal.model.placementgroup.PlacementGroup;
import io.github.ec2fake.internal.model.securitygroup.SecurityGroup;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A launch that has passed all checks, with the resources that its request names.
 *
 * @param zones those in which its type can be launched
 * @param zone the one in which it is launched, unless another has more capacity
 */
public record Launchable(
    LaunchRequest request,
    Image image,
    InstanceType type,
    List<String> zones,
    String zone,
    @Nullable PlacementGroup placementGroup,
    @Nullable Subnet subnet,
    List<SecurityGroup> groups,
    @Nullable KeyPair keyPair,
    List<BlockDevice> devices,
    InstanceOptions options,
    List<LaunchInterfaces.Planned> interfaces) {

  /** The name of the type. */
  public String instanceType() {
    return type.name();
  }

  /** The zone of which EC2 has no choice; null if it may choose another one. */
  public @Nullable String requiredZone() {
    return request.namesZone()
        ? zone
        : placementGroup == null ? null : placementGroup.requireZone(null);
  }

  /** The same in another zone, with what its subnet says of names. */
  Launchable in(String otherZone, @Nullable Subnet otherSubnet) {
    return new Launchable(
        request,
        image,
        type,
        zones,
        otherZone,
        placementGroup,
        otherSubnet,
        groups,
        keyPair,
        devices,
        InstanceOptionRules.check(
            request.launchOptions(), type, image.content(), devices, otherSubnet),
        interfaces);
  }
}
