import { userInfo } from 'node:os'
import { dirname } from 'node:path'
import { stat } from 'node:fs/promises'
import { run, type Account } from './command.ts'
import { EmbeddedPostgresError, isFileError } from './failure.ts'

/** True when this process is root, whom PostgreSQL refuses to serve. */
export function weAreRoot(): boolean {
  return process.getuid?.() === 0
}

/** The account with this name or uid, or undefined when the machine knows none. */
export async function findAccount(nameOrUid: string | number): Promise<Account | undefined> {
  const [uid, gid] = await Promise.all(
    ['-u', '-g'].map(flag => run('id', [flag, String(nameOrUid)]))
  )
  if (uid?.code !== 0 || gid?.code !== 0) return undefined
  return { uid: Number(uid.output), gid: Number(gid.output) }
}

/**
 * As whom PostgreSQL runs for `folder`: undefined means as ourselves. Root hands over to the
 * folder's own owner (so that this person may start Stoa without root later), else to `postgres`,
 * else to `nobody`. No account is made.
 * @throws embedded.account-unknown
 */
export async function chooseAccount(folder: string): Promise<Account | undefined> {
  if (!weAreRoot()) {
    mustHaveName()
    return undefined
  }
  const owner = await ownerOfNearest(folder)
  for (const candidate of [owner, 'postgres', 'nobody']) {
    const account = candidate === 0 ? undefined : await findAccount(candidate)
    if (account && account.uid !== 0) return account
  }
  throw new EmbeddedPostgresError(
    'embedded.account-unknown',
    'PostgreSQL does not run as root, and this machine has neither a user `postgres` nor `nobody` to run it as: ' +
      'start Stoa as an ordinary user, or set DATABASE_URL to a PostgreSQL of your own.'
  )
}

/** True when `account` can enter the folder: every folder above it must let it through too. */
export async function canEnter(account: Account | undefined, folder: string): Promise<boolean> {
  if (!account) return true
  return (await run('/bin/sh', ['-c', 'cd -- "$0"', folder], account)).code === 0
}

async function ownerOfNearest(folder: string): Promise<number> {
  try {
    return (await stat(folder)).uid
  } catch (error) {
    if (!isFileError(error, 'ENOENT')) throw error
    return await ownerOfNearest(dirname(folder))
  }
}

/**
 * initdb looks up its user's name and fails without; containers are often run under a bare number.
 */
function mustHaveName(): void {
  try {
    userInfo()
  } catch (error) {
    throw new EmbeddedPostgresError(
      'embedded.account-unknown',
      `The user id ${process.getuid?.()} has no entry in /etc/passwd, which PostgreSQL needs: ` +
        'run Stoa as a user with a name, or set DATABASE_URL to a PostgreSQL of your own.',
      error
    )
  }
}
