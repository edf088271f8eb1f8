/** Instances: launches, lifecycles, attributes. Not part of the public API. */
@NullMarked
package io.github.ec2fake.internal.model.instance;

import org.jspecify.annotations.NullMarked;
