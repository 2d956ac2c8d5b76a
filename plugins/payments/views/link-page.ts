import { type Context, formatMoney, qrImages } from 'stoa/plugin'
import type { LinkView } from './link-view.ts'

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\'': '&#39;' }
const text = (value: string): string => value.replace(/[&<>"']/g, c => ENTITIES[c] as string)

const WORDS = {
  en: {
    created: 'One moment: the payment is being prepared. Load this page again in a few seconds.', unknown: 'One moment: the payment is being prepared. Load this page again in a few seconds.',
    'requires-action': 'Waiting for your payment.', authorized: 'Your payment is reserved.', captured: 'Paid. Thank you!', failed: 'This payment has failed.', expired: 'The time for this payment is over.',
    cancelled: 'This payment is not wanted any more.', pay: 'Pay now', account: 'Pay to', until: 'Until', proof: 'Send a picture of your transfer', send: 'Send'
  },
  es: {
    created: 'Un momento: estamos preparando el pago. Vuelva a cargar esta página en unos segundos.', unknown: 'Un momento: estamos preparando el pago. Vuelva a cargar esta página en unos segundos.',
    'requires-action': 'Esperamos su pago.', authorized: 'Su pago está reservado.', captured: 'Pagado. ¡Gracias!', failed: 'Este pago ha fallado.', expired: 'El plazo de este pago ha terminado.',
    cancelled: 'Este pago ya no es necesario.', pay: 'Pagar ahora', account: 'Pagar a', until: 'Hasta', proof: 'Envíe una foto de su transferencia', send: 'Enviar'
  },
  id: {
    created: 'Mohon tunggu: pembayaran sedang disiapkan. Muat ulang halaman ini beberapa detik lagi.', unknown: 'Mohon tunggu: pembayaran sedang disiapkan. Muat ulang halaman ini beberapa detik lagi.',
    'requires-action': 'Menunggu pembayaran Anda.', authorized: 'Pembayaran Anda sudah ditahan.', captured: 'Lunas. Terima kasih!', failed: 'Pembayaran ini gagal.', expired: 'Waktu pembayaran sudah habis.',
    cancelled: 'Pembayaran ini sudah dibatalkan.', pay: 'Bayar sekarang', account: 'Bayar ke', until: 'Sampai', proof: 'Kirim foto bukti transfer', send: 'Kirim'
  }
}
/** No script, nothing from elsewhere; the form goes back to where the page came from. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'"
const STYLE = 'body{font:16px/1.5 system-ui,sans-serif;max-width:26em;margin:2em auto;padding:0 1em}h1{font-size:1.2em;margin:0}.amount{font-size:2em;font-weight:bold;margin:.2em 0}.state{font-weight:bold}.pay{display:block;text-align:center;padding:.7em;background:#0b5;color:#fff;text-decoration:none;border-radius:.4em}pre{white-space:pre-wrap;font:inherit}svg{max-width:100%}'

/** A payment as one self-contained page for its payer. */
export async function linkPage (view: LinkView, ctx: Context): Promise<string> {
  const language = view.locale.slice(0, 2) as keyof typeof WORDS
  const words = WORDS[language] ?? WORDS.en
  const { action } = view
  const parts = [
    `<h1>${text(view.company)}</h1>`, `<p>${text(view.description)}</p>`, `<p class="amount">${text(formatMoney(view.amountMinor, view.currency, view.locale))}</p>`, `<p class="state">${text(words[view.state])}</p>`,
    // Only https: a provider's answer is no reason to let anything else run.
    action?.url !== undefined && /^https:\/\//.test(action.url) ? `<p><a class="pay" rel="noreferrer" href="${text(action.url)}">${text(words.pay)}</a></p>` : '',
    action?.qr === undefined ? '' : (await qrImages(action.qr)).svg,
    action?.account === undefined ? '' : `<p>${text(words.account)}: <b>${text(action.account)}</b></p>`,
    action?.instructions === undefined ? '' : `<pre>${text(action.instructions)}</pre>`,
    view.expiresAt === null || action === null ? '' : `<p>${text(words.until)} ${text(new Date(view.expiresAt).toLocaleString(view.locale, { timeZone: ctx.company().timeZone, dateStyle: 'medium', timeStyle: 'short' }))}</p>`,
    view.proofWanted ? `<form method="post" enctype="multipart/form-data" action="proof"><p>${text(words.proof)}</p><p><input type="file" name="image" accept="image/png,image/jpeg,image/webp" required> <button>${text(words.send)}</button></p></form>` : ''
  ]
  return `<!doctype html>
<html lang="${text(view.locale)}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex">
<title>${text(view.company)}</title><style>${STYLE}</style></head>
<body>${parts.join('\n')}</body></html>`
}
