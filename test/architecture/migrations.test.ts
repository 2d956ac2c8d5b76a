import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, realpath, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import t, { type Test } from 'tap'
import { changedSinceLanded, FIRST_SET, type Found } from '../support/landed-migrations.ts'
import { ROOT } from '../support/sources.ts'

// Rule 19: from the first set on (docs/adr/0022-migrations-start-at-1.0.md), a migration that landed
// stays what it was.

t.test('every migration is what it was when it landed', async t => {
  const found = changedSinceLanded(ROOT)
  if ('unknown' in found) {
    t.comment(`The history of migrations was not looked at: ${found.unknown}.`)
    return
  }
  t.ok(found.landed > 20, `${found.landed} files`)
  t.strictSame(found.changed, [])
})

/** A repository as small as can be, with what was there before the first set. */
async function scratch(t: Test) {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'stoa-landed-')))
  t.teardown(() => rm(root, { recursive: true, force: true }))
  const folder = join(root, 'repository')
  const git = (...args: string[]): string =>
    execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@x.test', ...args], {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: process.env.PATH, HOME: root, GIT_CONFIG_NOSYSTEM: '1' },
      stdio: ['ignore', 'pipe', 'pipe']
    })
  const write = async (path: string, text: string) => {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  const commit = (why: string) => {
    git('add', '--all')
    git('commit', '--quiet', '--message', why)
  }
  await mkdir(folder)
  git('init', '--quiet', '--initial-branch=main')
  await write(A, 'CREATE TABLE a ();')
  await write(PLUGIN, 'CREATE TABLE b ();')
  commit('before')
  return { root, folder, git, write, commit }
}

const A = 'migrations/control/0001-a.sql'
const PLUGIN = 'plugins/till/migrations/0001-b.sql'
const NEXT = 'migrations/placement/0001-c.sql'

/** The paths that are named, with what became of them. */
const said = (found: Found): string[] =>
  'unknown' in found
    ? [found.unknown]
    : found.changed.map(sentence => sentence.replace(/ since it landed.*/, ''))

t.test('a file that is changed, renamed or deleted is found, committed or not', async t => {
  const { folder, git, write, commit } = await scratch(t)
  const now = () => said(changedSinceLanded(folder))
  t.strictSame(now(), [`no commit has brought ${FIRST_SET} yet`])
  await write(A, 'CREATE TABLE a (id uuid);')
  await write(FIRST_SET, 'They begin here.')
  commit('the first set')
  t.strictSame(changedSinceLanded(folder), { landed: 2, changed: [] }, 'what was before is free')
  await write(NEXT, 'CREATE TABLE c ();')
  t.strictSame(now(), [], 'a new file may change')
  commit('one more')
  await write(NEXT, 'CREATE TABLE c (id uuid);')
  t.strictSame(now(), [`${NEXT} was changed (in the working tree)`])
  commit('a change')
  t.strictSame(now(), [`${NEXT} was changed (as committed, in the working tree)`])
  await write(NEXT, 'CREATE TABLE c ();')
  t.strictSame(now(), [`${NEXT} was changed (as committed)`])
  commit('taken back')
  t.strictSame(now(), [])
  await rename(join(folder, PLUGIN), join(folder, dirname(PLUGIN), '0001-other.sql'))
  t.strictSame(now(), [`${PLUGIN} is gone (in the working tree)`])
  commit('another name')
  t.strictSame(now(), [`${PLUGIN} is gone (as committed, in the working tree)`])
  git('checkout', '--quiet', 'HEAD~1', '--', PLUGIN)
  await rm(join(folder, A))
  commit('one back, one gone')
  const found = changedSinceLanded(folder)
  t.strictSame(said(found), [`${A} is gone (as committed, in the working tree)`])
  const [, remedy = ''] = /, git (.*), and write/.exec(JSON.stringify(found)) ?? []
  git(...remedy.split(' '))
  commit('as it was told')
  t.strictSame(now(), [])
})

t.test('what a merge brings lands with it, as the merge has it', async t => {
  const { folder, git, write, commit } = await scratch(t)
  const now = () => said(changedSinceLanded(folder))
  const branch = (name: string, at = 'main') => git('checkout', '--quiet', '-b', name, at)
  const merge = (name: string) => {
    git('checkout', '--quiet', 'main')
    git('merge', '--quiet', '--no-ff', '--strategy-option=ours', '--no-edit', name)
  }
  branch('early')
  await write(A, 'CREATE TABLE a (early uuid);')
  commit('a change of before')
  git('checkout', '--quiet', 'main')
  await write(A, 'CREATE TABLE a (id uuid);')
  await write(FIRST_SET, 'They begin here.')
  commit('the first set')
  merge('early')
  t.strictSame(now(), [], 'a branch from before the first set')
  branch('feature')
  await write(NEXT, 'CREATE TABLE c ();')
  commit('a new one')
  await write(NEXT, 'CREATE TABLE c (id uuid);')
  commit('made better')
  merge('feature')
  t.strictSame(now(), [], 'a branch changes its own files')
  branch('late')
  git('merge', '--quiet', 'main')
  await write(NEXT, 'CREATE TABLE c (id uuid, late uuid);')
  commit('a change of what landed')
  merge('late')
  t.strictSame(now(), [`${NEXT} was changed (as committed, in the working tree)`])
})

t.test('where there is no whole history, that is what is said', async t => {
  const { root, folder, git, write, commit } = await scratch(t)
  t.match(changedSinceLanded(root), {
    unknown: /^it is no clone, says git: .*not a git repository/
  })
  await write(FIRST_SET, 'They begin here.')
  commit('the first set')
  t.strictSame(changedSinceLanded(join(folder, 'migrations')), {
    unknown: 'it is no clone of the repository'
  })
  const shallow = join(root, 'shallow')
  git('clone', '--quiet', '--depth=1', pathToFileURL(folder).href, shallow)
  t.match(changedSinceLanded(shallow), { unknown: /cut off.*--unshallow/ })
})
