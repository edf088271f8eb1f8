/** What happened in a cloud, in order: calls, transitions, faults and moves of the clock. */
@NullMarked
package io.github.ec2fake.journal;

import org.jspecify.annotations.NullMarked;
