import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ESLint } from 'eslint'
import t from 'tap'
import tseslint from 'typescript-eslint'

// JavaScript, since ESLint loads it by itself; so it has no types.
const { lateHandler } = (await import('./lint-late-handler.js' as string)) as {
  lateHandler: object
}

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
    const folder = await mkdtemp(join(tmpdir(), 'stoa-lint-'))
    t.teardown(() => rm(folder, { recursive: true, force: true }))
    const bodies = Object.values(cases)
    const text =
      ASK +
      bodies
        .map(([body], i) => `export async function f${i} (): Promise<unknown> {\n  ${body}\n}`)
        .join('\n')
    await writeFile(
      join(folder, 'tsconfig.json'),
      JSON.stringify({
        compilerOptions: { strict: true, target: 'ES2022', module: 'NodeNext', types: [] },
        include: ['*.ts']
      })
    )
    await writeFile(join(folder, 'cases.ts'), text)
    const eslint = new ESLint({
      cwd: folder,
      overrideConfigFile: true,
      overrideConfig: [
        {
          files: ['*.ts'],
          plugins: { stoa: { rules: { 'late-handler': lateHandler as never } } },
          rules: { 'stoa/late-handler': 'error' },
          languageOptions: {
            parser: tseslint.parser as never,
            parserOptions: { project: './tsconfig.json', tsconfigRootDir: folder }
          }
        }
      ]
    })
    const [result] = await eslint.lintFiles(['cases.ts'])
    const lines = text.split('\n')
    const complained = new Set(
      result?.messages.map(message => {
        t.equal(message.ruleId, 'stoa/late-handler', message.message)
        return Number(
          / f(\d+) /.exec(
            lines.slice(0, message.line).findLast(line => line.startsWith('export')) ?? ''
          )?.[1]
        )
      })
    )
    for (const [i, [what, [, isFault]]] of Object.entries(cases).entries()) {
      t.equal(complained.has(i), isFault, what)
    }
  }
)
