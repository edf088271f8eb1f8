/** What was ordered to fail: orders, matching, counting and chance. */
@NullMarked
package io.github.ec2fake.internal.fault;

import org.jspecify.annotations.NullMarked;
