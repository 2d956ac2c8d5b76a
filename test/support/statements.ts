import type { Client } from 'pg'
import { registeredStatements } from '../../core/database/statement.ts'

/**
 * Has the database parse every registered statement.
 * @param app a connection of the serving role
 * @returns name and complaint of each that is no valid SQL for it: a syntax error, a table or a
 * column that is not there
 */
export async function misunderstoodStatements(app: Client): Promise<string[]> {
  const refused: string[] = []
  for (const [name, text] of registeredStatements()) {
    await app.query('BEGIN; SET LOCAL search_path = pool')
    await app.query(`PREPARE checked AS ${text}`).catch((error: Error) => {
      refused.push(`${name}: ${error.message}`)
    })
    await app.query('ROLLBACK')
    await app.query('DEALLOCATE ALL')
  }
  return refused
}
