/** The tags of accounts on resources of all kinds. */
@NullMarked
package io.github.ec2fake.internal.model.tag;

import org.jspecify.annotations.NullMarked;
