// What `npm test` runs in the place of `npm run types` and `npm run lint`: the same of both, on one
// thread of a processor that tests share, and with what the compiler noted in the run before.
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { ROOT, typeFaults } from './compiler.ts'

const PROJECTS = ['tsconfig.json', 'tsconfig.web.json']
let isRight = true
function fault(sentence: string): void {
  isRight = false
  console.log(sentence)
}
for (const project of PROJECTS) (await typeFaults(ROOT, project)).forEach(fault)
await promisify(execFile)(
  join(ROOT, 'node_modules/.bin/oxlint'),
  ['--type-aware', '--deny-warnings', '--report-unused-disable-directives', '--threads', '1', '.'],
  { cwd: ROOT, env: { ...process.env, GOMAXPROCS: '1' }, maxBuffer: 64 << 20 }
).catch((error: { stdout?: string; stderr?: string }) =>
  fault(`${error.stdout ?? ''}${error.stderr ?? ''}`)
)
process.exitCode = isRight ? 0 : 1
