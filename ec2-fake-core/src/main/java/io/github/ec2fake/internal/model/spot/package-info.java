/** Spot requests: prices, bids and instances. */
@NullMarked
package io.github.ec2fake.internal.model.spot;

import org.jspecify.annotations.NullMarked;
