package io.github.ec2fake.internal.query.instance;

import io.github.ec2fake.internal.model.instance.Instance;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.ReadAction;
import io.github.ec2fake.internal.query.wire.Required;
import org.jspecify.annotations.Nullable;

/** Tells the seller of a product whether an instance, of any account, was launched with it. */
public final class ConfirmProductInstance
    implements ReadAction<ConfirmProductInstance.Request, ConfirmProductInstance.Reply> {

  record Request(@Required String productCode, @Required String instanceId) {}

  record Reply(boolean return_, @Nullable String ownerId) {}

  @Override
  public boolean isAuthorizedByResource() {
    return true;
  }

  @Override
  public Reply serve(Request request, ActionContext context) {
    Instance instance = context.region().instances().existing(request.instanceId());
    boolean confirmed =
        instance.productCodes().contains(request.productCode())
            && context
                .region()
                .products()
                .isSoldBy(context.caller().account(), request.productCode());
    return new Reply(confirmed, confirmed ? instance.ownerId() : null);
  }
}
