import t from 'tap'
import { ownInstance, set } from 'stoa/testing'
import { trackedShop, wrongLots } from 'stoa/testing/lots'
import { freeze, lineOf, sendFrozen } from 'stoa/testing/off-line-till'

// Lots at the till: what it may offer, what an untracked sale costs, and what happened off line.

const stoa = await ownInstance()
const day = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

t.test('what is not tracked costs a sale nothing', async t => {
  const shop = await trackedShop(stoa, ['none', 'lot', 'none'])
  await shop.bring(0, '50')
  await shop.bring(1, '50', [{ code: 'L' }])
  const units = stoa.instance.metrics.unitsOfWork.write
  const spent = async (i: number): Promise<{ statements: number; roundTrips: number }> => {
    for (let n = 0; n < 20; n++) await shop.sellOf(i, '1') // every connection has met every statement
    const before = { ...units }
    await shop.sellOf(i, '1')
    return {
      statements: units.statements - before.statements,
      roundTrips: units.roundTrips - before.roundTrips
    }
  }
  const [plain, tracked] = [await spent(0), await spent(1)]
  t.equal(plain.roundTrips, 3)
  t.ok(plain.statements <= 10, `${plain.statements} statements`)
  t.strictSame(
    [tracked.statements - plain.statements, tracked.roundTrips - plain.roundTrips],
    [2, 2],
    'its lots are read, and what was taken of them is written'
  )
})

t.test('the till is offered what is there, the first that expires first', async t => {
  const shop = await trackedShop(stoa)
  await shop.bring(1, '2', [{ code: 'OLD', expiresOn: day(-1) }])
  await shop.bring(1, '2', [{ code: 'LATE', expiresOn: day(50) }])
  await shop.bring(1, '2', [{ code: 'SOON', expiresOn: day(5) }])
  const { items } = await shop.read(
    `/api/v1/inventory/lots-to-sell?${shop.variants.map(id => `variantIds=${id}`).join('&')}`
  )
  const found = items.find(({ tracking }: { tracking: string }) => tracking === 'expiry')
  t.equal(items.length, 3)
  t.strictSame(
    found.lots.map(({ code, sellable }: { code: string; sellable: boolean }) => [code, sellable]),
    [
      ['OLD', false],
      ['SOON', true],
      ['LATE', true]
    ]
  )
})

t.test(
  'what was sold off line has happened; what a till would have refused is remarked',
  async t => {
    const shop = await trackedShop(stoa)
    await set(stoa, 'pos/offlineSelling', 'shop', true, {
      token: shop.token,
      headers: { 'x-shop-id': shop.shopId }
    })
    const [, goods = '', piece = ''] = shop.variants
    await shop.bring(1, '1', [{ code: 'OLD', expiresOn: day(-1) }])
    await shop.bring(2, '1', [{ code: 'S1' }])
    const sent = async (variantId: string, lots?: object[]) => {
      const sale = freeze(shop, {
        lines: [lineOf(shop, { variantId, sku: 'X', name: 'X' })],
        tenders: [{ type: 'cash', amountMinor: 500 }],
        ...(lots && { extras: { inventory: { lots } } })
      })
      const answer = (await sendFrozen(stoa, shop.token, sale)).json()
      return {
        id: answer.saleId,
        remarks: answer.remarks
          .map(({ code }: { code: string }) => code)
          .filter((code: string) => /lot|serial|stock/.test(code))
      }
    }
    const expired = await sent(goods)
    t.strictSame(expired.remarks, ['lot-expired'])
    t.strictSame(await shop.taken(expired.id), ['OLD -1'])
    const unnamed = await sent(piece)
    t.strictSame(unnamed.remarks, ['serial-not-named'])
    t.strictSame(await shop.taken(unnamed.id), ['null -1'])
    t.strictSame([await shop.lots(2), await shop.unassigned(2)], [['S1 1'], '-1'])
    await shop.done('/api/v1/inventory/lot-assignments', {
      variantId: piece,
      documentId: unnamed.id,
      lots: [{ code: 'S1' }]
    })
    t.strictSame(await shop.taken(unnamed.id), ['S1 -1'], 'who knows says which it was')
    t.strictSame([await shop.lots(2), await shop.unassigned(2)], [[], '0'])
    const { id } = await shop.lot(2, 'S1')
    const { items } = await shop.read(`/api/v1/inventory/lots/${id}/sales`)
    t.match(items, [{ saleId: unnamed.id, quantity: '1' }], 'and a recall finds it')
    const short = await sent(piece, [{ variantId: piece, code: 'NONE' }])
    t.strictSame(short.remarks.sort(), ['lot-not-there', 'serial-not-named', 'stock-short'])
    const broken = await sent(piece, ['x', { variantId: 7 }, null] as never)
    t.ok(broken.id, 'what cannot be read of it stops nothing')
    t.strictSame(await wrongLots(stoa, shop.tenantId), [])
  }
)
