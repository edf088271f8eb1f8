/** EBS volumes and snapshots: their states, and who may use them. Not part of the public API. */
@NullMarked
package io.github.ec2fake.internal.model.storage;

import org.jspecify.annotations.NullMarked;
