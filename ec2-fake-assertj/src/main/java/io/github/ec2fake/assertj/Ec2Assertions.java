package io.github.ec2fake.assertj;

import com.amazonaws.services.ec2.AmazonEC2;
import io.github.ec2fake.journal.Journal;
import org.assertj.core.annotation.CheckReturnValue;

/**
 * Where assertions about EC2 begin. It can be imported beside AssertJ's own {@code Assertions}.
 *
 * <pre>
 * import static io.github.ec2fake.assertj.Ec2Assertions.assertThat;
 *
 * assertThat(ec2).image(imageId).isAvailable().isSharedWith("999988887777").isNotPublic();
 * assertThat(cloud.journal()).received("BundleInstance").times(2);
 * </pre>
 *
 * <p>Running assertions about EC2 needs AssertJ and the SDK only; compiling them needs
 * ec2-fake-core as well, because the compiler looks at all {@code assertThat}s before it chooses
 * one.
 */
@CheckReturnValue
public final class Ec2Assertions {
  private Ec2Assertions() {}

  /**
   * Assertions about what EC2 describes to a client.
   *
   * @param actual the client, of a cloud in memory or of AWS
   * @return the assertions
   */
  public static Ec2Assert assertThat(AmazonEC2 actual) {
    return new Ec2Assert(actual);
  }

  /**
   * Assertions about what happened in a cloud.
   *
   * @param actual the cloud's journal
   * @return the assertions
   */
  public static JournalAssert assertThat(Journal actual) {
    return new JournalAssert(actual);
  }

  /**
   * TCP to one port, for {@link SecurityGroupAssert#allows}.
   *
   * @param port 0 to 65535
   * @return the rule, from wherever
   * @throws IllegalArgumentException if there is no such port
   */
  public static IngressRule tcp(int port) {
    return IngressRule.tcp(port);
  }

  /**
   * TCP to a range of ports, for {@link SecurityGroupAssert#allows}.
   *
   * @param fromPort the first port
   * @param toPort the last port
   * @return the rule, from wherever
   * @throws IllegalArgumentException if there is no such range
   */
  public static IngressRule tcp(int fromPort, int toPort) {
    return IngressRule.tcp(fromPort, toPort);
  }

  /**
   * UDP to one port, for {@link SecurityGroupAssert#allows}.
   *
   * @param port 0 to 65535
   * @return the rule, from wherever
   * @throws IllegalArgumentException if there is no such port
   */
  public static IngressRule udp(int port) {
    return IngressRule.udp(port);
  }

  /**
   * UDP to a range of ports, for {@link SecurityGroupAssert#allows}.
   *
   * @param fromPort the first port
   * @param toPort the last port
   * @return the rule, from wherever
   * @throws IllegalArgumentException if there is no such range
   */
  public static IngressRule udp(int fromPort, int toPort) {
    return IngressRule.udp(fromPort, toPort);
  }

  /**
   * ICMP of all types, for {@link SecurityGroupAssert#allows}.
   *
   * @return the rule, from wherever
   */
  public static IngressRule icmp() {
    return IngressRule.icmp();
  }

  /**
   * ICMP of one type, for {@link SecurityGroupAssert#allows}.
   *
   * @param type the type, for example 8 for an echo request
   * @param code the code; -1 for all
   * @return the rule, from wherever
   */
  public static IngressRule icmp(int type, int code) {
    return IngressRule.icmp(type, code);
  }

  /**
   * All protocols and ports, for {@link SecurityGroupAssert#allows}.
   *
   * @return the rule, from wherever
   */
  public static IngressRule allTraffic() {
    return IngressRule.allTraffic();
  }
}
