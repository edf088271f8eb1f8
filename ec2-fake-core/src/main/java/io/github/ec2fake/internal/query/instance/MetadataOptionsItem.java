// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.instance;

import io.github.ec2fake.internal.model.instance.Instance;
import io.github.ec2fake.internal.model.instance.InstanceState;
import io.github.ec2fake.internal.model.instance.MetadataOptions;

/** The metadata options of an instance; they apply from when it runs. */
record MetadataOptionsItem(
    String state,
    String httpTokens,
    int httpPutResponseHopLimit,
    String httpEndpoint,
    String httpProtocolIpv6,
    String instanceMetadataTags) {

  static MetadataOptionsItem of(Instance instance) {
    return of(instance.settings().options().metadata(), state(instance));
  }

  static MetadataOptionsItem of(MetadataOptions options, String state) {
    return new MetadataOptionsItem(
        state,
        options.httpTokens(),
        options.httpPutResponseHopLimit(),
        options.httpEndpoint(),
        options.httpProtocolIpv6(),
        options.instanceMetadataTags());
  }

  static String state(Instance instance) {
    return instance.isIn(InstanceState.PENDING, InstanceState.TERMINATED) ? "pending" : "applied";
  }
}
