/** How many times as often as usual each slow property is tried: one by default, so that near tests end in seconds. */
const times = Number(process.env.PROPERTY_RUNS ?? 1);

/** Options for a property whose every run is slow: few runs at a desk, `PROPERTY_RUNS` times as many in CI. */
export function propertyRuns(usual: number): { readonly numRuns: number } {
  return { numRuns: Math.ceil(usual * times) };
}
