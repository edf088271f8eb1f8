/** What EC2 grants: quotas of accounts, and how often they may call. Settings of a cloud. */
@NullMarked
package io.github.ec2fake.limit;

import org.jspecify.annotations.NullMarked;
