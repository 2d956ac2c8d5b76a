import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { create, type Font, type GlyphRun } from 'fontkit'
import { LRUCache } from 'lru-cache'
import decompress from 'woff2-encoder/decompress'
import { loadHarfBuzz, ofWeight } from './instance-font.ts'

/**
 * Noto Sans, from the packages @fontsource-variable/…, in the order they are asked. Each comes in
 * slices of some hundred letters, of which a receipt loads those it needs.
 */
const FAMILIES = [
  'noto-sans',
  'noto-sans-arabic',
  'noto-sans-hebrew',
  'noto-sans-thai',
  'noto-sans-sc',
  'noto-sans-tc',
  'noto-sans-jp',
  'noto-sans-kr'
] as const
export type Family = (typeof FAMILIES)[number]
export type Weight = 400 | 700
export type Direction = 'ltr' | 'rtl'
/** What a glyph is drawn by. */
export type Outline = Pick<GlyphRun['glyphs'][number]['path'], 'commands'>

/** What every family has is taken from the first, so that a word is of one design. */
const OF_THE_FIRST = new Set([
  'latin',
  'latin-ext',
  'vietnamese',
  'greek',
  'greek-ext',
  'cyrillic',
  'cyrillic-ext'
])

/** Letters set side by side, joined and with their marks, to be drawn as they are. */
export interface SetLetters {
  /** Their numbers, from left to right; 0 is the one for what a typeface does not have. */
  glyphs: number[]
  /** In em. */
  width: number
  /**
   * Whether who copies the glyphs from a PDF gets the letters; not where a letter is drawn by two,
   * or one for several letters.
   */
  telling: boolean
  run: GlyphRun
}

/** A slice of a family in one weight, ready to be set and drawn. Lengths are in em. */
export interface Typeface {
  /** No other has it. */
  readonly name: string
  readonly ascent: number
  /** Below the baseline; positive. */
  readonly descent: number
  /** How many units of its outlines make an em. */
  readonly unitsPerEm: number
  /** Whether each of the code points has a glyph. */
  has: (letters: string) => boolean
  set: (letters: string, direction: Direction) => SetLetters
  /**
   * The same font for pdfkit, which draws from it what was set before: by itself it would set
   * letters again, from left to right.
   */
  readonly forPdf: { toDraw: GlyphRun | null }
}

interface Slice {
  name: string
  from: number
  to: number
}

// Nothing is kept of them some minutes after the last receipt: fonts are large, and most of the day
// no one prints.
const BRIEFLY = { ttl: 600_000, ttlAutopurge: true }
const typefaces = new LRUCache<string, Promise<Typeface>>({ max: 60, ...BRIEFLY })
const harfBuzz = new LRUCache<'harfbuzz', ReturnType<typeof loadHarfBuzz>>({ max: 1, ...BRIEFLY })
const contents = new LRUCache<Family, Promise<Slice[]>>({ max: FAMILIES.length, ...BRIEFLY })

const ZERO_WIDTH_JOINER = 0x200d

const { resolve } = createRequire(import.meta.url)

/**
 * Which of the four families with Chinese characters is asked before the others. Chinese, Japanese
 * and Korean write many characters each in their own way under one code point: kana and hangul tell
 * the language, else the document's does.
 * @param ofLocale what its locale prefers
 */
export function preferredFor(text: string, ofLocale: Family): Family {
  if (/[\u3040-\u30ff]/.test(text)) return 'noto-sans-jp'
  return /[\u1100-\u11ff\u3130-\u318f\uac00-\ud7af]/.test(text) ? 'noto-sans-kr' : ofLocale
}

/** @param locale BCP 47 language tag */
export function preferredIn(locale: string): Family {
  const { language, script } = new Intl.Locale(locale).maximize()
  if (language === 'ja') return 'noto-sans-jp'
  if (language === 'ko') return 'noto-sans-kr'
  return script === 'Hant' ? 'noto-sans-tc' : 'noto-sans-sc'
}

/**
 * The first typeface that has all these letters; null when none has.
 * @param held those of the document: one of a name is the same from its first letter to its last,
 * whatever is forgotten meanwhile
 */
export async function typefaceFor(
  letters: string,
  preferred: Family,
  weight: Weight,
  held: Map<string, Promise<Typeface>>
): Promise<Typeface | null> {
  for (const family of inOrder(preferred)) {
    for (const slice of slicesWith(await contentsOf(family), letters.codePointAt(0) ?? 0)) {
      const name = `${family}-${slice}-${weight}`
      const loading = held.get(name) ?? typefaceOf(name, family, slice, weight)
      held.set(name, loading)
      const face = await loading
      if (face.has(letters)) return face
    }
  }
  return null
}

const inOrder = (preferred: Family): Family[] => {
  const chinese = FAMILIES.indexOf('noto-sans-sc')
  return [
    ...FAMILIES.slice(0, chinese),
    preferred,
    ...FAMILIES.slice(chinese).filter(family => family !== preferred)
  ]
}

const typefaceOf = (
  name: string,
  family: Family,
  slice: string,
  weight: Weight
): Promise<Typeface> =>
  renewed(typefaces, name, () =>
    load(
      name,
      resolve(`@fontsource-variable/${family}/files/${family}-${slice}-wght-normal.woff2`),
      weight
    )
  )

const contentsOf = (family: Family): Promise<Slice[]> =>
  renewed(contents, family, () => readContents(family))

/**
 * What is kept under a key, its time begun again; read when it is not there, and not kept when that
 * fails.
 */
function renewed<K extends string, V extends object>(
  kept: LRUCache<K, Promise<V>>,
  key: K,
  read: () => Promise<V>
): Promise<V> {
  const value = kept.get(key) ?? read()
  kept.set(key, value)
  value.catch(() => kept.delete(key))
  return value
}

async function load(name: string, file: string, weight: Weight): Promise<Typeface> {
  const [hb, variable] = await Promise.all([
    renewed(harfBuzz, 'harfbuzz', loadHarfBuzz),
    readFile(file).then(decompress)
  ])
  const font = create(Buffer.from(ofWeight(hb, variable, weight))) as Font
  // pdfkit takes two fonts of one PostScript name for one and the same.
  const forPdf = Object.create(font, {
    postscriptName: { value: name },
    toDraw: { value: null, writable: true },
    layout: { value: () => drawn(forPdf.toDraw) }
  }) as Typeface['forPdf']
  const known = new Map<string, boolean>()
  const has = (letter: string): boolean => {
    const found = known.get(letter) ?? font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0)
    known.set(letter, found)
    return found
  }
  return {
    name,
    forPdf,
    ascent: font.ascent / font.unitsPerEm,
    descent: -font.descent / font.unitsPerEm,
    unitsPerEm: font.unitsPerEm,
    has: letters => Array.from(letters).every(has),
    set(letters, direction) {
      const run = font.layout(letters, [], undefined, undefined, direction)
      const glyphs = direction === 'rtl' ? run.glyphs.toReversed() : run.glyphs
      const reported = glyphs.map(glyph => String.fromCodePoint(...glyph.codePoints)).join('')
      return {
        glyphs: run.glyphs.map(glyph => glyph.id),
        width: run.advanceWidth / font.unitsPerEm,
        telling: reported === letters && glyphs.every(glyph => glyph.codePoints.length > 0),
        run
      }
    }
  }
}

/**
 * A copy that pdfkit may change. The dots of a letter drawn apart from it mean nothing by
 * themselves: who copies them gets what is not seen. Glyphs are the font's own and set again and
 * again, so they are left as they are.
 */
const drawn = (run: GlyphRun | null): Partial<GlyphRun> => ({
  glyphs: (run?.glyphs ?? []).map(glyph =>
    glyph.codePoints.length > 0
      ? glyph
      : (Object.create(glyph, { codePoints: { value: [ZERO_WIDTH_JOINER] } }) as typeof glyph)
  ),
  positions: (run?.positions ?? []).map(({ xAdvance, yAdvance, xOffset, yOffset }) => ({
    xAdvance,
    yAdvance,
    xOffset,
    yOffset
  }))
})

/** Which slice has which code points. */
async function readContents(family: Family): Promise<Slice[]> {
  const ranges = JSON.parse(
    await readFile(resolve(`@fontsource-variable/${family}/unicode.json`), 'utf8')
  ) as Record<string, string>
  return Object.entries(ranges)
    .filter(([slice]) => family === FAMILIES[0] || !OF_THE_FIRST.has(slice))
    .flatMap(([slice, list]) =>
      list.split(',').map(range => {
        const [from = '', to = from] = range.replace('U+', '').split('-')
        return {
          name: slice.replace(/[[\]]/g, ''),
          from: Number.parseInt(from, 16),
          to: Number.parseInt(to, 16)
        }
      })
    )
}

const slicesWith = (slices: Slice[], codePoint: number): string[] =>
  slices.filter(({ from, to }) => from <= codePoint && codePoint <= to).map(({ name }) => name)
