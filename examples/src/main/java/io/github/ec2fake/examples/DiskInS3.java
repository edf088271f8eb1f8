// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples;

/**
 * The disk image of a virtual machine in S3.
 *
 * @param bucket the bucket
 * @param key the key of the object
 * @param format its format: {@code VMDK}, {@code VHD} or {@code RAW}
 */
public record DiskInS3(String bucket, String key, String format) {}
