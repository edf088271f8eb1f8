package io.github.ec2fake.internal.query.image;

import io.github.ec2fake.internal.model.image.Images;
import io.github.ec2fake.internal.query.action.RequestBuckets;
import io.github.ec2fake.limit.TokenBucket;

/** Takes an image out of service for good. */
final class DeregisterImage extends ImageIdAction {
  DeregisterImage() {
    super(Images::deregister);
  }

  @Override
  public TokenBucket requestBucket() {
    return RequestBuckets.LARGE_MUTATING;
  }
}
