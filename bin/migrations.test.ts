import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import { assemble } from './instance.ts'
import { knownPlacements, readSets } from './migrate-database.ts'
import { missingMigrations } from './missing-migrations.ts'
import { mustBeSound } from './sound-database.ts'
import { cloneDatabase, stopOwnServer, TEST_SECRET } from '../test/support/postgres.ts'
import { runStoa } from '../test/support/run-stoa.ts'
import { readConfig } from '../core/instance/config.ts'
import { connect } from '../core/database/connection.ts'
import { readMigrations } from '../core/database/migrations/migration-files.ts'
import { migrate, type ReadSet } from '../core/database/migrations/migrator.ts'
import { RELAY } from '../core/database/roles.ts'

const registry = await assemble(readConfig({}))
const ours = await readSets(registry)
const [database, root] = [await cloneDatabase(), await mkdtemp(join(tmpdir(), 'stoa-migrations-'))]
const admin = connect(database.adminUrl, 'migrator test')
await admin.connect()
t.teardown(async () => {
  await admin.end()
  await database.drop()
  await stopOwnServer()
  await rm(root, { recursive: true, force: true })
})

const table = (name: string): string =>
  `CREATE TABLE ${name} (tenant_id uuid NOT NULL, id uuid NOT NULL, PRIMARY KEY (tenant_id, id)); SELECT stoa.secure_table('${name}', 'tenant');`

/** The migrations of a plugin, written into a folder as its author would. */
async function written(owner: string, files: Record<string, string>): Promise<ReadSet> {
  const folder = join(root, owner)
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder)
  for (const [file, text] of Object.entries(files)) await writeFile(join(folder, file), text)
  return { owner, migrations: await readMigrations({ owner, folder }) }
}

const applied = async (set: ReadSet, seconds = 15) =>
  (await migrate(admin, ours.control, [set], ['pool'], { seconds })).map(m => m.name)
const ledger = async (owner: string): Promise<string[]> =>
  (
    await admin.query<{ name: string }>(
      'SELECT name FROM stoa.migration WHERE owner = $1 ORDER BY name',
      [owner]
    )
  ).rows.map(r => r.name)
const exists = async (name: string): Promise<boolean> =>
  (
    await admin.query<{ there: boolean }>('SELECT to_regclass($1) IS NOT NULL AS there', [
      `pool.${name}`
    ])
  ).rows[0]?.there === true
const check = (loaded: ReadSet[], newer: 'refuse' | 'serve' = 'refuse', remarks: string[] = []) =>
  mustBeSound(
    admin,
    {
      ...registry,
      plugins: [...registry.plugins, ...loaded.map(set => ({ name: set.owner }))]
    } as never,
    [ours.control, ...ours.sets, ...loaded],
    ['pool'],
    {
      newer,
      onRemark: sentence => {
        remarks.push(sentence)
      }
    }
  )

t.test('a plugin makes, changes and drops what is its own', async t => {
  const first = `${table('mine_note')} CREATE FUNCTION mine_sum() RETURNS bigint LANGUAGE sql SET search_path = pg_catalog AS $$ SELECT 1 $$; -- COMMIT;`
  t.strictSame(await applied(await written('mine', { '0001-notes.sql': first })), ['0001-notes'])
  const second = `ALTER TABLE mine_note ADD COLUMN body text; DROP FUNCTION mine_sum(); ${table('mine_book')}
    ALTER TABLE mine_book ADD COLUMN role_id uuid, ADD FOREIGN KEY (tenant_id, role_id) REFERENCES role (tenant_id, id); CREATE INDEX mine_i ON mine_book (tenant_id, role_id)`
  t.strictSame(
    await applied(await written('mine', { '0001-notes.sql': first, '0002-books.sql': second })),
    ['0002-books']
  )
  t.ok(await exists('mine_book'))
  await t.rejects(
    written('mine', {}).then(set => check([set])),
    /made by a newer version: it has mine\/0001-notes, mine\/0002-books,/
  )
  await t.rejects(
    written('mine', { '0001-notes.sql': `${first} ` }).then(applied),
    /mine\/0001-notes\.sql was changed after/
  )
})

t.test(
  "what would open tables, or reaches for others', is refused before it is committed, with plugin and table",
  async t => {
    const refused: Array<[sql: string, why: RegExp]> = [
      [
        'CREATE TABLE bad_x (tenant_id uuid NOT NULL, id uuid NOT NULL, PRIMARY KEY (tenant_id, id));',
        /rule 1: pool\.bad_x of the plugin bad is not declared/
      ],
      [
        'ALTER TABLE pos_document DISABLE ROW LEVEL SECURITY',
        /rule 4: pool\.pos_document of the plugin pos needs row-level security/
      ],
      [
        'CREATE POLICY bad_all ON pos_document FOR SELECT USING (true)',
        /rule 4: pool\.pos_document of the plugin pos the policy bad_all was written by hand/
      ],
      [
        'CREATE VIEW bad_all AS SELECT * FROM pos_document; GRANT SELECT ON bad_all TO stoa_app',
        /rule 10: pool\.bad_all of the plugin bad needs security_invoker/
      ],
      [
        'CREATE FUNCTION bad_all() RETURNS bigint LANGUAGE sql SECURITY DEFINER SET search_path = pool AS $$ SELECT count(*) FROM pos_document $$',
        /rule 10: pool\.bad_all of the plugin bad runs with its owner's rights/
      ],
      [
        `${table('bad_y')} GRANT ALL ON bad_y TO PUBLIC`,
        /rule 6: pool\.bad_y of the plugin bad is granted to everyone/
      ],
      [
        `${table('bad_z')} ALTER TABLE bad_z ADD COLUMN product_id uuid, ADD FOREIGN KEY (tenant_id, product_id) REFERENCES catalog_product (tenant_id, id); CREATE INDEX ON bad_z (tenant_id, product_id)`,
        /rule 3: pool\.bad_z \(.*\) of the plugin bad refers to pool\.catalog_product of catalog/
      ],
      [
        'CREATE FUNCTION bad_f() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$ BEGIN RETURN NEW; END $$; CREATE TRIGGER bad_t BEFORE INSERT ON pos_document FOR EACH ROW EXECUTE FUNCTION bad_f()',
        /rule 10: pool\.pos_document \(bad_t\) of the plugin pos is a trigger/
      ],
      [
        table('other_x'),
        /it makes the table pool\.other_x, which is not the plugin's: what a plugin makes is named bad_/
      ],
      [
        'ALTER TABLE catalog_product ADD COLUMN bad_season text',
        /it changes the table pool\.catalog_product,/
      ],
      [
        'CREATE INDEX bad_i ON catalog_product (tenant_id, sku)',
        /it changes the table pool\.catalog_product,/
      ],
      [
        'DROP INDEX catalog_product_name',
        /it changes the table pool\.catalog_product,|does not exist/
      ],
      [
        'DROP TABLE whatsapp_message CASCADE',
        /it drops the table pool\.whatsapp_message|it changes the table/
      ],
      ['CREATE DOMAIN other_d AS text', /it makes the type pool\.other_d,/],
      [table('bad_longer_x'), /it makes the table pool\.bad_longer_x,/],
      ['SELECT 1;\n\nSELECT 1/0', /line 3: division by zero/]
    ]
    await admin.query(
      "INSERT INTO stoa.migration (placement, owner, name, checksum) VALUES ('pool', 'bad-longer', '0001-a', '')"
    )
    for (const [sql, why] of refused) {
      await t.rejects(
        applied(await written('bad', { '0001-first.sql': sql })),
        new RegExp(`^The migration bad/0001-first failed on pool: .*(${why.source})`, 's'),
        sql
      )
      t.strictSame(await ledger('bad'), [], 'it does not count as applied')
    }
    for (const name of ['bad_x', 'bad_all', 'bad_y', 'bad_z', 'other_x', 'bad_longer_x']) {
      t.notOk(await exists(name), `${name} is not there`)
    }
    await check([])
    await admin.query("DELETE FROM stoa.migration WHERE owner = 'bad-longer'")
  }
)

t.test(
  'a migration that would end its transaction or change its role is refused before anything runs',
  async t => {
    const said: Array<[sql: string, words: string]> = [
      [`BEGIN; ${table('own_x')} COMMIT;`, 'BEGIN in line 1'],
      [`${table('own_x')}\nCOMMIT;\nSELECT 1/0`, 'COMMIT in line 2'],
      ['/* ; */ start  TRANSACTION', 'START TRANSACTION'],
      ['ROLLBACK', 'ROLLBACK'],
      ['END', 'END'],
      ['ABORT', 'ABORT'],
      ["PREPARE TRANSACTION 'x'", 'PREPARE TRANSACTION'],
      ['RESET ROLE', 'RESET ROLE'],
      ['SET LOCAL ROLE stoa_app', 'SET LOCAL ROLE'],
      ['SET SESSION AUTHORIZATION DEFAULT', 'SET SESSION AUTHORIZATION'],
      ['RESET ALL', 'RESET ALL'],
      ['DISCARD ALL', 'DISCARD']
    ]
    for (const [sql, words] of said) {
      await t.rejects(
        written('own', { '0001-first.sql': sql }),
        { message: new RegExp(`^The migration own/0001-first\\.sql says ${words}`) },
        sql
      )
    }
    t.notOk(await exists('own_x'))
    const sly = `DO $$ BEGIN EXECUTE 'RESET ROLE'; END $$; ${table('own_x')}`
    await t.rejects(applied(await written('own', { '0001-first.sql': sly })), /took another role/)
    await t.rejects(
      applied(
        await written('own', { '0001-first.sql': "SELECT set_config('role', 'postgres', false)" })
      ),
      /took another role/
    )
    t.strictSame(await ledger('own'), [])
    t.notOk(await exists('own_x'))
    t.strictSame(
      await applied(
        await written('own', {
          '0001-first.sql': `DO $$ BEGIN PERFORM 'COMMIT;'; END $$; ${table('own_x')} COMMENT ON COLUMN own_x.id IS 'ends; COMMIT; here'`
        })
      ),
      ['0001-first']
    )
  }
)

t.test('a migration of a plugin that holds others up too long is broken off', async t => {
  const slow = `LOCK TABLE pos_document IN ACCESS EXCLUSIVE MODE;\nSET LOCAL statement_timeout = 0; SELECT pg_sleep(600); ${table('slow_x')}`
  await t.rejects(
    applied(await written('slow', { '0001-first.sql': slow }), 1),
    /it took longer than 1 s, in which others wait.*STOA_MIGRATION_SECONDS/
  )
  const many = Array.from({ length: 60 }, () => 'SELECT pg_sleep(0.05)').join(';')
  await t.rejects(
    applied(await written('slow', { '0001-first.sql': many }), 1),
    /it took longer than 1 s/
  )
  t.strictSame(await ledger('slow'), [])
})

t.test(
  'the files of a plugin are numbered without gaps, each once, in a folder that is there',
  async t => {
    const one = 'SELECT 1'
    await t.rejects(
      written('odd', { '0001-a.sql': one, '0003-c.sql': one }),
      /Before the migration odd\/0003-c\.sql one is missing/
    )
    await t.rejects(
      written('odd', { '0002-a.sql': one }),
      /Before the migration odd\/0002-a\.sql one is missing/
    )
    await t.rejects(
      written('odd', { '0001-a.sql': one, '0001-b.sql': one }),
      /odd\/0001-a\.sql and odd\/0001-b\.sql have the same number/
    )
    await t.rejects(written('odd', { 'first.sql': one }), /odd\/first\.sql must be named like/)
    await t.rejects(
      written('odd', { '0001-a.sql': "SELECT 'a" }),
      /odd\/0001-a\.sql cannot be read: A quotation mark in line 1/
    )
    await t.rejects(
      readMigrations({ owner: 'gone', folder: join(root, 'nowhere') }),
      /The plugin gone has no folder of migrations at/
    )
  }
)

t.test('a newer database is refused, and served where that is wanted', async t => {
  await admin.query(
    "INSERT INTO stoa.migration (placement, owner, name, checksum) VALUES ('pool', 'payments', '0999-of-tomorrow', '')"
  )
  await t.rejects(
    check([]),
    /made by a newer version: it has payments\/0999-of-tomorrow, which this one does not know\. Start the newer version; or, .*STOA_NEWER_DATABASE=serve/
  )
  const remarks: string[] = []
  await check([], 'serve', remarks)
  t.match(remarks.join(), /payments\/0999-of-tomorrow/)
  await admin.query("DELETE FROM stoa.migration WHERE name = '0999-of-tomorrow'")
})

t.test('a database of a state before 1.0 is refused, whatever is asked of it', async t => {
  const rename = (from: string, to: string) =>
    admin.query("UPDATE stoa.migration SET name = $2 WHERE owner = 'control' AND name = $1", [
      from,
      to
    ])
  await rename('0002-tenants', '0002-control-plane')
  t.teardown(() => rename('0002-control-plane', '0002-tenants'))
  const before = await ledger('control')
  const refusal =
    /made by other migrations than those of this version: it has control\/0002-control-plane, .*before 1\.0 are not upgraded .*: dump what you want to keep, and start on a new, empty one/
  await t.rejects(check([]), refusal)
  await t.rejects(check([], 'serve'), refusal, 'it is not newer, so no word lets it be served')
  await t.rejects(missingMigrations(database.adminUrl, registry), refusal)
  const env = { DATABASE_URL: database.adminUrl, STOA_SECRET: TEST_SECRET, STOA_DATA_DIR: root }
  const [migrated, doctor] = await Promise.all([
    runStoa(['migrate'], { cwd: root, env }),
    runStoa(['doctor'], { cwd: root, env })
  ])
  t.match(migrated, { code: 1, out: '', err: refusal })
  t.equal(migrated.err.trimEnd().split('\n').length, 1, 'a sentence, no trace of a program')
  t.match(doctor, { code: 1, out: /^fail {2}migrations: .*before 1\.0 are not upgraded/m })
  t.strictSame(await ledger('control'), before, 'nothing was applied')
})

t.test(
  'what a plugin left that is not loaded is reported while no one can get at it, and refused where someone can',
  async t => {
    // As earlier versions let it happen: committed, and then not served.
    await admin.query(
      "INSERT INTO stoa.migration (placement, owner, name, checksum) VALUES ('pool', 'left', '0001-first', '')"
    )
    await admin.query(
      'SET ROLE stoa_owner; CREATE TABLE pool.left_x (tenant_id uuid NOT NULL, id uuid NOT NULL, PRIMARY KEY (tenant_id, id)); RESET ROLE'
    )
    const remarks: string[] = []
    await check([], 'refuse', remarks)
    t.match(
      remarks.join(),
      /Left by a plugin that is not loaded.*pool\.left_x of the plugin left is not declared/
    )
    t.strictSame(
      await applied(await written('after', { '0001-first.sql': table('after_x') })),
      ['0001-first'],
      'others are upgraded'
    )
    const itself: ReadSet = {
      owner: 'left',
      migrations: [{ name: '0001-first', checksum: '', statements: [] }]
    }
    await t.rejects(
      check([itself]),
      /Tables are not locked down.*pool\.left_x of the plugin left/s,
      'loaded, it is no leaving'
    )
    await admin.query('GRANT SELECT ON pool.left_x TO stoa_app')
    await t.rejects(
      check([]),
      /pool\.left_x of the plugin left.*Not loaded any more: left\. Drop what it left/s
    )
    await admin.query('DROP TABLE pool.left_x')
    await check([])
  }
)

t.test('the relay can make the checks of a start too', async t => {
  await admin.query(`SET ROLE ${RELAY}`)
  t.teardown(() => admin.query('RESET ROLE'))
  t.strictSame(await knownPlacements(admin), ['pool'])
  await check([])
  await t.rejects(admin.query("UPDATE stoa.migration SET checksum = ''"), { code: '42501' })
})
