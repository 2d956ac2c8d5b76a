import t from 'tap'
import { ownInstance, set } from 'stoa/testing'
import { trackedShop, wrongLots } from 'stoa/testing/lots'
import { freeze, lineOf, sendFrozen } from 'stoa/testing/off-line-till'

// What stands in the scanned code of goods beside their number, and what of it is printed.

const stoa = await ownInstance()
const shop = await trackedShop(stoa, ['expiry', 'none', 'serial'])
const [pill = '', plain = '', phone = ''] = shop.variants
const stood = (variantId: string, lot: string, serial: string) => [
  { variantId, code: lot, stoodAs: 'lot', quantity: '1' },
  { variantId, code: serial, stoodAs: 'serial', quantity: '1' }
]
const sold = async (i: number, lots: object[], quantity = '1') =>
  shop.sellOf(i, quantity, undefined, { extras: { inventory: { lots } } })

t.before(async () => {
  await shop.bring(0, '5', [{ code: 'L1', expiresOn: '2099-01-31' }])
  await shop.bring(0, '5', [{ code: 'L2', expiresOn: '2099-02-28' }])
  await shop.bring(1, '5')
  await shop.bring(2, '3', [{ code: 'S1' }, { code: 'S2' }, { code: 'S3' }])
})

t.test('of a code the number counts by which the goods are tracked', async t => {
  const lot = (await sold(0, stood(pill, 'L2', 'S9'))).json()
  t.strictSame(await shop.taken(lot.id), ['L2 -1'], 'not the lot that expires first')
  const piece = (await sold(2, stood(phone, 'L9', 'S2'))).json()
  t.strictSame(await shop.taken(piece.id), ['S2 -1'])
  const none = await sold(1, stood(plain, 'L9', 'S9'))
  t.equal(none.statusCode, 201, 'of what is not tracked neither is anything')
  t.strictSame(await shop.taken(none.json().id), [])
  const unknown = await sold(0, stood(pill, 'L9', 'S9'))
  t.equal(unknown.json().code, 'inventory.lot-unknown')
  const bare = await sold(2, [{ variantId: phone, code: 'L1', stoodAs: 'lot' }])
  t.equal(bare.json().code, 'inventory.serial-needed', 'the lot of a piece is not its number')
  const typed = await sold(1, [{ variantId: plain, code: 'L9' }])
  t.equal(typed.json().code, 'inventory.not-tracked', 'what somebody named is meant')
  const odd = await sold(0, [{ variantId: pill, code: 'L1', stoodAs: 'batch' }])
  t.equal(odd.statusCode, 400)
})

t.test('off line the same, and what does not count is not missed', async t => {
  await set(stoa, 'pos/offlineSelling', 'shop', true, {
    token: shop.token,
    headers: { 'x-shop-id': shop.shopId }
  })
  const sent = async (variantId: string, lots: object[]) => {
    const sale = freeze(shop, {
      lines: [lineOf(shop, { variantId, sku: 'X', name: 'X' })],
      tenders: [{ type: 'cash', amountMinor: 500 }],
      extras: { inventory: { lots } }
    })
    const { saleId, remarks } = (await sendFrozen(stoa, shop.token, sale)).json()
    const codes: string[] = remarks.map(({ code }: { code: string }) => code)
    return { taken: await shop.taken(saleId), codes: codes.filter(one => /lot|serial/.test(one)) }
  }
  t.strictSame(await sent(pill, stood(pill, 'L2', 'S9')), { taken: ['L2 -1'], codes: [] })
  t.strictSame(await sent(plain, stood(plain, 'L9', 'S9')), { taken: [], codes: [] })
  t.strictSame(await sent(phone, stood(phone, 'L9', 'S3')), { taken: ['S3 -1'], codes: [] })
  t.strictSame((await sent(pill, stood(pill, 'L9', 'S9'))).codes, ['lot-not-there'])
  t.strictSame(await wrongLots(stoa, shop.tenantId), [])
})

const linesOn = async (saleId: string, form = 'receipt'): Promise<string[][]> => {
  const receipt = await shop.read(`/api/v1/pos/sales/${saleId}/receipt?form=${form}`)
  return receipt.printed.lines.map(({ fields }: { fields: string[] }) => fields)
}

t.test('lots and serial numbers stand on receipt, gift receipt and invoice', async t => {
  await shop.bring(2, '3', [{ code: 'S4' }, { code: 'S5' }, { code: 'S6' }])
  const sale = await shop.done('/api/v1/pos/sales', {
    registerId: shop.registerId,
    lines: [
      { variantId: pill, quantity: '1' },
      { variantId: phone, quantity: '2' },
      { variantId: plain, quantity: '1' },
      { variantId: pill, quantity: '6' }
    ],
    tenders: [{ type: 'cash', amountMinor: 1_000_000 }],
    extras: {
      inventory: {
        lots: [
          { variantId: phone, code: 'S4' },
          { variantId: phone, code: 'S5' }
        ]
      }
    }
  })
  const first = 'Lot L1 (until Jan 31, 2099)'
  const on = [
    [first],
    ['Serial no. S4, S5'],
    [],
    [`3 × ${first}`, '3 × Lot L2 (until Feb 28, 2099)']
  ]
  t.strictSame(await linesOn(sale.id), on, 'goods in two lines fill them one after the other')
  t.strictSame(await linesOn(sale.id, 'gift'), on)
  for (const form of ['receipt.html', 'receipt.escpos?width=80&lettering=text']) {
    const { body } = await stoa.call('GET', `/api/v1/pos/sales/${sale.id}/${form}`, {
      token: shop.token
    })
    t.match(body, 'Serial no. S4, S5', form)
    t.match(body, 'Lot L2', form)
  }
  const invoice = await shop.done(`/api/v1/pos/sales/${sale.id}/invoice`, {
    buyer: { name: 'Ada' }
  })
  const lots = (of: typeof invoice): string[][] =>
    of.content.lines.map(({ lots = [] }: { lots?: Array<{ code: string; quantity: string }> }) =>
      lots.map(({ code, quantity }) => `${code} ${quantity}`)
    )
  t.strictSame(lots(invoice), [['L1 1'], ['S4 1', 'S5 1'], [], ['L1 3', 'L2 3']])
  const back = await shop.done('/api/v1/pos/refunds', {
    registerId: shop.registerId,
    saleId: sale.id,
    lines: [{ lineNo: 2, quantity: '1' }],
    lots: [{ variantId: phone, code: 'S5' }],
    tenders: [{ type: 'cash', amountMinor: sale.lines[1].totalMinor / 2 }]
  })
  t.strictSame(await linesOn(back.id), [['Serial no. S5']], 'what came back stands there, too')
  const { creditNotes } = await shop.read(`/api/v1/pos/invoices/${invoice.id}`)
  const note = await shop.read(`/api/v1/pos/invoices/${creditNotes[0].id}`)
  t.strictSame(lots(note), [['S5 1']])
  const rest = await shop.done(`/api/v1/pos/invoices/${invoice.id}/correct`, { reason: 'wrong' })
  t.strictSame(lots(rest), [['L1 1'], ['S4 1'], [], ['L1 3', 'L2 3']], 'and no longer in the rest')
  const page = await stoa.call('GET', `/api/v1/pos/invoices/${invoice.id}/html`, {
    token: shop.token
  })
  t.match(page.body, 'Serial no. S4, S5')
})
