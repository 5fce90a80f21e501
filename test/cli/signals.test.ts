import { EventEmitter } from "node:events";
import { describe, expect, it, vi } from "vitest";
import { abortedBySignals } from "../../src/cli/signals.ts";

function signaled() {
  const process = Object.assign(new EventEmitter(), { exit: vi.fn() });
  let time = 50;
  const signal = abortedBySignals(process, 130, () => time);
  const send = (name: NodeJS.Signals, after: number) => {
    time += after;
    process.emit(name);
    return { stops: signal.aborted, exits: process.exit.mock.calls };
  };
  return { signal, send };
}

describe("signals", () => {
  it.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)("%s asks for the end", (name) => {
    const { signal, send } = signaled();
    expect(signal.aborted).toBe(false);
    expect(send(name, 0)).toEqual({ stops: true, exits: [] });
  });

  it.each([
    ["SIGTERM", 0, []],
    ["SIGHUP", 999, []],
    ["SIGTERM", 1000, [[130]]],
    ["SIGINT", 5000, [[130]]],
  ] as const)("%s %d ms after the first one", (name, after, exits) => {
    const { send } = signaled();
    send("SIGTERM", 0);
    expect(send(name, after)).toEqual({ stops: true, exits });
  });
});
