import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import {
  chmod,
  chown,
  lstat,
  mkdir,
  mkdtemp,
  readFile,
  readlink,
  rm,
  stat,
  writeFile
} from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import pg from 'pg'
import t, { type Test } from 'tap'
import {
  findRunningEmbeddedPostgres,
  startEmbeddedPostgres,
  type EmbeddedServer
} from './embedded.ts'

const weAreRoot = process.getuid?.() === 0
const quick = { fsync: 'off', shared_buffers: '16MB' }

async function project(t: Test): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'stoa-embedded-'))
  await chmod(folder, 0o755)
  t.teardown(async () => {
    await rm(folder, { recursive: true, force: true })
  })
  return join(folder, '.stoa', 'postgres')
}

async function ask(server: EmbeddedServer | string, sql: string): Promise<unknown> {
  const client = new pg.Client({
    connectionString: typeof server === 'string' ? server : server.url
  })
  await client.connect()
  try {
    const { rows } = await client.query<Record<string, unknown>>(sql)
    return Object.values(rows[0] ?? {})[0]
  } finally {
    await client.end()
  }
}

/**
 * Another Node process that starts the server on this data and says its URL, then stays until it is
 * killed.
 */
async function startElsewhere(dataDir: string): Promise<{ child: ChildProcess; url: string }> {
  const script = `import { startEmbeddedPostgres } from ${JSON.stringify(import.meta.resolve('./embedded.ts'))}
    const { url } = await startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)}, settings: ${JSON.stringify(quick)} })
    console.log(url)
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--import=tsx', '--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit']
  })
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  return { child, url: line.toString().trim() }
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}

const postmaster = async (dataDir: string) =>
  parseInt(await readFile(join(dataDir, 'postmaster.pid'), 'utf8'), 10)

t.test('a second start finds the data, the port and the password of the first', async t => {
  const dataDir = await project(t)
  const first = await startEmbeddedPostgres({ dataDir, settings: quick })
  await ask(first, 'CREATE TABLE kept AS SELECT 42 AS answer')
  await first.stop()
  await first.stop()
  await t.rejects(ask(first, 'SELECT 1'), { code: 'ECONNREFUSED' }, 'stop means stopped')
  const second = await startEmbeddedPostgres({ dataDir, settings: quick })
  t.teardown(second.stop)
  t.equal(second.url, first.url)
  t.equal(await ask(second, 'SELECT answer FROM kept'), 42)
  t.equal(
    (await stat(`${dataDir}.json`)).mode & 0o777,
    0o600,
    'the password is for the owner alone'
  )
})

t.test(
  'durable by default, UTF-8, scram, on the loopback address only; settings can be overridden',
  async t => {
    const dataDir = await project(t)
    const server = await startEmbeddedPostgres({
      dataDir,
      settings: { work_mem: '5MB', listen_addresses: '*' }
    })
    t.teardown(server.stop)
    const expected = {
      fsync: 'on',
      synchronous_commit: 'on',
      full_page_writes: 'on',
      data_checksums: 'on',
      shared_buffers: '256MB',
      max_connections: '200',
      server_encoding: 'UTF8',
      password_encryption: 'scram-sha-256',
      listen_addresses: '127.0.0.1',
      TimeZone: 'UTC',
      work_mem: '5MB'
    }
    for (const [name, value] of Object.entries(expected)) {
      t.equal(await ask(server, `SHOW ${name}`), value, name)
    }
    t.equal(await ask(server.localUrl, 'SELECT inet_server_addr() IS NULL'), true, 'no TCP')
    t.equal(await ask(server.url, 'SELECT inet_server_addr() IS NULL'), false)
    t.equal(await ask(server, "SELECT lower('ÉÑ')"), 'éñ', 'case of letters beyond ASCII')
    const wrong = server.url.replace(/postgres:[0-9a-f]+@/, 'postgres:0000@')
    await t.rejects(ask(wrong, 'SELECT 1'), { code: '28P01' }, 'a wrong password is refused')
  }
)

t.test('while a process lives, a second start is refused and its server can be found', async t => {
  const dataDir = await project(t)
  const { child, url } = await startElsewhere(dataDir)
  await t.rejects(startEmbeddedPostgres({ dataDir }), {
    code: 'embedded.already-running',
    message: new RegExp(`process ${child.pid}`)
  })
  t.equal(await findRunningEmbeddedPostgres(dataDir), url)
  t.equal(await ask(url, 'SELECT 1'), 1, 'the first is unharmed')

  await kill(child)
  t.equal(await findRunningEmbeddedPostgres(dataDir), undefined)
  const orphan = await postmaster(dataDir)
  const said: string[] = []
  const server = await startEmbeddedPostgres({
    dataDir,
    settings: quick,
    onProgress: sentence => {
      said.push(sentence)
    }
  })
  t.teardown(server.stop)
  t.match(said.join(), /had left running/)
  t.not(await postmaster(dataDir), orphan, 'the orphan was replaced')
  await t.rejects(startEmbeddedPostgres({ dataDir }), {
    code: 'embedded.already-running',
    message: /this one/
  })
})

t.test('of two starts at the same moment one wins', async t => {
  const dataDir = await project(t)
  const ends = await Promise.allSettled(
    [1, 2].map(async () => await startEmbeddedPostgres({ dataDir, settings: quick }))
  )
  const winners = ends.filter(end => end.status === 'fulfilled')
  for (const winner of winners) t.teardown(winner.value.stop)
  t.equal(winners.length, 1)
  t.match(
    ends.find(end => end.status === 'rejected'),
    { reason: { code: 'embedded.already-running' } }
  )
})

t.test('committed data survive kill -9 of process and server', async t => {
  const dataDir = await project(t)
  const { child, url } = await startElsewhere(dataDir)
  await ask(url, 'CREATE TABLE kept AS SELECT 42 AS answer')
  const pid = await postmaster(dataDir)
  await kill(child)
  process.kill(pid, 'SIGKILL')
  const server = await startEmbeddedPostgres({ dataDir, settings: quick })
  t.teardown(server.stop)
  t.equal(await ask(server, 'SELECT answer FROM kept'), 42)
})

t.test('a pid file whose number belongs to another program by now is no obstacle', async t => {
  const dataDir = await project(t)
  const first = await startEmbeddedPostgres({ dataDir, settings: quick })
  const { port } = new URL(first.url)
  const files = await Promise.all(
    ['postmaster.pid', `.s.PGSQL.${port}.lock`].map(async name => ({
      path: join(dataDir, name),
      content: await readFile(join(dataDir, name), 'utf8')
    }))
  )
  await first.stop()
  const { uid, gid } = await stat(dataDir)
  for (const { path, content } of files) {
    await writeFile(path, content.replace(/^\d+/, String(process.pid)), { mode: 0o600 })
    await chown(path, uid, gid)
  }
  await writeFile(`${dataDir}.lock`, JSON.stringify({ pid: process.pid, born: 'long ago' }))
  const server = await startEmbeddedPostgres({ dataDir, settings: quick })
  t.teardown(server.stop)
  t.equal(await ask(server, 'SELECT 1'), 1)
})

t.test('a taken port is refused when asked for, and avoided when only remembered', async t => {
  const dataDir = await project(t)
  const first = await startEmbeddedPostgres({ dataDir, settings: quick })
  const port = Number(new URL(first.url).port)
  await first.stop()
  const squatter = createServer().listen(port, '127.0.0.1')
  await once(squatter, 'listening')
  t.teardown(() => {
    squatter.close()
  })
  await t.rejects(startEmbeddedPostgres({ dataDir, port }), {
    code: 'embedded.port-taken',
    message: new RegExp(String(port))
  })
  const second = await startEmbeddedPostgres({ dataDir, settings: quick })
  t.teardown(second.stop)
  t.not(new URL(second.url).port, String(port))
  t.equal(await ask(second, 'SELECT 1'), 1)
})

t.test('a lost password is set again; the data stay', async t => {
  const dataDir = await project(t)
  const first = await startEmbeddedPostgres({ dataDir, settings: quick })
  await ask(first, 'CREATE TABLE kept AS SELECT 42 AS answer')
  await first.stop()
  await rm(`${dataDir}.json`)
  const second = await startEmbeddedPostgres({ dataDir, settings: quick })
  t.teardown(second.stop)
  t.not(second.url, first.url)
  t.equal(await ask(second, 'SELECT answer FROM kept'), 42)
})

t.test('a folder whose path is too long for a socket is served by TCP', async t => {
  const dataDir = (await project(t)).replace('.stoa', 'long'.repeat(25))
  const server = await startEmbeddedPostgres({ dataDir, settings: quick })
  t.teardown(server.stop)
  t.equal(server.localUrl, server.url)
  t.equal(await ask(server, 'SELECT 1'), 1)
})

t.test('a folder that is not ours to fill is left alone', async t => {
  const dataDir = await project(t)
  await mkdir(dataDir, { recursive: true })
  await writeFile(join(dataDir, 'letter.txt'), 'dear')
  await t.rejects(startEmbeddedPostgres({ dataDir }), { code: 'embedded.data-not-a-cluster' })
  await rm(join(dataDir, 'letter.txt'))
  await writeFile(join(dataDir, 'PG_VERSION'), '9\n')
  await t.rejects(startEmbeddedPostgres({ dataDir }), {
    code: 'embedded.data-of-other-version',
    message: /PostgreSQL 9,/
  })
  await t.rejects(startEmbeddedPostgres({ dataDir: 'relative' }), TypeError)
})

// An ordinary user has no folder that is closed to itself: this case exists for root alone.
if (weAreRoot) {
  t.test('root in a closed folder: the data live elsewhere, behind a link', async t => {
    const dataDir = await project(t)
    await chmod(dirname(dirname(dataDir)), 0o700)
    const said: string[] = []
    const first = await startEmbeddedPostgres({
      dataDir,
      settings: quick,
      onProgress: sentence => {
        said.push(sentence)
      }
    })
    t.ok((await lstat(dataDir)).isSymbolicLink())
    const directory = await readlink(dataDir)
    t.teardown(async () => {
      await rm(dirname(directory), { recursive: true, force: true })
    })
    t.match(said.join(), directory)
    t.not((await stat(directory)).uid, 0, 'the data belong to an account that is not root')
    await ask(first, 'CREATE TABLE kept AS SELECT 42 AS answer')
    await first.stop()
    const second = await startEmbeddedPostgres({ dataDir, settings: quick })
    t.teardown(second.stop)
    t.equal(await ask(second, 'SELECT answer FROM kept'), 42)
  })

  t.test('root moves existing data out of a folder that has become closed', async t => {
    const dataDir = await project(t)
    const first = await startEmbeddedPostgres({ dataDir, settings: quick })
    await ask(first, 'CREATE TABLE kept AS SELECT 42 AS answer')
    await first.stop()
    await chmod(dirname(dirname(dataDir)), 0o700)
    const second = await startEmbeddedPostgres({ dataDir, settings: quick })
    const directory = await readlink(dataDir)
    t.teardown(async () => {
      await second.stop()
      await rm(dirname(directory), { recursive: true, force: true })
    })
    t.equal(await ask(second, 'SELECT answer FROM kept'), 42)
  })
}
