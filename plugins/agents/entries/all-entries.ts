import type { Context } from 'stoa/plugin'
import { agentsErrors } from '../errors.ts'
import { type EntryQuestion, seenEntries } from './seen-entries.ts'
import type { EntryView } from './view.ts'

const MOST = 10_000

/** All entries a table holds. @throws agents.table-too-long */
export async function allEntries(
  ctx: Context,
  question: Omit<EntryQuestion, 'limit' | 'after'>
): Promise<EntryView[]> {
  const { items, next } = await seenEntries(ctx, { ...question, limit: MOST })
  if (next !== null) throw agentsErrors['table-too-long']({ most: MOST })
  return items
}
