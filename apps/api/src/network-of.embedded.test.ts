import { describe, expect, it } from "vitest";
import { rationExpensiveCalls } from "./expensive-calls.ts";
import { networkOf } from "./network-of.ts";

describe("what calls from an address are counted under", () => {
  it.each([
    ["192.0.2.7", "192.0.2.7"],
    ["::ffff:192.0.2.7", "192.0.2.7"],
    ["::ffff:c000:207", "192.0.2.7"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:db8:1:2::1", "2001:db8:1:2::/64"],
    ["2001:DB8:1:2:ffff:ffff:ffff:ffff", "2001:db8:1:2::/64"],
    ["2001:db8:1:3::1", "2001:db8:1:3::/64"],
    ["2001:db8::1", "2001:db8:0:0::/64"],
    ["fe80::1%eth0", "fe80:0:0:0::/64"],
    ["::1", "0:0:0:0::/64"],
    ["no address", "no address"],
    ["", ""],
  ])("of %s is %s", (address, network) => {
    expect(networkOf(address)).toBe(network);
  });

  it("is what expensive calls are limited by: nobody has more turns for having more addresses", async () => {
    const calls = rationExpensiveCalls({ forAccount: 1, fromAddress: 1 });

    await calls.countStranger("2001:db8::1");

    await expect(calls.countStranger("2001:db8::2")).rejects.toThrow("Too many attempts");
    await calls.countStranger("2001:db8:0:1::1");
  });
});
