import type { PaymentsShop } from '../payments-shop.ts'
import type { TestInstance } from '../instance.ts'

/**
 * The pauses of a shop's payments are over: what waits for its next try, or in case the process had
 * died, is due now. What is due when a payment's time is over (check-payment) is left alone.
 */
export const letPausesPass = (stoa: TestInstance, { company }: PaymentsShop): Promise<unknown> =>
  stoa.instance.relayPool.query(
    "UPDATE pool.job SET run_at = now() WHERE tenant_id = $1 AND state = 'queued' AND run_at > now() AND name LIKE 'payments.%' AND (name <> 'payments.check-payment' OR attempts > 0)",
    [company.tenantId]
  )

/** Waits until something holds, with every pause between tries cut short. */
export async function soon(
  stoa: TestInstance,
  shop: PaymentsShop,
  holds: () => Promise<boolean>,
  ms = 20_000
): Promise<void> {
  for (const end = Date.now() + ms; !(await holds());) {
    if (Date.now() > end) throw new Error('What was waited for did not come.')
    await letPausesPass(stoa, shop)
    await new Promise(resolve => setTimeout(resolve, 25))
  }
}

/** The payment once it is in that state. */
export async function soonIn(stoa: TestInstance, shop: PaymentsShop, id: string, state: string) {
  await soon(stoa, shop, async () => (await shop.paymentRow(id)).state === state)
  return shop.paymentRow(id)
}
