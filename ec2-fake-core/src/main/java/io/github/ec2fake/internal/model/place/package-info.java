/** Regions and availability zones. Not part of the public API. */
@NullMarked
package io.github.ec2fake.internal.model.place;

import org.jspecify.annotations.NullMarked;
