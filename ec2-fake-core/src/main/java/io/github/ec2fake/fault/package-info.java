/** Failures on demand: when, what, and how often. */
@NullMarked
package io.github.ec2fake.fault;

import org.jspecify.annotations.NullMarked;
