// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.instance;

import io.github.ec2fake.internal.model.base.Ids;

/**
 * The ids of the network interface of an instance and of its attachment. Both follow from the
 * instance's id, and the other way round, so that a launch makes and keeps nothing for them.
 */
final class NetworkInterfaceIds {
  static final String INTERFACE = "eni-";
  private static final String ATTACHMENT = "eni-attach-";
  private static final String INSTANCE = "i-";

  private NetworkInterfaceIds() {}

  static void check(String id) {
    Ids.check(INTERFACE, id, NetworkInterfaceErrors.MALFORMED);
  }

  static String ofInstance(String instanceId) {
    return Ids.twin(INSTANCE, instanceId, INTERFACE);
  }

  static String instance(String interfaceId) {
    return Ids.twin(INTERFACE, interfaceId, INSTANCE);
  }

  static String attachment(String interfaceId) {
    return Ids.twin(INTERFACE, interfaceId, ATTACHMENT);
  }

  /** A locally administered address, as EC2's are. */
  static String macAddress(String interfaceId) {
    StringBuilder mac = new StringBuilder("02");
    int begin = interfaceId.length() - 10;
    String digits = begin < 4 ? "00" + interfaceId.substring(4) : interfaceId.substring(begin);
    for (int i = 0; i < digits.length(); i += 2) {
      mac.append(':').append(digits, i, i + 2);
    }
    return mac.toString();
  }
}
