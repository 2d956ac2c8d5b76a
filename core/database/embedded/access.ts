import { randomBytes, randomInt } from 'node:crypto'
import { chown, open, readFile, rename, stat } from 'node:fs/promises'
import { createServer } from 'node:net'
import { dirname } from 'node:path'
import type { Account } from './command.ts'
import { EmbeddedPostgresError, isFileError } from './failure.ts'

/**
 * What `<dataDir>.json` (mode 0600) remembers between starts: the superuser's password and the
 * port.
 */
export interface Access {
  password: string
  port: number
}

/** The remembered access, or undefined when there is none or the file is damaged. */
export async function readAccess(dataDir: string): Promise<Access | undefined> {
  try {
    const { password, port } = JSON.parse(
      await readFile(`${dataDir}.json`, 'utf8')
    ) as Partial<Access>
    return typeof password === 'string' && /^[0-9a-f]+$/.test(password)
      ? { password, port: Number(port) || 0 }
      : undefined
  } catch (error) {
    if (error instanceof SyntaxError || isFileError(error, 'ENOENT')) return undefined
    throw error
  }
}

/**
 * Writes the file whole or not at all. Root gives it to the account if the project is theirs, so
 * they may start Stoa too.
 */
export async function writeAccess(
  dataDir: string,
  access: Access,
  account: Account | undefined
): Promise<void> {
  const draft = `${dataDir}.json.new`
  const file = await open(draft, 'w', 0o600)
  try {
    await file.chmod(0o600)
    await file.writeFile(JSON.stringify(access) + '\n')
    await file.sync()
  } finally {
    await file.close()
  }
  if (account?.uid === (await stat(dirname(dataDir))).uid) {
    await chown(draft, account.uid, account.gid)
  }
  await rename(draft, `${dataDir}.json`)
}

/** A password of 192 bits; hexadecimal, so that it needs no quoting in SQL, URLs or files. */
export function newPassword(): string {
  return randomBytes(24).toString('hex')
}

/** The superuser's URL on the loopback address. */
export function accessUrl({ password, port }: Access): string {
  return `postgres://postgres:${password}@127.0.0.1:${port}/postgres`
}

/**
 * The port to listen on: the wanted one, else the remembered one, else a free one between 20000 and
 * 29999 (below the range from which systems take the ports of outgoing connections, so that it
 * stays free while we are down).
 * @throws embedded.port-taken when the wanted port is in use
 */
export async function choosePort(
  requested: number | undefined,
  remembered: number | undefined,
  onProgress: (sentence: string) => void
): Promise<number> {
  if (requested) {
    if (await isFree(requested)) return requested
    throw portTaken(requested)
  }
  if (remembered && (await isFree(remembered))) return remembered
  for (let attempt = 0; attempt < 200; attempt++) {
    const port = randomInt(20_000, 30_000)
    if (!(await isFree(port))) continue
    if (remembered) {
      onProgress(
        `Port ${remembered} is in use by another program; PostgreSQL takes ${port} from now on.`
      )
    }
    return port
  }
  throw portTaken('20000 to 29999')
}

export function portTaken(port: number | string): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    'embedded.port-taken',
    `Port ${port} on 127.0.0.1 is in use by another program: stop that one, or choose another port for the embedded PostgreSQL.`
  )
}

async function isFree(port: number): Promise<boolean> {
  return await new Promise(resolve => {
    const probe = createServer()
    probe.once('error', () => {
      resolve(false)
    })
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () =>
      probe.close(() => {
        resolve(true)
      })
    )
  })
}
