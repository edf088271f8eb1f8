// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.image;

import io.github.ec2fake.internal.model.guest.WindowsDisk;
import org.jspecify.annotations.Nullable;

/**
 * The root device of an image.
 *
 * @param name for example {@code /dev/sda1}
 * @param ebs whether it is an EBS volume rather than an instance store
 * @param windowsDisk what Windows has on it, or null if the image is of another platform
 */
public record RootDevice(
    String name, boolean ebs, int sizeGiB, @Nullable WindowsDisk windowsDisk) {}
