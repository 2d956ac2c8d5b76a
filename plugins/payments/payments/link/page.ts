import { type Context, formatMoney, qrImages } from 'stoa/plugin'
import { PaymentsEnvironment } from '../../environment.ts'
import { cardPage } from './card-page.ts'
import type { LinkView } from './view.ts'

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;'
}
const text = (value: string): string => value.replace(/[&<>"']/g, c => ENTITIES[c] as string)

const WORDS = {
  en: {
    created: 'One moment: the payment is being prepared.',
    unknown: 'One moment: the payment is being prepared.',
    'requires-action': 'Waiting for your payment.',
    authorized: 'Your payment is reserved.',
    captured: 'Paid. Thank you!',
    failed: 'This payment has failed.',
    expired: 'This payment has expired.',
    cancelled: 'This payment was cancelled.',
    pay: 'Pay now',
    account: 'Pay to',
    until: 'Until',
    proof: 'Send a picture of your transfer',
    send: 'Send',
    back: 'Back to the shop',
    noCards: 'This shop cannot take cards here at present. Ask it for another way to pay.'
  },
  es: {
    created: 'Un momento: estamos preparando el pago.',
    unknown: 'Un momento: estamos preparando el pago.',
    'requires-action': 'Esperamos su pago.',
    authorized: 'Su pago está reservado.',
    captured: 'Pagado. ¡Gracias!',
    failed: 'Este pago ha fallado.',
    expired: 'El plazo de este pago ha terminado.',
    cancelled: 'Este pago ya no es necesario.',
    pay: 'Pagar ahora',
    account: 'Pagar a',
    until: 'Hasta',
    proof: 'Envíe una foto de su transferencia',
    send: 'Enviar',
    back: 'Volver a la tienda',
    noCards: 'Esta tienda no puede cobrar con tarjeta aquí por ahora. Pídale otra forma de pago.'
  },
  id: {
    created: 'Mohon tunggu: pembayaran sedang disiapkan.',
    unknown: 'Mohon tunggu: pembayaran sedang disiapkan.',
    'requires-action': 'Menunggu pembayaran Anda.',
    authorized: 'Pembayaran Anda sudah ditahan.',
    captured: 'Lunas. Terima kasih!',
    failed: 'Pembayaran ini gagal.',
    expired: 'Waktu pembayaran sudah habis.',
    cancelled: 'Pembayaran ini sudah dibatalkan.',
    pay: 'Bayar sekarang',
    account: 'Bayar ke',
    until: 'Sampai',
    proof: 'Kirim foto bukti transfer',
    send: 'Kirim',
    back: 'Kembali ke toko',
    noCards: 'Toko ini belum dapat menerima kartu di sini. Minta cara pembayaran lain.'
  }
}
/**
 * No script, nothing from elsewhere; the form goes back to where the page came from. What pays by
 * card is added on its page alone.
 */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'"
const STYLE = `*{box-sizing:border-box}body{font:16px/1.5 system-ui,sans-serif;color:#1c2321;background:#f3f5f4;margin:0;padding:16px}
main{max-width:28rem;margin:4vh auto 0;background:#fff;border:1px solid #dde3e0;border-radius:14px;padding:24px}
h1{font-size:1.05rem;margin:0}h2{font-size:1rem;margin:20px 0 12px}p{margin:8px 0}.for{color:#56615c}.amount{font-size:2rem;line-height:1.2;font-weight:700;margin:12px 0 4px}.state{font-weight:600}
.state.captured{color:#0a6b4a}.state.failed,.state.expired,.state.cancelled{color:#a3261b}.until{color:#56615c;font-size:.9rem}
.pay{display:block;width:100%;margin:20px 0 0;padding:14px;border:0;border-radius:8px;background:#0a6b4a;color:#fff;font:inherit;font-weight:600;text-align:center;text-decoration:none;cursor:pointer}
.pay:disabled{opacity:.55;cursor:default}.pay:focus-visible{outline:3px solid #7cc5a9;outline-offset:2px}#card-fields{min-height:150px}#message{margin:12px 0 0;padding:12px 14px;border-radius:8px;background:#fdeeec;color:#8f2018}#message:empty,.done h2,.done .pay,.done #card-fields{display:none}
.done #message{background:#eef5f1;color:#1c2321}
pre{white-space:pre-wrap;font:inherit}svg{max-width:100%}@media(max-width:480px){body{padding:0;background:#fff}main{border:0;margin:0;padding:20px 16px}}`
const REFRESH_SECONDS = 3

/** An order's payment is described by company and number: the company stands above already. */
const described = ({ company, description }: LinkView): string =>
  description.startsWith(`${company} `) ? description.slice(company.length + 1) : description

/**
 * A payment as one page for its payer, self-contained but for Stripe's script where a card is paid.
 */
export async function linkPage(view: LinkView, ctx: Context): Promise<string> {
  const words = WORDS[view.locale.slice(0, 2) as keyof typeof WORDS] ?? WORDS.en
  const { action, cardForm, state } = view
  const amount = formatMoney(view.amountMinor, view.currency, view.locale)
  const { STRIPE_URL: api = 'https://api.stripe.com', STRIPE_JS_URL: script } =
    ctx.environment(PaymentsEnvironment)
  const card =
    cardForm === null ? null : cardPage({ ...view, cardForm }, { script, api }, amount, text)
  const parts = [
    `<h1>${text(view.company)}</h1>`,
    `<p class="for">${text(described(view))}</p>`,
    `<p class="amount">${text(amount)}</p>`,
    `<p class="state ${state}">${text(words[state])}</p>`,
    // Only https: a provider's answer is no reason to let anything else run.
    action?.url !== undefined && /^https:\/\//.test(action.url)
      ? `<p><a class="pay" rel="noreferrer" href="${text(action.url)}">${text(words.pay)}</a></p>`
      : '',
    action?.qr === undefined ? '' : (await qrImages(action.qr)).svg,
    action?.account === undefined
      ? ''
      : `<p>${text(words.account)}: <b>${text(action.account)}</b></p>`,
    action?.instructions === undefined ? '' : `<pre>${text(action.instructions)}</pre>`,
    view.expiresAt === null || action === null
      ? ''
      : `<p class="until">${text(words.until)} ${text(new Date(view.expiresAt).toLocaleString(view.locale, { timeZone: ctx.company().timeZone, dateStyle: 'medium', timeStyle: 'short' }))}</p>`,
    card?.html ??
      (action?.clientSecret !== undefined && action.url === undefined
        ? `<p>${text(words.noCards)}</p>`
        : ''),
    view.proofExpected
      ? `<form method="post" enctype="multipart/form-data" action="proof"><p>${text(words.proof)}</p><p><input type="file" name="image" accept="image/png,image/jpeg,image/webp" required> <button>${text(words.send)}</button></p></form>`
      : '',
    view.returnUrl === null || action !== null
      ? ''
      : `<a class="pay" rel="noreferrer" href="${text(view.returnUrl)}">${text(words.back)}</a>`
  ]
  const policy = card === null ? POLICY : `${POLICY}; ${card.policy}`
  return `<!doctype html>
<html lang="${text(view.locale)}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<meta name="referrer" content="strict-origin">${state === 'created' || state === 'unknown' ? `<meta http-equiv="refresh" content="${REFRESH_SECONDS}">` : ''}
<title>${text(view.company)}</title><style>${STYLE}</style></head>
<body><main>${parts.filter(part => part !== '').join('\n')}</main></body></html>`
}
