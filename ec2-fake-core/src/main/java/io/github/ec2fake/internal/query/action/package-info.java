/** One action of the Query API, and what the actions share. Not part of the public API. */
@NullMarked
package io.github.ec2fake.internal.query.action;

import org.jspecify.annotations.NullMarked;
