import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import t, { type Test } from 'tap'
import { startEmbeddedPostgres, type EmbeddedOptions, type EmbeddedServer } from '../embedded.ts'

// What a power cut, a full disk, a restored backup or a killed process leaves: each start works, or
// says what to do.

const settings = { fsync: 'off', shared_buffers: '16MB' }
const folder = await mkdtemp(join(tmpdir(), 'stoa-leftovers-'))
await chmod(folder, 0o755)
t.teardown(() => rm(folder, { recursive: true, force: true }))
const dataDir = join(folder, 'data', 'postgres')
const start = (options: Partial<EmbeddedOptions> = {}): Promise<EmbeddedServer> =>
  startEmbeddedPostgres({ dataDir, settings, ...options })

async function serves(t: Test, why: string): Promise<void> {
  const server = await start()
  const client = new pg.Client({ connectionString: server.url })
  await client.connect()
  t.strictSame((await client.query('SELECT answer FROM kept')).rows, [{ answer: 42 }], why)
  await client.end()
  await server.stop()
}

const first = await start()
const maker = new pg.Client({ connectionString: first.url })
await maker.connect()
await maker.query('CREATE TABLE kept AS SELECT 42 AS answer')
await maker.end()
await first.stop()

t.test('an empty pid file is cleared away, unless someone works in the folder', async t => {
  await writeFile(join(dataDir, 'postmaster.pid'), '')
  await chmod(join(dataDir, 'postmaster.pid'), 0o600)
  await serves(t, 'started with the data that were there')
})

t.test('a remembered password that is wrong is set again', async t => {
  const { port } = JSON.parse(await readFile(`${dataDir}.json`, 'utf8')) as { port: number }
  await writeFile(`${dataDir}.json`, JSON.stringify({ password: 'abcdef', port }))
  await serves(t, 'with the password set again')
})

t.test('what cannot be fixed is refused with what to do', async t => {
  const version = join(dataDir, 'PG_VERSION')
  await truncate(version, 0)
  await t.rejects(start(), {
    code: 'embedded.data-damaged',
    message: /its file PG_VERSION is empty\. Bring the folder back from a backup/
  })
  await writeFile(version, '18\n')
  await rename(join(dataDir, 'global', 'pg_control'), join(folder, 'pg_control'))
  await t.rejects(
    start(),
    { code: 'embedded.start-failed', message: /pg_control.*\(log: /s },
    'the last lines of the log, where none says FATAL'
  )
  await rename(join(folder, 'pg_control'), join(dataDir, 'global', 'pg_control'))
  await chmod(dataDir, 0o755)
  await t.rejects(
    start(),
    { code: 'embedded.start-failed', message: /invalid permissions.*u=rwx \(0700\)/s },
    'with the DETAIL that names the fix'
  )
  await chmod(dataDir, 0o700)
  await writeFile(join(folder, 'file'), '')
  await t.rejects(start({ dataDir: join(folder, 'file', 'postgres') }), {
    code: 'embedded.data-unreachable',
    message: /is not what Stoa keeps there/
  })
  await serves(t, 'afterwards all is well')
})

t.test('an orphan that does not hear the fast shutdown does not hold the start up', async t => {
  const script = `import { startEmbeddedPostgres } from ${JSON.stringify(import.meta.resolve('../embedded.ts'))}
    await startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)}, settings: ${JSON.stringify(settings)} })
    console.log('up')
    setInterval(() => {}, 1000)`
  const elsewhere = spawn(process.execPath, ['--import=tsx', '--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit']
  })
  await once(elsewhere.stdout as NodeJS.ReadableStream, 'data')
  const pid = Number.parseInt(await readFile(join(dataDir, 'postmaster.pid'), 'utf8'), 10)
  const gone = once(elsewhere, 'exit')
  elsewhere.kill('SIGKILL')
  await gone
  // A fast shutdown waits for the checkpointer's last checkpoint, as it waits for a recovery.
  const checkpointer = Number(
    spawnSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' })
      .stdout.split('\n')
      .map(line => line.trim().split(/\s+/))
      .find(
        ([, parent, ...args]) => Number(parent) === pid && args.join(' ').includes('checkpointer')
      )?.[0]
  )
  process.kill(checkpointer, 'SIGSTOP')
  const begun = Date.now()
  await serves(t, 'with the data that were there')
  t.ok(
    Date.now() - begun < 55_000,
    `after ${Date.now() - begun} ms, not after the minute a fast shutdown may take elsewhere`
  )
})

t.test(
  'a server that is killed under us comes back, and is lost when it is killed again and again',
  async t => {
    const said: string[] = []
    let lost: Error | undefined
    const server = await start({
      onProgress: sentence => {
        said.push(sentence)
      },
      onLost: error => {
        lost = error
      }
    })
    const kill = async (): Promise<void> =>
      process.kill(
        Number.parseInt(await readFile(join(dataDir, 'postmaster.pid'), 'utf8'), 10),
        'SIGKILL'
      ) as unknown as void
    const until = async (done: () => boolean): Promise<void> => {
      for (let tries = 0; !done() && tries < 1200; tries++) {
        await new Promise(resolve => setTimeout(resolve, 50))
      }
    }
    for (let deaths = 1; deaths <= 3; deaths++) {
      await kill()
      await until(() => said.filter(sentence => /serves again/.test(sentence)).length === deaths)
      const client = new pg.Client({ connectionString: server.url })
      await client.connect()
      t.strictSame(
        (await client.query('SELECT answer FROM kept')).rows,
        [{ answer: 42 }],
        `at the same address, after death ${deaths}`
      )
      await client.end()
    }
    t.match(said, [/ended \(SIGKILL\); it is started again/])
    await kill()
    await until(() => lost !== undefined)
    t.match(lost, { code: 'embedded.died', message: /ended 4 times within 10 minutes/ })
    await server.stop()
    await serves(t, 'and the next start works')
  }
)

t.test('a stop while the server is being brought back leaves none behind', async t => {
  const server = await start({
    onLost: error => {
      t.fail(error.message)
    }
  })
  const pid = Number.parseInt(await readFile(join(dataDir, 'postmaster.pid'), 'utf8'), 10)
  process.kill(pid, 'SIGKILL')
  await new Promise(resolve => setTimeout(resolve, 100))
  await server.stop()
  await serves(t, 'the folder is free')
})
