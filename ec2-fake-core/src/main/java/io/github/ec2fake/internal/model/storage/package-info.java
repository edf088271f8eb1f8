/** EBS volumes and snapshots. Not part of the public API. */
@NullMarked
package io.github.ec2fake.internal.model.storage;

import org.jspecify.annotations.NullMarked;
