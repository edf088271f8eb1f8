/** The tags of accounts on resources of all kinds. Not part of the public API. */
@NullMarked
package io.github.ec2fake.internal.model.tag;

import org.jspecify.annotations.NullMarked;
