// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.instance;

import io.github.ec2fake.internal.model.base.Resource;
import java.time.Instant;

/** The association of an IAM instance profile with an instance, which has one at most. */
public final class IamInstanceProfileAssociation extends Resource<ProfileAssociationState> {
  private final Instance instance;
  private final IamInstanceProfile profile;
  private final Instant timestamp;

  IamInstanceProfileAssociation(
      String id, Instance instance, IamInstanceProfile profile, Instant timestamp) {
    super(id, instance.ownerId(), ProfileAssociationState.ASSOCIATING);
    this.instance = instance;
    this.profile = profile;
    this.timestamp = timestamp;
  }

  public Instance instance() {
    return instance;
  }

  public IamInstanceProfile profile() {
    return profile;
  }

  /** When it was made. */
  public Instant timestamp() {
    return timestamp;
  }
}
