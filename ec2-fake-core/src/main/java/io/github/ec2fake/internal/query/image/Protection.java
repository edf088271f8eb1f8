package io.github.ec2fake.internal.query.image;

/** The reply of the actions that protect an image: how it is protected from now on. */
record Protection(String return_) {}
