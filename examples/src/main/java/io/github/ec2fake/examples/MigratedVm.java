// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples;

/**
 * A virtual machine that runs in EC2 now.
 *
 * @param imageId the image that it can be launched from
 * @param exportedKey the key of the disk image that was made of that image
 */
public record MigratedVm(String imageId, String exportedKey) {}
