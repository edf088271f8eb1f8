// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.junit;

import com.amazonaws.ClientConfiguration;
import com.amazonaws.auth.AWSCredentialsProvider;
import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.AmazonEC2Async;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.time.VirtualClock;
import org.jspecify.annotations.Nullable;

/**
 * The value that a field or parameter requests.
 *
 * @param type one of the types that the extension injects
 * @param account the client's account; empty for the cloud's default account
 * @param region the client's region; empty for the cloud's default region
 * @param spy whether the client is wrapped into a Mockito spy
 */
record InjectionPoint(Class<?> type, String account, String region, boolean spy) {

  static InjectionPoint of(Class<?> type, @Nullable Ec2Client client) {
    return client == null
        ? new InjectionPoint(type, "", "", false)
        : new InjectionPoint(type, client.account(), client.region(), client.spy());
  }

  /** Returns whether the extension injects this type. Supertypes are left to other extensions. */
  static boolean isInjectable(Class<?> type) {
    return isClient(type) || isOfCloud(type);
  }

  static boolean isClient(Class<?> type) {
    return type == AmazonEC2.class || type == AmazonEC2Async.class;
  }

  /** Returns whether it is a cloud or a part of one, other than a client. */
  static boolean isOfCloud(Class<?> type) {
    return type == Ec2Cloud.class
        || type == VirtualClock.class
        || type == ClientConfiguration.class
        || type == AWSCredentialsProvider.class;
  }

  boolean isAsync() {
    return type == AmazonEC2Async.class;
  }

  InjectionPoint withoutSpy() {
    return new InjectionPoint(type, account, region, false);
  }
}
