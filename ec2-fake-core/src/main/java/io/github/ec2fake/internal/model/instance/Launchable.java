package io.github.ec2fake.internal.model.instance;

import io.github.ec2fake.internal.model.image.BlockDevice;
import io.github.ec2fake.internal.model.image.Image;
import io.github.ec2fake.internal.model.keypair.KeyPair;
import io.github.ec2fake.internal.model.network.Subnet;
import io.github.ec2fake.internal.model.securitygroup.SecurityGroup;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A launch that has passed all checks, with the resources that its request names. */
public record Launchable(
    LaunchRequest request,
    Image image,
    String instanceType,
    String zone,
    @Nullable Subnet subnet,
    List<SecurityGroup> groups,
    @Nullable KeyPair keyPair,
    List<BlockDevice> devices) {

  Launchable in(String otherZone, @Nullable Subnet otherSubnet) {
    return new Launchable(
        request, image, instanceType, otherZone, otherSubnet, groups, keyPair, devices);
  }
}
