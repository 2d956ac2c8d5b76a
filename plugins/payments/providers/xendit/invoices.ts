import type { Static } from '@sinclair/typebox'
import { Type } from 'stoa/plugin'
import { type Call, type PaymentOrder, type ProviderState } from '../provider.ts'
import { ProviderRefused } from '../provider-failures.ts'
import { OrNull, XenditAmount, best, dateOf, fromXendit, toXendit, xenditAsk } from './client.ts'

/**
 * Xendit's invoices: a page of Xendit's on which the payer chooses how to pay (docs: API reference
 * "Create invoice"). Known by our reference as `external_id`, which Xendit does not keep unique.
 */
const Invoice = Type.Object({
  id: Type.String(),
  external_id: Type.String(),
  status: Type.Union([
    Type.Literal('PENDING'),
    Type.Literal('PAID'),
    Type.Literal('SETTLED'),
    Type.Literal('EXPIRED')
  ]),
  amount: XenditAmount,
  currency: OrNull(Type.String()),
  paid_amount: OrNull(XenditAmount),
  invoice_url: OrNull(Type.String()),
  expiry_date: OrNull(Type.String())
})

export async function createInvoice(order: PaymentOrder, call: Call): Promise<ProviderState> {
  const { customer, returnUrl, expiresAt } = order
  const body = {
    external_id: order.reference,
    amount: toXendit(order.amountMinor, order.currency),
    currency: order.currency,
    description: order.description,
    should_send_email: false,
    ...(expiresAt && {
      invoice_duration: Math.max(1, Math.floor((expiresAt.getTime() - Date.now()) / 1000))
    }),
    ...(returnUrl && { success_redirect_url: returnUrl, failure_redirect_url: returnUrl }),
    ...(customer?.email && { payer_email: customer.email }),
    ...(customer && {
      customer: {
        given_names: customer.name,
        ...(customer.email && { email: customer.email }),
        ...(customer.phone && { mobile_number: customer.phone })
      }
    })
  }
  return (
    (await findInvoice(order.reference, call)) ??
    stateOf(await xenditAsk(call, 'POST', '/v2/invoices', Invoice, { body }))
  )
}

export async function getInvoice(ref: string, call: Call): Promise<ProviderState | null> {
  const invoice = await xenditAsk(call, 'GET', `/v2/invoices/${encodeURIComponent(ref)}`, Invoice, {
    orNull: true
  })
  return invoice && stateOf(invoice)
}

export async function findInvoice(reference: string, call: Call): Promise<ProviderState | null> {
  const invoices =
    (await xenditAsk(
      call,
      'GET',
      `/v2/invoices?external_id=${encodeURIComponent(reference)}`,
      Type.Array(Invoice),
      { orNull: true }
    )) ?? []
  return best(invoices.filter(invoice => invoice.external_id === reference).map(stateOf))
}

/** An invoice is ended by letting it expire; Xendit then says EXPIRED. */
export async function expireInvoice(ref: string, call: Call): Promise<ProviderState> {
  try {
    return stateOf(
      await xenditAsk(call, 'POST', `/invoices/${encodeURIComponent(ref)}/expire!`, Invoice)
    )
  } catch (error) {
    if (!(error instanceof ProviderRefused) || error.code === 'invalid-credentials') throw error
    const state = await getInvoice(ref, call)
    if (state === null || state.state === 'requires-action') throw error
    return state
  }
}

function stateOf(invoice: Static<typeof Invoice>): ProviderState {
  const currency = invoice.currency ?? 'IDR' // what an account in Indonesia means without one
  const amountMinor = fromXendit(invoice.amount, currency)
  const open = invoice.status === 'PENDING'
  const paid = invoice.status === 'PAID' || invoice.status === 'SETTLED'
  return {
    ref: invoice.id,
    reference: invoice.external_id,
    state: open ? 'requires-action' : paid ? 'captured' : 'expired',
    amountMinor,
    currency,
    capturedMinor: !paid
      ? 0
      : invoice.paid_amount == null
        ? amountMinor
        : fromXendit(invoice.paid_amount, currency),
    refundedMinor: null,
    disputed: false,
    action: open && invoice.invoice_url ? { url: invoice.invoice_url } : null,
    expiresAt: dateOf(invoice.expiry_date),
    failure: null
  }
}
