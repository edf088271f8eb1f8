/** Tests of EC2's rules, one class per rule or action, through the client of the AWS SDK. */
package io.github.ec2fake.rules;
