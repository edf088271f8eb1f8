/**
 * The fake's time: the clock that a test moves, how it moves by itself, and how long things take.
 */
@NullMarked
package io.github.ec2fake.time;

import org.jspecify.annotations.NullMarked;
