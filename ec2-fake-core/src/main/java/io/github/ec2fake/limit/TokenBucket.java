// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.limit;

/**
 * The size of a token bucket.
 *
 * @param capacity the number of tokens in a full bucket, with which it starts; at least 1
 * @param refillPerSecond the number of tokens that are added each second, at least 1
 */
public record TokenBucket(int capacity, int refillPerSecond) {

  /**
   * Rejects a bucket that never has a token.
   *
   * @param capacity the number of tokens in a full bucket, with which it starts; at least 1
   * @param refillPerSecond the number of tokens that are added each second, at least 1
   * @throws IllegalArgumentException if one of the numbers is less than 1
   */
  public TokenBucket {
    if (capacity < 1 || refillPerSecond < 1) {
      throw new IllegalArgumentException(
          "a bucket holds at least 1 token and gets back at least 1 each second, but was to hold "
              + capacity
              + " and get back "
              + refillPerSecond);
    }
  }
}
