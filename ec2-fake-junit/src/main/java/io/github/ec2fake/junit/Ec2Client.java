package io.github.ec2fake.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A client of the test's cloud, for a field or a parameter of exactly the type {@code AmazonEC2} or
 * {@code AmazonEC2Async}. A parameter needs it only to ask for something special; a field needs it
 * to be filled at all.
 *
 * <pre>
 * &#64;Test
 * void aPartnerSeesWhatIsShared(
 *     AmazonEC2 owner, &#64;Ec2Client(account = "999988887777") AmazonEC2 partner) { … }
 * </pre>
 *
 * <p>What asks for the same gets the same client within a test. It may be put on an annotation of
 * your own, for example {@code @Partner}, which then stands for it.
 *
 * @see Ec2Fake for how long the cloud behind a field lives
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
public @interface Ec2Client {

  /**
   * Whose client it is.
   *
   * @return the account id, twelve digits, any will do; the cloud's default account if empty
   */
  String account() default "";

  /**
   * Which region it talks to.
   *
   * @return the region's name, for example {@code eu-west-1}; the cloud's default region if empty
   */
  String region() default "";

  /**
   * Whether it is a Mockito spy of the client, to verify calls or to stub single ones. Needs
   * Mockito on the test's class path. For failures rather order a fault: it takes the way that a
   * real one takes.
   *
   * @return true for a spy; false by default
   */
  boolean spy() default false;
}
