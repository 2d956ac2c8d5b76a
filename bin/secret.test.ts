import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import { runStoa } from '../test/support/run-stoa.ts'
import { runStoaHere } from '../test/support/run-stoa-here.ts'

// What becomes of an instance on its own PostgreSQL whose master secret is lost or changed.

const folder = await mkdtemp(join(tmpdir(), 'stoa-secret-'))
await chmod(folder, 0o755) // as root, PostgreSQL runs as someone else
t.teardown(() => rm(folder, { recursive: true, force: true }))
const file = join(folder, 'data', 'secret')
const data = {
  DATABASE_URL: undefined,
  STOA_SECRET: undefined,
  STOA_DATA_DIR: join(folder, 'data')
}
const migrate = (environment: Record<string, string> = {}, ...args: string[]) =>
  runStoaHere(['migrate', ...args], { env: { ...data, ...environment } })

t.test('the secret of a database is held to, and given up only when asked', async t => {
  t.match(await runStoa(['migrate'], { cwd: folder, env: data }), { code: 0 })
  const first = await readFile(file, 'utf8')

  t.match(await migrate({ STOA_SECRET: 'another secret of more than 32 characters' }), {
    code: 1,
    err: /^This database belongs to another master secret/
  })
  await writeFile(file, '')
  t.match(await migrate(), { code: 1, err: /holds 0 characters, which is no master secret/ })
  await rm(file)
  t.match(await migrate(), {
    code: 1,
    err: /secret is gone, but the database it belongs to is there/
  })
  t.match(
    await migrate({ STOA_SECRET: first }),
    { code: 0, out: /up to date/ },
    'brought back, all is as it was'
  )

  t.match(await migrate({}, '--adopt-secret'), { code: 0 })
  const second = await readFile(file, 'utf8')
  t.not(second, first)
  t.match(await migrate({ STOA_SECRET: first }), {
    code: 1,
    err: /^This database belongs to another master secret/
  })
})
