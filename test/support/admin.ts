import t from 'tap'
import type { Client } from 'pg'
import { connect } from '../../core/database/connection.ts'
import type { TestInstance } from './instance.ts'

/**
 * A superuser's connection to the database of a test, past row-level security: for looking at what
 * is really there. Closed with the file.
 */
export async function adminOf(stoa: TestInstance): Promise<Client> {
  const admin = connect(stoa.database.adminUrl, 'a test looks')
  await admin.connect()
  t.teardown(() => admin.end())
  return admin
}
