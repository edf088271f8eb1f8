package io.github.ec2fake.limit;

/**
 * The size of a bucket of tokens.
 *
 * @param capacity how many tokens it holds, and begins with; at least 1
 * @param refillPerSecond how many are put back each second, at least 1
 */
public record TokenBucket(int capacity, int refillPerSecond) {

  /** Refuses a bucket that nobody gets anything from. */
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
