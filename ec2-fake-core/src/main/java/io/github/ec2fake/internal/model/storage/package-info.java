/** EBS volumes and snapshots. */
@NullMarked
package io.github.ec2fake.internal.model.storage;

import org.jspecify.annotations.NullMarked;
