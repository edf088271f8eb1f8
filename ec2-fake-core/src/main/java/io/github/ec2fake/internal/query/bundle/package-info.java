/** The actions about bundle tasks. */
@NullMarked
package io.github.ec2fake.internal.query.bundle;

import org.jspecify.annotations.NullMarked;
