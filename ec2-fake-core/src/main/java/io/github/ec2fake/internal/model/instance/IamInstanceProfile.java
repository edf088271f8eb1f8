// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.instance;

import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.model.place.Partition;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An instance profile of IAM. There is no IAM, so every well-formed name is that of a profile, and
 * the id follows from the ARN.
 */
public record IamInstanceProfile(String arn, String id) {
  private static final Pattern NAME = Pattern.compile("[\\w+=,.@-]{1,128}");
  private static final Pattern ARN =
      Pattern.compile("arn:aws[a-z-]*:iam::\\d{12}:instance-profile/([\\w+=,.@/-]{1,640})");
  private static final int ID_DIGITS = 17;

  /** A profile as a call names it. */
  public record Request(@Nullable String arn, @Nullable String name) {}

  static IamInstanceProfile of(Partition partition, String account, Request asked) {
    String arn = asked.arn();
    String name = asked.name();
    if (arn != null && name != null) {
      throw LaunchOptionErrors.PROFILE_NAME_AND_ARN.with();
    }
    if (arn != null) {
      if (!ARN.matcher(arn).matches()) {
        throw LaunchOptionErrors.BAD_PROFILE_ARN.with(arn);
      }
      return new IamInstanceProfile(arn, id(arn));
    }
    if (name == null) {
      throw Ec2Error.missingParameter("iamInstanceProfile");
    }
    if (!NAME.matcher(name).matches()) {
      throw LaunchOptionErrors.BAD_PROFILE_NAME.with(name);
    }
    String named = partition.iamArn(account, "instance-profile/" + name);
    return new IamInstanceProfile(named, id(named));
  }

  /** IAM's ids: a prefix for the type, and digits and capitals. */
  private static String id(String arn) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(arn.getBytes(StandardCharsets.UTF_8));
      String digits = new BigInteger(1, digest).toString(36).toUpperCase(Locale.ROOT);
      return "AIPA" + digits.substring(0, ID_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
