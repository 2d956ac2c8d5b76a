import type { Pool, PoolClient, QueryResult } from 'pg'
import { closeLine } from '../database/lines.ts'

/**
 * A transaction of the relay role in one placement. It sees the outbox, jobs and leased tasks of all
 * tenants, and nothing else of theirs.
 */
export async function relayTransaction<T>(
  pool: Pool,
  placement: string,
  work: (client: PoolClient) => Promise<T>
): Promise<T> {
  const client = await pool.connect()
  try {
    await client.query(`BEGIN;SET LOCAL search_path=${placement}`)
    const result = await work(client)
    const { command } = await client.query('COMMIT')
    if (command !== 'COMMIT') {
      throw new Error('The transaction was rolled back by the database instead of committed.')
    }
    return result
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {})
    throw error
  } finally {
    letGo(client)
  }
}

/**
 * The same in one message, so that no lock waits for this process once it was sent. Each statement
 * sees what was committed before it began.
 * @param statements without parameters
 * @returns what each of them answered
 */
export async function atOnce(
  pool: Pool,
  placement: string,
  statements: readonly string[]
): Promise<QueryResult[]> {
  const client = await pool.connect()
  try {
    const text = ['BEGIN', `SET LOCAL search_path=${placement}`, ...statements, 'COMMIT'].join(';')
    const answers = (await client.query(text)) as unknown as QueryResult[]
    if (answers.at(-1)?.command !== 'COMMIT') {
      throw new Error('The transaction was rolled back by the database instead of committed.')
    }
    return answers
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {})
    throw error
  } finally {
    letGo(client)
  }
}

/** PostgreSQL itself must say that no transaction is open: else the next one would find this. */
function letGo(client: PoolClient): void {
  const clean = client.getTransactionStatus() === 'I'
  if (!clean) closeLine(client)
  client.release(!clean)
}

/** The schemas that hold tenants. */
export async function placements(pool: Pool): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>(
    'SELECT DISTINCT name FROM stoa.placement ORDER BY name'
  )
  return rows.map(r => r.name)
}
