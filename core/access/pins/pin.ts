import { Type } from '@sinclair/typebox'

export const Pin = Type.String({ pattern: '^[0-9]{4,8}$', description: '4 to 8 digits.' })

/** So often it may be typed wrong; then the password is asked for. */
export const MOST_WRONG = 8

const RUN = '01234567890123456789'
const DOWN = [...RUN].reverse().join('')

/** Those that are tried first: 1111, 1212, 1234, 9876, 2580 and years of birth. */
export function isTrivialPin(pin: string): boolean {
  const half = pin.slice(0, pin.length / 2)
  return (
    new Set(pin).size < 3 ||
    RUN.includes(pin) ||
    DOWN.includes(pin) ||
    pin === half + half ||
    ['2580', '0852', '1470', '3690'].includes(pin) ||
    (pin.length === 4 && /^(19|20)\d\d$/.test(pin))
  )
}
