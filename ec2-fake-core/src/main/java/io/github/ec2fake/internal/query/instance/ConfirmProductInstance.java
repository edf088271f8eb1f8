// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.instance;

import io.github.ec2fake.internal.model.instance.Instance;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.ReadAction;
import io.github.ec2fake.internal.query.wire.Required;
import org.jspecify.annotations.Nullable;

/** Tells the seller of a product whether an instance, of any account, was launched with it. */
final class ConfirmProductInstance
    implements ReadAction<ConfirmProductInstance.Request, ConfirmProductInstance.Reply> {

  record Request(@Required String productCode, @Required String instanceId) {}

  record Reply(boolean return_, @Nullable String ownerId) {}

  @Override
  public boolean isAuthorizedByResource() {
    return true;
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    Instance instance = call.instances().existing(request.instanceId());
    boolean confirmed =
        instance.productCodes().contains(request.productCode())
            && call.products().isSoldBy(call.caller().account(), request.productCode());
    return new Reply(confirmed, confirmed ? instance.ownerId() : null);
  }
}
