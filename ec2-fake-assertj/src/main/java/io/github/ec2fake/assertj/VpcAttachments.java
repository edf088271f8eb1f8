// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The VPCs to which a gateway is attached, as EC2 describes them.
 *
 * @param all the attachments, ended ones too
 */
record VpcAttachments(List<VpcAttachments.Attachment> all) {
  /** EC2 says of internet gateways the one, and documents the other. */
  private static final Set<String> ATTACHED = Set.of("attached", "available");

  /** An attachment to a VPC. */
  record Attachment(String vpcId, String state) {
    boolean isAttached() {
      return ATTACHED.contains(state);
    }

    @Override
    public String toString() {
      return isAttached() ? vpcId : vpcId + " (" + state + ")";
    }
  }

  static <T> VpcAttachments of(
      List<T> attachments, Function<T, String> vpcId, Function<T, String> state) {
    return new VpcAttachments(
        attachments.stream()
            .map(each -> new Attachment(vpcId.apply(each), state.apply(each)))
            .toList());
  }

  boolean isAttachedTo(String vpcId) {
    return all.stream().anyMatch(each -> each.isAttached() && each.vpcId().equals(vpcId));
  }

  /** Returns whether the gateway is attached to nothing, and nothing is going on. */
  boolean isNone() {
    return current().isEmpty();
  }

  /** Describes the attachments in a clause. */
  String text() {
    return isNone()
        ? "it is attached to none"
        : current().stream()
            .map(Attachment::toString)
            .collect(Collectors.joining(", ", "it is attached to ", ""));
  }

  private List<Attachment> current() {
    return all.stream().filter(each -> !each.state().equals("detached")).toList();
  }
}
