package io.github.ec2fake.limit;

/**
 * The size of a bucket of tokens.
 *
 * @param most how many tokens it holds, and begins with; at least 1
 * @param perSecond how many are put back each second, at least 1
 */
public record Bucket(int most, int perSecond) {

  /** Refuses a bucket that nobody gets anything from. */
  public Bucket {
    if (most < 1 || perSecond < 1) {
      throw new IllegalArgumentException(
          "a bucket holds at least 1 token and gets back at least 1 each second, but was to hold "
              + most
              + " and get back "
              + perSecond);
    }
  }
}
