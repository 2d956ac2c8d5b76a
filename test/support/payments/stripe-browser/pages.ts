import { readFileSync } from 'node:fs'

/** What the stand-in for Stripe serves to a payer's browser. */
export const stripeScript = readFileSync(new URL('./stripe.js', import.meta.url), 'utf8')

const page = (body: string): string => `<!doctype html><meta charset="utf-8"><style>
*{box-sizing:border-box}body{font:15px system-ui,sans-serif;margin:0;color:#30313d}label{display:block;font-size:13px;margin:0 0 4px}input{width:100%;font:inherit;padding:11px;border:1px solid #d5d9e0;border-radius:8px;margin-bottom:12px}
.two{display:grid;grid-template-columns:1fr 1fr;gap:12px}.bank{background:#fff;padding:24px;border-radius:10px;text-align:center}button{font:inherit;padding:10px 18px;margin:6px}</style>${body}`

const ASK = `
const call = async (method, path, { key, account }, form) => {
  const answer = await fetch(path, { method, headers: { authorization: 'Bearer ' + key, ...(account && { 'stripe-account': account }), ...(form && { 'content-type': 'application/x-www-form-urlencoded' }) }, body: form && new URLSearchParams(form) })
  const body = await answer.json()
  return answer.ok ? { paymentIntent: body } : { error: body.error }
}
const idOf = secret => secret.split('_secret_')[0]
const retrieve = data => call('GET', '/v1/payment_intents/' + idOf(data.clientSecret) + '?client_secret=' + data.clientSecret, data)
const answerWith = work => addEventListener('message', async ({ source, origin, data }) => source.postMessage({ answers: data.id, result: await work(data) }, origin))
`

/** Invisible: asks Stripe for the page. */
export const controllerPage = page(`<script>${ASK}answerWith(retrieve)</script>`)

/** The card's fields: what is typed here leaves for Stripe alone. */
export const fieldsPage =
  page(`<label for="number">Card number</label><input id="number" inputmode="numeric" autocomplete="cc-number" placeholder="1234 1234 1234 1234">
<div class="two"><div><label for="expiry">Expiry date</label><input id="expiry" placeholder="MM / YY"></div><div><label for="cvc">Security code</label><input id="cvc" placeholder="CVC"></div></div>
<script>${ASK}const value = id => document.getElementById(id).value.replace(/\\s/g, '')
answerWith(async data => {
  const number = value('number'), [month, year] = value('expiry').split('/')
  if (number.length < 15) return { error: { type: 'validation_error', code: 'incomplete_number', message: 'Your card number is incomplete.' } }
  if (!month || !year) return { error: { type: 'validation_error', code: 'incomplete_expiry', message: 'Your card\\'s expiration date is incomplete.' } }
  if (value('cvc').length < 3) return { error: { type: 'validation_error', code: 'incomplete_cvc', message: 'Your card\\'s security code is incomplete.' } }
  return call('POST', '/v1/payment_intents/' + idOf(data.clientSecret) + '/confirm', data, {
    client_secret: data.clientSecret, return_url: data.returnUrl, 'payment_method_data[type]': 'card', 'payment_method_data[card][number]': number,
    'payment_method_data[card][exp_month]': month, 'payment_method_data[card][exp_year]': year, 'payment_method_data[card][cvc]': value('cvc')
  })
})</script>`)

/**
 * The payer's bank asks whether it is them. @param returnUrl where the browser goes then; null: the
 * page lies within Stripe's
 */
export const bankPage = (paymentId: string, returnUrl: string | null): string =>
  page(`<div class="bank"><h3>Your bank</h3><p>Is it you who is paying?</p><button id="yes">Yes, it is me</button><button id="no">No</button></div>
<script>const answer = async says => {
  await fetch('/bank/${paymentId}?says=' + says, { method: 'POST' })
  ${returnUrl === null ? "parent.postMessage({ bank: true }, '*')" : `location.href = ${JSON.stringify(`${returnUrl}?payment_intent=${paymentId}&redirect_status=`)} + (says === 'yes' ? 'succeeded' : 'failed')`}
}
document.getElementById('yes').onclick = () => answer('yes'); document.getElementById('no').onclick = () => answer('no')</script>`)
