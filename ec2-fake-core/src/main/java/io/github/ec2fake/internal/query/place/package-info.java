/** The actions on regions and zones. Not part of the public API. */
@NullMarked
package io.github.ec2fake.internal.query.place;

import org.jspecify.annotations.NullMarked;
