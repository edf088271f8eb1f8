// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.launchtemplate;

import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.model.instance.LaunchRequest;
import io.github.ec2fake.internal.model.launchtemplate.LaunchParameters;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.instance.LaunchTemplateData;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong with the parameters of a launch template, which is created all the same. */
record WarningItem(List<Problem> errorSet) {

  record Problem(String code, String message) {}

  /**
   * Tries the launch, as far as the parameters describe one.
   *
   * @return the first reason for which a launch would be refused now; null if there is none
   */
  static @Nullable WarningItem of(LaunchParameters parameters, ActionContext call) {
    try {
      LaunchRequest launch = LaunchTemplateData.launch(parameters);
      if (launch != null) {
        call.instances().checkLaunch(call.caller(), launch, 1, 1);
      }
      return null;
    } catch (Ec2Error refusal) {
      return new WarningItem(List.of(new Problem(refusal.code(), refusal.text())));
    }
  }
}
