import t from 'tap'
import { checkCatalogue, describeFaults } from '../core/database/migrations/catalogue-check.ts'
import { connect } from '../core/database/connection.ts'
import { newId } from '../core/primitives/ids.ts'
import { testInstance } from '../test/support/instance.ts'
import { TEST_SECRET } from '../test/support/postgres.ts'
import { knownPlacements, migrateDatabase } from './migrate-database.ts'
import { missingMigrations } from './missing-migrations.ts'

t.test("a placement of a tenant's own is brought up to date with the shared one", async t => {
  const stoa = await testInstance({ STOA_ROLE: 'web' })
  const { adminUrl } = stoa.database
  const admin = connect(adminUrl, 'placements test')
  await admin.connect()
  t.teardown(() => admin.end())
  const migrated = () =>
    migrateDatabase(
      { adminUrl, appUrl: '', relayUrl: '', secret: TEST_SECRET, stop: async () => {} },
      stoa.instance.registry
    )
  t.strictSame(await migrated(), [])
  await admin.query("INSERT INTO stoa.placement (tenant_id, name) VALUES ($1, 'own_late')", [
    newId()
  ])
  const missing = await missingMigrations(adminUrl, stoa.instance.registry)
  t.ok(missing.length > 0)
  t.ok(missing.every(m => m.placement === 'own_late'))
  t.strictSame(
    (await migrated()).map(m => `${m.owner}/${m.name}`),
    missing.map(m => `${m.owner}/${m.name}`)
  )
  t.strictSame(await missingMigrations(adminUrl, stoa.instance.registry), [])
  t.equal(describeFaults(await checkCatalogue(admin, ['pool', 'own_late'])), '')
  await admin.query('SET ROLE stoa_owner')
  t.equal(
    (await admin.query('SELECT name FROM stoa.placement')).rowCount,
    0,
    'an admin who is no superuser sees no placement'
  )
  t.strictSame(await knownPlacements(admin), ['pool', 'own_late'], 'but the ledger')
})
