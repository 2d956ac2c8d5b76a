import t from 'tap'
import { sqlStatements } from './sql-statements.ts'

const texts = (sql: string): string[] => sqlStatements(sql).map(s => s.text)

t.test('a file is taken apart at its semicolons, and only there', async t => {
  const whole = [
    "SELECT 'a;b'",
    "SELECT 'it''s; one'",
    "SELECT E'a\\';b'",
    "SELECT 'a\\'",
    'SELECT "a;""b"',
    "SELECT U&'\\0041;'",
    'DO $$ BEGIN COMMIT; END $$',
    'DO $x$ SELECT $$;$$; $x$',
    'SELECT /* ; /* ; */ ; */ 1',
    'SELECT 1 -- ; COMMIT;\n + 2',
    'SELECT a$b$c, $1',
    'CREATE RULE r AS ON INSERT TO t DO ALSO (SELECT 1; SELECT 2)',
    'CREATE OR REPLACE FUNCTION f() RETURNS integer LANGUAGE sql BEGIN ATOMIC SELECT CASE WHEN true THEN 1 END; SELECT 2; END',
    'CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS $$ SELECT CASE WHEN true THEN 1 END $$',
    'SELECT CASE WHEN a THEN b END'
  ]
  for (const text of whole) {
    t.strictSame(texts(`SELECT 0; ${text} ;SELECT 9`), ['SELECT 0', text, 'SELECT 9'], text)
  }
  t.strictSame(texts(' ; -- nothing\n;/* ; */'), [])
})

t.test('a statement knows its line and its first words', async t => {
  const [first, second] = sqlStatements(
    '-- what it does\n\nCREATE TABLE "a b" (id uuid);\n/* then */ set  Local role x'
  )
  t.strictSame(first, {
    text: 'CREATE TABLE "a b" (id uuid)',
    head: ['CREATE', 'TABLE', '(', 'ID', 'UUID', ')'],
    line: 3
  })
  t.strictSame(second?.head, ['SET', 'LOCAL', 'ROLE', 'X'])
  t.equal(second?.line, 4)
})

t.test('what is not closed is refused with its line', async t => {
  t.throws(() => sqlStatements("SELECT 1;\nSELECT 'a"), /quotation mark in line 2/)
  t.throws(() => sqlStatements('SELECT 1;\n\nDO $x$ BEGIN $y$'), /line 3 that begins with \$x\$/)
  t.throws(() => sqlStatements('/* /* */ SELECT 1'), /comment in line 1/)
})
