/** The actions about bundle tasks. Not part of the public API. */
@NullMarked
package io.github.ec2fake.query.bundle;

import org.jspecify.annotations.NullMarked;
