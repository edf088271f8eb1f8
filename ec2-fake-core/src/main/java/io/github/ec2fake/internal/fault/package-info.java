/** What was ordered to fail: matching, counting and chance. The rooms above ask it. */
@NullMarked
package io.github.ec2fake.internal.fault;

import org.jspecify.annotations.NullMarked;
