// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.instance;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.model.instance.InstanceOptionChanges;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.wire.Required;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Changes the credit options of burstable instances: of those that can be changed. */
final class ModifyInstanceCreditSpecification
    implements WriteAction<
        ModifyInstanceCreditSpecification.Request, ModifyInstanceCreditSpecification.Reply> {

  record Request(List<Specification> instanceCreditSpecification, @Nullable String clientToken) {}

  record Specification(@Required String instanceId, @Nullable String cpuCredits) {}

  record Reply(
      List<Successful> successfulInstanceCreditSpecificationSet,
      List<Unsuccessful> unsuccessfulInstanceCreditSpecificationSet) {}

  record Successful(String instanceId) {}

  record Unsuccessful(String instanceId, ErrorItem error) {}

  record ErrorItem(String code, String message) {}

  @Override
  public Change<Reply> check(Request request, ActionContext call) {
    return call.instances()
        .optionChanges()
        .credits(
            call.caller(),
            request.instanceCreditSpecification().stream()
                .map(
                    each -> new InstanceOptionChanges.Credits(each.instanceId(), each.cpuCredits()))
                .toList(),
            request.clientToken())
        .map(ModifyInstanceCreditSpecification::reply);
  }

  private static Reply reply(List<InstanceOptionChanges.CreditsOutcome> outcomes) {
    return new Reply(
        outcomes.stream()
            .filter(each -> each.error() == null)
            .map(each -> new Successful(each.instanceId()))
            .toList(),
        outcomes.stream().flatMap(ModifyInstanceCreditSpecification::unsuccessful).toList());
  }

  private static Stream<Unsuccessful> unsuccessful(InstanceOptionChanges.CreditsOutcome outcome) {
    Ec2Error error = outcome.error();
    return error == null
        ? Stream.empty()
        : Stream.of(
            new Unsuccessful(outcome.instanceId(), new ErrorItem(error.code(), error.text())));
  }
}
