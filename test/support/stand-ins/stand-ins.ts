import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { geminiServer } from '../models/gemini-server.ts'
import { StripeServer } from '../payments/stripe-server.ts'
import { XenditServer } from '../payments/xendit-server.ts'
import { plainModel } from './plain-model.ts'

export interface StandIns {
  /** Environment variable → address. */
  urls: { STRIPE_URL: string; XENDIT_URL: string; GEMINI_URL: string }
  /** The secrets the stand-ins take; no secrets of anyone's. */
  keys: Record<'stripe' | 'stripe-webhook' | 'xendit' | 'xendit-callback' | 'gemini', string>
  /** Where the payer's part is played: POST /pay. */
  control: string
  close(): Promise<void>
}

interface Command {
  provider?: unknown
  reference?: unknown
  webhook?: unknown
}

/** @param options.first the first of four ports; 0: any free ones */
export async function startStandIns({ first }: { first: number }): Promise<StandIns> {
  const port = (n: number): number => (first === 0 ? 0 : first + n)
  const gemini = await geminiServer({ keys: ['gemini-key-of-the-stand-in'], port: port(3) })
  gemini.script(plainModel)
  const stripe = await new StripeServer({
    secretKey: 'sk_test_stand_in',
    webhookSecret: 'whsec_stand_in'
  }).listen(port(1))
  const xendit = await new XenditServer({
    secretKey: 'xnd_development_stand_in',
    callbackToken: 'stand-in-callback-token'
  }).listen(port(2))

  /**
   * The payer pays, and the vendor tells whom it was told to tell. @returns the status the webhook
   * was answered with
   */
  async function pay({ provider, reference, webhook }: Command): Promise<{ webhook: number }> {
    const [id, url] = [String(reference), String(webhook)]
    if (provider === 'stripe') return { webhook: await stripe.sendWebhook(url, stripe.pay(id)) }
    if (provider === 'xendit') return { webhook: await xendit.sendWebhook(url, xendit.pay(id)) }
    throw new Error('"provider" is stripe or xendit.')
  }

  const payer = createServer((request, response) => {
    const answer = (status: number, body: object): void => {
      response
        .writeHead(status, { 'content-type': 'application/json' })
        .end(`${JSON.stringify(body)}\n`)
    }
    if (request.method !== 'POST' || request.url !== '/pay') {
      return answer(404, { error: 'There is POST /pay alone.' })
    }
    bodyOf(request)
      .then(pay)
      .then(
        reported => answer(200, { paid: true, ...reported }),
        error => answer(422, { error: String(error) })
      )
  }).listen(port(0), '127.0.0.1')
  await once(payer, 'listening')

  return {
    urls: { STRIPE_URL: stripe.url, XENDIT_URL: xendit.url, GEMINI_URL: gemini.url },
    keys: {
      stripe: stripe.secretKey,
      'stripe-webhook': stripe.webhookSecret,
      xendit: xendit.secretKey,
      'xendit-callback': xendit.callbackToken,
      gemini: 'gemini-key-of-the-stand-in'
    },
    control: `http://127.0.0.1:${(payer.address() as AddressInfo).port}`,
    async close() {
      payer.close()
      await Promise.all([stripe.close(), xendit.close(), gemini.close()])
    }
  }
}

async function bodyOf(request: IncomingMessage): Promise<Command> {
  let text = ''
  for await (const chunk of request) text += String(chunk)
  return JSON.parse(text) as Command
}
