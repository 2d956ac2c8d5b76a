import bidiFactory, { type Bidi } from 'bidi-js'
import {
  preferredFor,
  preferredIn,
  typefaceFor,
  type Direction,
  type Family,
  type SetLetters,
  type Typeface,
  type Weight
} from './typefaces.ts'

/** A stretch of a line in one typeface and one direction. */
export interface TextPiece extends SetLetters {
  letters: string
  face: Typeface
  direction: Direction
}

/** A line as it is seen: its pieces from left to right. Lengths are in em. */
export interface TextLine {
  pieces: TextPiece[]
  width: number
  ascent: number
  descent: number
}

/** What a reader takes for one letter, with its marks. */
interface Letter {
  text: string
  face: Typeface
  /** Of embedding, by Unicode's bidirectional algorithm: odd runs from right to left. */ level: number
}

// Its types say that it is an ES module, its package that it is not.
const bidi = (bidiFactory as unknown as () => Bidi)()
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
/** Say something to the order of letters or to their joining; nothing is drawn for them. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cc}]/gu
const BREAKS = /^[ \u3000]$/
/** Without these two Persian and the languages of India would be joined otherwise. */
const JOINER = /^[\u200c\u200d]+$/
const JOINERS = /[\u200c\u200d]/g
/**
 * Letters that run from right to left, and what says so of others: without any, a text runs as it
 * is read.
 */
const TURNS =
  /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u
/**
 * Nearly all there is on most papers, looked at in a tenth of the time: each a letter by itself.
 */
const PLAIN = /^[ -~\u00a1-\u00ac\u00ae-\u017f]*$/

/**
 * Sets texts of one document: what was found for a letter, and how wide it is, is known for the
 * next.
 */
export class TextSetter {
  private readonly preferred: Family
  private readonly faces = new Map<string, Typeface | null>()
  private readonly held = new Map<string, Promise<Typeface>>()
  private readonly pieces = new Map<string, TextPiece>()

  /** @param locale of the document, BCP 47 */
  constructor(private readonly locale: string) {
    this.preferred = preferredIn(locale)
  }

  /**
   * Breaks a text into lines.
   * @param width of a line, in em
   * @param direction which way it runs as a whole; without it, that of its first letter
   */
  async lines(
    text: string,
    width: number,
    weight: Weight,
    direction?: Direction
  ): Promise<TextLine[]> {
    const lines: TextLine[] = []
    for (const paragraph of text.split(/\r\n|\r|\n/)) {
      const letters = await this.letters(tidied(paragraph), weight, direction)
      for (const line of this.broken(letters, width)) lines.push(this.line(line))
    }
    return lines
  }

  /** The letters of a text in the order they are read, each with a typeface that has it. */
  private async letters(text: string, weight: Weight, direction?: Direction): Promise<Letter[]> {
    const preferred = preferredFor(text, this.preferred)
    const levels =
      direction === 'rtl' || TURNS.test(text)
        ? bidi.getEmbeddingLevels(text, direction).levels
        : null
    const letters: Letter[] = []
    for (const { segment, index } of PLAIN.test(text) ? plain(text) : graphemes.segment(text)) {
      const level = levels?.[index] ?? 0
      const seen = mirrored(
        segment.replace(UNSEEN, unseen => (JOINER.test(unseen) ? unseen : '')),
        level
      )
      if (seen === '' || JOINER.test(seen)) continue
      const last = letters.at(-1)?.face
      const face = last?.has(seen) ? last : await this.faceOf(seen, preferred, weight)
      if (face) {
        letters.push({ text: seen, face, level })
      } else {
        for (const letter of seen.replace(JOINERS, '')) {
          letters.push(...(await this.alone(letter, level, preferred, weight)))
        }
      }
    }
    return letters
  }

  /**
   * A code point by itself; one that no typeface has is told by its number, which whoever wonders
   * can look up.
   */
  private async alone(
    letter: string,
    level: number,
    preferred: Family,
    weight: Weight
  ): Promise<Letter[]> {
    const face = await this.faceOf(letter, preferred, weight)
    if (face) return [{ text: letter, face, level }]
    const number = `[U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`
    const latin = await this.faceOf('U', preferred, weight)
    return latin ? [{ text: number, face: latin, level: level + (level % 2) }] : []
  }

  private async faceOf(
    letters: string,
    preferred: Family,
    weight: Weight
  ): Promise<Typeface | null> {
    const key = `${weight} ${preferred} ${letters}`
    const known = this.faces.get(key)
    if (known !== undefined) return known
    const face = await typefaceFor(letters, preferred, weight, this.held)
    this.faces.set(key, face)
    return face
  }

  /**
   * Lines that are not wider than `width`, unless a single letter is. They break at spaces, and
   * words too long for a line anywhere a word may.
   */
  private broken(letters: Letter[], width: number): Letter[][] {
    const lines: Letter[][] = []
    let line: Letter[] = []
    let filled = 0
    for (const word of this.words(letters, width)) {
      const wide = this.widthOf(word)
      if (line.length > 0 && filled + wide > width && !isBreak(word[0])) {
        lines.push(withoutEnd(line))
        line = []
        filled = 0
      }
      // A space at the end of a line takes no room, one at the beginning is none.
      if (line.length === 0 && isBreak(word[0])) continue
      line.push(...word)
      filled += wide
    }
    if (line.length > 0) lines.push(withoutEnd(line))
    return lines
  }

  /**
   * Spaces, and what is between them; what does not fit a line of its own in the pieces a
   * dictionary knows, or letter by letter.
   */
  private words(letters: Letter[], width: number): Letter[][] {
    const words = cut(letters, (before, letter) => isBreak(before) || isBreak(letter))
    return words.flatMap(word => {
      if (this.widthOf(word) <= width) return [word]
      return inDictionary(word, this.locale).flatMap(part =>
        this.widthOf(part) <= width ? [part] : part.map(letter => [letter])
      )
    })
  }

  private line(letters: Letter[]): TextLine {
    const stretches = cut(
      letters,
      (before, letter) => before.face !== letter.face || before.level !== letter.level
    )
    const pieces = asSeen(stretches).map(([first, ...rest]) => this.piece(first as Letter, rest))
    return {
      pieces,
      width: pieces.reduce((sum, p) => sum + p.width, 0),
      ascent: Math.max(0, ...pieces.map(p => p.face.ascent)),
      descent: Math.max(0, ...pieces.map(p => p.face.descent))
    }
  }

  private piece(first: Letter, rest: Letter[]): TextPiece {
    const { face, level } = first
    const letters = first.text + rest.map(l => l.text).join('')
    const direction = level % 2 === 1 ? 'rtl' : 'ltr'
    const key = `${face.name} ${direction} ${letters}`
    const piece = this.pieces.get(key) ?? {
      letters,
      face,
      direction,
      ...face.set(letters, direction)
    }
    this.pieces.set(key, piece)
    return piece
  }

  private widthOf(letters: Letter[]): number {
    return this.line(letters).width
  }
}

const plain = (text: string): Array<{ segment: string; index: number }> =>
  Array.from(text, (segment, index) => ({ segment, index }))

/**
 * Composed letters (most typefaces know no others), and spaces of all widths as the two every
 * typeface has.
 */
const tidied = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\t/g, ' ')
    .replace(/[\u00a0\u2007\u202f]/g, '\u00a0')
    .replace(/[\u2000-\u2006\u2008-\u200a\u205f]/g, ' ')

const isBreak = (letter: Letter | undefined): boolean =>
  letter !== undefined && BREAKS.test(letter.text)

const withoutEnd = (line: Letter[]): Letter[] =>
  line.slice(0, line.findLastIndex(letter => !isBreak(letter)) + 1)

/** Brackets turn round where text runs from right to left. */
const mirrored = (letters: string, level: number): string =>
  level % 2 === 1 && letters.length === 1
    ? (bidi.getMirroredCharacter(letters) ?? letters)
    : letters

/** Pieces of a list: a new one begins wherever `between` says so of two neighbours. */
function cut(letters: Letter[], between: (before: Letter, letter: Letter) => boolean): Letter[][] {
  const pieces: Letter[][] = []
  for (const [i, letter] of letters.entries()) {
    const before = letters[i - 1]
    if (before === undefined || between(before, letter)) pieces.push([letter])
    else pieces.at(-1)?.push(letter)
  }
  return pieces
}

function inDictionary(word: Letter[], locale: string): Letter[][] {
  const ends = new Set(
    Array.from(
      new Intl.Segmenter(locale, { granularity: 'word' }).segment(word.map(l => l.text).join('')),
      ({ index }) => index
    )
  )
  let at = 0
  const begins = new Map(
    word.map(letter => [letter, ends.has((at += letter.text.length) - letter.text.length)])
  )
  return cut(word, (_before, letter) => begins.get(letter) === true)
}

/**
 * Stretches of one level in the order of the eye: rule L2 of the algorithm, from the deepest level
 * up to the outermost odd one.
 */
function asSeen(stretches: Letter[][]): Letter[][] {
  const levelOf = (stretch: Letter[] | undefined): number => stretch?.[0]?.level ?? 0
  const seen = [...stretches]
  for (let level = Math.max(0, ...seen.map(levelOf)); level > 0; level--) {
    for (let from = 0; from < seen.length; from++) {
      let to = from
      while (to < seen.length && levelOf(seen[to]) >= level) to++
      if (to > from) seen.splice(from, to - from, ...seen.slice(from, to).reverse())
      from = to
    }
  }
  return seen
}
