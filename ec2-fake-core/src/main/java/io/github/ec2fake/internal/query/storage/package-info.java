/** The actions about EBS volumes and snapshots. */
@NullMarked
package io.github.ec2fake.internal.query.storage;

import org.jspecify.annotations.NullMarked;
