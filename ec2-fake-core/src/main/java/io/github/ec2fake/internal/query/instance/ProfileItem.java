// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.instance;

import io.github.ec2fake.internal.model.instance.IamInstanceProfileAssociation;
import org.jspecify.annotations.Nullable;

/** An IAM instance profile in replies. */
record ProfileItem(String arn, String id) {

  static @Nullable ProfileItem of(@Nullable IamInstanceProfileAssociation association) {
    return association == null
        ? null
        : new ProfileItem(association.profile().arn(), association.profile().id());
  }
}
