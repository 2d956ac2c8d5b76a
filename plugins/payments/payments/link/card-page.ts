import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { LinkView } from './view.ts'

const SCRIPT = readFileSync(new URL('./pay-by-card.js', import.meta.url), 'utf8').replaceAll(
  '</',
  '<\\/'
)
const SCRIPT_HASH = createHash('sha256').update(SCRIPT).digest('base64')

const WORDS = {
  en: {
    card: 'Your card',
    pay: 'Pay',
    working: 'One moment…',
    checking: 'Thank you. We are asking the bank whether it arrived…',
    later:
      'The bank takes its time. Load this page again in a few minutes; do not pay a second time.',
    unavailable: 'The card form did not load. Check your connection and load this page again.',
    scripts: 'To pay by card here, allow scripts in your browser.'
  },
  es: {
    card: 'Su tarjeta',
    pay: 'Pagar',
    working: 'Un momento…',
    checking: 'Gracias. Estamos preguntando al banco si ha llegado…',
    later: 'El banco tarda. Vuelva a cargar esta página en unos minutos; no pague otra vez.',
    unavailable:
      'El formulario de tarjeta no se ha cargado. Compruebe su conexión y vuelva a cargar esta página.',
    scripts: 'Para pagar aquí con tarjeta, permita los scripts en su navegador.'
  },
  id: {
    card: 'Kartu Anda',
    pay: 'Bayar',
    working: 'Mohon tunggu…',
    checking: 'Terima kasih. Kami sedang menanyakan ke bank…',
    later:
      'Bank belum menjawab. Muat ulang halaman ini beberapa menit lagi; jangan membayar dua kali.',
    unavailable:
      'Formulir kartu tidak dapat dimuat. Periksa koneksi Anda lalu muat ulang halaman ini.',
    scripts: 'Untuk membayar dengan kartu di sini, izinkan skrip di peramban Anda.'
  }
}

export interface CardPage {
  /**
   * Sources the page's policy allows beside its own words; Stripe's script is loaded on this page
   * and on no other.
   */
  policy: string
  html: string
}

/**
 * Where Stripe's script comes from and what it calls, for the page's policy
 * (docs.stripe.com/security/guide, content security policy). In the place of the real ones: what
 * the environment says.
 */
function policyOf(scriptUrl: string, apiUrl: string): string {
  const script = new URL(scriptUrl).origin
  const own = script === 'https://js.stripe.com'
  const scripts = own ? `${script} https://*.js.stripe.com` : script
  const frames = own ? `${scripts} https://hooks.stripe.com` : scripts
  return `script-src 'sha256-${SCRIPT_HASH}' ${scripts}; frame-src ${frames}; connect-src 'self' ${new URL(apiUrl).origin}; img-src ${own ? 'https://*.stripe.com data:' : script}`
}

/**
 * The part of a payment's page on which a card is paid with Stripe's form.
 * @param amount as the payer reads it
 * @param escape for attributes and text
 */
export function cardPage(
  view: LinkView & { cardForm: NonNullable<LinkView['cardForm']> },
  urls: { script: string; api: string },
  amount: string,
  escape: (text: string) => string
): CardPage {
  const { publishableKey, clientSecret, account } = view.cardForm
  const language = view.locale.slice(0, 2)
  const { card, scripts, ...reported } = WORDS[language as keyof typeof WORDS] ?? WORDS.en
  const words = { ...reported, pay: `${reported.pay} ${amount}` }
  return {
    policy: policyOf(urls.script, urls.api),
    html: `<section id="card" data-key="${escape(publishableKey)}" data-secret="${escape(clientSecret)}" data-account="${escape(account ?? '')}" data-locale="${escape(language)}" data-words="${escape(JSON.stringify(words))}">
<form id="card-form" novalidate><h2>${escape(card)}</h2><div id="card-fields"></div><p id="message" role="alert"></p><button id="pay" class="pay" disabled>${escape(words.pay)}</button></form>
<noscript><p>${escape(scripts)}</p></noscript></section>
<script src="${escape(urls.script)}"></script><script>${SCRIPT}</script>`
  }
}
