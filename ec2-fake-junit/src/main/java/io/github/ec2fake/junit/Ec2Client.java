// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Requests a client of the test's cloud for a field or a parameter of exactly the type {@code
 * AmazonEC2} or {@code AmazonEC2Async}. A field is filled only with this annotation; a parameter
 * needs it only for another account or region or for a spy.
 *
 * <pre>
 * &#64;Test
 * void aPartnerSeesWhatIsShared(
 *     AmazonEC2 owner, &#64;Ec2Client(account = "999988887777") AmazonEC2 partner) { … }
 * </pre>
 *
 * <p>Within a test, all fields and parameters with the same account, region and spy setting receive
 * the same client. It can be used as a meta-annotation, for example of your own {@code @Partner}.
 *
 * @see Ec2Fake for how long the cloud behind a field lives
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
public @interface Ec2Client {

  /**
   * The account of the client.
   *
   * @return the account id, any twelve digits; empty for the cloud's default account
   */
  String account() default "";

  /**
   * The region of the client.
   *
   * @return the region's name, for example {@code eu-west-1}; empty for the cloud's default region
   */
  String region() default "";

  /**
   * Whether to wrap the client into a Mockito spy, which can verify calls and stub single ones. It
   * needs Mockito on the test's class path. To simulate failures, prefer {@code Ec2Cloud.faults()}:
   * a fault passes through the SDK like a real failure.
   *
   * @return true for a spy; false by default
   */
  boolean spy() default false;
}
