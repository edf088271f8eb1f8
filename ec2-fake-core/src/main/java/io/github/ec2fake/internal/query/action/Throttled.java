// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.action;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The token buckets of an action for which EC2 publishes others than the usual ones. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Throttled {

  /** From which a request takes a token. */
  RequestBucket requests() default RequestBucket.USUAL;

  /**
   * The smaller one from which a request takes its token if it has neither a filter nor a page's
   * size.
   */
  RequestBucket unfiltered() default RequestBucket.USUAL;

  /** From which a request takes a token for each instance. */
  RequestBucket instances() default RequestBucket.USUAL;
}
