package io.github.ec2fake.internal.query.image;

/** The reply of the actions that make an image. */
record NewImage(String imageId) {}
