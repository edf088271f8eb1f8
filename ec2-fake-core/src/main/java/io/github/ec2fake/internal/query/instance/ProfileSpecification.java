// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.instance;

import io.github.ec2fake.internal.model.instance.IamInstanceProfile;
import org.jspecify.annotations.Nullable;

/** An IAM instance profile as calls name it. */
public record ProfileSpecification(@Nullable String arn, @Nullable String name) {

  public IamInstanceProfile.Request toModel() {
    return new IamInstanceProfile.Request(arn, name);
  }
}
