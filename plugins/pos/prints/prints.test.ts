// In a process of its own: it listens.
import { createServer } from 'node:net'
import t from 'tap'
import { cashSale, hire, stockedShop, testInstance, type StockedShop } from 'stoa/testing'

const stoa = await testInstance({ POS_PRINTER_NETWORKS: '127.0.0.0/8' })

const sold = async (shop: StockedShop, amountMinor = 500) =>
  stoa.ok('POST', '/api/v1/pos/sales', {
    token: shop.token,
    body: cashSale(shop, [[0, '1']], amountMinor)
  })
const print = (shop: StockedShop, saleId: string, body: object = {}, token = shop.token) =>
  stoa.call('POST', `/api/v1/pos/sales/${saleId}/prints`, { token, body })
const read = async (shop: StockedShop, saleId: string, face: string, query = '') => {
  const answer = await stoa.call('GET', `/api/v1/pos/sales/${saleId}/${face}?${query}`, {
    token: shop.token
  })
  t.equal(answer.statusCode, 200, answer.body.slice(0, 200))
  return answer
}

t.test('the first print is the original, the next say which copy they are', async t => {
  const shop = await stockedShop(stoa, '10')
  const sale = await sold(shop)
  const copyOf = async (query: string) =>
    (await read(shop, sale.id, 'receipt', query)).json().printed.copy
  t.equal(await copyOf(''), null, 'looked at before anything was printed')
  const first = (await print(shop, sale.id)).json()
  const second = (await print(shop, sale.id)).json()
  t.match(first, { printNo: 1, form: 'receipt', network: null, documentId: sale.id })
  t.match(second, { printNo: 2 })
  t.equal(await copyOf(`printId=${first.id}`), null, 'the original, however often it is read')
  t.match(await copyOf(`printId=${second.id}`), /^Copy 2 · .*\d:\d\d/)
  t.match(await copyOf(''), /^Copy · /, 'printed from a page beside the record')
  t.equal(await copyOf('form=gift'), null, 'no gift receipt was printed')
  t.match(
    (await read(shop, sale.id, 'receipt.html', `printId=${second.id}`)).body,
    /<b>Copy 2 · [^<]+<\/b>/
  )
  const { items } = await stoa.ok('GET', `/api/v1/pos/sales/${sale.id}/prints`, {
    token: shop.token
  })
  t.strictSame(items, [second, first])
  const other = await sold(shop)
  t.equal(
    (
      await stoa.call('GET', `/api/v1/pos/sales/${other.id}/receipt?printId=${second.id}`, {
        token: shop.token
      })
    ).statusCode,
    404,
    'a print is of its own receipt'
  )
})

t.test('of many prints at once one is the original', async t => {
  const shop = await stockedShop(stoa, '10')
  const sale = await sold(shop)
  const prints = await Promise.all(Array.from({ length: 12 }, () => print(shop, sale.id)))
  t.strictSame(
    prints.map(answer => answer.json().printNo).sort((a, b) => a - b),
    Array.from({ length: 12 }, (_, i) => i + 1)
  )
})

t.test('the same request is one print', async t => {
  const shop = await stockedShop(stoa, '10')
  const sale = await sold(shop)
  const send = () =>
    stoa.call('POST', `/api/v1/pos/sales/${sale.id}/prints`, {
      token: shop.token,
      body: {},
      headers: { 'idempotency-key': 'one-print-of-mine' }
    })
  t.equal((await send()).json().id, (await send()).json().id)
  t.equal((await print(shop, sale.id)).json().printNo, 2)
})

t.test('a gift receipt has what was bought and its number, and no price', async t => {
  const shop = await stockedShop(stoa, '10', [54_321])
  const sale = await sold(shop, 60_000)
  const { printed, title } = (await read(shop, sale.id, 'receipt', 'form=gift')).json()
  t.equal(title, 'Gift receipt')
  t.match(printed, {
    lines: [{ text: 'Thing A', amount: '1' }],
    sums: [],
    qr: { text: sale.number }
  })
  const { body } = await read(shop, sale.id, 'receipt.html', 'form=gift')
  t.notMatch(body, /£|54/)
  t.match(body, sale.number)
  const bytes = (await read(shop, sale.id, 'receipt.escpos', 'form=gift&width=58')).rawPayload
  t.notOk(bytes.includes('\u001bp'), 'and opens no drawer')
})

t.test('the bytes for a printer: of the width asked for, the drawer with the original', async t => {
  const shop = await stockedShop(stoa, '10')
  const sale = await sold(shop, 600)
  const bytes = async (query: string) =>
    (await read(shop, sale.id, 'receipt.escpos', query)).rawPayload.toString('latin1')
  const answer = await read(shop, sale.id, 'receipt.escpos', 'width=58')
  t.equal(answer.headers['content-type'], 'application/octet-stream')
  const pulse = '\u001bp'
  t.ok((await bytes('width=58')).includes('Thing A                    £5.00'))
  t.ok((await bytes('width=80')).includes('Thing A'.padEnd(43) + '£5.00'))
  t.ok((await bytes('')).includes('Thing A'.padEnd(43) + '£5.00'), '80 unless said otherwise')
  t.notOk((await bytes('lettering=picture')).includes('Thing A'))
  const first = (await print(shop, sale.id)).json().id
  const second = (await print(shop, sale.id)).json().id
  t.ok((await bytes(`printId=${first}`)).includes(pulse))
  t.notOk((await bytes(`printId=${second}`)).includes(pulse), 'a copy opens no drawer')
  const card = await stoa.ok('POST', '/api/v1/pos/sales', {
    token: shop.token,
    body: { ...cashSale(shop, [[0, '1']], 500), tenders: [{ type: 'card', amountMinor: 500 }] }
  })
  const ofCard = await read(shop, card.id, 'receipt.escpos')
  t.notOk(ofCard.rawPayload.includes(pulse), 'no cash was taken')
  await stoa.ok('PUT', '/api/v1/tenants/settings/pos/printOpensDrawer', {
    token: shop.token,
    body: { level: 'shop', value: false }
  })
  t.notOk((await bytes(`printId=${first}`)).includes(pulse), 'the shop wants none')
  for (const wrong of ['width=57', 'width=999', 'lettering=braille', 'form=poem']) {
    const refused = await stoa.call('GET', `/api/v1/pos/sales/${sale.id}/receipt.escpos?${wrong}`, {
      token: shop.token
    })
    t.equal(refused.statusCode, 400, wrong)
  }
})

t.test('who may not see refunds prints none', async t => {
  const shop = await stockedShop(stoa, '10')
  const sale = await sold(shop)
  const refund = await stoa.ok('POST', '/api/v1/pos/refunds', {
    token: shop.token,
    body: {
      registerId: shop.registerId,
      saleId: sale.id,
      lines: [{ lineNo: 1, quantity: '1' }],
      tenders: [{ type: 'cash', amountMinor: 500 }]
    }
  })
  t.match((await print(shop, refund.id)).json(), { printNo: 1 })
  const agent = await hire(stoa, shop, [{ role: 'sales-agent' }])
  t.equal((await print(shop, sale.id, {}, agent.token)).statusCode, 201)
  t.equal((await print(shop, refund.id, {}, agent.token)).statusCode, 403)
})

t.test('a printer in the network prints what the till asks for, once', async t => {
  const prints: Buffer[] = []
  const server = createServer({ allowHalfOpen: true }, socket => {
    const nth = prints.push(Buffer.alloc(0)) - 1
    socket.on('data', some => {
      prints[nth] = Buffer.concat([prints[nth] as Buffer, some])
    })
    socket.on('end', () => socket.end())
    socket.on('error', () => {})
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  t.teardown(() => server.close())
  const shop = await stockedShop(stoa, '10')
  const sale = await sold(shop)
  const here = { registerId: shop.registerId }
  t.match((await print(shop, sale.id, here)).json(), { status: 409, code: 'pos.printer-missing' })
  const { port } = server.address() as { port: number }
  const change = async (body: object) => {
    const { items } = await stoa.ok('GET', '/api/v1/pos/registers', { token: shop.token })
    return stoa.call('PATCH', `/api/v1/pos/registers/${shop.registerId}`, {
      token: shop.token,
      headers: { 'if-match': `"${items[0].version}"` },
      body
    })
  }
  t.equal((await change({ printerHost: 'http://evil/x' })).statusCode, 400)
  const changed = await change({ printerHost: '127.0.0.1', printerPort: port, printerWidth: 58 })
  t.match(changed.json(), { printerHost: '127.0.0.1', printerWidth: 58, printerLettering: 'text' })
  const ended = async (printId: string) => {
    await stoa.settled()
    const { items } = await stoa.ok('GET', `/api/v1/pos/sales/${sale.id}/prints`, {
      token: shop.token
    })
    return items.find(({ id }: { id: string }) => id === printId).network
  }
  const first = (await print(shop, sale.id, here)).json()
  t.match(first, { printNo: 1, network: { registerId: shop.registerId, state: 'queued' } })
  t.match(await ended(first.id), { state: 'sent', fault: null })
  t.equal(prints.length, 1)
  t.ok(prints[0]?.toString('latin1').includes('Thing A                    £5.00'))
  const second = (await print(shop, sale.id, { ...here, form: 'receipt' })).json()
  t.match(await ended(second.id), { state: 'sent' })
  t.ok(prints[1]?.includes('Copy 2'))
  t.equal((await change({ printerHost: '192.0.2.1' })).statusCode, 200)
  const third = (await print(shop, sale.id, here)).json()
  t.match(await ended(third.id), { state: 'failed', fault: 'not-allowed' }, 'nowhere else')
  t.equal(prints.length, 2)
  t.equal((await change({ printerHost: '127.0.0.1' })).statusCode, 200)
  const retry = (printId: string) =>
    stoa.call('POST', `/api/v1/pos/sales/${sale.id}/prints/${printId}/retry`, { token: shop.token })
  t.match((await retry(third.id)).json(), { printNo: 3, network: { state: 'queued' } })
  t.match(
    await ended(third.id),
    { state: 'sent', fault: null },
    'the same print, now that it can come out'
  )
  t.ok(prints[2]?.includes('Copy 3'))
  t.match((await retry(third.id)).json(), { status: 409, code: 'pos.print-not-retried' })
})
