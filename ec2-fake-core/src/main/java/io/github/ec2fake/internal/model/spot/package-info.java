/** Spot requests: prices, bids and instances. Not part of the public API. */
@NullMarked
package io.github.ec2fake.internal.model.spot;

import org.jspecify.annotations.NullMarked;
