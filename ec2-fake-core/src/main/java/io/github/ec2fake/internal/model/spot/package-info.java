/** Spot requests: prices, bids, and the instances that they bring. Not part of the public API. */
@NullMarked
package io.github.ec2fake.internal.model.spot;

import org.jspecify.annotations.NullMarked;
