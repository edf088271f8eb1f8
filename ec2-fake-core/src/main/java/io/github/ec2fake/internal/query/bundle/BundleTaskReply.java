package io.github.ec2fake.internal.query.bundle;

/** The reply of the actions that begin or cancel a bundle task. */
record BundleTaskReply(BundleTaskItem bundleInstanceTask) {}
