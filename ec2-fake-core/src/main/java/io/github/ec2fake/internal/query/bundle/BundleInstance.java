// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.bundle;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.bundle.BundleRequest;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.wire.Required;
import org.jspecify.annotations.Nullable;

/** Begins to bundle a Windows instance with an instance-store root. */
final class BundleInstance implements WriteAction<BundleInstance.Request, BundleTaskReply> {

  record Request(@Required String instanceId, @Required Storage storage) {}

  record Storage(@Required S3 s3) {}

  record S3(
      @Required String bucket,
      @Required String prefix,
      @Nullable String AWSAccessKeyId,
      @Required String uploadPolicy,
      @Required String uploadPolicySignature) {}

  @Override
  public Change<BundleTaskReply> check(Request request, ActionContext call) {
    S3 s3 = request.storage().s3();
    BundleRequest asked =
        new BundleRequest(
            request.instanceId(),
            s3.bucket(),
            s3.prefix(),
            PolicyReader.read(
                s3.uploadPolicy(),
                call.verifiesPolicies() ? s3.uploadPolicySignature() : null,
                s3.AWSAccessKeyId()));
    return call.bundleTasks()
        .bundle(call.caller(), asked)
        .map(task -> BundleTaskReply.of(task, call));
  }
}
