/** Rounding for print, where printed parts must add up to the printed whole. Whole numbers in, exact throughout. */

/**
 * Each value's share of them all with one decimal, adding up to 100.0%: `33.4%`, `33.3%`, `33.3%`.
 * Values are whole numbers ≥ 0; if they are all 0, so are the shares.
 */
export function formatShares(values: readonly number[]): string[] {
  const whole = values.reduce((sum, value) => sum + BigInt(value), 0n);
  if (whole === 0n) return values.map(() => '0.0%');
  const scaled = values.map((value) => BigInt(value) * 1000n);
  return apportion(scaled, whole).map((share) => `${formatScaled(share / whole, 1)}%`);
}

/** `numerator / denominator` in percent, rounded half up; whole numbers, the denominator above 0. `6.7%`. */
export function formatPercent(numerator: number, denominator: number, decimals = 1): string {
  const scaled = BigInt(numerator) * 100n * 10n ** BigInt(decimals);
  const size = roundHalfUp(scaled < 0n ? -scaled : scaled, BigInt(denominator));
  return `${scaled < 0n && size > 0n ? '-' : ''}${formatScaled(size, decimals)}%`;
}

/** Within a sentence 43%, not 43.0%. */
export function shortenPercent(percent: string): string {
  return percent.replace('.0%', '%');
}

/** The values as multiples of the unit that add up to their rounded sum. */
function apportion(values: readonly bigint[], unit: bigint): bigint[] {
  const parts = values.map((value, index) => {
    const remainder = ((value % unit) + unit) % unit;
    return { index, floor: value - remainder, remainder };
  });
  const sum = values.reduce((total, value) => total + value, 0n);
  const floor = parts.reduce((total, part) => total + part.floor, 0n);
  const lacking = Number(roundHalfUp(sum - floor, unit));
  const largestFirst = [...parts].sort((a, b) => Number(b.remainder - a.remainder) || a.index - b.index);
  const raised = new Set(largestFirst.slice(0, lacking));
  return parts.map((part) => (raised.has(part) ? part.floor + unit : part.floor));
}

/** A quotient ≥ 0 to the nearest whole number, halves up. */
function roundHalfUp(numerator: bigint, denominator: bigint): bigint {
  return (numerator * 2n + denominator) / (denominator * 2n);
}

/** `125` with 1 decimal is `12.5`. */
function formatScaled(value: bigint, decimals: number): string {
  const digits = String(value).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  return decimals === 0 ? whole : `${whole}.${digits.slice(-decimals)}`;
}
