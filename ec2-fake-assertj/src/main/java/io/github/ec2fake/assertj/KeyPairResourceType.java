// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import static io.github.ec2fake.assertj.internal.AssertionRequests.marked;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.DescribeKeyPairsRequest;
import com.amazonaws.services.ec2.model.KeyPairInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The resource type of key pairs. */
final class KeyPairResourceType extends ResourceType<KeyPairInfo> {
  static final KeyPairResourceType KEY_PAIR = new KeyPairResourceType();

  private KeyPairResourceType() {
    super("key pair", KeyPairInfo::getKeyName, keyPair -> "", KeyPairInfo::getTags);
  }

  @Override
  @Nullable KeyPairInfo find(AmazonEC2 ec2, String name) {
    return firstOrNull(() -> describe(ec2, new DescribeKeyPairsRequest().withKeyNames(name)));
  }

  @Override
  List<KeyPairInfo> candidates(AmazonEC2 ec2) {
    return describe(ec2, new DescribeKeyPairsRequest());
  }

  static List<KeyPairInfo> describe(AmazonEC2 ec2, DescribeKeyPairsRequest request) {
    return ec2.describeKeyPairs(marked(request)).getKeyPairs();
  }
}
