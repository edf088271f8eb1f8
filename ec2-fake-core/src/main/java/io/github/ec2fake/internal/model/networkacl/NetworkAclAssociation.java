// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.networkacl;

/** That a subnet has a network ACL. */
public record NetworkAclAssociation(String id, String networkAclId, String subnetId) {}
