import t from 'tap'
import { newId } from '../primitives/ids.ts'
import { pageOf, readCursor } from './pagination.ts'

const asCursor = (value: unknown): string =>
  Buffer.from(JSON.stringify(value)).toString('base64url')
const id = newId()

t.test('a cursor made by a page is read by the list it is of', async t => {
  const name = '語'.repeat(200)
  const { next } = pageOf(
    [
      { name, id },
      { name: 'b', id: newId() }
    ],
    1,
    row => [row.name, row.id],
    row => row
  )
  t.ok(next && next.length <= 2_000, 'a name of 200 letters of any script fits')
  t.strictSame(readCursor(next ?? '', 'text', 'id'), [name, id])
  t.equal(readCursor(undefined, 'id'), null)
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
    t.throws(() => readCursor(text, 'id'), refused, text)
  }
  for (const value of ['', 'x', 1, null, `${id}x`, '\u0000']) {
    t.throws(() => readCursor(asCursor([value]), 'id'), refused, `id ${JSON.stringify(value)}`)
  }
  for (const value of ['\ud800', 'a\udc00', '\u0000', 1, true]) {
    t.throws(() => readCursor(asCursor([value]), 'text'), refused, `text ${JSON.stringify(value)}`)
  }
  for (const value of ['0000-01-01', '2026-13-45', '2026-02-30', '+275760-09-13', '1', 0]) {
    t.throws(() => readCursor(asCursor([value]), 'day'), refused, `day ${value}`)
  }
  for (const value of [
    '0000-01-01T00:00:00.000Z',
    '+275760-09-13T00:00:00.000Z',
    '-271821-04-20T00:00:00Z',
    'Mon',
    '1'
  ]) {
    t.throws(() => readCursor(asCursor([value]), 'instant'), refused, `instant ${value}`)
  }
  for (const value of ['-1', '1'.repeat(20), 1, '1e3', '']) {
    t.throws(() => readCursor(asCursor([value]), 'digits'), refused, `digits ${value}`)
  }
  for (const value of [-1, 0.5, 2 ** 31, '1', 1e308]) {
    t.throws(() => readCursor(asCursor([value]), 'count'), refused, `count ${value}`)
  }
  for (const value of [0.5, 2 ** 53, '1', 1e308]) {
    t.throws(() => readCursor(asCursor([value]), 'amount'), refused, `amount ${value}`)
  }
})

t.test('what stands in the lists is taken', async t => {
  t.strictSame(readCursor(asCursor(['2026-11-27', id]), 'day', 'id'), ['2026-11-27', id])
  t.strictSame(readCursor(asCursor(['2026-11-27T01:02:03.004Z', id]), 'instant', 'id'), [
    '2026-11-27T01:02:03.004Z',
    id
  ])
  t.strictSame(readCursor(asCursor(['123456789012345678', id]), 'digits', 'id'), [
    '123456789012345678',
    id
  ])
  t.strictSame(readCursor(asCursor([0, 2 ** 31 - 1]), 'count', 'count'), [0, 2 ** 31 - 1])
  t.strictSame(readCursor(asCursor([-(2 ** 53 - 1)]), 'amount'), [-(2 ** 53 - 1)])
})
