/** Percentages for print. Whole numbers in, exact throughout. */

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
