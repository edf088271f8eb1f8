// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.vpcendpoint;

import io.github.ec2fake.internal.model.vpcendpoint.VpcEndpoints.Refused;
import java.util.List;

/** What a call on several endpoints or services could not do with one of them. */
record RefusedItem(ErrorItem error, String resourceId) {

  record ErrorItem(String code, String message) {}

  static List<RefusedItem> of(List<Refused> refused) {
    return refused.stream()
        .map(
            each ->
                new RefusedItem(new ErrorItem(each.error().code(), each.error().text()), each.id()))
        .toList();
  }
}
