import { existsSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { check, checkSync } from 'recheck'
import type { TSchema } from '@sinclair/typebox'
import { assemble } from '../../bin/instance.ts'
import { readConfig } from '../../core/instance/config.ts'
import {
  patternsOfSchemas,
  patternsOfSources,
  schemasIn,
  type Pattern
} from '../support/patterns.ts'
import { ROOT, sources, withoutComments } from '../support/sources.ts'

// No text may cost more time than its length: one that made a pattern try every way of reading it
// would hold up everyone.

const registry = await assemble(readConfig({}))
const ofSchemas = patternsOfSchemas(registry)
const ofSources = await patternsOfSources()
const once = (patterns: Pattern[]): Pattern[] => [
  ...new Map(patterns.map(p => [`${p.flags}/${p.source}`, p])).values()
]

/** Whether something in it may be repeated without a bound. */
const isEndless = ({ source }: Pattern): boolean =>
  /[*+]|\{\d+,\}/.test(source.replace(/\\./g, '').replace(/\[[^\]]*\]/g, ''))

/** Undecided within it counts as not vulnerable: what follows measures. Milliseconds. */
const PATIENCE = 2_000
process.env.RECHECK_BACKEND = 'native'
process.env.RECHECK_SYNC_BACKEND = 'pure'
/** The same in a hundredth of the time, so that more is decided, where there is a program of it. */
const PROGRAM = {
  linux: 'recheck-linux-x64',
  darwin: 'recheck-macos-x64',
  win32: 'recheck-windows-x64'
}[process.platform as string]
const isNative =
  PROGRAM !== undefined && process.arch === 'x64' && existsSync(join(ROOT, 'node_modules', PROGRAM))
const judge = (source: string, flags: string): ReturnType<typeof check> =>
  isNative
    ? check(source, flags, { timeout: PATIENCE })
    : Promise.resolve(checkSync(source, flags, { timeout: PATIENCE }))

t.test('no pattern of the product is known to take more than linear time', async t => {
  const endless = once([...ofSchemas, ...ofSources]).filter(isEndless)
  t.ok(endless.length > 50)
  const verdicts = await Promise.all(
    endless.map(async pattern => ({
      ...pattern,
      verdict: await judge(pattern.source, pattern.flags)
    }))
  )
  t.match(await judge('^(a|a)*$', ''), { status: 'vulnerable' }, 'one that does is found')
  t.strictSame(
    verdicts
      .filter(({ verdict }) => verdict.status === 'vulnerable')
      .map(
        ({ at, source, flags, verdict }) =>
          `${at}: /${source}/${flags} ${verdict.status === 'vulnerable' ? verdict.attack.pattern : ''}`
      ),
    []
  )
  t.comment(
    `${endless.length} patterns, ${verdicts
      .filter(({ verdict }) => verdict.status === 'unknown')
      .map(({ source }) => source)
      .join(' ')} undecided`
  )
})

t.test('patterns are written down, not put together', async t => {
  const putTogether = (await sources(['core', 'contracts', 'tenants', 'plugins']))
    .filter(
      f =>
        !f.isTest &&
        /\bRegExp\((?!')/.test(withoutComments(f.text)) &&
        !/\bnew RegExp\(signed\)/.test(f.text)
    )
    .map(f => f.path)
  // The first reads the files of migrations, which are the operator's own; the second is esbuild's,
  // of names of our own modules, in linear time; the third's are the numbering plans of
  // libphonenumber, held against at most 17 digits; core/security/signed-tokens.test.ts tries those
  // of the fourth.
  t.strictSame(putTogether, [
    'core/database/migrations/sql-statements.ts',
    'core/http/pages/made-modules.ts',
    'core/primitives/phone.ts',
    'core/security/signed-tokens.ts'
  ])
})

const MEGABYTE = 1_048_576
/**
 * A hundred times what the slowest takes; a quadratic one takes a thousand times as much. CPU
 * milliseconds of this process.
 */
const MOST_CPU_MS = 1_500
/** Begins small: what is not linear is found before it would run for hours. */
const SIZES = [MEGABYTE / 64, MEGABYTE / 8, MEGABYTE]
const HOSTILE: Record<string, (length: number) => string> = {
  letters: length => 'x'.repeat(length),
  'letters with a bad end': length => `${'x'.repeat(length)}\u0001`,
  spaces: length => ' '.repeat(length),
  'spaces with a bad end': length => `${' '.repeat(length)}\u0001`,
  mixed: length => 'aA0-. @:/'.repeat(length / 9),
  'mixed with a bad end': length => `${'aA0-. @:/'.repeat(length / 9)}\u0001`,
  openings: length => '![(<a'.repeat(length / 5),
  digits: length => `${'1'.repeat(length)}x`,
  'words and dots': length => `${'a.'.repeat(length / 2)}!`
}

function cpuMs(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

t.test('a megabyte of hostile text is judged by every pattern at once', async t => {
  const slow: string[] = []
  for (const pattern of once([...ofSchemas, ...ofSources])) {
    const compiled = new RegExp(pattern.source, pattern.flags.replace(/[gy]/g, ''))
    for (const [what, make] of Object.entries(HOSTILE)) {
      for (const size of SIZES) {
        const text = make(size)
        if (
          cpuMs(() => compiled.test(text)) < (MOST_CPU_MS * size) / MEGABYTE ||
          cpuMs(() => compiled.test(text)) < (MOST_CPU_MS * size) / MEGABYTE
        ) {
          continue
        }
        slow.push(`${pattern.at}: /${pattern.source}/${pattern.flags}, ${size} of ${what}`)
        break
      }
    }
  }
  t.strictSame(slow, [])
})

interface Limits {
  type?: string
  maxLength?: number
  maxItems?: number
  maxProperties?: number
  maximum?: number
  minimum?: number
  pattern?: string
  format?: string
  enum?: unknown[]
  const?: unknown
  patternProperties?: object
}
/** What the whole request is bounded by, and nothing else. */
const AS_IT_COMES = new Set(['raw', 'headers'])

function unlimited(schema: TSchema): string | undefined {
  const s = schema as Limits
  const text =
    s.type === 'string' &&
    s.maxLength === undefined &&
    s.format === undefined &&
    s.enum === undefined &&
    s.const === undefined
  if (
    text &&
    (s.pattern === undefined ||
      !/^\^.*\$$/.test(s.pattern) ||
      isEndless({ source: s.pattern, flags: '', at: '' }))
  ) {
    return 'a text without maxLength'
  }
  if (s.type === 'array' && s.maxItems === undefined) return 'a list without maxItems'
  if (s.patternProperties !== undefined && s.maxProperties === undefined) {
    return 'names without maxProperties'
  }
  if (s.type === 'integer' && (s.maximum === undefined || s.minimum === undefined)) {
    return 'a number without bounds'
  }
}

t.test('every text, list and number that is taken has a limit', async t => {
  const faults: string[] = []
  for (const { name, input } of registry.useCases.values()) {
    const asItComes = 'raw' in input.properties
    for (const [field, schema] of Object.entries(input.properties)) {
      if (asItComes && AS_IT_COMES.has(field)) continue
      for (const { at, schema: inner } of schemasIn(schema, `${name} ${field}`)) {
        const fault = unlimited(inner)
        if (fault !== undefined) faults.push(`${at}: ${fault}`)
      }
    }
  }
  t.strictSame(faults, [])
})
