// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.endpoint;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How an {@link Ec2Endpoint} is to be. Options never change; each method gives new ones.
 *
 * <pre>
 * cloud.listen(EndpointOptions.defaults().port(4566).checkingSignatures());
 * </pre>
 */
public final class EndpointOptions {
  private static final EndpointOptions DEFAULTS = new EndpointOptions();

  private static final Pattern ACCOUNT = Pattern.compile("[0-9]{12}");
  private static final Pattern HOST = Pattern.compile("[a-z0-9._-]+|\\[[0-9a-f:.]+]");
  private static final Pattern ORIGIN =
      Pattern.compile("[a-z][a-z0-9+.-]*://(?:[a-z0-9._-]+|\\[[0-9a-f:.]+])(?::[0-9]+)?");

  private static final int LAST_PORT = 65_535;

  private int port;
  private boolean checksSignatures;
  private boolean isRegionEndpoint;
  private int maxHeaderBytes = 64 * 1024;
  private int maxBodyBytes = 4 * 1024 * 1024;
  private Set<String> allowedHosts = Set.of();
  private Set<String> allowedOrigins = Set.of();
  private Map<String, String> accessKeys = Map.of();
  private @Nullable String anyAccessKeyAccount;
  private @Nullable Runnable reset;
  private @Nullable Ec2Endpoint replaced;

  private EndpointOptions() {}

  private EndpointOptions(EndpointOptions other, Consumer<EndpointOptions> change) {
    port = other.port;
    checksSignatures = other.checksSignatures;
    isRegionEndpoint = other.isRegionEndpoint;
    maxHeaderBytes = other.maxHeaderBytes;
    maxBodyBytes = other.maxBodyBytes;
    allowedHosts = other.allowedHosts;
    allowedOrigins = other.allowedOrigins;
    accessKeys = other.accessKeys;
    anyAccessKeyAccount = other.anyAccessKeyAccount;
    reset = other.reset;
    replaced = other.replaced;
    change.accept(this);
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
    return new EndpointOptions(this, changed -> changed.port = number);
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
    return new EndpointOptions(this, changed -> changed.checksSignatures = true);
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
    return new EndpointOptions(this, changed -> changed.isRegionEndpoint = true);
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
    int limit = atLeast1024(bytes);
    return new EndpointOptions(this, changed -> changed.maxHeaderBytes = limit);
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
    int limit = atLeast1024(bytes);
    return new EndpointOptions(this, changed -> changed.maxBodyBytes = limit);
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
    return new EndpointOptions(this, changed -> changed.reset = action);
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
    return new EndpointOptions(this, changed -> changed.replaced = endpoint);
  }

  /**
   * Whose place it takes.
   *
   * @return the endpoint to be replaced; null if there is none
   */
  public @Nullable Ec2Endpoint replaced() {
    return replaced;
  }

  /**
   * Answers requests with these names in their header {@code Host}, with any port, besides {@code
   * localhost}, {@code 127.0.0.1}, {@code [::1]} and the names of EC2's own endpoints. Any other is
   * refused with 403: it can be a web page's own name that was made to point to this machine.
   *
   * @param names names of hosts or addresses, without a port
   * @return new options, with these names in addition to those that were there
   * @throws IllegalArgumentException if a name has a scheme, a port or a path
   */
  public EndpointOptions allowingHosts(String... names) {
    Set<String> all = with(allowedHosts, HOST, "a host is a name without a port", names);
    return new EndpointOptions(this, changed -> changed.allowedHosts = all);
  }

  /**
   * The further names that are answered.
   *
   * @return the names, in lower case
   */
  public Set<String> allowedHosts() {
    return allowedHosts;
  }

  /**
   * Answers requests of web pages of these origins, and tells browsers so (CORS). A request of any
   * other page is refused with 403. A request without the header {@code Origin} is no page's.
   *
   * @param origins scheme, host and port, for example {@code http://localhost:3000}
   * @return new options, with these origins in addition to those that were there
   * @throws IllegalArgumentException if it is no origin
   */
  public EndpointOptions allowingOrigins(String... origins) {
    Set<String> all =
        with(allowedOrigins, ORIGIN, "an origin is written as in http://localhost:3000", origins);
    return new EndpointOptions(this, changed -> changed.allowedOrigins = all);
  }

  /**
   * The origins of web pages that are answered.
   *
   * @return the origins, in lower case
   */
  public Set<String> allowedOrigins() {
    return allowedOrigins;
  }

  /**
   * Lets an access key stand for an account, for scripts that come with their own keys. If
   * signatures are checked, its secret is that of {@code cloud.credentials(account)}.
   *
   * @param id the access key's id, for example {@code test}
   * @param account twelve digits
   * @return new options
   * @throws IllegalArgumentException if the id is empty or the account is not twelve digits
   */
  public EndpointOptions accessKey(String id, String account) {
    if (id.isEmpty()) {
      throw new IllegalArgumentException("an access key has an id, but was told to have none");
    }
    Map<String, String> all = new LinkedHashMap<>(accessKeys);
    all.put(id, checked(account));
    return new EndpointOptions(
        this, changed -> changed.accessKeys = Collections.unmodifiableMap(all));
  }

  /**
   * Lets every access key that is no account's stand for one account, as {@link #accessKey} does.
   *
   * @param account twelve digits
   * @return new options
   * @throws IllegalArgumentException if the account is not twelve digits
   */
  public EndpointOptions anyAccessKey(String account) {
    String twelveDigits = checked(account);
    return new EndpointOptions(this, changed -> changed.anyAccessKeyAccount = twelveDigits);
  }

  /**
   * The access keys that stand for an account by {@link #accessKey}.
   *
   * @return accounts by the ids of keys
   */
  public Map<String, String> accessKeys() {
    return accessKeys;
  }

  /**
   * The account that every other access key stands for.
   *
   * @return twelve digits; null if a key that is no account's is refused
   */
  public @Nullable String anyAccessKeyAccount() {
    return anyAccessKeyAccount;
  }

  private static String checked(String account) {
    if (!ACCOUNT.matcher(account).matches()) {
      throw new IllegalArgumentException(
          "an AWS account id is twelve digits without hyphens, but was '" + account + "'");
    }
    return account;
  }

  private static Set<String> with(
      Set<String> before, Pattern allowed, String rule, String... names) {
    Set<String> all = new LinkedHashSet<>(before);
    for (String name : names) {
      String lower = name.toLowerCase(Locale.ROOT);
      if (!allowed.matcher(lower).matches()) {
        throw new IllegalArgumentException(rule + ", but was '" + name + "'");
      }
      all.add(lower);
    }
    return Collections.unmodifiableSet(all);
  }

  private static int atLeast1024(int bytes) {
    if (bytes < 1024) {
      throw new IllegalArgumentException("the limit must be at least 1024 bytes, but was " + bytes);
    }
    return bytes;
  }
}
