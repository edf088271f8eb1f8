// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples.careless;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.LaunchPermission;
import com.amazonaws.services.ec2.model.LaunchPermissionModifications;
import com.amazonaws.services.ec2.model.ModifyImageAttributeRequest;
import java.util.Objects;
import java.util.stream.Stream;

/** Shares images with partners. There is nothing wrong here but where it is called from. */
final class Sharing {
  private Sharing() {}

  static void share(AmazonEC2 ec2, String imageId, String... partners) {
    ec2.modifyImageAttribute(
        new ModifyImageAttributeRequest()
            .withImageId(imageId)
            .withLaunchPermission(
                new LaunchPermissionModifications()
                    .withAdd(
                        Stream.of(partners)
                            .map(Objects::requireNonNull)
                            .map(partner -> new LaunchPermission().withUserId(partner))
                            .toList())));
  }
}
