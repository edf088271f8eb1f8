/**
 * Eventual consistency: how long a cloud goes on showing what was before a change. {@link
 * io.github.ec2fake.consistency.Consistency} is the setting.
 */
@NullMarked
package io.github.ec2fake.consistency;

import org.jspecify.annotations.NullMarked;
