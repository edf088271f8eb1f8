/** The actions about bundle tasks. Not part of the public API. */
@NullMarked
package io.github.ec2fake.internal.query.bundle;

import org.jspecify.annotations.NullMarked;
