import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import { newId } from '../core/primitives/ids.ts'
import { testInstance } from '../test/support/instance.ts'
import { TEST_SECRET } from '../test/support/postgres.ts'
import { runStoa, type Ended } from '../test/support/run-stoa.ts'
import { runStoaHere } from '../test/support/run-stoa-here.ts'
import { buildProgram } from './cli.ts'

// Each run of the program loads all of it: seconds, where others need the processors too.
t.setTimeout(240_000)

t.test('what is asked for amiss is refused before anything is opened', async t => {
  const refusal = (...args: string[]): Promise<unknown> => {
    const program = buildProgram()
    const job = program.commands.find(c => c.name() === 'job')
    for (const command of [program, ...(job ? [job, ...job.commands] : [])]) {
      command.exitOverride().configureOutput({ writeErr: () => {} })
    }
    return program.parseAsync(['node', 'stoa', 'job', ...args]).catch((error: unknown) => error)
  }
  for (const args of [
    [],
    [newId(), '--state', 'dead'],
    [newId(), '--name', 'a.b'],
    ['--name', 'a.b']
  ]) {
    t.match(
      await refusal('requeue', ...args),
      { message: /^Give either the id of a job, or --state dead/ },
      args.join(' ')
    )
  }
  t.match(await refusal('requeue', '--state', 'done'), { message: /Allowed choices are dead/ })
  t.match(await refusal('list', '--state', 'tired'), {
    message: /Allowed choices are queued, active, done, dead/
  })
  t.match(await refusal('list', '--limit', '0'), { message: /must be a whole number/ })
})

t.test('dead jobs at the command line, beside the running server', async t => {
  const folder = await mkdtemp(join(tmpdir(), 'stoa-jobs-'))
  t.teardown(() => rm(folder, { recursive: true, force: true }))
  const instance = await testInstance({ STOA_ROLE: 'web' })
  const { tenantId, slug } = await instance.signUp()
  const [first, second, third] = [newId(), newId(), newId()]
  for (const id of [first, second, third]) {
    await instance.instance.relayPool.query(
      `INSERT INTO pool.job (tenant_id, id, name, data, state, attempts, last_error, run_at)
      VALUES ($1, $2, 'a.job', '{"to":"anna@example.test"}', 'dead', 12, E'It was refused\nby the server', '2026-01-01T00:00:00Z')`,
      [tenantId, id]
    )
  }
  const env = {
    DATABASE_URL: instance.database.adminUrl,
    STOA_SECRET: TEST_SECRET,
    STOA_DATA_DIR: folder
  }
  const stoa = (...args: string[]): Promise<Ended> => runStoaHere(['job', ...args], { env })
  const [list, show, one] = [
    await runStoa(['job', 'list', '--state', 'dead', '--limit', '2'], { cwd: folder, env }),
    await stoa('show', first, '--json'),
    await stoa('requeue', first)
  ]
  t.match(list, { code: 0, err: '' })
  const [head, row, ...rest] = list.out.trim().split('\n')
  t.match(head, /^id +tenant +name +state +tries +due +last error$/)
  t.equal(
    row,
    [
      third,
      slug,
      'a.job',
      'dead ',
      '12/12',
      '2026-01-01T00:00:00.000Z',
      'It was refused by the server'
    ].join('  ')
  )
  t.equal(rest.length, 1)
  t.match(show, { code: 0, err: '' })
  t.match(JSON.parse(show.out), {
    id: first,
    tenant: slug,
    state: 'dead',
    lastError: 'It was refused\nby the server'
  })
  t.notMatch(show.out, 'anna@example.test')
  t.match(one, {
    code: 0,
    out: '1 job is in the queue again, with twelve more tries each.\n',
    err: ''
  })
  const [again, all] = [
    await stoa('requeue', first),
    await stoa('requeue', '--state', 'dead', '--name', 'a.job', '--json')
  ]
  t.match(again, { code: 1, out: '', err: /^This job is queued; only a dead one/ })
  t.match(all, { code: 0, err: '' })
  t.strictSame(JSON.parse(all.out), { requeued: 2, skipped: 0 })
})
