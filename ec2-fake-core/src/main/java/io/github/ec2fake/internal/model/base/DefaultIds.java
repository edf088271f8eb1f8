// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.base;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The ids of what EC2 makes when it is first asked for, such as a default VPC. A cloud's primary
 * gives them; its replicas, which may be asked about a time before that, give the same.
 */
public final class DefaultIds {
  /** Of a cloud without replicas. */
  public static final DefaultIds NONE = new DefaultIds(Map.of(), false);

  private final Map<String, List<String>> given;
  private final boolean ofPrimary;

  private DefaultIds(Map<String, List<String>> given, boolean ofPrimary) {
    this.given = given;
    this.ofPrimary = ofPrimary;
  }

  /** Of a cloud's primary. */
  public static DefaultIds ofPrimary() {
    return new DefaultIds(new HashMap<>(), true);
  }

  /** Of a replica of the primary that these are of. */
  public DefaultIds ofReplica() {
    return new DefaultIds(given, false);
  }

  /**
   * What becomes of each new id of what has a name.
   *
   * @param name unique in the cloud
   */
  UnaryOperator<String> of(String name) {
    if (ofPrimary) {
      List<String> ids = given.computeIfAbsent(name, any -> new ArrayList<>());
      return id -> {
        ids.add(id);
        return id;
      };
    }
    Iterator<String> ids = given.getOrDefault(name, List.of()).iterator();
    return id -> ids.hasNext() ? ids.next() : id;
  }
}
