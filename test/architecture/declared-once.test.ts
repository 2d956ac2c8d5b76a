import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import t from 'tap'
import { providerNames } from '../../plugins/payments/providers/provider.ts'
import { tenderTypes } from '../../plugins/pos/contract.ts'
import { ROOT } from '../support/sources.ts'

// What code and database both list is the same list.

const schema = await readFile(join(ROOT, 'migrations/schema.sql'), 'utf8')

/** The words a CHECK allows, as the database prints it. */
function allowed(constraint: string): string[] {
  const line = schema.split('\n').find(text => text.includes(`CONSTRAINT ${constraint} CHECK`))
  return [...(line ?? '').matchAll(/'([^']+)'::text/g)].map(([, word]) => word as string)
}

t.test('tender types', async t => {
  t.strictSame(allowed('pos_tender_type_check').sort(), [...tenderTypes].sort())
})

t.test('payment providers', async t => {
  t.strictSame(allowed('payments_account_provider_check').sort(), [...providerNames].sort())
})
