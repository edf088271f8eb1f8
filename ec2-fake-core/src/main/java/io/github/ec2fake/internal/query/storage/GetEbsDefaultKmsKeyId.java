// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.storage;

import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.ReadAction;

/**
 * Tells what new volumes of the account are encrypted with in the region if calls name no key.
 *
 * <p>Source of the alias, where EC2's documents say ARN: hashicorp/terraform-provider-aws#15137.
 */
final class GetEbsDefaultKmsKeyId
    implements ReadAction<GetEbsDefaultKmsKeyId.Request, DefaultKmsKeyReply> {

  record Request() {}

  @Override
  public DefaultKmsKeyReply serve(Request request, ActionContext call) {
    return new DefaultKmsKeyReply(call.ebsEncryption().defaultKeyId(call.caller().account()));
  }
}
