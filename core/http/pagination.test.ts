import t from 'tap'
import { newId } from '../primitives/ids.ts'
import { defineCursor, idCursor } from './pagination.ts'

const asCursor = (value: unknown): string =>
  Buffer.from(JSON.stringify(value)).toString('base64url')
const id = newId()

type Kinds = Parameters<typeof defineCursor>[0]
/** What a list of these kinds reads of a cursor. */
const read = (after: string | undefined, ...kinds: Kinds): ReadonlyArray<string | number | null> =>
  defineCursor(kinds, () => []).behind(after)

t.test('a cursor made by a page is read by the list it is of', async t => {
  const byName = defineCursor(['text', 'id'], (row: { name: string; id: string }) => [
    row.name,
    row.id
  ])
  const rows = [
    { name: '語'.repeat(200), id },
    { name: 'b', id: newId() }
  ]
  const page = byName.page(rows, 1, row => row.id)
  t.strictSame(page.items, [id])
  t.ok(page.next && page.next.length <= 2_000, 'a name of 200 letters of any script fits')
  t.equal(page.next, asCursor([rows[0]?.name, id]), 'and is what it always was on the wire')
  t.strictSame(byName.behind(page.next ?? ''), [rows[0]?.name, id])
  t.equal(byName.at({ name: '語'.repeat(200), id }), page.next)
  t.equal(byName.page(rows, 2, row => row).next, null, 'the last page leads nowhere')
  t.equal(byName.page([], 2, row => row).next, null)
  t.strictSame(byName.behind(undefined), [null, null], 'the first page is behind nothing')
})

t.test('what a cursor says it holds and what it is given agree by type', async t => {
  interface Row {
    id: string
    count: number
    at: Date
  }
  // @ts-expect-error -- a count is no text
  defineCursor(['text', 'id'], (row: Row) => [row.count, row.id])
  // @ts-expect-error -- a text is no count
  defineCursor(['count'], (row: Row) => [row.id])
  // @ts-expect-error -- an instant is text by then
  defineCursor(['instant'], (row: Row) => [row.at])
  // @ts-expect-error -- one of two is missing
  defineCursor(['count', 'id'], (row: Row) => [row.count])
  // @ts-expect-error -- one too many
  defineCursor(['id'], (row: Row) => [row.id, row.count])
  // @ts-expect-error -- there is no such kind
  defineCursor(['name'], (row: Row) => [row.id])
  // @ts-expect-error -- a page of other rows
  idCursor.page([{ name: 'a' }], 1, row => row)
  const [first]: readonly [string | null] = idCursor.behind(undefined)
  t.equal(first, null)
})

t.test('what was made up is refused before the database sees it', async t => {
  const refused = { code: 'stoa.invalid-input', status: 400 }
  for (const text of [
    '',
    'x',
    '%',
    asCursor({}),
    asCursor([]),
    asCursor([[id]]),
    asCursor([null]),
    asCursor([id, id])
  ]) {
    t.throws(() => read(text, 'id'), refused, text)
  }
  for (const value of ['', 'x', 1, null, `${id}x`, '\u0000']) {
    t.throws(() => read(asCursor([value]), 'id'), refused, `id ${JSON.stringify(value)}`)
  }
  for (const value of ['\ud800', 'a\udc00', '\u0000', 1, true]) {
    t.throws(() => read(asCursor([value]), 'text'), refused, `text ${JSON.stringify(value)}`)
  }
  for (const value of ['0000-01-01', '2026-13-45', '2026-02-30', '+275760-09-13', '1', 0]) {
    t.throws(() => read(asCursor([value]), 'day'), refused, `day ${value}`)
  }
  for (const value of [
    '0000-01-01T00:00:00.000Z',
    '+275760-09-13T00:00:00.000Z',
    '-271821-04-20T00:00:00Z',
    'Mon',
    '1'
  ]) {
    t.throws(() => read(asCursor([value]), 'instant'), refused, `instant ${value}`)
  }
  for (const value of ['-1', '1'.repeat(20), 1, '1e3', '']) {
    t.throws(() => read(asCursor([value]), 'digits'), refused, `digits ${value}`)
  }
  for (const value of [-1, 0.5, 2 ** 31, '1', 1e308]) {
    t.throws(() => read(asCursor([value]), 'count'), refused, `count ${value}`)
  }
  for (const value of [0.5, 2 ** 53, '1', 1e308]) {
    t.throws(() => read(asCursor([value]), 'amount'), refused, `amount ${value}`)
  }
})

t.test('what stands in the lists is taken', async t => {
  t.strictSame(read(asCursor(['2026-11-27', id]), 'day', 'id'), ['2026-11-27', id])
  t.strictSame(read(asCursor(['2026-11-27T01:02:03.004Z', id]), 'instant', 'id'), [
    '2026-11-27T01:02:03.004Z',
    id
  ])
  t.strictSame(read(asCursor(['123456789012345678', id]), 'digits', 'id'), [
    '123456789012345678',
    id
  ])
  t.strictSame(read(asCursor([0, 2 ** 31 - 1]), 'count', 'count'), [0, 2 ** 31 - 1])
  t.strictSame(read(asCursor([-(2 ** 53 - 1)]), 'amount'), [-(2 ** 53 - 1)])
})
