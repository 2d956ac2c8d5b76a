import CodepageEncoder from '@point-of-sale/codepage-encoder'

/**
 * Code pages that nearly every printer has, under the numbers 16, 18 and 17: western and central
 * Europe, and Cyrillic.
 */
export const CODE_PAGES = ['windows1252', 'cp852', 'cp866'] as const

const NOT_THERE = 0xfffd
const known = new Set(
  CODE_PAGES.flatMap(page => CodepageEncoder.getCodepoints(page, true)).filter(
    point => point >= 0x20 && point !== 0x7f && point !== NOT_THERE
  )
)
/** What no printer draws, and spaces and signs that have a plain form. */
const PLAIN: ReadonlyArray<readonly [RegExp, string]> = [
  [/[\u00a0\u2000-\u200a\u202f\u205f\t]/g, ' '],
  [/\u2212/g, '-'],
  [/[\p{Default_Ignorable_Code_Point}\p{Cc}]/gu, '']
]

/** A line as a printer's own letters can write it; null: not one of its code pages has them all. */
export function inLetters(text: string): string | null {
  const plain = PLAIN.reduce((line, [what, by]) => line.replace(what, by), text.normalize('NFC'))
  return Array.from(plain).every(letter => known.has(letter.codePointAt(0) ?? 0)) ? plain : null
}

/** Lines of so many letters at most; words too long for one are broken anywhere. */
export function wrapped(text: string, columns: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ').flatMap(long => cut(long, columns))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (longer.length <= columns) {
      line = longer
    } else {
      lines.push(line)
      line = word
    }
  }
  return [...lines, line]
}

const cut = (word: string, columns: number): string[] =>
  word.length <= columns
    ? [word]
    : Array.from({ length: Math.ceil(word.length / columns) }, (_, i) =>
        word.slice(i * columns, (i + 1) * columns)
      )
