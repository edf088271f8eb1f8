// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples;

import com.amazonaws.SdkClientException;
import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AmazonEC2Exception;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/** A client some of whose calls fail for good, after all attempts of the SDK. */
final class FailingClient implements InvocationHandler {

  /** How a call fails. */
  enum Failure {
    /** EC2 says no. */
    REFUSED,
    /** EC2 cannot be reached. */
    DROPPED,
    /** EC2 does it, but the answer does not arrive. */
    REPLY_LOST,
    /** EC2 does it, the answer does not arrive, and EC2 is asked again. */
    REPLY_LOST_ONCE
  }

  private final AmazonEC2 ec2;
  private final BiPredicate<Integer, String> failing;
  private final Failure failure;
  private final List<String> calls = new ArrayList<>();

  /**
   * A client.
   *
   * @param failing which calls fail, by their number from 1 and the name of the client's method
   */
  FailingClient(AmazonEC2 ec2, BiPredicate<Integer, String> failing, Failure failure) {
    this.ec2 = ec2;
    this.failing = failing;
    this.failure = failure;
  }

  AmazonEC2 client() {
    return (AmazonEC2)
        Proxy.newProxyInstance(
            AmazonEC2.class.getClassLoader(), new Class<?>[] {AmazonEC2.class}, this);
  }

  /** What was called, in order. */
  List<String> calls() {
    return calls;
  }

  @Override
  public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
    calls.add(method.getName());
    if (!failing.test(calls.size(), method.getName())) {
      return call(method, arguments);
    }
    switch (failure) {
      case REFUSED -> {
        AmazonEC2Exception refusal = new AmazonEC2Exception("You are not authorized");
        refusal.setErrorCode("UnauthorizedOperation");
        refusal.setStatusCode(403);
        throw refusal;
      }
      case DROPPED -> throw new SdkClientException("Connection refused");
      case REPLY_LOST -> {
        call(method, arguments);
        throw new SdkClientException("Read timed out");
      }
      case REPLY_LOST_ONCE -> {
        call(method, arguments);
        return call(method, arguments);
      }
    }
    throw new AssertionError(failure);
  }

  private Object call(Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(ec2, arguments);
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    }
  }
}
