// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.recyclebin;

/** The types of resources that the Recycle Bin keeps, in the words of its API. */
public enum RetainedType {
  EBS_SNAPSHOT,
  EC2_IMAGE
}
