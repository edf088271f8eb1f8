// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query;

import com.amazonaws.services.ec2.model.AmazonEC2Exception;
import java.util.Map;

/** Calls of an account in a region, with any parameters. */
@FunctionalInterface
interface Calls {

  /**
   * Calls an action.
   *
   * @return the document of the reply
   * @throws AmazonEC2Exception if the call is refused
   */
  String call(String action, Map<String, String> parameters);
}
