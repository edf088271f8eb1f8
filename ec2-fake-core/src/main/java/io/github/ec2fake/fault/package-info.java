/** Failures on demand: when, and what. Each fires once. */
@NullMarked
package io.github.ec2fake.fault;

import org.jspecify.annotations.NullMarked;
