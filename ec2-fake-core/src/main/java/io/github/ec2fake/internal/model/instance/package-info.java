/** Instances: launches, lifecycles, attributes. */
@NullMarked
package io.github.ec2fake.internal.model.instance;

import org.jspecify.annotations.NullMarked;
