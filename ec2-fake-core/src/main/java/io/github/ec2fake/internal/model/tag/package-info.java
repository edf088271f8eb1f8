/** Tags: each account's own, on every kind of resource. Not part of the public API. */
@NullMarked
package io.github.ec2fake.internal.model.tag;

import org.jspecify.annotations.NullMarked;
