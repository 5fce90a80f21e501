import { advice } from "./advice.ts";
import { measurement } from "./measurement.ts";

export const says = { ...measurement, ...advice };
