/** Regions and availability zones. */
@NullMarked
package io.github.ec2fake.internal.model.place;

import org.jspecify.annotations.NullMarked;
