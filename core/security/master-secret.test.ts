import {
  chmod,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  truncate,
  writeFile
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { ownMasterSecret } from './master-secret.ts'

async function folder(t: Test): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'stoa-secret-'))
  t.teardown(() => rm(made, { recursive: true, force: true }))
  return join(made, '.stoa')
}

t.test(
  'it is made once, whole, for its owner alone; of many starts at once all get the same',
  async t => {
    const dataDir = await folder(t)
    const secrets = await Promise.all(Array.from({ length: 20 }, () => ownMasterSecret(dataDir)))
    t.equal(new Set(secrets).size, 1)
    t.match(secrets[0], /^[\w-]{64}$/)
    t.equal((await stat(join(dataDir, 'secret'))).mode & 0o777, 0o600)
    t.strictSame(await readdir(dataDir), ['secret'], 'no draft is left')
    t.equal(await ownMasterSecret(dataDir), secrets[0])
  }
)

t.test('a secret that is empty or short is refused, never taken', async t => {
  const dataDir = await folder(t)
  await ownMasterSecret(dataDir)
  await truncate(join(dataDir, 'secret'), 31)
  await t.rejects(
    ownMasterSecret(dataDir),
    /holds 31 characters, which is no master secret \(32 or more\): bring the file back/
  )
  await truncate(join(dataDir, 'secret'), 0)
  await t.rejects(ownMasterSecret(dataDir), /holds 0 characters/)
  t.equal(await readFile(join(dataDir, 'secret'), 'utf8'), '', 'and never replaced')
})

t.test(
  'a secret that is lost beside its database is not replaced, but where that is wanted',
  async t => {
    for (const make of [
      async (dataDir: string) => {
        await mkdir(join(dataDir, 'postgres'), { recursive: true })
        await writeFile(join(dataDir, 'postgres', 'PG_VERSION'), '18\n')
      },
      async (dataDir: string) => {
        await mkdir(dataDir)
        await symlink('/nowhere/at/all', join(dataDir, 'postgres'))
      }
    ]) {
      const dataDir = await folder(t)
      await make(dataDir)
      await t.rejects(
        ownMasterSecret(dataDir),
        /secret is gone, but the database it belongs to is there: bring the file back .* "stoa migrate --adopt-secret" makes another/
      )
      t.strictSame(await readdir(dataDir), ['postgres'])
      t.match(await ownMasterSecret(dataDir, true), /^[\w-]{64}$/)
    }
    const empty = await folder(t)
    await mkdir(join(empty, 'postgres'), { recursive: true })
    t.match(
      await ownMasterSecret(empty),
      /^[\w-]{64}$/,
      'a folder for a database to come (a mounted volume) is none'
    )
  }
)

t.test('a folder that cannot be used is refused with what to do', async t => {
  const dataDir = await folder(t)
  await writeFile(dataDir, 'a file')
  await t.rejects(ownMasterSecret(dataDir), /is not what Stoa keeps there/)
  const closed = await folder(t)
  await mkdir(closed)
  await chmod(closed, 0o500)
  const root = process.getuid?.() === 0
  if (root) await chmod(join(closed, '..'), 0o755)
  if (root) process.seteuid?.('nobody')
  try {
    await t.rejects(
      ownMasterSecret(closed),
      /This user may not read and write .*: start Stoa as the user the folder belongs to, hand it over with chown -R, or choose another with STOA_DATA_DIR/
    )
  } finally {
    if (root) process.seteuid?.(0)
  }
})
