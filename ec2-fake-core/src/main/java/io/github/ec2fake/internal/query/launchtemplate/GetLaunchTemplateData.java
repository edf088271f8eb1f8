// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.launchtemplate;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.instance.Instance;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.ReadAction;
import io.github.ec2fake.internal.query.instance.InstanceTemplateData;
import io.github.ec2fake.internal.query.instance.LaunchTemplateDataItem;
import io.github.ec2fake.internal.query.wire.Required;

/** The data of a launch template that launches instances such as a given one. */
final class GetLaunchTemplateData
    implements ReadAction<GetLaunchTemplateData.Request, GetLaunchTemplateData.Reply> {

  record Request(@Required String instanceId) {}

  record Reply(LaunchTemplateDataItem launchTemplateData) {}

  @Override
  public ResourceKind shows() {
    return ResourceKind.INSTANCES;
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    Instance instance = call.instances().require(call.caller(), request.instanceId());
    return new Reply(InstanceTemplateData.of(instance, call));
  }
}
