// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.vpn;

import io.github.ec2fake.internal.model.base.ResourceState;

/** The state of the attachment of a virtual private gateway to a VPC. */
public enum VpnAttachmentState implements ResourceState {
  ATTACHING,
  ATTACHED,
  DETACHING,
  DETACHED
}
