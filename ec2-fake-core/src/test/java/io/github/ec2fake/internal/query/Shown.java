// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query;

import com.amazonaws.services.ec2.model.DescribeAddressesResult;
import com.amazonaws.services.ec2.model.DescribeInstancesResult;
import com.amazonaws.services.ec2.model.DescribeNetworkInterfacesResult;
import com.amazonaws.services.ec2.model.DescribeSecurityGroupsResult;
import com.amazonaws.services.ec2.model.DescribeSubnetsResult;
import com.amazonaws.services.ec2.model.DescribeVolumesResult;
import com.amazonaws.services.ec2.model.DescribeVpcsResult;
import com.amazonaws.services.ec2.model.transform.DescribeAddressesResultStaxUnmarshaller;
import com.amazonaws.services.ec2.model.transform.DescribeInstancesResultStaxUnmarshaller;
import com.amazonaws.services.ec2.model.transform.DescribeNetworkInterfacesResultStaxUnmarshaller;
import com.amazonaws.services.ec2.model.transform.DescribeSecurityGroupsResultStaxUnmarshaller;
import com.amazonaws.services.ec2.model.transform.DescribeSubnetsResultStaxUnmarshaller;
import com.amazonaws.services.ec2.model.transform.DescribeVolumesResultStaxUnmarshaller;
import com.amazonaws.services.ec2.model.transform.DescribeVpcsResultStaxUnmarshaller;
import com.amazonaws.transform.StaxUnmarshallerContext;
import com.amazonaws.transform.Unmarshaller;
import com.amazonaws.util.XmlUtils;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What an account is shown of its instances and of what belongs to them, from look to look. Only
 * what has changed is read.
 */
final class Shown {
  private static final Pattern REQUEST_ID = Pattern.compile("<requestId>[^<]*</requestId>");
  private static final Map<String, Unmarshaller<?, StaxUnmarshallerContext>> READERS =
      new LinkedHashMap<>();

  static {
    READERS.put("DescribeInstances", DescribeInstancesResultStaxUnmarshaller.getInstance());
    READERS.put("DescribeVolumes", DescribeVolumesResultStaxUnmarshaller.getInstance());
    READERS.put("DescribeAddresses", DescribeAddressesResultStaxUnmarshaller.getInstance());
    READERS.put(
        "DescribeNetworkInterfaces", DescribeNetworkInterfacesResultStaxUnmarshaller.getInstance());
    READERS.put(
        "DescribeSecurityGroups", DescribeSecurityGroupsResultStaxUnmarshaller.getInstance());
    READERS.put("DescribeVpcs", DescribeVpcsResultStaxUnmarshaller.getInstance());
    READERS.put("DescribeSubnets", DescribeSubnetsResultStaxUnmarshaller.getInstance());
  }

  private final Calls calls;
  private final Map<String, String> replies = new LinkedHashMap<>();
  private final Map<String, Object> results = new LinkedHashMap<>();

  Shown(Calls calls) {
    this.calls = calls;
  }

  /** Looks again, and says whether all is shown as it was the time before; not the first time. */
  boolean isAsBefore() {
    boolean same = !replies.isEmpty();
    for (String action : List.copyOf(READERS.keySet())) {
      String reply = REQUEST_ID.matcher(calls.call(action, Map.of())).replaceFirst("");
      if (!reply.equals(replies.put(action, reply))) {
        results.remove(action);
        same = false;
      }
    }
    return same;
  }

  DescribeInstancesResult instances() {
    return read("DescribeInstances", DescribeInstancesResult.class);
  }

  DescribeVolumesResult volumes() {
    return read("DescribeVolumes", DescribeVolumesResult.class);
  }

  DescribeAddressesResult addresses() {
    return read("DescribeAddresses", DescribeAddressesResult.class);
  }

  DescribeNetworkInterfacesResult interfaces() {
    return read("DescribeNetworkInterfaces", DescribeNetworkInterfacesResult.class);
  }

  DescribeSecurityGroupsResult groups() {
    return read("DescribeSecurityGroups", DescribeSecurityGroupsResult.class);
  }

  DescribeVpcsResult vpcs() {
    return read("DescribeVpcs", DescribeVpcsResult.class);
  }

  DescribeSubnetsResult subnets() {
    return read("DescribeSubnets", DescribeSubnetsResult.class);
  }

  private <T> T read(String action, Class<T> type) {
    return type.cast(results.computeIfAbsent(action, this::read));
  }

  private Object read(String action) {
    return read(replies.getOrDefault(action, ""), Objects.requireNonNull(READERS.get(action)));
  }

  /** Reads a reply as the SDK does. */
  static <T> T read(String reply, Unmarshaller<T, StaxUnmarshallerContext> reader) {
    try {
      return reader.unmarshall(
          new StaxUnmarshallerContext(
              XmlUtils.getXmlInputFactory().createXMLEventReader(new StringReader(reply))));
    } catch (Exception malformed) {
      throw new AssertionError(reply, malformed);
    }
  }
}
