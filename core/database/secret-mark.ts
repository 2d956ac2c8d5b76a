import { createHmac } from 'node:crypto'
import type { ClientBase } from 'pg'

type Connection = Pick<ClientBase, 'query'>

/** The one row of stoa.secret_mark stands for the whole instance, so it is no one's. */
const NO_ONE = '00000000-0000-0000-0000-000000000000'

/**
 * What a database keeps of the master secret it belongs to: enough to know it again, too little to
 * derive anything from.
 */
const markOf = (secret: string): string =>
  createHmac('sha256', secret).update('mark of the database').digest('hex')

const OTHER =
  'This database belongs to another master secret, under which no one could log in and nothing sealed could be opened: ' +
  'start with the STOA_SECRET (or the file "secret" in STOA_DATA_DIR) it was made with. ' +
  'If that one is lost for good, "stoa migrate --adopt-secret" takes this one; then every password is set again, and every key of a provider given again.'

/**
 * Whether the database belongs to this secret. One without a mark, from before there were marks or
 * just made, belongs to none yet.
 * @param client connected as stoa_relay, or as a member of stoa_owner; outside a transaction
 * @throws Error that says what to do when it belongs to another
 */
export async function mustFitSecret(client: Connection, secret: string): Promise<void> {
  const {
    rows: [there]
  } = await client.query<{ marked: boolean }>(
    "SELECT to_regclass('stoa.secret_mark') IS NOT NULL AS marked"
  )
  if (!there?.marked) return
  const mark = await inTransaction(
    client,
    async () =>
      (
        await client.query<{ mark: string }>(
          'SELECT mark FROM stoa.secret_mark WHERE tenant_id = $1',
          [NO_ONE]
        )
      ).rows[0]?.mark
  )
  if (mark !== undefined && mark !== markOf(secret)) throw new Error(OTHER)
}

/**
 * Binds a migrated database to the secret.
 * @param admin connected as a member of stoa_owner
 * @param adopt replaces the mark of another secret, and does in the same transaction what is to be
 * done then; null: does not
 * @throws Error when another process has bound it to another secret meanwhile
 */
export async function bindToSecret(
  admin: Connection,
  secret: string,
  adopt: (() => Promise<unknown>) | null
): Promise<void> {
  await inTransaction(admin, async () => {
    const { rowCount } = await admin.query(
      `INSERT INTO stoa.secret_mark AS kept (tenant_id, mark) VALUES ($1, $2) ON CONFLICT (tenant_id) DO ${adopt !== null ? 'UPDATE SET mark = excluded.mark WHERE kept.mark <> excluded.mark' : 'NOTHING'}`,
      [NO_ONE, markOf(secret)]
    )
    if (rowCount !== 0) await adopt?.()
  })
  await mustFitSecret(admin, secret)
}

/** Row-level security holds its owner too: the row is seen by who says whose it is. */
async function inTransaction<T>(client: Connection, work: () => Promise<T>): Promise<T> {
  await client.query(`BEGIN; SET LOCAL app.tenant_id = '${NO_ONE}'`)
  try {
    return await work()
  } finally {
    await client.query('COMMIT')
  }
}
