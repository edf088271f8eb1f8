/** The actions on tags, and the tags in other actions. Not part of the public API. */
@NullMarked
package io.github.ec2fake.internal.query.tag;

import org.jspecify.annotations.NullMarked;
