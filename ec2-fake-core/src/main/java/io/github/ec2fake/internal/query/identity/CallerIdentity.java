// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.identity;

import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.model.place.Partition;
import io.github.ec2fake.internal.query.wire.ReplyWriter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What clients of EC2 ask first, of STS and IAM, in the same protocol: who am I? The caller is an
 * account's root user.
 *
 * <p>Source: AWS STS API Reference, "GetCallerIdentity"; IAM User Guide, "Policy elements:
 * principal".
 */
public final class CallerIdentity {
  private static final String ACTION = "GetCallerIdentity";
  private static final String STS = "2011-06-15";

  /** The services by their one API version, which no version of EC2's API has. */
  private static final Map<String, String> SERVICES = Map.of(STS, "STS", "2010-05-08", "IAM");

  private CallerIdentity() {}

  record Reply(Identity getCallerIdentityResult, Metadata responseMetadata) {}

  record Identity(String arn, String userId, String account) {}

  record Metadata(String requestId) {}

  /**
   * Answers a request to STS.
   *
   * @return the reply's document; null for a request to EC2
   * @throws Ec2Error for everything else that STS and IAM have
   */
  public static @Nullable String answer(
      String action, String version, Partition partition, String account, String requestId) {
    if (action.equals(ACTION)) {
      return ReplyWriter.write(
          ACTION,
          "https://sts.amazonaws.com/doc/" + STS + "/",
          new Reply(
              new Identity(partition.iamArn(account, "root"), account, account),
              new Metadata(requestId)));
    }
    String service = SERVICES.get(version);
    if (service != null) {
      throw IdentityErrors.SERVICE_NOT_MODELLED.with(service, action);
    }
    return null;
  }
}
