import t from 'tap'
import { blamedIn } from './planted.ts'

const ASK =
  'declare function ask (): Promise<number>\ndeclare function write (...what: unknown[]): Promise<void>\ndeclare const list: number[]\n'

/** Bodies of async functions → whether the rule must complain. */
const cases: Record<string, [body: string, isFault: boolean]> = {
  'awaited after something else': ['const a = ask()\n  await write()\n  return await a', true],
  'many made, awaited after something else': [
    'const all = list.map(ask)\n  await write()\n  return Promise.all(all)',
    true
  ],
  'awaited after an await in a block': [
    'const a = ask()\n  if (list.length > 0) { await write() }\n  return a',
    true
  ],
  'awaited after an await in what it is passed to': [
    'const a = ask()\n  return write(await ask(), a)',
    true
  ],
  'made in a list before an await': ['return [ask(), await ask()]', true],
  'made as an argument before an await': ['return write(ask(), await ask())', true],
  'made in an object before an await': ['return { a: ask(), b: await ask() }', true],
  'perhaps a promise': [
    'const a = list.length > 0 ? ask() : undefined\n  await write()\n  return a',
    true
  ],
  'handled where it is made': [
    'const a = ask()\n  a.catch(() => {})\n  await write()\n  return a',
    false
  ],
  'awaited together': ['const a = ask()\n  await Promise.all([write(), a])\n  return a', false],
  'awaited at once': ['const a = ask()\n  await a\n  await write()', false],
  'returned before anything is awaited': ['const a = ask()\n  return a', false],
  'no promise': ['const a = list.length\n  await write()\n  return a', false],
  'awaited elsewhere': [
    'const a = ask()\n  const later = async () => { await write() }\n  a.catch(later)',
    false
  ],
  'all awaited in a list': ['return [await ask(), await ask()]', false]
}

t.test(
  'what is awaited between the making of a promise and its first mention is found',
  async t => {
    const bodies = Object.values(cases)
    // Where a text is longer in bytes than in letters, as well.
    const text =
      `// é 你 🙂\n${ASK}` +
      bodies
        .map(([body], i) => `export async function f${i} (): Promise<unknown> {\n  ${body}\n}`)
        .join('\n')
    const served = 'plugins/shop/cases.ts'
    const blamed = await blamedIn({ [served]: text, 'plugins/shop/cases.test.ts': text })
    const lines = text.split('\n')
    const complained = new Set(
      blamed[served]?.map(entry => {
        const [line, rule] = entry.split(' ')
        t.equal(rule, 'late-handler')
        return Number(
          / f(\d+) /.exec(
            lines.slice(0, Number(line)).findLast(text => text.startsWith('export')) ?? ''
          )?.[1]
        )
      })
    )
    for (const [i, [what, [, isFault]]] of Object.entries(cases).entries()) {
      t.equal(complained.has(i), isFault, what)
    }
    t.strictSame(blamed['plugins/shop/cases.test.ts'], [], 'not in tests')
  }
)
