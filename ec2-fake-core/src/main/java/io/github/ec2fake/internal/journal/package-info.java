/** Writes the journal. */
@NullMarked
package io.github.ec2fake.internal.journal;

import org.jspecify.annotations.NullMarked;
