// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.endpoint;

import org.jspecify.annotations.Nullable;

/**
 * How an {@link Ec2Endpoint} is to be. Options never change; each method gives new ones.
 *
 * <pre>
 * cloud.listen(EndpointOptions.defaults().port(4566).checkingSignatures());
 * </pre>
 */
public final class EndpointOptions {
  private static final EndpointOptions DEFAULTS =
      new EndpointOptions(0, false, false, 64 * 1024, 4 * 1024 * 1024, null, null);

  private static final int LAST_PORT = 65_535;

  private final int port;
  private final boolean checksSignatures;
  private final boolean isRegionEndpoint;
  private final int maxHeaderBytes;
  private final int maxBodyBytes;
  private final @Nullable Runnable reset;
  private final @Nullable Ec2Endpoint replaced;

  private EndpointOptions(
      int port,
      boolean checksSignatures,
      boolean isRegionEndpoint,
      int maxHeaderBytes,
      int maxBodyBytes,
      @Nullable Runnable reset,
      @Nullable Ec2Endpoint replaced) {
    this.port = port;
    this.checksSignatures = checksSignatures;
    this.isRegionEndpoint = isRegionEndpoint;
    this.maxHeaderBytes = maxHeaderBytes;
    this.maxBodyBytes = maxBodyBytes;
    this.reset = reset;
    this.replaced = replaced;
  }

  /**
   * A free port, signatures taken on trust, heads of requests up to 64 KiB and bodies up to 4 MiB.
   *
   * @return the options of {@code cloud.listen()}
   */
  public static EndpointOptions defaults() {
    return DEFAULTS;
  }

  /**
   * Asks for a certain port.
   *
   * @param number 1 to 65535; 0, the default, for a free one
   * @return new options
   * @throws IllegalArgumentException if there is no such port
   */
  public EndpointOptions port(int number) {
    if (number < 0 || number > LAST_PORT) {
      throw new IllegalArgumentException(
          "a port is a number from 1 to 65535, or 0 for a free one, but was " + number);
    }
    return new EndpointOptions(
        number, checksSignatures, isRegionEndpoint, maxHeaderBytes, maxBodyBytes, reset, replaced);
  }

  /**
   * The port that is asked for.
   *
   * @return 1 to 65535; 0 for a free one
   */
  public int port() {
    return port;
  }

  /**
   * Verifies signatures instead of taking them on trust: of version 4 in the header or in the
   * query, and of the older versions 2, 1 and 0. The secret is that of {@code
   * cloud.credentials(account)}. A wrong signature is refused with {@code AuthFailure} (401), one
   * that was made more than fifteen minutes ago or ahead of the cloud's clock with {@code
   * RequestExpired}. The cloud's time is in the header {@code Date} of each reply, by which the SDK
   * corrects its own; other clients may need a cloud in wall-clock mode.
   *
   * @return new options
   */
  public EndpointOptions checkingSignatures() {
    return new EndpointOptions(
        port, true, isRegionEndpoint, maxHeaderBytes, maxBodyBytes, reset, replaced);
  }

  /**
   * Whether signatures are verified.
   *
   * @return true if they are, false if they are taken on trust
   */
  public boolean checksSignatures() {
    return checksSignatures;
  }

  /**
   * Shows the endpoint's own URL as the {@code regionEndpoint} of each region in DescribeRegions,
   * as long as it is open, for clients that go on to what they find there. Which region they want
   * then has to be in their signature (version 4); otherwise it is the cloud's default region.
   *
   * @return new options
   */
  public EndpointOptions asRegionEndpoint() {
    return new EndpointOptions(
        port, checksSignatures, true, maxHeaderBytes, maxBodyBytes, reset, replaced);
  }

  /**
   * Whether DescribeRegions shows it.
   *
   * @return true if it does, false if it shows the endpoints of EC2
   */
  public boolean isRegionEndpoint() {
    return isRegionEndpoint;
  }

  /**
   * Limits the head of a request: request line and headers. A longer one is refused with 431 and
   * its connection closed.
   *
   * @param bytes at least 1024; 65,536 by default
   * @return new options
   * @throws IllegalArgumentException if it is less
   */
  public EndpointOptions maxHeaderBytes(int bytes) {
    return new EndpointOptions(
        port,
        checksSignatures,
        isRegionEndpoint,
        atLeast1024(bytes),
        maxBodyBytes,
        reset,
        replaced);
  }

  /**
   * How long the head of a request may be.
   *
   * @return its most bytes
   */
  public int maxHeaderBytes() {
    return maxHeaderBytes;
  }

  /**
   * Limits the body of a request. A longer one is refused with 413 and its connection closed.
   *
   * @param bytes at least 1024; 4,194,304 by default
   * @return new options
   * @throws IllegalArgumentException if it is less
   */
  public EndpointOptions maxBodyBytes(int bytes) {
    return new EndpointOptions(
        port,
        checksSignatures,
        isRegionEndpoint,
        maxHeaderBytes,
        atLeast1024(bytes),
        reset,
        replaced);
  }

  /**
   * How long the body of a request may be.
   *
   * @return its most bytes
   */
  public int maxBodyBytes() {
    return maxBodyBytes;
  }

  /**
   * Runs something on {@code POST /_ec2fake/reset}, which is answered when it has run. A cloud has
   * no reset of its own; this is where a test bed that lives longer makes a new cloud and lets it
   * take the endpoint's place with {@link #replacing}.
   *
   * @param action what to run, on a thread of the endpoint
   * @return new options
   */
  public EndpointOptions onReset(Runnable action) {
    return new EndpointOptions(
        port, checksSignatures, isRegionEndpoint, maxHeaderBytes, maxBodyBytes, action, replaced);
  }

  /**
   * What a reset runs.
   *
   * @return what to run; null if the endpoint has no reset
   */
  public @Nullable Runnable reset() {
    return reset;
  }

  /**
   * Takes the place of an open endpoint, for example of another cloud: its URI and its connections
   * stay, and their next requests reach the new cloud. The old {@code Ec2Endpoint} is of no more
   * use; closing it, or its cloud, closes nothing. {@link #port} does not count.
   *
   * @param endpoint an endpoint that a cloud has opened and that is open still
   * @return new options
   */
  public EndpointOptions replacing(Ec2Endpoint endpoint) {
    return new EndpointOptions(
        port, checksSignatures, isRegionEndpoint, maxHeaderBytes, maxBodyBytes, reset, endpoint);
  }

  /**
   * Whose place it takes.
   *
   * @return the endpoint to be replaced; null if there is none
   */
  public @Nullable Ec2Endpoint replaced() {
    return replaced;
  }

  private static int atLeast1024(int bytes) {
    if (bytes < 1024) {
      throw new IllegalArgumentException("the limit must be at least 1024 bytes, but was " + bytes);
    }
    return bytes;
  }
}
