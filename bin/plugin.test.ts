import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import t from 'tap'
import { testInstance } from '../test/support/instance.ts'
import { until } from '../test/support/job-probe/processes.ts'
import { TEST_SECRET } from '../test/support/postgres.ts'
import { runStoa } from '../test/support/run-stoa.ts'
import { runStoaHere } from '../test/support/run-stoa-here.ts'
import type { PluginLine } from './plugin-report.ts'

const HOSTILE = { STOA_PLUGINS: resolve(import.meta.dirname, '../test/support/hostile-plugin') }
t.setTimeout(240_000)

const folder = await mkdtemp(join(tmpdir(), 'stoa-plugin-'))
t.teardown(() => rm(folder, { recursive: true, force: true }))
const instance = await testInstance(HOSTILE)
const operator = {
  DATABASE_URL: instance.database.adminUrl,
  STOA_SECRET: TEST_SECRET,
  STOA_DATA_DIR: folder,
  ...HOSTILE
}
const stoa = (args: string[], env: Record<string, string> = {}) =>
  runStoaHere(['plugin', ...args], { env: { ...operator, ...env } })
const stoaApart = (args: string[]) => runStoa(['plugin', ...args], { cwd: folder, env: operator })
const list = async (): Promise<Map<string, PluginLine>> => {
  const { out, code, err } = await stoa(['list', '--json'])
  if (code !== 0) throw new Error(err)
  return new Map((JSON.parse(out) as PluginLine[]).map(line => [line.name, line]))
}

t.test(
  'the operator switches plugins and sees what they cost, beside the running processes',
  async t => {
    const shop = await instance.signUp()
    const look = () =>
      instance.call('POST', '/api/v1/hostile/misdeeds/look', { token: shop.token, body: {} })
    t.equal((await look()).statusCode, 200)
    t.equal(
      (
        await instance.call('POST', '/api/v1/hostile/misdeeds/throw', {
          token: shop.token,
          body: {}
        })
      ).statusCode,
      500
    )
    t.equal(
      (
        await instance.call('POST', '/api/v1/hostile/misdeeds/enqueue-fail', {
          token: shop.token,
          body: { n: 1 }
        })
      ).statusCode,
      200
    )

    const off = await stoaApart(['off', 'hostile', '--tenant', shop.slug])
    t.match(off, { code: 0, err: '', out: `hostile is switched off for ${shop.slug}.\n` })
    await until('it is refused', async () => (await look()).statusCode === 503)
    t.match(JSON.parse((await stoa(['off', 'hostile', '--tenant', shop.slug, '--json'])).out), {
      plugin: 'hostile',
      tenant: shop.slug,
      on: false,
      changed: false
    })

    let lines = new Map<string, PluginLine>()
    await until(
      'the figures are written',
      async () => {
        lines = await list()
        return lines.get('hostile')?.figures?.jobs.failed === 1
      },
      90_000
    )
    const hostile = lines.get('hostile')
    t.match(hostile, {
      state: `off by operator for ${shop.slug}`,
      pauses: [{ tenant: shop.slug, why: 'operator' }],
      figures: { errors: 1, strays: 0, jobs: { done: 0, failed: 1, abandoned: 0 } }
    })
    t.ok((hostile?.figures?.statements ?? 0) > 0)
    t.match(lines.get('access'), { kernel: true, state: 'on' })

    t.match(await stoa(['on', 'hostile', '--tenant', shop.slug]), { code: 0 })
    await until('it is served again', async () => (await look()).statusCode === 200)
    t.match(await stoa(['off', 'access']), {
      code: 1,
      out: '',
      err: 'access is part of the kernel; nothing works without it.\n'
    })
    t.match(await stoa(['off', 'nobody']), {
      code: 1,
      out: '',
      err: /^There is no plugin nobody in this installation/
    })
    t.match(
      await stoa(['off', 'hostile'], { STOA_PLUGINS: './not-there' }),
      { code: 0 },
      'also when it cannot be loaded here'
    )
    await until('it is refused to all', async () => (await look()).statusCode === 503)
    const text = await stoaApart(['list'])
    t.match(text.out, /^hostile +1\.0\.0 +off by operator /m)
    t.match(text.out, /^Of one process since /m)
  }
)

t.test('without a database the list shows what is installed', async t => {
  const text = await stoa(['list'], {
    DATABASE_URL: '',
    STOA_SECRET: '',
    STOA_PLUGINS_OFF: 'whatsapp'
  })
  t.match(text, { code: 0, out: /^whatsapp .* off by default/m })
  t.match(text.out, /No process of this instance was heard of yet/)
})
