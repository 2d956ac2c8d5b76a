/* global document, fetch, location, setTimeout, window */
// Runs in the payer's browser, on the page of one payment (payments/link/card-page.ts), together with
// Stripe's own script. Card data stays in Stripe's frame. What Stripe answers here settles nothing:
// it is only a reason to ask our server, which asks Stripe.
{
  const POLL_MS = 1_500
  const PATIENCE_MS = 60_000

  const box = document.getElementById('card')
  const form = document.getElementById('card-form')
  const button = document.getElementById('pay')
  const message = document.getElementById('message')
  const { key, secret, account, locale } = box.dataset
  const words = JSON.parse(box.dataset.words)
  // The page is …/links/<link>/page: what is asked of the link stands beside it.
  const page = location.origin + location.pathname

  const say = text => {
    message.textContent = text
  }
  const busy = isBusy => {
    button.disabled = isBusy
    button.textContent = isBusy ? words.working : words.pay
  }
  const reload = () => location.replace(page)
  const pause = ms => new Promise(resolve => setTimeout(resolve, ms))
  /** @returns undefined when the server does not say at the moment */
  const stateNow = async () => {
    const answer = await fetch(page.replace(/\/page$/, ''), {
      headers: { accept: 'application/json' }
    })
    return answer.ok ? (await answer.json()).state : undefined
  }
  const isOpen = state => state === undefined || state === 'requires-action'

  /** Stripe says that it is done: waits until our server knows, and shows what it says. */
  const untilKnown = async () => {
    box.classList.add('done')
    say(words.checking)
    let tries = 0
    for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await pause(POLL_MS)) {
      try {
        if (tries++ % 3 === 0) await fetch('check', { method: 'POST' })
        await pause(POLL_MS)
        if (!isOpen(await stateNow())) return reload()
      } catch {} // a phone loses its network now and then
    }
    say(words.later)
  }

  const isWithStripe = intent =>
    ['succeeded', 'processing', 'requires_capture'].includes(intent?.status)

  const start = async () => {
    if (window.Stripe === undefined) return say(words.unavailable)
    const stripe = window.Stripe(key, { locale, ...(account && { stripeAccount: account }) })
    // Paid in another tab, or come back from the bank: then there is nothing to fill in.
    const { paymentIntent: before } = await stripe.retrievePaymentIntent(secret)
    if (isWithStripe(before)) return untilKnown()
    if (before?.status === 'canceled') return untilKnown()
    if (before?.last_payment_error) say(before.last_payment_error.message)

    const elements = stripe.elements({
      clientSecret: secret,
      appearance: {
        theme: 'stripe',
        variables: {
          colorPrimary: '#0a6b4a',
          borderRadius: '8px',
          fontFamily: 'system-ui, sans-serif'
        }
      }
    })
    const element = elements.create('payment')
    element.on('ready', () => {
      busy(false)
    })
    element.on('loaderror', ({ error }) => {
      say(error?.message ?? words.unavailable)
    })
    element.mount('#card-fields')

    form.addEventListener('submit', async event => {
      event.preventDefault()
      if (button.disabled) return
      busy(true)
      say('')
      const { error, paymentIntent } = await stripe.confirmPayment({
        elements,
        confirmParams: { return_url: page },
        redirect: 'if_required'
      })
      if (
        isWithStripe(paymentIntent) ||
        isWithStripe(error?.payment_intent) ||
        error?.code === 'payment_intent_unexpected_state'
      ) {
        return untilKnown()
      }
      say(error?.message ?? words.unavailable)
      busy(false)
    })
  }

  document.addEventListener('visibilitychange', async () => {
    // Another tab may have paid it meanwhile.
    if (
      document.visibilityState === 'visible' &&
      !box.classList.contains('done') &&
      !button.disabled &&
      !isOpen(await stateNow().catch(() => undefined))
    ) {
      reload()
    }
  })
  start().catch(() => say(words.unavailable))
}
