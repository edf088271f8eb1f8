// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.securitygroup;

import java.util.Locale;
import java.util.regex.Pattern;

/** Which names and descriptions EC2 accepts. */
final class GroupLabel {
  private static final int MOST = 255;
  private static final Pattern ASCII = Pattern.compile("[ -~]*");
  private static final Pattern VPC = Pattern.compile("[a-zA-Z0-9. _\\-:/()#,@\\[\\]+=&;{}!$*]*");
  private static final Pattern TRAILING_SPACES = Pattern.compile(" +$");

  private GroupLabel() {}

  /** A new group's name as EC2 stores it. */
  static String name(String name, boolean classic) {
    check(name, "GroupName", classic);
    String stored = classic ? name : TRAILING_SPACES.matcher(name).replaceFirst("");
    if (!classic && (stored.isEmpty() || !isAllowedInVpc(stored))) {
      throw SecurityGroupErrors.INVALID_NAME.with();
    }
    if (stored.startsWith("sg-")) {
      throw SecurityGroupErrors.ID_AS_NAME.with(stored);
    }
    return stored;
  }

  static void checkDescription(String description, boolean classic) {
    check(description, "GroupDescription", classic);
    if (!classic && !isAllowedInVpc(description)) {
      throw SecurityGroupErrors.INVALID_DESCRIPTION.with("security group");
    }
  }

  private static void check(String text, String parameter, boolean classic) {
    if (!ASCII.matcher(text).matches()) {
      throw SecurityGroupErrors.NOT_ASCII.with(text, parameter);
    }
    if (classic && text.length() > MOST) {
      throw SecurityGroupErrors.TOO_LONG.with(text, parameter);
    }
  }

  static void checkRuleDescription(String description) {
    if (!isAllowedInVpc(description)) {
      throw SecurityGroupErrors.INVALID_DESCRIPTION.with("rule");
    }
  }

  /** What makes a name unique: in a VPC, upper and lower case are the same. */
  static String key(String name, boolean classic) {
    return classic ? name : name.toLowerCase(Locale.ROOT);
  }

  private static boolean isAllowedInVpc(String text) {
    return text.length() <= MOST && VPC.matcher(text).matches();
  }
}
