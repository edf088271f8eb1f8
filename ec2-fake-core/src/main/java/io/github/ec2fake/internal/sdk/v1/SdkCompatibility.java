// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.sdk.v1;

import com.amazonaws.ClientConfiguration;
import com.amazonaws.client.builder.AwsClientBuilder;
import com.amazonaws.monitoring.CsmConfiguration;
import com.amazonaws.retry.RetryMode;

/** Settings that older versions of the SDK don't have, and then don't need. */
final class SdkCompatibility {
  private SdkCompatibility() {}

  /**
   * The default mode, explicitly: otherwise the environment could choose another, with other
   * numbers of attempts, and the adaptive one really sleeps.
   */
  static void useLegacyRetryMode(ClientConfiguration configuration) {
    ifPresent(() -> configuration.setRetryMode(RetryMode.LEGACY));
  }

  /** Otherwise the environment could make the client send datagrams about every call. */
  static void switchOffMonitoring(AwsClientBuilder<?, ?> builder) {
    ifPresent(
        () ->
            builder.setClientSideMonitoringConfigurationProvider(
                () -> new CsmConfiguration(false, 0, "")));
  }

  @SuppressWarnings("EmptyCatch")
  private static void ifPresent(Runnable setting) {
    try {
      setting.run();
    } catch (LinkageError olderSdk) {
      // There is no such setting to be made.
    }
  }
}
