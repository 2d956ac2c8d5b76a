import { defineUseCase, Id, Input, phoneExample, phoneNumber, queueMail, Type } from 'stoa/plugin'
import type { Context, UnitContext } from 'stoa/plugin'
import { Customers } from '../../../../contracts/customers.ts'
import { MessageRequested, Messenger } from '../../../../contracts/messages.ts'
import { posErrors } from '../../errors.ts'
import { receiptAddress } from '../link/address.ts'
import { readableDocument } from '../../documents/readable-document.ts'
import { receiptWords } from '../words.ts'
import { mailSource, ReceiptSent } from './mails.ts'
import { recordSending, type SendingRow } from './store.ts'
import { SendingChannel, sendingViews, sourceOf } from './view.ts'

const EMAIL = /^[^\s@<>(),:;"[\]\\]{1,64}@[^\s@<>(),:;"[\]\\]{1,189}$/

/** What is said of the receipt beside its address. */
interface Letter {
  number: string
  shop: string
  link: string
}

/** @throws stoa.not-found, pos.receipt-link-ended, pos.address-malformed, pos.messenger-off, pos.messages-unwanted */
export const sendReceipt = defineUseCase({
  name: 'pos.send-receipt',
  summary: 'Sends the public address of a receipt to someone by e-mail or WhatsApp',
  permission: 'receipt.send',
  heldFor: 'shop',
  input: Input({
    saleId: Id,
    channel: SendingChannel,
    to: Type.String({
      minLength: 3,
      maxLength: 254,
      description: 'An e-mail address, or a phone number with + and country code.'
    })
  }),
  async run(ctx, { saleId, channel, to }) {
    const { row } = await readableDocument(ctx, saleId)
    const address = channel === 'email' ? emailOf(to) : await phoneOf(ctx, to)
    const link = await receiptAddress(ctx, saleId)
    if (link === null) throw posErrors['receipt-link-ended']()
    const sending = await recordSending(ctx, {
      documentId: saleId,
      shopId: row.shop_id,
      channel,
      address
    })
    const letter = { number: row.number, shop: ctx.shop(row.shop_id).name, link }
    if (channel === 'email') await mail(ctx, sending, letter)
    else await write(ctx, sending, letter, { shopId: row.shop_id, customerId: row.customer_id })
    ctx.audited(saleId, { channel, to: address })
    const [view] = await sendingViews(ctx, [sending])
    return view as NonNullable<typeof view>
  }
})

function emailOf(to: string): string {
  const address = to.trim()
  if (!EMAIL.test(address)) throw posErrors['address-malformed']({ to, example: 'ana@example.com' })
  return address
}

async function phoneOf(ctx: Context, to: string): Promise<string> {
  const phone = phoneNumber(to)
  if (phone === null) throw posErrors['address-malformed']({ to, example: phoneExample(to) })
  const messenger = ctx.askIfAnswered(Messenger)
  const refusal = messenger === null ? 'not-linked' : await messenger.refusal(phone)
  if (refusal === 'not-linked') throw posErrors['messenger-off']()
  if (refusal === 'opted-out') throw posErrors['messages-unwanted']({ phone })
  return phone
}

const mail = (
  ctx: UnitContext,
  { id, address }: SendingRow,
  letter: Letter
): Promise<string | null> =>
  queueMail(ctx, {
    to: { name: null, address },
    template: ReceiptSent,
    values: letter,
    source: mailSource(id)
  })

async function write(
  ctx: UnitContext,
  { id, address }: SendingRow,
  { number, shop, link }: Letter,
  { shopId, customerId }: { shopId: string; customerId: string | null }
): Promise<void> {
  const company = ctx.company()
  // One who was merged is known under another name since.
  const customer = customerId === null ? null : await ctx.ask(Customers).customer(customerId)
  const words = receiptWords(company.locale)
  await ctx.emit(MessageRequested, {
    companyId: company.id,
    shopId,
    customerId: customer?.id ?? null,
    phone: address,
    text: `${shop}\n${words.sale} ${words.number} ${number}\n${link}`,
    source: sourceOf(id)
  })
}
