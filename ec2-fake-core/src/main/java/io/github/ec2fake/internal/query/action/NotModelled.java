// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.action;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The parameters of an action that EC2 has and ec2-fake refuses by name, because it does not model
 * them.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface NotModelled {

  /**
   * Names without numbers, separated by white space: for example {@code CpuOptions}, which stands
   * for all its members, or {@code IpPermissions.PrefixListIds}.
   */
  String value();
}
