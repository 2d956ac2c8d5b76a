import type { Unit } from '../../../../contracts/units.ts'

/** Of weights, in nanograms: exact by definition (1959 avoirdupois pound, 0.45359237 kg). */
const NANOGRAMS: Partial<Record<Unit, bigint>> = {
  g: 1_000_000_000n,
  kg: 1_000_000_000_000n,
  lb: 453_592_370_000n,
  oz: 28_349_523_125n
}

/** Whether a quantity in one can be told in the other. */
export const isConvertible = (from: Unit, to: Unit): boolean =>
  from === to || (NANOGRAMS[from] !== undefined && NANOGRAMS[to] !== undefined)

/**
 * Thousandths of one unit as billionths of another, nearest, ties upwards.
 * @throws RangeError where the one is no measure of the other
 */
export function toBase(milli: number, from: Unit, to: Unit): bigint {
  const inNano = BigInt(milli) * 1_000_000n
  if (from === to) return inNano
  const [a, b] = [NANOGRAMS[from], NANOGRAMS[to]]
  if (a === undefined || b === undefined) throw new RangeError(`${from} is no measure of ${to}`)
  return (2n * inNano * a + b) / (2n * b)
}

/** Billionths as decimal text. */
export function nanoText(nano: bigint): string {
  const digits = nano.toString().padStart(10, '0')
  return `${digits.slice(0, -9)}.${digits.slice(-9)}`
}
