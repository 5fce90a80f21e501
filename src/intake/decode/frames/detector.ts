import type { Frame } from "./frame-cutter.ts";

/** Looks at the pictures of one film, in the order of time, and tells at the end what it saw. */
export interface FrameObserver<T> {
  onFrame(frame: Frame): void;
  result(): T;
}
