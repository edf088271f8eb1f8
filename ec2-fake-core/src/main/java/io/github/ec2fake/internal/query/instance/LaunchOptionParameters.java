// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.instance;

import io.github.ec2fake.internal.model.instance.CpuOptions;
import io.github.ec2fake.internal.model.instance.MetadataOptions;
import io.github.ec2fake.internal.model.instance.PrivateDnsNameOptions;
import org.jspecify.annotations.Nullable;

/** The options of a launch, each as RunInstances is asked for it. */
public final class LaunchOptionParameters {
  private LaunchOptionParameters() {}

  record Metadata(
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

  record Cpu(@Nullable Integer coreCount, @Nullable Integer threadsPerCore) {

    CpuOptions.Request toModel() {
      return new CpuOptions.Request(coreCount, threadsPerCore);
    }
  }

  record Credits(@Nullable String cpuCredits) {}

  record Hibernation(@Nullable Boolean configured) {}

  record Enclave(@Nullable Boolean enabled) {}

  record Maintenance(@Nullable String autoRecovery) {}

  record PrivateDnsName(
      @Nullable String hostnameType,
      @Nullable Boolean enableResourceNameDnsARecord,
      @Nullable Boolean enableResourceNameDnsAAAARecord) {

    PrivateDnsNameOptions.Request toModel() {
      return new PrivateDnsNameOptions.Request(
          hostnameType, enableResourceNameDnsARecord, enableResourceNameDnsAAAARecord);
    }
  }

  record CapacityReservation(@Nullable String capacityReservationPreference) {}

  record License(@Nullable String licenseConfigurationArn) {}
}
