/**
 * The id below which all movements were booked before a moment: ids are UUIDv7, whose first 48 bits are
 * the time (RFC 9562, 5.7), so a ledger is read from there along its index.
 * @param ms since 1970
 */
export function firstMovementAt(ms: number): string {
  const hex = Math.max(ms, 0).toString(16).padStart(12, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`
}
