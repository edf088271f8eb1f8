// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import com.amazonaws.services.ec2.AmazonEC2;
import io.github.ec2fake.journal.Journal;
import org.assertj.core.annotation.CheckReturnValue;

/**
 * The entry point for assertions about EC2. It can be imported statically together with AssertJ's
 * {@code Assertions}.
 *
 * <pre>
 * import static io.github.ec2fake.assertj.Ec2Assertions.assertThat;
 *
 * assertThat(ec2).image(imageId).isAvailable().isSharedWith("999988887777").isNotPublic();
 * assertThat(cloud.journal()).received("BundleInstance").times(2);
 * </pre>
 *
 * <p>At run time, assertions about an {@code AmazonEC2} need only AssertJ and the SDK. Compiling
 * them also needs ec2-fake-core, because the compiler resolves all overloads of {@code assertThat}.
 */
@CheckReturnValue
public final class Ec2Assertions {
  private Ec2Assertions() {}

  /**
   * Creates assertions about the resources that EC2 describes to a client.
   *
   * @param actual the client of an in-memory cloud or of AWS
   * @return the assertions
   */
  public static Ec2Assert assertThat(AmazonEC2 actual) {
    return new Ec2Assert(actual);
  }

  /**
   * Creates assertions about the events in a cloud.
   *
   * @param actual the cloud's journal
   * @return the assertions
   */
  public static JournalAssert assertThat(Journal actual) {
    return new JournalAssert(actual);
  }

  /**
   * Creates a rule for TCP to one port, for {@link SecurityGroupAssert#allows}.
   *
   * @param port the port, 0 to 65535
   * @return the rule, which matches any source
   * @throws IllegalArgumentException if the port is out of range
   */
  public static IngressRule tcp(int port) {
    return IngressRule.tcp(port);
  }

  /**
   * Creates a rule for TCP to a range of ports, for {@link SecurityGroupAssert#allows}.
   *
   * @param fromPort the first port, 0 to 65535
   * @param toPort the last port, not lower than the first
   * @return the rule, which matches any source
   * @throws IllegalArgumentException if a port is out of range or the last port is lower than the
   *     first
   */
  public static IngressRule tcp(int fromPort, int toPort) {
    return IngressRule.tcp(fromPort, toPort);
  }

  /**
   * Creates a rule for UDP to one port, for {@link SecurityGroupAssert#allows}.
   *
   * @param port the port, 0 to 65535
   * @return the rule, which matches any source
   * @throws IllegalArgumentException if the port is out of range
   */
  public static IngressRule udp(int port) {
    return IngressRule.udp(port);
  }

  /**
   * Creates a rule for UDP to a range of ports, for {@link SecurityGroupAssert#allows}.
   *
   * @param fromPort the first port, 0 to 65535
   * @param toPort the last port, not lower than the first
   * @return the rule, which matches any source
   * @throws IllegalArgumentException if a port is out of range or the last port is lower than the
   *     first
   */
  public static IngressRule udp(int fromPort, int toPort) {
    return IngressRule.udp(fromPort, toPort);
  }

  /**
   * Creates a rule for ICMP of all types, for {@link SecurityGroupAssert#allows}.
   *
   * @return the rule, which matches any source
   */
  public static IngressRule icmp() {
    return IngressRule.icmp();
  }

  /**
   * Creates a rule for ICMP of one type, for {@link SecurityGroupAssert#allows}.
   *
   * @param type the ICMP type, for example 8 for an echo request
   * @param code the ICMP code; -1 for all
   * @return the rule, which matches any source
   */
  public static IngressRule icmp(int type, int code) {
    return IngressRule.icmp(type, code);
  }

  /**
   * Creates a rule for all protocols and ports, for {@link SecurityGroupAssert#allows}.
   *
   * @return the rule, which matches any source
   */
  public static IngressRule allTraffic() {
    return IngressRule.allTraffic();
  }
}
