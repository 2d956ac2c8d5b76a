import t from 'tap'
import { sources, withoutComments } from '../support/sources.ts'

// Two instances may run in one process. What belongs to one of them hangs on it: in a field of its
// own, in a WeakMap by something of it, or in perInstance() of the plugins' API. What a module keeps
// for itself is listed here, with the reason why both may share it.

const SHARED: Record<string, string> = {
  'bin/load.mjs making': 'the build of the product, once a process',
  'core/access/passwords/passwords.ts hashing': 'the processors and the memory are the process’',
  'core/access/passwords/passwords.ts parameters': 'set by tests alone',
  'core/context/at-work.ts hearing': 'the watchdogs of the one event loop; each leaves by itself',
  'core/context/at-work.ts works': 'what runs is known by its own asynchronous flow',
  'core/files/csv/in-thread.ts threads': 'the processors are the process’',
  'core/database/records.ts declared': 'what the code declares, at load time',
  'core/database/statement.ts registered': 'what the code declares, at load time',
  'core/database/unit-of-work.ts current': 'what runs is known by its own asynchronous flow',
  'core/http/routes/uploads.ts places': 'the memory is the process’',
  'core/media/images.ts decoding': 'the processors and the memory are the process’',
  'core/media/images.ts loading': 'a library, loaded once',
  'core/media/print/in-turn.ts printing': 'the processors are the process’',
  'core/media/print/typefaces.ts contents': 'files of the product; one of each family',
  'core/media/print/typefaces.ts harfBuzz': 'a library, loaded once',
  'core/media/print/typefaces.ts typefaces': 'files of the product; 60 at most',
  'core/plugins/load-plugins.ts hooks': 'module hooks are the process’',
  'core/primitives/money.ts formats': 'facts about languages; 500 at most',
  'core/primitives/phone.ts loaded': 'a library, loaded once',
  'core/primitives/time.ts loaded': 'a library, loaded once',
  'core/primitives/time.ts recentDays': 'facts about time zones; 1,000 at most, 40 days of each',
  'core/telemetry/watchdog-thread.js seen': 'a thread has its modules for itself',
  'core/telemetry/watchdog-thread.js stoodMs': 'a thread has its modules for itself',
  'plugins/storefront/places/gateways/cities.ts loaded': 'a library’s facts, loaded once',
  'plugins/storefront/places/gateways/countries.ts made': 'a library’s facts, loaded once',
  'plugins/whatsapp/gateways/baileys.ts library': 'a library, loaded once',
  'plugins/whatsapp/gateways/console-filter.ts installed': 'the console is the process’'
}

/** Begins empty, or is made to keep what comes. */
const KEEPS =
  /^(?:export )?const (\w+)(?:: [^\n]+?)? =\s+(?:new (?:LRUCache|FairQueue|AsyncLocalStorage)\b|new (?:Map|Set)(?:<[^\n]*>)?\(\)|\[\]|\{\})/gm
const HOLDS = /^(?:export )?const (\w+)(?:: [^\n]+?)? =\s+(?:new (?:Map|Set)\b|\[|\{)/gm
const CHANGES = /^(?:export )?let (\w+)/gm

/** The names of what a module keeps for itself and changes. */
function stateOf(text: string): string[] {
  const code = withoutComments(text)
  const names = (pattern: RegExp): string[] =>
    [...code.matchAll(pattern)].map(([, name]) => name as string)
  const changed = names(HOLDS).filter(name =>
    new RegExp(
      `\\b${name}(\\.(set|add|delete|clear|push|unshift|splice|shift|pop)\\(|\\[[^\\]]+\\] \\??\\??= )`
    ).test(code)
  )
  const ofClasses = names(/^ {2}(?:private )?static (?!readonly)(\w+)\b[^(\n]*=/gm)
  return [...new Set([...names(CHANGES), ...names(KEEPS), ...changed, ...ofClasses])]
}

t.test('what a module keeps for itself may be shared by two instances', async t => {
  const product = await sources(['core', 'contracts', 'tenants', 'plugins', 'bin'])
  const found = product
    // What lies in a folder named web runs in a browser: each tab has its modules for itself.
    .filter(({ path, isTest }) => !isTest && !/(^|\/)web\//.test(path))
    .flatMap(({ path, text }) => stateOf(text).map(name => `${path} ${name}`))
  t.strictSame(found.toSorted(), Object.keys(SHARED).toSorted())
})

t.test('such state is found in each of its forms', async t => {
  for (const text of [
    'let a: string | undefined',
    'export let a = 1',
    'const a = new Map<string, Promise<void>>()',
    'const a: Map<string, string> = new Map()',
    'const a =\n  new Set<string>()',
    'const a = new LRUCache<string, string>({ max: 1 })',
    "const a = new FairQueue({\n  what: 'x'\n})",
    'const a: string[] = []',
    'const a: Record<string, string> = {}',
    "const a = new Set(['x'])\nfunction f() {\n  a.add('y')\n}",
    "const a = { x: '' }\nfunction f(k) {\n  a[k] = 'y'\n}",
    'class B {\n  static a = 1\n}'
  ]) {
    t.strictSame(stateOf(text), ['a'], text)
  }
  for (const text of [
    "const A = new Set(['x'])",
    'const a = new WeakMap<Instance, Set<string>>()',
    'function f() {\n  let a = 1\n}',
    'class B {\n  static readonly a = 1\n}'
  ]) {
    t.strictSame(stateOf(text), [], text)
  }
})
