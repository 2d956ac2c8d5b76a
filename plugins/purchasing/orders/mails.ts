import { defineMailTemplate, type MailWords, Nullable, Type } from 'stoa/plugin'

/** What a mail with an order is told. Amounts, quantities and days are in words already. */
const OrderMail = Type.Object({
  contact: Nullable(Type.String()),
  number: Type.String(),
  shop: Type.String({ description: 'Where the goods are to be brought.' }),
  expectedOn: Nullable(Type.String()),
  note: Nullable(Type.String()),
  lines: Type.Array(
    Type.Object({
      packs: Type.String(),
      packSize: Nullable(Type.String({ description: 'null: pieces, not packs.' })),
      code: Nullable(Type.String({ description: 'How the supplier calls it, else our SKU.' })),
      name: Type.String(),
      price: Type.String({ description: 'Of a pack.' }),
      discount: Nullable(Type.String()),
      amount: Type.String()
    })
  ),
  net: Type.String(),
  tax: Nullable(Type.String())
})

interface Words {
  subject: string
  hello: string
  asks: string
  bring: string
  expected: string
  of: string
  less: string
  net: string
  tax: string
}

const P = 'style="margin:0 0 16px"'
const TOP = 'style="border-top:1px solid #1a1a1a"'

function built({ subject, hello, asks, bring, expected, of, less, net, tax }: Words): MailWords {
  const what = `{{packs}} × {{#packSize}}${of} {{/packSize}}{{#code}}{{code}} · {{/code}}{{name}}`
  const price = `{{price}}{{#discount}} ${less}{{/discount}}`
  return {
    subject,
    text:
      `${hello}\n\n${asks}\n${bring}\n{{#expectedOn}}${expected}\n{{/expectedOn}}\n` +
      `{{#lines}}${what} — ${price}: {{amount}}\n{{/lines}}${net}: {{net}}\n{{#tax}}${tax}: {{tax}}\n{{/tax}}{{#note}}\n{{note}}\n{{/note}}`,
    html:
      `<p ${P}>${hello}</p><p ${P}>${asks}<br>${bring}{{#expectedOn}}<br>${expected}{{/expectedOn}}</p>` +
      `<table width="100%" cellpadding="4" style="margin:0 0 16px;border-collapse:collapse">{{#lines}}<tr><td>${what}</td><td align="right">${price}</td><td align="right">{{amount}}</td></tr>{{/lines}}` +
      `<tr><td colspan="2" ${TOP}><b>${net}</b></td><td align="right" ${TOP}><b>{{net}}</b></td></tr>{{#tax}}<tr><td colspan="2">${tax}</td><td align="right">{{tax}}</td></tr>{{/tax}}</table>` +
      `{{#note}}<p ${P}>{{note}}</p>{{/note}}`
  }
}

/** To the supplier, when an order is sent by mail. Confidential: who may see mails need not see what is paid. */
export const PurchaseOrderSent = defineMailTemplate({
  name: 'purchasing.order-sent',
  confidential: true,
  values: OrderMail,
  locales: {
    en: built({
      subject: 'Purchase order {{number}} of {{company.name}}',
      hello: 'Hello{{#contact}} {{contact}}{{/contact}},',
      asks: '{{company.name}} orders the following under the number {{number}}.',
      bring: 'Deliver to: {{shop}}',
      expected: 'Expected on: {{expectedOn}}',
      of: '{{packSize}} pieces of',
      less: 'less {{discount}}',
      net: 'Net total',
      tax: 'Tax'
    }),
    es: built({
      subject: 'Pedido {{number}} de {{company.name}}',
      hello: 'Hola{{#contact}} {{contact}}{{/contact}}:',
      asks: '{{company.name}} pide lo siguiente con el número {{number}}.',
      bring: 'Entregar en: {{shop}}',
      expected: 'Previsto para: {{expectedOn}}',
      of: '{{packSize}} unidades de',
      less: 'menos {{discount}}',
      net: 'Total neto',
      tax: 'Impuesto'
    }),
    pt: built({
      subject: 'Pedido {{number}} de {{company.name}}',
      hello: 'Olá{{#contact}} {{contact}}{{/contact}},',
      asks: '{{company.name}} pede o seguinte com o número {{number}}.',
      bring: 'Entregar em: {{shop}}',
      expected: 'Previsto para: {{expectedOn}}',
      of: '{{packSize}} unidades de',
      less: 'menos {{discount}}',
      net: 'Total líquido',
      tax: 'Imposto'
    }),
    id: built({
      subject: 'Pesanan {{number}} dari {{company.name}}',
      hello: 'Halo{{#contact}} {{contact}}{{/contact}},',
      asks: '{{company.name}} memesan barang berikut dengan nomor {{number}}.',
      bring: 'Kirim ke: {{shop}}',
      expected: 'Diharapkan pada: {{expectedOn}}',
      of: '{{packSize}} buah',
      less: 'dikurangi {{discount}}',
      net: 'Total bersih',
      tax: 'Pajak'
    })
  }
})
