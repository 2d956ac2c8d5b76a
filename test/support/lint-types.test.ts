import { execFile } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import t from 'tap'

// Rules of .oxlintrc.json are seen to find what they are there for, those that know types above all.

const ROOT = resolve(import.meta.dirname, '../..')
const FAULTY = `const later = async (): Promise<void> => {}
export function faulty(kind: 'a' | 'b'): number {
  void later()
  later()
  if (later()) return 1
  switch (kind) {
    case 'a':
      throw 'text'
  }
  if (kind == 'b') console.log(kind)
  var old = 2
  return old
}
export const other = async (): Promise<void> => {
  await 5
  return Promise.reject('no')
}
`

t.test(
  'promises that are not awaited, switches that forget a case, and what is common',
  async t => {
    const folder = await mkdtemp(join(tmpdir(), 'stoa-lint-'))
    t.teardown(() => rm(folder, { recursive: true, force: true }))
    await copyFile(join(ROOT, '.oxlintrc.json'), join(folder, '.oxlintrc.json'))
    await writeFile(
      join(folder, 'tsconfig.json'),
      JSON.stringify({ compilerOptions: { strict: true, target: 'ES2022', types: [] } })
    )
    await mkdir(join(folder, 'core'))
    for (const name of ['faulty.ts', 'faulty.test.ts']) {
      await writeFile(join(folder, 'core', name), FAULTY)
    }
    const oxlint = join(ROOT, 'node_modules/oxlint/bin/oxlint')
    const output = await new Promise<string>(resolve => {
      const args = [oxlint, '--type-aware', '--format', 'unix', 'core']
      execFile(process.execPath, args, { cwd: folder }, (_error, stdout) => resolve(stdout))
    })
    const found = (file: string): string[] =>
      [...output.matchAll(/(\S+):(\d+):\d+: .*(?:typescript|eslint)\(([a-z-]+)\)/g)]
        .filter(([, path]) => path?.endsWith(file))
        .map(([, , line, rule]) => `${line} ${rule}`)
        .sort((a, b) => parseInt(a) - parseInt(b))
    const both = [
      '4 no-floating-promises',
      '5 no-misused-promises',
      '6 switch-exhaustiveness-check',
      '8 only-throw-error',
      '10 eqeqeq',
      '10 no-console',
      '11 no-var',
      '15 await-thenable',
      '16 prefer-promise-reject-errors'
    ]
    t.strictSame(found('faulty.test.ts'), both)
    t.strictSame(found('faulty.ts'), ['3 no-floating-promises', ...both], 'void says nothing here')
  }
)
