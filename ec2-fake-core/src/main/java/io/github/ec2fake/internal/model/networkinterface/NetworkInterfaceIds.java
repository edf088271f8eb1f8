// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.networkinterface;

import io.github.ec2fake.internal.model.base.Ids;

/**
 * The ids of network interfaces and of their attachments. Those of the primary one of an instance
 * follow from the instance's id, so that a launch draws none for them.
 */
final class NetworkInterfaceIds {
  static final String INTERFACE = "eni-";
  static final String ATTACHMENT = "eni-attach-";

  /** What the ids of the attachments begin with that services of AWS make, such as NAT gateways. */
  static final String SERVICE_ATTACHMENT = "ela-attach-";

  private static final String INSTANCE = "i-";

  private NetworkInterfaceIds() {}

  static void check(String id) {
    Ids.check(INTERFACE, id, NetworkInterfaceErrors.MALFORMED);
  }

  static void checkAttachment(String id) {
    if (id.startsWith(SERVICE_ATTACHMENT)) {
      throw NetworkInterfaceErrors.SERVICE_ATTACHMENT.with();
    }
    Ids.check(ATTACHMENT, id, NetworkInterfaceErrors.MALFORMED_ATTACHMENT);
  }

  static String ofInstance(String instanceId) {
    return Ids.twin(INSTANCE, instanceId, INTERFACE);
  }

  static String attachmentOfInstance(String instanceId) {
    return Ids.twin(INTERFACE, ofInstance(instanceId), ATTACHMENT);
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
