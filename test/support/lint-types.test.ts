import { execFile } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import t from 'tap'

// The rules that know types (.oxlintrc.json) are seen to find what they are there for.

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
  return 2
}
export const other = async (): Promise<void> => {
  await 5
  return Promise.reject('no')
}
`

t.test('promises nobody waits for, and switches that forget a case', async t => {
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
    [...output.matchAll(/(\S+):(\d+):\d+: .*typescript\(([a-z-]+)\)/g)]
      .filter(([, path]) => path?.endsWith(file))
      .map(([, , line, rule]) => `${line} ${rule}`)
      .sort((a, b) => parseInt(a) - parseInt(b))
  const both = [
    '4 no-floating-promises',
    '5 no-misused-promises',
    '6 switch-exhaustiveness-check',
    '8 only-throw-error',
    '13 await-thenable',
    '14 prefer-promise-reject-errors'
  ]
  t.strictSame(found('faulty.test.ts'), both)
  t.strictSame(found('faulty.ts'), ['3 no-floating-promises', ...both], 'void says nothing here')
})
