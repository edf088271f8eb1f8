/** The actions about Spot requests, prices and data feeds. Not part of the public API. */
@NullMarked
package io.github.ec2fake.internal.query.spot;

import org.jspecify.annotations.NullMarked;
