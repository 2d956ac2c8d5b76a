import t from 'tap'
import { assemble } from '../../bin/instance.ts'
import { readConfig } from '../../core/instance/config.ts'
import { errorsByOwner } from '../../bin/documents/errors.ts'
import { sources, withoutComments } from '../support/sources.ts'

// The error catalogue: what is thrown is declared, what is declared is thrown, and every refusal
// says what to do.

const registry = await assemble(readConfig({}))
const product = (await sources(['core', 'contracts', 'tenants', 'plugins', 'bin'])).filter(
  f => !f.isTest
)
const catalogues = errorsByOwner(registry)
const makers = [...catalogues.values()].flat()
const codes = new Set(makers.map(m => m.code))

/** The catalogues' names in the source, e.g. posErrors → pos, and where each is declared. */
const declared = product.flatMap(f =>
  [...f.text.matchAll(/export const (\w+)\s*=\s*defineErrors\('([a-z-]+)'/g)].map(m => ({
    variable: m[1] as string,
    owner: m[2] as string,
    path: f.path
  }))
)
const ownerOf = new Map(declared.map(d => [d.variable, d.owner]))

/** Every place that takes an error from a catalogue by a written name. */
const taken = product.flatMap(f =>
  [...withoutComments(f.text).matchAll(/\b(\w+)(?:\.([a-z]+)\b|\['([a-z-]+)'\])/g)].flatMap(m =>
    ownerOf.has(m[1] as string)
      ? [{ code: `${ownerOf.get(m[1] as string)}.${m[2] ?? m[3]}`, path: f.path }]
      : []
  )
)

t.test("each catalogue is its plugin's, and stands in the manifest", async t => {
  t.ok(declared.length > 2)
  const installed = new Set(['stoa', ...registry.plugins.map(p => p.name)])
  const folderOf = (path: string): string => /^plugins\/([^/]+)\//.exec(path)?.[1] ?? ''
  const expected = declared.filter(d => installed.has(d.owner) || installed.has(folderOf(d.path)))
  t.strictSame(
    expected.filter(d => !catalogues.has(d.owner)),
    []
  )
  t.strictSame(
    [...catalogues.keys()].filter(owner => !declared.some(d => d.owner === owner)),
    []
  )
  for (const [owner, catalogue] of catalogues) {
    for (const maker of catalogue) t.ok(maker.code.startsWith(`${owner}.`), maker.code)
  }
})

t.test('what is thrown is declared', async t => {
  t.ok(taken.length > 20)
  t.strictSame(
    taken.filter(use => catalogues.has(use.code.split('.')[0] ?? '') && !codes.has(use.code)),
    []
  )
})

t.test('what is declared is thrown', async t => {
  const used = new Set(taken.map(use => use.code))
  // Some are chosen by name at run time: the name stands in its owner's folder a second time beside
  // its declaration (of the catalogue, or of the codes a domain may throw).
  const chosenByName = (code: string): boolean => {
    const [owner, name] = code.split('.')
    return declared
      .filter(d => d.owner === owner)
      .some(({ path }) => {
        const folder = path.slice(0, path.lastIndexOf('/') + 1)
        const times = (quoted: string): number =>
          product
            .filter(f => f.path.startsWith(folder))
            .reduce((n, f) => n + withoutComments(f.text).split(quoted).length - 1, 0)
        return times(`'${name}'`) > 1 || times(`'${code}'`) > 1
      })
  }
  t.strictSame(
    [...codes].filter(code => !used.has(code) && !chosenByName(code)),
    []
  )
})

t.test('the codes that comments promise exist', async t => {
  const promised = product.flatMap(f =>
    [...f.text.matchAll(/@throws ([^\n*]+)/g)].flatMap(m =>
      [...(m[1] as string).matchAll(/\b([a-z]+(?:-[a-z]+)*)\.([a-z]+(?:-[a-z]+)+)\b/g)].map(c => ({
        code: c[0],
        path: f.path
      }))
    )
  )
  t.ok(promised.length > 5)
  t.strictSame(
    promised.filter(({ code }) => catalogues.has(code.split('.')[0] ?? '') && !codes.has(code)),
    []
  )
})

t.test('every refusal has a code of its own, a status and a sentence that helps', async t => {
  t.equal(codes.size, makers.length)
  for (const {
    code,
    declaration: { status, message }
  } of makers) {
    t.match(code, /^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/, code)
    t.ok(Number.isInteger(status) && status >= 400 && status <= 599, `${code} has a status`)
    t.match(message, /^["`A-Z{].{20,}\.$/s, `${code} says what to do`)
  }
})

t.test('an amount is told with its currency, never as bare minor units', async t => {
  // `{leftMinor}` is told as an amount; what counts pieces has another name.
  const bare = makers.filter(({ declaration: { message } }) =>
    /\}[^.;]*\bminor units|\{(amount|total|due|paid|owed|balance|fee)\}/.test(message)
  )
  t.strictSame(
    bare.map(({ code }) => code),
    []
  )
  t.ok(makers.some(({ declaration: { message } }) => message.includes('Minor}')))
})
