// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.instance;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.instance.MetadataOptions;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.wire.Required;
import org.jspecify.annotations.Nullable;

/**
 * Changes the metadata options of an instance. The reply is the only one that shows the change
 * pending.
 */
final class ModifyInstanceMetadataOptions
    implements WriteAction<
        ModifyInstanceMetadataOptions.Request, ModifyInstanceMetadataOptions.Reply> {

  record Request(
      @Required String instanceId,
      @Nullable String httpTokens,
      @Nullable Integer httpPutResponseHopLimit,
      @Nullable String httpEndpoint,
      @Nullable String httpProtocolIpv6,
      @Nullable String instanceMetadataTags) {

    MetadataOptions.Change toModel() {
      return new MetadataOptions.Change(
          httpTokens,
          httpPutResponseHopLimit,
          httpEndpoint,
          httpProtocolIpv6,
          instanceMetadataTags);
    }
  }

  record Reply(String instanceId, MetadataOptionsItem instanceMetadataOptions) {}

  @Override
  public Change<Reply> check(Request request, ActionContext call) {
    return call.instances()
        .optionChanges()
        .metadata(call.caller(), request.instanceId(), request.toModel())
        .map(
            instance ->
                new Reply(
                    instance.id(),
                    MetadataOptionsItem.of(instance.settings().options().metadata(), "pending")));
  }
}
