// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ec2fake.Ec2Cloud;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * DescribeInstances says of an instance what EC2 says, no less and no more: the keys that {@code
 * aws ec2 describe-instances} prints of one that was launched with {@code
 * --associate-public-ip-address --metadata-options HttpTokens=required --iam-instance-profile
 * Name=… --block-device-mappings …gp3…}.
 */
class InstanceKeysTest {

  @Test
  void areThoseThatTheAwsCliPrints() {
    try (Ec2Cloud cloud = Ec2Cloud.create()) {
      WireCalls ec2 =
          new WireCalls(cloud, cloud.account(), cloud.region(), (action, parameters, reply) -> {});
      ec2.call("CreateKeyPair", "KeyName=key");
      ec2.call(
          "RunInstances",
          "ImageId=ami-0a2023f1c0de0086a&InstanceType=t3.micro&MinCount=1&MaxCount=1&KeyName=key"
              + "&ClientToken=token&MetadataOptions.HttpTokens=required&IamInstanceProfile.Name=web"
              + "&NetworkInterface.1.DeviceIndex=0&NetworkInterface.1.AssociatePublicIpAddress=true"
              + "&BlockDeviceMapping.1.DeviceName=/dev/xvda&BlockDeviceMapping.1.Ebs.VolumeType=gp3"
              + "&TagSpecification.1.ResourceType=instance&TagSpecification.1.Tag.1.Key=Name"
              + "&TagSpecification.1.Tag.1.Value=web");
      Document reply = ec2.call("DescribeInstances", "");
      Element instance =
          (Element) reply.getElementsByTagName("instancesSet").item(0).getFirstChild();

      assertThat(keys(instance, "", new TreeSet<>()))
          .containsExactlyInAnyOrderElementsOf(TestData.lines("instance-keys.txt"));
    }
  }

  /** The paths of the elements that have no elements below them. */
  private static Set<String> keys(Element xml, String path, Set<String> keys) {
    boolean isLeaf = true;
    for (Node node = xml.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        isLeaf = false;
        String name = child.getTagName();
        String below = path.isEmpty() ? name : path + "." + name;
        keys(child, name.equals("item") ? path : below, keys);
      }
    }
    if (isLeaf) {
      keys.add(path);
    }
    return keys;
  }
}
