import { randomInt } from 'node:crypto'

/**
 * Without what is mistaken for something else (0 O, 1 I), and without the other vowels, so that no
 * code is a word. A letter stands first, so that none is taken for a number.
 */
const LETTERS = 'BCDFGHJKLMNPQRSTVWXYZ'
const ALL = `${LETTERS}23456789`
/** Short ones first: some hundreds have room in two letters, the others get one more. */
const LENGTHS = [2, 2, 2, 2, 2, 2, 3, 3, 3, 4, 4, 4]

const letterOf = (letters: string): string => letters[randomInt(letters.length)] as string

/** Codes to try, one after the other. */
export const codesToTry = (): string[] =>
  LENGTHS.map(
    length => letterOf(LETTERS) + Array.from({ length: length - 1 }, () => letterOf(ALL)).join('')
  )
