// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.networkinterface;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.model.base.ParameterErrors;
import io.github.ec2fake.internal.model.securitygroup.SecurityGroup;
import io.github.ec2fake.internal.model.securitygroup.SecurityGroups;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rules of ModifyNetworkInterfaceAttribute and ResetNetworkInterfaceAttribute. */
public final class InterfaceAttributes {
  private final NetworkInterfaces interfaces;
  private final SecurityGroups securityGroups;

  InterfaceAttributes(NetworkInterfaces interfaces, SecurityGroups securityGroups) {
    this.interfaces = interfaces;
    this.securityGroups = securityGroups;
  }

  /** What DescribeNetworkInterfaceAttribute can be asked for, in EC2's words. */
  public enum Attribute {
    DESCRIPTION("description"),
    GROUP_SET("groupSet"),
    SOURCE_DEST_CHECK("sourceDestCheck"),
    ATTACHMENT("attachment"),
    ASSOCIATE_PUBLIC_IP_ADDRESS("associatePublicIpAddress");

    private final String word;

    Attribute(String word) {
      this.word = word;
    }

    /** The attribute of a word. */
    public static Attribute named(@Nullable String word) {
      for (Attribute each : values()) {
        if (each.word.equals(word)) {
          return each;
        }
      }
      throw ParameterErrors.UNKNOWN_ATTRIBUTE.with(word);
    }
  }

  /**
   * A change of one attribute; of all others it says null, or has no groups.
   *
   * @param attachment to change whether the interface is deleted with its instance
   */
  public record AttributeChange(
      @Nullable Attachment attachment,
      @Nullable String description,
      List<String> groupIds,
      @Nullable Boolean sourceDestCheck,
      @Nullable Boolean associatePublicIpAddress,
      @Nullable Boolean enablePrimaryIpv6,
      @Nullable ConnectionTracking tracking,
      @Nullable EnaExpress enaExpress) {

    /** The attachment, and what it is to be. */
    public record Attachment(
        @Nullable String attachmentId, @Nullable Boolean deleteOnTermination) {}
  }

  /** ModifyNetworkInterfaceAttribute. */
  public Change<NetworkInterface> modify(Caller caller, String id, AttributeChange asked) {
    NetworkInterfaceIds.check(id);
    requireOne(asked);
    NetworkInterface found = interfaces.requireOwn(caller, id);
    return Change.of(effect(caller, found, asked), found);
  }

  private static void requireOne(AttributeChange asked) {
    Map<String, Boolean> given = new LinkedHashMap<>();
    given.put("attachment", asked.attachment() != null);
    given.put("description", asked.description() != null);
    given.put("groupSet", !asked.groupIds().isEmpty());
    given.put("sourceDestCheck", asked.sourceDestCheck() != null);
    given.put("associatePublicIpAddress", asked.associatePublicIpAddress() != null);
    given.put("enablePrimaryIpv6", asked.enablePrimaryIpv6() != null);
    given.put("connectionTrackingSpecification", asked.tracking() != null);
    given.put("enaSrdSpecification", asked.enaExpress() != null);
    List<String> words =
        given.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey).toList();
    if (words.isEmpty()) {
      throw ParameterErrors.NO_ATTRIBUTES.with();
    }
    if (words.size() > 1) {
      throw ParameterErrors.SEVERAL_ATTRIBUTES.with(String.join(", ", words));
    }
  }

  private Runnable effect(Caller caller, NetworkInterface found, AttributeChange asked) {
    AttributeChange.Attachment attachment = asked.attachment();
    if (attachment != null) {
      return deletion(found, attachment);
    }
    String description = asked.description();
    if (description != null) {
      return () -> found.description(description);
    }
    Boolean check = asked.sourceDestCheck();
    if (check != null) {
      return () -> found.sourceDestCheck(check);
    }
    Boolean associate = asked.associatePublicIpAddress();
    if (associate != null) {
      return () -> found.associatePublicIpAddress(associate);
    }
    Boolean primaryIpv6 = asked.enablePrimaryIpv6();
    if (primaryIpv6 != null) {
      return primaryIpv6(found, primaryIpv6);
    }
    ConnectionTracking tracking = asked.tracking();
    if (tracking != null) {
      tracking.check();
      return () -> found.tracking(found.tracking().with(tracking));
    }
    EnaExpress enaExpress = asked.enaExpress();
    if (enaExpress != null) {
      return enaExpress(found, enaExpress);
    }
    List<SecurityGroup> groups =
        securityGroups.resolve(caller, List.of(), asked.groupIds(), found.subnet(), true);
    return () -> found.groups(groups);
  }

  private static Runnable deletion(NetworkInterface found, AttributeChange.Attachment asked) {
    String attachmentId = asked.attachmentId();
    Boolean delete = asked.deleteOnTermination();
    if (attachmentId == null) {
      throw Ec2Error.missingParameter("Attachment.AttachmentId");
    }
    NetworkInterfaceIds.checkAttachment(attachmentId);
    InterfaceAttachment attachment = found.attachment();
    if (attachment == null || !attachment.id().equals(attachmentId)) {
      throw NetworkInterfaceErrors.NOT_ATTACHED_BY.with(found.id(), attachmentId);
    }
    if (delete == null) {
      throw Ec2Error.missingParameter("Attachment.DeleteOnTermination");
    }
    return () -> attachment.deleteOnTermination(delete);
  }

  private static Runnable enaExpress(NetworkInterface found, EnaExpress asked) {
    InterfaceAttachment attachment = found.attachment();
    if (attachment == null) {
      throw NetworkInterfaceErrors.NOT_ATTACHED.with(found.id());
    }
    asked.check(attachment.host().type());
    return () -> attachment.enaExpress(asked);
  }

  private static Runnable primaryIpv6(NetworkInterface found, boolean enable) {
    if (!enable && found.hasPrimaryIpv6()) {
      throw NetworkInterfaceErrors.PRIMARY_IPV6_STAYS.with();
    }
    if (enable && found.ipv6Addresses().isEmpty()) {
      throw NetworkInterfaceErrors.NO_PRIMARY_IPV6.with(found.id());
    }
    return enable ? found::enablePrimaryIpv6 : () -> {};
  }

  /** ResetNetworkInterfaceAttribute, of {@code sourceDestCheck}, the only one it can reset. */
  public Change<NetworkInterface> reset(
      Caller caller, String id, @Nullable String sourceDestCheck) {
    NetworkInterfaceIds.check(id);
    if (sourceDestCheck == null) {
      throw Ec2Error.missingParameter("SourceDestCheck");
    }
    NetworkInterface found = interfaces.requireOwn(caller, id);
    return Change.of(() -> found.sourceDestCheck(true), found);
  }
}
