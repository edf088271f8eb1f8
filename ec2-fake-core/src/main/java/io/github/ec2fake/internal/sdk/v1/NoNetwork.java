// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.sdk.v1;

import com.amazonaws.DnsResolver;
import com.amazonaws.SDKGlobalConfiguration;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a client of the fake away from the network, also where the SDK leaves no seam: plain http,
 * a proxy, and switched-off certificate checks all make it use sockets of its own.
 */
final class NoNetwork implements DnsResolver {
  /** What to tell a user whose client tried to open a real connection. */
  static final String EXPLANATION =
      "A client of ec2-fake tried to open a network connection and was stopped. The fake serves"
          + " https endpoints only, without a proxy: use a region or an https endpoint, the default"
          + " protocol, and no proxy host and port in the ClientConfiguration that the fake gave"
          + " out.";

  private static final String CERTIFICATE_CHECKS =
      "The system property "
          + SDKGlobalConfiguration.DISABLE_CERT_CHECKING_SYSTEM_PROPERTY
          + " makes the AWS SDK replace the in-memory connection of ec2-fake by real sockets. There"
          + " are no certificates to check here: unset it in tests that use ec2-fake.";

  // Kept for documentation (RFC 5737): no machine has it.
  private static final byte[] NOBODYS = {(byte) 192, 0, 2, 1};
  // All hosts of the local network, by multicast: TCP can't connect to it.
  private static final byte[] NOWHERE = {(byte) 224, 0, 0, 1};

  private final ThreadLocal<@Nullable Boolean> connecting = new ThreadLocal<>();

  /**
   * An address to bind to before connecting. The in-memory sockets don't care; a real one fails on
   * the spot, before any proxy is asked.
   */
  static InetAddress unbindable() {
    return address("ec2-fake.invalid", NOBODYS);
  }

  /**
   * @throws IllegalStateException if the SDK is told not to check certificates
   */
  static void refuseDisabledCertificateChecks() {
    if (SDKGlobalConfiguration.isCertCheckingDisabled()) {
      throw new IllegalStateException(CERTIFICATE_CHECKS);
    }
  }

  /** Every host exists and is nowhere; nobody is asked. */
  @Override
  public InetAddress[] resolve(String host) {
    // Here too: production code may have built its client while the property was set.
    refuseDisabledCertificateChecks();
    connecting.set(true);
    return new InetAddress[] {address(host, NOWHERE)};
  }

  /** The look-up was for one of our connections: Apache makes the socket right after it. */
  void reached() {
    connecting.remove();
  }

  /**
   * @throws IllegalStateException if this thread's last look-up was not for one of our connections
   */
  void explainIfMissed(Exception failure) {
    if (connecting.get() != null) {
      connecting.remove();
      throw new IllegalStateException(EXPLANATION, failure);
    }
  }

  private static InetAddress address(String host, byte[] bytes) {
    try {
      return InetAddress.getByAddress(host, bytes);
    } catch (UnknownHostException e) {
      throw new IllegalStateException("Four bytes are an address", e);
    }
  }
}
