import t from 'tap'
import { connect } from '../../core/database/connection.ts'
import { FIX, staleDocuments } from '../../bin/documents/documents.ts'
import { testInstance } from '../support/instance.ts'
import { ROOT } from '../support/sources.ts'

// Rule 28: the documents that are printed from the code say what the code says.

const stoa = await testInstance({ STOA_ROLE: 'web' })
const database = connect(stoa.database.adminUrl, 'freshness test')
await database.connect()
t.teardown(() => database.end())
const sources = { registry: stoa.instance.registry, openApi: stoa.app.swagger(), database }

t.test('the generated documents are fresh', async t => {
  t.strictSame(await staleDocuments(sources, ROOT), [])
})

t.test('what is missing or stale is named, with the command that fixes it', async t => {
  const stale = await staleDocuments(sources, '/nowhere')
  t.ok(stale.length >= 6)
  for (const sentence of stale) {
    t.match(
      sentence,
      new RegExp(`^(docs|migrations|client/generated)/[a-z.-]+ is missing: run ${FIX}$`)
    )
  }
})
