/** The actions about tags, and what other actions say of tags. Not part of the public API. */
@NullMarked
package io.github.ec2fake.internal.query.tag;

import org.jspecify.annotations.NullMarked;
