// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.instance;

import io.github.ec2fake.internal.model.instance.IamInstanceProfileAssociation;
import io.github.ec2fake.internal.model.instance.ProfileAssociationState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The association of an IAM instance profile, as it is made, changed and described. */
record ProfileAssociationItem(
    String associationId,
    String instanceId,
    @Nullable ProfileItem iamInstanceProfile,
    String state,
    @Nullable Instant timestamp) {

  static ProfileAssociationItem of(IamInstanceProfileAssociation association) {
    return new ProfileAssociationItem(
        association.id(),
        association.instance().id(),
        ProfileItem.of(association),
        association.state().word(),
        association.isIn(ProfileAssociationState.DISASSOCIATING) ? association.timestamp() : null);
  }
}
