// What a digit counts in a place of the value (GS1 General Specifications 7.9.2, figure 7.9.2-1).
const TWO_MINUS = [0, 2, 4, 6, 8, 9, 1, 3, 5, 7]
const THREE = [0, 3, 6, 9, 2, 5, 8, 1, 4, 7]
const FIVE_PLUS = [0, 5, 1, 6, 2, 7, 3, 8, 4, 9]
const FIVE_MINUS = [0, 5, 9, 4, 8, 3, 7, 2, 6, 1]
const OF_FOUR = [TWO_MINUS, TWO_MINUS, THREE, FIVE_MINUS]
const OF_FIVE = [FIVE_PLUS, TWO_MINUS, FIVE_MINUS, FIVE_PLUS, TWO_MINUS]

/**
 * The digit that verifies a price or weight of four or five digits within a code (GS1 General
 * Specifications 7.9.3 and 7.9.4).
 */
export function valueDigitOf(value: string): string {
  const places = value.length === 4 ? OF_FOUR : OF_FIVE
  const sum = [...value].reduce((total, digit, i) => total + (places[i]?.[Number(digit)] ?? 0), 0)
  if (value.length === 4) return String((sum * 3) % 10)
  return String(FIVE_MINUS.indexOf((10 - (sum % 10)) % 10))
}
