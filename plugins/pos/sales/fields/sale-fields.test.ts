import t from 'tap'
import { memberOf, sellOne, testInstance } from 'stoa/testing'

const stoa = await testInstance()
const SALES = '/api/v1/pos/sales'
// oxlint-disable-next-line typescript/no-explicit-any -- answers are looked into as they come
type Answer = Record<string, any>

async function shop() {
  const us = await stoa.signUp({ plugins: ['pos'] })
  const { token } = us
  const define = (body: object) =>
    stoa.ok('POST', '/api/v1/custom-fields/fields', {
      token,
      body: { record: 'pos.sale', labels: { en: 'Project', es: 'Proyecto' }, ...body }
    })
  const write = async (saleId: string, custom: object, customVersion: number, by = token) =>
    (
      await stoa.call('PATCH', `${SALES}/${saleId}/custom`, {
        token: by,
        body: { custom, customVersion }
      })
    ).json() as Answer
  const read = (saleId: string): Promise<Answer> => stoa.ok('GET', `${SALES}/${saleId}`, { token })
  return { us, token, define, write, read }
}

t.test('a sale that is posted stays, and its fields are written beside it', async t => {
  const { us, token, define, write, read } = await shop()
  await define({ key: 'project', type: 'text', onReceipt: true, filterable: true })
  await define({ key: 'hours', type: 'decimal' })
  const sale = await sellOne(stoa, us)
  t.match(await read(sale.id), { custom: {}, customVersion: 0, fields: [] })
  t.match(await write(sale.id, { project: 'Harbour', hours: 2.5 }, 0), {
    custom: { project: 'Harbour', hours: '2.5' },
    customVersion: 1
  })
  t.match(await write(sale.id, { hours: null }, 1), { custom: { project: 'Harbour' } })
  t.match(await write(sale.id, { project: 'Pier' }, 1), { code: 'stoa.stale-version' })
  t.match(await write(sale.id, { colour: 'red' }, 2), {
    code: 'custom-fields.values-invalid',
    errors: [{ field: '/custom/colour', code: 'unknown' }]
  })
  const receipt = await stoa.ok('GET', `${SALES}/${sale.id}/receipt`, { token })
  t.strictSame(receipt.printed.fields, ['Project: Harbour'])
  const found = async (query: string) =>
    (await stoa.ok('GET', `${SALES}?${query}`, { token })).items.map(({ id }: Answer) => id)
  t.strictSame(await found('custom.project=Harbour'), [sale.id])
  t.strictSame(await found('custom.project=Pier'), [])
})

t.test('a sale is posted with fields, or not at all', async t => {
  const { us, define, read, token } = await shop()
  await define({ key: 'project', type: 'choice', choices: ['Harbour', 'Pier'] })
  const sale: Answer = await sellOne(stoa, us, { custom: { project: 'Pier' } })
  t.match(sale, { custom: { project: 'Pier' }, customVersion: 1 })
  t.match(await read(sale.id), { custom: { project: 'Pier' }, customVersion: 1 })
  await t.rejects(sellOne(stoa, us, { custom: { project: 'Bridge' } }), /not-a-choice/)
  t.equal((await stoa.ok('GET', SALES, { token })).items.length, 1)
})

t.test('of two who write at once one is refused, also where there was nothing', async t => {
  const { us, define, write, read } = await shop()
  await define({ key: 'project', type: 'text' })
  const { id } = await sellOne(stoa, us)
  for (const version of [0, 1]) {
    const answers = await Promise.all(
      ['a', 'b'].map(letter => write(id, { project: letter + version }, version))
    )
    t.strictSame(answers.map(({ code = 'written' }) => code).sort(), [
      'stoa.stale-version',
      'written'
    ])
    const [written] = answers.filter(({ code }) => code === undefined)
    t.match(await read(id), { custom: written?.custom, customVersion: version + 1 })
  }
})

t.test('whoever may not note of this sale does not', async t => {
  const { us, define, write, read } = await shop()
  await define({ key: 'project', type: 'text' })
  const { id } = await sellOne(stoa, us)
  const reader = await memberOf(stoa, us, { permissions: ['sale.read'] })
  t.match(await write(id, { project: 'x' }, 0, reader.token), { code: 'access.forbidden' })
  const blind = await memberOf(stoa, us, { permissions: ['sale.note'] })
  t.match(await write(id, { project: 'x' }, 0, blind.token), { code: 'stoa.not-found' })
  const other = await shop()
  t.match(await write(id, { project: 'x' }, 0, other.token), { code: 'stoa.not-found' })
  t.match(await read(id), { custom: {}, customVersion: 0 })
})
