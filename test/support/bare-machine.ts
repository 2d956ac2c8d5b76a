import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import {
  chmod,
  chown,
  copyFile,
  cp,
  link,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import t, { type Test } from 'tap'
import { chooseAccount } from '../../core/database/embedded/account.ts'

const ROOT = resolve(import.meta.dirname, '../..')
/**
 * What an installation might ask for and a bare machine has not: each notes that it was asked, and
 * fails.
 */
const ABSENT = [
  'cc',
  'c++',
  'gcc',
  'g++',
  'clang',
  'clang++',
  'make',
  'cmake',
  'ninja',
  'python',
  'python2',
  'python3',
  'node-gyp',
  'git',
  'curl',
  'wget'
]
/** What the tester's npm knows of the way to the registry; an ordinary user has no such file. */
const WAY = ['registry', 'cafile', 'proxy', 'https-proxy', 'noproxy']

/**
 * A machine with nothing but Node and its npm, on which an ordinary user has got a copy of this
 * project.
 */
export interface BareMachine {
  /** Runs a program in the project's folder as that user. */
  run(program: string, args: string[], environment?: Record<string, string>): ChildProcess
  /** The same to its end. */
  ended(program: string, args: string[]): Promise<{ code: number | null; said: string }>
  /** The absent programs that were asked for. */
  asked(): Promise<string>
  folder: string
}

/**
 * @param node the major version of Node
 * @param npm the npm that came with it
 */
export async function bareMachine(node: number, npm: number): Promise<BareMachine> {
  const base = await mkdtemp(join(tmpdir(), 'stoa-bare-'))
  t.teardown(() => rm(base, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }))
  await chmod(base, 0o755)
  const [programs, home, folder, tools, asked] = ['programs', 'home', 'stoa', 'tools', 'asked'].map(
    name => join(base, name)
  ) as [string, string, string, string, string]
  for (const made of [programs, home, folder]) await mkdir(made)
  const way = wayToRegistry()
  const running = Number(process.versions.node.split('.')[0]) === node
  const system = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
  execFileSync(
    'npm',
    [
      'install',
      '--prefix',
      tools,
      '--no-audit',
      '--no-fund',
      '--no-save',
      '--ignore-scripts',
      `npm@${npm}`,
      ...(running ? [] : [`${system}@${node}`])
    ],
    { cwd: base, env: { ...process.env, ...way }, stdio: 'pipe' }
  )

  await copyFile(
    running ? process.execPath : join(tools, 'node_modules', system, 'bin', 'node'),
    join(programs, 'node')
  )
  await symlink('/bin/sh', join(programs, 'sh'))
  await writeFile(
    join(programs, 'npm'),
    `#!/bin/sh\nexec node '${join(tools, 'node_modules/npm/bin/npm-cli.js')}' "$@"\n`,
    { mode: 0o755 }
  )
  await writeFile(asked, '', { mode: 0o666 })
  for (const name of ABSENT) {
    await writeFile(
      join(programs, name),
      `#!/bin/sh\necho "${name} $*" >> '${asked}'\nexit 127\n`,
      { mode: 0o755 }
    )
  }
  await copyProject(folder)
  const linked = await linkDownloads(folder, join(home, '.npm', '_cacache'))
  for (const path of [programs, tools]) await openToAll(path)
  const account = await chooseAccount(base)
  if (account) {
    for (const path of [home, ...linked, folder, asked, ...(await below(folder))]) {
      await chown(path, account.uid, account.gid)
    }
  }

  const env = {
    PATH: programs,
    HOME: home,
    LANG: 'C.UTF-8',
    ...way,
    npm_config_audit: 'false',
    npm_config_fund: 'false',
    npm_config_update_notifier: 'false'
  }
  const run: BareMachine['run'] = (program, args, environment = {}) =>
    spawn(join(programs, program), args, {
      cwd: folder,
      env: { ...env, ...environment },
      ...account,
      stdio: ['ignore', 'pipe', 'pipe']
    })
  return {
    run,
    folder,
    async ended(program, args) {
      const child = run(program, args)
      let said = ''
      for (const stream of [child.stdout, child.stderr]) {
        stream?.on('data', (chunk: Buffer) => {
          said += chunk.toString()
        })
      }
      const [code] = (await once(child, 'close')) as [number | null]
      return { code, said }
    },
    asked: () => readFile(asked, 'utf8')
  }
}

function wayToRegistry(): Record<string, string> {
  const known = execFileSync('npm', ['config', 'get', ...WAY], { encoding: 'utf8' })
    .split('\n')
    .map(line => line.split(/=(.*)/s, 2) as [string, string])
  return Object.fromEntries(
    known
      .filter(
        ([name, value]) =>
          WAY.includes(name) && !['', 'null', 'undefined', undefined].includes(value)
      )
      .map(([name, value]) => [`npm_config_${name.replaceAll('-', '_')}`, value])
  )
}

/** What git tracks, as it stands now: what a clone would hold after the next commit. */
async function copyProject(folder: string): Promise<void> {
  const files = execFileSync(
    'git',
    ['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
    { cwd: ROOT, encoding: 'utf8' }
  )
    .split('\0')
    .filter(file => file !== '')
  for (const file of files) {
    await mkdir(dirname(join(folder, file)), { recursive: true })
    await cp(join(ROOT, file), join(folder, file)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error
    }) // deleted, not yet committed
  }
}

/**
 * What the tester's npm has downloaded of the packages of package-lock.json, as if this user's had:
 * npm looks for it by its hash, and checks it against that as after a download. What is missing is
 * downloaded.
 * @returns the folders made for it
 */
async function linkDownloads(folder: string, cache: string): Promise<string[]> {
  const npmCache = execFileSync('npm', ['config', 'get', 'cache'], { encoding: 'utf8' }).trim()
  const { packages } = JSON.parse(await readFile(join(folder, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { integrity?: string }>
  }
  const made = new Set<string>()
  for (const { integrity } of Object.values(packages)) {
    if (integrity === undefined) continue // the project's own
    const [algorithm = '', digest = ''] = integrity.split('-', 2)
    const hex = Buffer.from(digest, 'base64').toString('hex')
    const name = join('content-v2', algorithm, hex.slice(0, 2), hex.slice(2, 4), hex.slice(4))
    const there = join(npmCache, '_cacache', name)
    const mode = await stat(there).then(
      found => found.mode,
      () => 0
    )
    if ((mode & 0o004) === 0) continue
    for (let above = dirname(name); above !== dirname(above); above = dirname(above)) {
      made.add(join(cache, above))
    }
    await mkdir(join(cache, dirname(name)), { recursive: true })
    await link(there, join(cache, name)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EXDEV' && error.code !== 'EEXIST') throw error
    })
  }
  return made.size === 0 ? [] : [dirname(cache), cache, ...made]
}

const below = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true })).map(name => join(folder, name))

async function openToAll(folder: string): Promise<void> {
  execFileSync('chmod', ['-R', 'a+rX', folder])
  await chmod(folder, 0o755)
}

/**
 * Makes of the clone what deploy/Dockerfile makes an image of: what it copies and nothing else, built
 * by the program it runs, and read-only but for the folder it mounts a volume on. No builder is left,
 * so that whatever is still to be made when it starts is not there.
 */
export async function asInImage({ folder, ended }: BareMachine): Promise<void> {
  const steps = (await readFile(join(ROOT, 'deploy/Dockerfile'), 'utf8')).split('\n')
  const copied = steps.flatMap(line => /^COPY (?!--)(.+) \S+$/.exec(line)?.[1]?.split(' ') ?? [])
  const kept = new Set([...copied, 'node_modules'])
  for (const name of (await readdir(folder)).filter(name => !kept.has(name))) {
    await rm(join(folder, name), { recursive: true })
  }
  for (const name of await readdir(folder, { recursive: true })) {
    if (!name.startsWith('node_modules') && name.endsWith('.test.ts')) await rm(join(folder, name))
  }
  const programs = steps.flatMap(line => /^RUN (node) (\S+)$/.exec(line)?.slice(1) ?? [])
  const [program = 'none', ...its] = programs
  const built = await ended(program, its)
  t.equal(built.code, 0, built.said)
  const made = await ended('node', ['-e', "require('fs').mkdirSync('.stoa')"])
  t.equal(made.code, 0, made.said)
  await rm(join(folder, 'node_modules/esbuild'), { recursive: true })
  execFileSync('chmod', ['-R', 'a-w', folder])
  execFileSync('chmod', ['u+w', join(folder, '.stoa')])
  t.teardown(() => execFileSync('chmod', ['-R', 'u+w', folder]))
}

/**
 * Installs, starts, signs a company up and stops, on a bare machine.
 * @param prepare what is done between installing and starting
 */
export async function installAndServe(
  t: Test,
  machine: BareMachine,
  install: string[],
  prepare?: (machine: BareMachine) => Promise<void>
): Promise<void> {
  const installed = await machine.ended('npm', install)
  t.equal(installed.code, 0, installed.code === 0 ? `npm ${install.join(' ')}` : installed.said)
  t.notMatch(installed.said, /EBADENGINE/, 'every package is content with this Node')
  t.equal(await machine.asked(), '', 'nothing was compiled or fetched from elsewhere')
  if (installed.code !== 0) return
  await prepare?.(machine)

  const child = machine.run('node', ['bin/stoa.mjs', 'start', '--json'], { PORT: '0' })
  t.teardown(() => {
    child.kill('SIGKILL')
  })
  let said = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  const ended = once(child, 'exit') as Promise<[number | null]>
  const first = await Promise.race([
    once(child.stdout as NodeJS.ReadableStream, 'data') as Promise<[Buffer]>,
    ended.then(([code]) => {
      throw new Error(`It ended with ${code}: ${said}`)
    })
  ])
  const { address } = JSON.parse(first[0].toString()) as { address: string }
  const answer = await fetch(`${address}/api/v1/bootstrap`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'idempotency-key': 'first-company-of-a-bare-machine'
    },
    body: JSON.stringify({
      company: { name: 'First Company', currency: 'GBP', timeZone: 'Europe/London' },
      admin: {
        name: 'Olivia Owner',
        email: 'owner@example.test',
        password: 'a long enough passphrase'
      }
    })
  })
  t.ok(answer.ok, `a company signs up: ${answer.status} ${answer.ok ? '' : await answer.text()}`)
  const page = await fetch(`${address}/`, { headers: { accept: 'text/html' } })
  const html = await page.text()
  t.equal(page.status, 200, `the console is there: ${html.slice(0, 300)}`)
  const script = /src="([^"]+[.]js)"/.exec(html)?.[1] ?? 'none'
  t.equal((await fetch(new URL(script, address))).status, 200, script)
  child.kill('SIGTERM')
  t.strictSame((await ended)[0], 0, 'it stops cleanly')
  t.equal(
    await readFile(join(machine.folder, '.stoa/postgres/postmaster.pid'), 'utf8').catch(
      () => 'gone'
    ),
    'gone',
    'and its PostgreSQL with it'
  )
  t.equal(said, '', 'without a complaint')
}
