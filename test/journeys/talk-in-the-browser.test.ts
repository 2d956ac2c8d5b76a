// In a process of its own: it listens, and serves pages.
import { create } from 'qrcode'
import t from 'tap'
import { testBrowser } from '../support/browser.ts'
import { consoleOf } from '../support/console.ts'
import { ownInstance } from '../support/instance.ts'
import { geminiServer } from '../support/models/gemini-server.ts'
import { set } from '../support/setting.ts'
import { endProcess } from '../support/shared.ts'
import { hire } from '../support/staff.ts'
import { stockedShop, cashSale } from '../support/till.ts'
import { trustServer } from '../support/whatsapp/certificates.ts'
import { WhatsAppServer } from '../support/whatsapp/server.ts'
import { until } from '../support/whatsapp/shop.ts'

// What a shop says on WhatsApp, and what is asked of the assistant, on the screen: against servers on
// this machine that speak the real protocols.

const PHONE = '59170000001'
const ANA = '59170000002'
const NO_ONE = '59170000099'
const KEY = 'gemini-key-of-a-test-1234'

t.teardown(endProcess) // the last one: Baileys leaves timers behind
const browser = await testBrowser()
if (browser === null) t.comment('There is no Chromium on this machine.')
trustServer()
const whatsApp = await new WhatsAppServer().listen()
const gemini = await geminiServer({ keys: [KEY] })
t.teardown(() => Promise.all([whatsApp.close(), gemini.close()]))
const stoa = await ownInstance(
  { WHATSAPP_SOCKET_URL: whatsApp.url, GEMINI_URL: gemini.url },
  undefined,
  { pages: true }
)
const address = await stoa.app.listen({ host: '127.0.0.1', port: 0 })

/** What the browser itself says of a refusal that the page shows. */
const isRefusal = (text: string): boolean => /status of 4(00|09|22)/.test(text)

/** As the picture of a code is drawn: one square a dark module, on a margin of two. */
function drawn(text: string): string {
  const { size, data } = create(text, { errorCorrectionLevel: 'L' }).modules
  return Array.from(data, (dark, i) =>
    dark ? `M${(i % size) + 2} ${Math.floor(i / size) + 2}h1v1h-1z` : ''
  ).join('')
}

if (browser !== null) {
  t.test('a phone is linked by the code on the screen; what failed is sent again', async t => {
    const owner = await stoa.signUp()
    const { token } = owner
    for (const pause of ['shortestPauseSeconds', 'longestPauseSeconds', 'chatPauseSeconds']) {
      await set(stoa, `whatsapp/${pause}`, 'company', 0, { token })
    }
    await set(stoa, 'whatsapp/showTyping', 'company', false, { token })
    await stoa.ok('POST', '/api/v1/customers/customers', {
      token,
      body: { name: 'Ana Rojas', phone: `+${ANA}`, whatsappConsent: true }
    })
    const phone = whatsApp.phone(PHONE, { name: 'La Tienda' })
    const ana = whatsApp.phone(ANA, { name: 'Ana' })
    const { page, go, look, close, complaints } = await consoleOf(browser, address, owner)

    await go('/whatsapp', 'WhatsApp')
    await page.getByRole('heading', { name: 'No phone is linked' }).waitFor()
    await page.getByRole('button', { name: 'Link a phone' }).click()
    const code = page.getByRole('img', { name: 'Code to scan with WhatsApp' })
    await code.waitFor()
    await page.getByText('Waiting for the phone').waitFor()
    const { items } = await stoa.ok('GET', '/api/v1/whatsapp/connections', { token })
    const path = `/api/v1/whatsapp/connections/${items[0].id}`
    const { pairing } = await stoa.ok('GET', path, { token })
    await until(
      'the picture is that of the code',
      async () => (await code.locator('path').getAttribute('d')) === drawn(pairing.qr.text)
    )
    t.strictSame(await look('whatsapp-pairing'), [])
    await phone.scanQr((await stoa.ok('GET', path, { token })).pairing.qr.text)
    await page.getByText('Connected', { exact: true }).waitFor()
    t.equal(await code.count(), 0)
    await page.getByText(`+${PHONE}`).waitFor()

    // To a customer who agreed, by name.
    await page.getByRole('link', { name: 'All', exact: true }).click()
    await page.getByRole('heading', { name: 'Nothing written yet' }).waitFor()
    await page.getByRole('button', { name: 'Write a message' }).click()
    const dialog = page.getByRole('dialog', { name: 'Write a message' })
    t.ok(await dialog.getByRole('button', { name: 'Send' }).isDisabled())
    await dialog.getByRole('textbox', { name: 'To' }).fill('ana')
    await dialog.getByRole('button', { name: /Ana Rojas/ }).click()
    await dialog.getByRole('textbox', { name: 'Text' }).fill('Your <b>tea</b> has come.')
    await dialog.getByRole('button', { name: 'Send' }).click()
    await page.getByRole('heading', { name: 'Ana Rojas' }).waitFor()
    await until('Ana has it', () => ana.inbox.some(m => m.text === 'Your <b>tea</b> has come.'))
    await page.getByText('Delivered').first().waitFor()
    await page.getByText('On the phone').waitFor()
    t.equal(await page.getByRole('button', { name: 'Send again' }).count(), 0)

    // To a number that is none of WhatsApp's, and once more when it is.
    await go('/whatsapp/messages', 'Messages')
    await page.getByRole('button', { name: 'Write a message' }).click()
    await dialog.getByRole('textbox', { name: 'To' }).fill('+5917')
    await dialog.getByLabel('This person agreed').check()
    await dialog.getByRole('textbox', { name: 'Text' }).fill('Ready to collect')
    await dialog.getByRole('button', { name: 'Send' }).click()
    await dialog.getByText('is not an international phone number').waitFor()
    await dialog.getByRole('textbox', { name: 'To' }).fill(`+${NO_ONE}`)
    await dialog.getByRole('button', { name: 'Send' }).click()
    await page.getByText('This number is not on WhatsApp.').waitFor()
    t.strictSame(await look('whatsapp-failed'), [])
    await page.getByRole('button', { name: 'Send again' }).click()
    const asks = page.getByRole('dialog', { name: `Send it again to +${NO_ONE}?` })
    await asks.getByRole('button', { name: 'Send again' }).click()
    await page.getByText('goes out again').waitFor()
    const failed = await stoa.ok('GET', '/api/v1/whatsapp/messages?search=collect', { token })
    t.strictSame(
      failed.items.map((m: { sentAgain: boolean }) => m.sentAgain),
      [false, true],
      'a new one was made of it'
    )

    await go('/whatsapp/messages?search=tea', 'Messages')
    await page.getByText('1 shown').waitFor()
    await page.getByText('Your <b>tea</b> has come.').waitFor()
    await page.getByRole('searchbox').fill('nothing of the kind')
    await page.getByRole('heading', { name: 'No message fits' }).waitFor()
    await page.getByRole('link', { name: 'Clear search and filters' }).click()
    await page.getByText('3 shown').waitFor()
    t.strictSame(await look('whatsapp-messages'), [])

    // Who may only read sees how it is, and can neither write nor disconnect.
    const cashier = await hire(stoa, owner, [{ role: 'cashier', companyId: owner.companyId }])
    const theirs = await consoleOf(browser, address, cashier)
    await theirs.go('/whatsapp', 'WhatsApp')
    await theirs.page.getByText('Connected', { exact: true }).waitFor()
    t.equal(await theirs.page.getByRole('button', { name: /Disconnect|Link/ }).count(), 0)
    await theirs.go('/whatsapp/messages', 'Messages')
    t.equal(await theirs.page.getByRole('button', { name: 'Write a message' }).count(), 0)
    await theirs.close()

    await go('/whatsapp', 'WhatsApp')
    await page.getByRole('button', { name: 'Disconnect' }).click()
    await page
      .getByRole('dialog', { name: `Disconnect +${PHONE}?` })
      .getByRole('button', { name: 'Disconnect' })
      .click()
    await page.getByRole('heading', { name: 'No phone is linked' }).waitFor()
    t.match(await stoa.ok('GET', path, { token }), { state: 'ended' })
    t.strictSame(
      complaints.filter(text => !isRefusal(text)),
      []
    )
    await close()
  })

  t.test('a question is answered with its sources; a proposal is done when approved', async t => {
    const shop = await stockedShop(stoa, '100')
    const { token } = shop
    await stoa.ok('POST', '/api/v1/pos/sales', { token, body: cashSale(shop, [[0, '2']], 1000) })
    const { page, go, look, close, complaints } = await consoleOf(browser, address, shop)
    await go('/products', 'Products')
    await page.keyboard.press('Control+j')
    const panel = page.getByRole('complementary', { name: 'Assistant' })
    await panel.getByText('Sees this page: Products').waitFor()

    // Without a key it says what is missing, and where to mend it.
    await panel.getByRole('button', { name: 'How much did we sell today?' }).click()
    await panel.getByRole('alert').getByText('The assistant has no key yet').waitFor()
    await panel.getByRole('link', { name: 'Set a key' }).click()
    await page.getByRole('heading', { name: 'Keys of language models' }).waitFor()
    await page.getByRole('button', { name: 'Set key' }).first().click()
    const key = page.getByRole('dialog', { name: 'Key of Gemini' })
    await key.getByLabel('New key').fill('short')
    await key.getByRole('button', { name: 'Set key' }).click()
    await key.getByText(/16/).waitFor()
    await key.getByLabel('New key').fill(KEY)
    await key.getByRole('button', { name: 'Set key' }).click()
    await page.getByText('Set, ends in 1234').waitFor()
    t.strictSame(await look('assistant-set-up'), [])

    gemini.script(({ results, said }) =>
      results.length > 0
        ? { text: ['We sold ', 'for £10.00 ', 'today.'], paceMs: 20 }
        : said.startsWith('How much')
          ? { calls: [{ name: 'reporting__sales-report', args: { groupBy: 'none' } }] }
          : { text: 'Said nothing.' }
    )
    await go('/products', 'Products')
    await page.keyboard.press('Control+j')
    await panel.getByLabel('Ask about this page or the shop').fill('How much did we sell?')
    await page.keyboard.press('Enter')
    await panel.getByText('We sold for £10.00 today.').waitFor()
    await panel.getByRole('region', { name: 'Sources' }).getByText('Sales report').waitFor()
    t.match(gemini.requests.at(-1)?.system, /"page the user has open":"\/products"/)

    // What changes something waits for a click.
    gemini.script(({ results }) =>
      results.length > 0
        ? { text: 'I proposed it.' }
        : {
            calls: [
              {
                name: 'inventory__adjust-stock',
                args: {
                  reason: 'write-off',
                  note: 'Broken in the window',
                  lines: [{ variantId: shop.variants[0], quantity: '3' }]
                }
              }
            ]
          }
    )
    await panel.getByLabel('Ask about this page or the shop').fill('Write off three of them')
    await page.keyboard.press('Enter')
    const proposal = panel.getByRole('article', { name: 'Proposal: Adjust stock' })
    await proposal.getByText('Broken in the window').waitFor()
    await proposal.getByRole('cell', { name: '95', exact: true }).waitFor()
    const levels = async (): Promise<string> =>
      (await stoa.ok('GET', `/api/v1/inventory/levels?variantId=${shop.variants[0]}`, { token }))
        .items[0].quantity
    t.equal(await levels(), '98', 'nothing is done yet')
    t.strictSame(await look('assistant-proposal'), [])
    await proposal.getByRole('button', { name: 'Approve' }).click()
    await proposal.getByText('Done, as the assistant for you.').waitFor()
    t.equal(await levels(), '95')

    await panel.getByLabel('Ask about this page or the shop').fill('And three more')
    await page.keyboard.press('Enter')
    const second = panel.getByRole('article', { name: 'Proposal: Adjust stock' }).nth(1)
    await second.getByRole('button', { name: 'Reject' }).click()
    await second.getByText('Rejected. Nothing was done.').waitFor()
    t.equal(await levels(), '95')

    // One that does not end is stopped.
    gemini.script(() => ({ text: Array<string>(60).fill('On and on. '), paceMs: 100 }))
    await panel.getByLabel('Ask about this page or the shop').fill('And what else?')
    await page.keyboard.press('Enter')
    await panel.getByText(/^On and on/).waitFor()
    await panel.getByRole('button', { name: 'Stop' }).click()
    await panel.getByText('Stopped.').waitFor()

    // Earlier chats are there again, and go when they are told to.
    await panel.getByRole('button', { name: 'New chat' }).click()
    await panel.getByRole('button', { name: 'Earlier chats' }).click()
    await panel
      .getByRole('button', { name: /^How much did we sell/ })
      .first()
      .click()
    await panel.getByText('We sold for £10.00 today.').waitFor()
    await panel.getByRole('article', { name: 'Proposal: Adjust stock' }).nth(1).waitFor()
    await panel.getByRole('button', { name: 'Earlier chats' }).click()
    const remove = panel.getByRole('button', { name: 'Delete “How much did we sell?”' })
    await remove.click()
    await panel.getByRole('button', { name: 'Delete', exact: true }).click()
    await panel
      .getByRole('button', { name: /^How much did we sell\?/ })
      .waitFor({ state: 'detached' })
    await page.keyboard.press('Escape')
    await panel.waitFor({ state: 'detached' })

    await go('/assistant/proposals', 'Proposals')
    await page.getByRole('button', { name: 'Rejected' }).click()
    await page.getByText('1 shown').waitFor()
    t.strictSame(
      complaints.filter(text => !isRefusal(text)),
      []
    )
    await close()
  })

  t.test('who may not approve is told so; who may not ask has no assistant', async t => {
    const shop = await stockedShop(stoa, '100')
    const { token } = shop
    await stoa.ok('PUT', '/api/v1/assistant/keys/gemini', { token, body: { apiKey: KEY } })
    const role = async (permissions: string[]): Promise<string> =>
      (
        await stoa.ok('POST', '/api/v1/access/roles', {
          token,
          body: {
            name: `Role of ${permissions.length}`,
            rules: permissions.map(permission => ({ permission }))
          }
        })
      ).name
    const asks = await role(['assistant.use', 'customer.read', 'customer.edit'])
    const asker = await hire(stoa, shop, [{ role: asks, companyId: shop.companyId }])
    gemini.script(({ results }) =>
      results.length > 0
        ? { text: 'Proposed.' }
        : { calls: [{ name: 'customers__create-customer', args: { name: 'Cora فانوس' } }] }
    )
    const { page, close, complaints } = await consoleOf(browser, address, asker)
    await page.getByRole('button', { name: 'Assistant' }).click()
    const panel = page.getByRole('complementary', { name: 'Assistant' })
    await panel.getByLabel('Ask about this page or the shop').fill('Add Cora')
    await page.keyboard.press('Enter')
    await panel.getByText('Your role may not approve').waitFor()
    t.equal(await panel.getByRole('button', { name: 'Approve' }).count(), 0)
    const { items } = await stoa.ok('GET', '/api/v1/customers/customers', { token })
    t.equal(items.length, 0)
    t.strictSame(
      complaints.filter(text => !isRefusal(text)),
      []
    )
    await close()

    const reads = await role(['customer.read'])
    const reader = await hire(stoa, shop, [{ role: reads, companyId: shop.companyId }])
    const theirs = await consoleOf(browser, address, reader)
    t.equal(await theirs.page.getByRole('button', { name: 'Assistant' }).count(), 0)
    await theirs.page.keyboard.press('Control+j')
    t.equal(await theirs.page.getByRole('complementary').count(), 0)
    await theirs.close()
  })
}
