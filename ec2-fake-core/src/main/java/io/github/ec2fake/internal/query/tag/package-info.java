/** The actions on tags, and the tags in other actions. */
@NullMarked
package io.github.ec2fake.internal.query.tag;

import org.jspecify.annotations.NullMarked;
