/** Placement groups: how instances are placed relative to each other. */
@NullMarked
package io.github.ec2fake.internal.model.placementgroup;

import org.jspecify.annotations.NullMarked;
