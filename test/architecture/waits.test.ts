import t from 'tap'
import { sources, type Source } from '../support/sources.ts'

// A test waits for what it is about, not for a time: on a busy machine the time is too short, on
// all others too long. Where nothing may happen, or a time is what it is about, it says so.

/** From here on a wait must say why. Milliseconds. */
const LONG_MS = 500

const WAIT = /\b(?:sleep|pause|delay)\((\d[\d_]*)\b|\bsetTimeout\(\w+, (\d[\d_]*)\)/g
/** A pause between two looks is no wait of its own. */
const BETWEEN_LOOKS = /^\s*(?:\}? ?while|for) \(/

function unexplained({ path, text }: Pick<Source, 'path' | 'text'>): string[] {
  const lines = text.split('\n')
  return lines.flatMap((line, n) =>
    [...line.matchAll(WAIT)]
      .filter(([, slept, timer]) => Number((slept ?? timer ?? '').replaceAll('_', '')) >= LONG_MS)
      .filter(() => !BETWEEN_LOOKS.test(line))
      .filter(() => !line.includes(' // ') && !/^\s*(\/\/|\*)/.test(lines[n - 1] ?? ''))
      .map(([wait]) => `${path}:${n + 1}: ${wait}`)
  )
}

t.test(`a test that waits ${LONG_MS} ms or longer for nothing says why`, async t => {
  const tests = (await sources()).filter(
    ({ path }) => path.endsWith('.test.ts') && !path.endsWith('/waits.test.ts')
  )
  t.ok(tests.length > 200)
  t.strictSame(tests.flatMap(unexplained), [])
})

t.test('such a wait is found, and a reason beside it or above it', async t => {
  const found = (text: string): number => unexplained({ path: 'planted.test.ts', text }).length
  t.equal(found('  await sleep(2_000)'), 1)
  t.equal(found('  await new Promise(resolve => setTimeout(resolve, 500))'), 1)
  t.equal(found('  await pause(499)'), 0)
  t.equal(found('  await pause(500) // the key ends'), 0)
  t.equal(found('  // The key ends.\n  await pause(500)'), 0)
  t.equal(found('  for (; ; await sleep(1_000)) {'), 0)
})

t.test('a page is asked by functions: its policy takes no strings, and fails at times', async t => {
  const inWords = /waitForFunction\(\s*['"`]/
  const tests = (await sources()).filter(
    ({ path }) => path.endsWith('.test.ts') && !path.endsWith('/waits.test.ts')
  )
  t.strictSame(
    tests.filter(({ text }) => inWords.test(text)).map(({ path }) => path),
    []
  )
  t.match('page.waitForFunction(`planted`)', inWords)
})

t.test(
  'no test reads the feed, which follows a moment after the commit, but for its own',
  async t => {
    const feed = /events\/events\?/
    const readers = (await sources()).filter(
      ({ path, text }) => /\.test\.ts$|^test\/support\//.test(path) && feed.test(text)
    )
    t.strictSame(readers.map(({ path }) => path).sort(), [
      'core/jobs/relay/number-events.test.ts',
      'core/operations/events/feed.test.ts',
      'test/support/row-user.ts'
    ])
  }
)
