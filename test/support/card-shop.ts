import type { Browser, BrowserContext, Page } from 'playwright-core'
import t from 'tap'
import { payersBrowser, PHONE, type DESKTOP } from './browser.ts'
import { testInstance, type TestInstance } from './instance.ts'
import { StripeCheckoutServer } from './payments/stripe-checkout-server.ts'
import { smtpSink, type SmtpSink } from './smtp-sink.ts'
import { asStaff, market, order, type Market } from './storefront-orders.ts'
import { quietTimeZone } from './time-zone.ts'

export interface Placed {
  id: string
  number: string
  paymentId: string
  totalMinor: number
  visitor: string
  email: string
  /** Absolute. */ page: string
}

/**
 * A web shop that takes cards, on an instance that listens, with Stripe's stand-in for server and
 * browser.
 */
export interface CardShop {
  stoa: TestInstance
  stripe: StripeCheckoutServer
  sink: SmtpSink
  shop: Market
  address: string
  /** A guest orders tea, to be paid by card on the page of the payment's link. */
  order(email: string, more?: object): Promise<Placed>
  staff(placed: Placed): ReturnType<typeof asStaff>
  /** Resolves when the order is as expected. @throws after 20 seconds */
  until(
    placed: Placed,
    is: (order: Awaited<ReturnType<typeof asStaff>>) => boolean
  ): ReturnType<typeof asStaff>
}

export async function cardShop(): Promise<CardShop> {
  const [stripe, sink] = [await new StripeCheckoutServer().listen(), await smtpSink()]
  t.teardown(async () => {
    await stripe.reported()
    await stripe.close()
  })
  const stoa = await testInstance({
    STRIPE_URL: stripe.url,
    STRIPE_JS_URL: stripe.scriptUrl,
    SMTP_URL: sink.url,
    MAIL_FROM: 'Stoa <stoa@stoa.example.test>'
  })
  const address = await stoa.app.listen({ host: '127.0.0.1', port: 0 })
  const shop = await market(stoa, {
    of: await stoa.signUp({
      company: { name: 'Harbour Tea', currency: 'GBP', timeZone: quietTimeZone() }
    }),
    stock: '100'
  })
  const { token } = shop.owner
  const { secretKey, webhookSecret, publishableKey } = stripe
  const account = await stoa.ok('POST', '/api/v1/payments/accounts', {
    token,
    body: {
      provider: 'stripe',
      title: 'Cards',
      credentials: { secretKey, webhookSecret, publishableKey }
    }
  })
  stripe.endpoints.push(address + account.webhookPath)
  const staff = (placed: Placed) => asStaff(stoa, shop, placed.id)
  return {
    stoa,
    stripe,
    sink,
    shop,
    address,
    staff,
    async order(email, more = {}) {
      const { order: placed, visitor } = await order(
        shop,
        { [shop.tea]: '1' },
        {
          payment: { provider: 'stripe', method: 'card', ...more },
          contact: { name: 'Gus Guest', email }
        }
      )
      await stoa.settled()
      const { payment } = await shop.ok('GET', `/orders/${placed.id}`, { visitor })
      return {
        id: placed.id,
        number: placed.number,
        paymentId: payment.paymentId,
        totalMinor: placed.totalMinor,
        visitor,
        email,
        page: address + payment.link
      }
    },
    async until(placed, is) {
      for (const end = Date.now() + 20_000; ;) {
        await stripe.reported()
        const now = await staff(placed)
        if (is(now)) return now
        if (Date.now() > end) {
          throw new Error(`The order is ${now.state}, ${now.paymentState}, ${now.flags}.`)
        }
        await new Promise(resolve => setTimeout(resolve, 100))
      }
    }
  }
}

/** One payer in front of the page: types a card into Stripe's fields, presses our button. */
export class Payer {
  private constructor(
    readonly page: Page,
    readonly context: BrowserContext,
    readonly complaints: string[]
  ) {}

  static async at(
    browser: Browser,
    url: string,
    size: typeof PHONE | typeof DESKTOP = PHONE
  ): Promise<Payer> {
    const { context, complaints } = await payersBrowser(browser, size)
    const page = await context.newPage()
    await page.goto(url)
    return new Payer(page, context, complaints)
  }

  /** Another tab of the same browser. */
  async anotherTab(url: string): Promise<Payer> {
    const page = await this.context.newPage()
    await page.goto(url)
    return new Payer(page, this.context, this.complaints)
  }

  async type(number: string): Promise<this> {
    const fields = this.page.frameLocator('#card-fields iframe')
    await fields.locator('#number').fill(number)
    await fields.locator('#expiry').fill('12 / 30')
    await fields.locator('#cvc').fill('123')
    return this
  }

  press(): Promise<void> {
    return this.page.locator('#pay').click()
  }
  message(): Promise<string> {
    return this.page.locator('#message').filter({ hasText: /\S/ }).innerText()
  }
  /** How the server says that the payment stands, once the page shows it. */
  async sees(text: RegExp): Promise<void> {
    await this.page.locator('.state').filter({ hasText: text }).waitFor({ timeout: 30_000 })
  }
}
