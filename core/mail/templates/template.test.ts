import { Type } from '@sinclair/typebox'
import t from 'tap'
import { localeChain } from './locale.ts'
import { defineMailTemplate, renderMail } from './template.ts'
import { Nullable } from '../../primitives/schema.ts'

const Values = Type.Object({
  name: Type.String(),
  number: Type.String(),
  note: Type.Optional(Nullable(Type.String())),
  lines: Type.Array(Type.Object({ what: Type.String(), total: Type.String() })),
  tags: Type.Optional(Type.Array(Type.String()))
})
const words = (hello: string) => ({
  subject: `${hello} {{name}}: {{number}}`,
  text: `${hello} {{name}}\n{{#lines}}\n- {{what}}: {{total}} ({{number}})\n{{/lines}}\n{{#note}}\nNote: {{note}}\n{{/note}}\n{{#tags}}<{{.}}>{{/tags}}{{^lines}}nothing{{/lines}}`,
  html: `<p>${hello} {{name}} of {{company.name}}</p>{{#lines}}<p>{{what}}</p>{{/lines}}`
})
const Order = defineMailTemplate({
  name: 'mail.probe-sent',
  values: Values,
  locales: { en: words('Hello'), es: words('Hola'), id: words('Halo'), 'es-MX': words('Qué onda') }
})
const values = {
  name: 'Ann',
  number: 'S-1',
  lines: [
    { what: 'Tea', total: '1.00' },
    { what: 'Milk', total: '2.00' }
  ]
}
const company = { name: 'Corner Shop' }

t.test("the language is the receiver's, else the nearest there is, else English", t => {
  const greeted = (locale: string): string =>
    renderMail(Order, values, locale, company).subject.split(' ')[0] as string
  const asked = {
    'es-BO': 'Hola',
    es: 'Hola',
    'es-MX': 'Qué',
    'ES-mx': 'Qué',
    'id-ID': 'Halo',
    en: 'Hello',
    'en-GB': 'Hello',
    'zh-Hant-TW': 'Hello',
    'no such': 'Hello',
    '': 'Hello'
  }
  t.strictSame(
    Object.fromEntries(Object.keys(asked).map(locale => [locale, greeted(locale)])),
    asked
  )
  t.equal(renderMail(Order, values, 'es-BO', company).locale, 'es')
  t.match(renderMail(Order, values, 'es-BO', company).html, '<html lang="es">')
  t.strictSame(localeChain('zh-Hant-TW'), ['zh-Hant-TW', 'zh-Hant', 'zh', 'en'])
  t.strictSame(localeChain('en-GB'), ['en-GB', 'en'])
  t.end()
})

t.test('HTML is escaped, text is not', t => {
  const evil = '<script>alert("1")</script> & {{number}}'
  const mail = renderMail(
    Order,
    { ...values, name: evil, lines: [{ what: '<img src=x onerror=1>', total: '1' }] },
    'en',
    { name: 'Tom & <b>Jerry</b>' }
  )
  t.notMatch(mail.html, /<script|<img|<b>/)
  t.ok(
    mail.html.includes('&lt;script&gt;alert(&quot;1&quot;)&lt;&#x2F;script&gt; &amp; {{number}}'),
    'and no value is taken for a template'
  )
  t.equal(
    mail.html.split('Tom &amp; &lt;b&gt;Jerry&lt;&#x2F;b&gt;').length - 1,
    3,
    'header, body and footer'
  )
  t.ok(mail.text.includes(evil))
  t.ok(mail.text.includes('<img src=x onerror=1>'))
  t.end()
})

t.test('lists, optional values and what stands around', t => {
  const mail = renderMail(Order, { ...values, note: 'ring twice', tags: ['a', 'b'] }, 'en', company)
  t.equal(
    mail.text,
    'Hello Ann\n- Tea: 1.00 (S-1)\n- Milk: 2.00 (S-1)\nNote: ring twice\n<a><b>\n\n-- \nCorner Shop\nThis mail was sent by Corner Shop.\n'
  )
  t.match(
    renderMail(Order, { ...values, lines: [] }, 'en', company).text,
    /^Hello Ann\nnothing\n\n-- \n/
  )
  t.match(renderMail(Order, values, 'es', company).text, 'Corner Shop le envió este correo.')
  t.match(renderMail(Order, values, 'id', company).text, 'Surel ini dikirim oleh Corner Shop.')
  t.match(
    mail.html,
    /^<!doctype html>\n<html lang="en">[^]*font-weight:bold[^>]*>Corner Shop<[^]*<p>Hello Ann of Corner Shop<\/p><p>Tea<\/p>[^]*This mail was sent by Corner Shop\.[^]*<\/html>\n$/
  )
  t.notMatch(mail.html, /<style|<link|<script|class=/, 'nothing but tables and inline styles')
  t.end()
})

t.test('a subject is one line, whatever is in it', t => {
  t.equal(
    renderMail(
      Order,
      { ...values, name: 'A\r\nBcc: x@example.test', number: 'n'.repeat(400) },
      'en',
      company
    ).subject.slice(0, 32),
    'Hello A Bcc: x@example.test: nnn'
  )
  t.equal(
    renderMail(Order, { ...values, number: 'n'.repeat(400) }, 'en', company).subject.length,
    250
  )
  t.end()
})

t.test('what would leave a hole, or let HTML in, is refused when it is declared', t => {
  const declare =
    (part: object, name = 'mail.probe-sent') =>
    () =>
      defineMailTemplate({
        name,
        values: Values,
        locales: { en: { subject: 's', text: 't', html: 'h', ...part } }
      })
  t.throws(declare({ subject: '{{nmae}}' }), {
    message: 'The mail template mail.probe-sent, subject in en: {{nmae}} is not among its values.'
  })
  t.throws(declare({ text: '{{#lines}}{{price}}{{/lines}}' }), /\{\{price\}\} is not among/)
  t.throws(declare({ text: '{{#line}}{{/line}}' }), /\{\{line\}\} is not among/)
  t.throws(declare({ text: '{{name.first}}' }), /\{\{name\.first\}\} is not among/)
  t.throws(declare({ html: '{{company.tax}}' }), /company\.tax/)
  for (const tag of ['{{{name}}}', '{{& name}}', '{{> part}}', '{{=<% %>=}}']) {
    t.throws(declare({ html: tag }), /is not allowed/, tag)
  }
  t.throws(declare({ html: '{{#lines}}' }), /Unclosed section/)
  t.throws(declare({}, 'Probe'), /must be named/)
  t.throws(
    () =>
      defineMailTemplate({
        name: 'mail.probe-sent',
        values: Type.Object({ company: Type.String() }),
        locales: { en: words('') }
      }),
    /must not declare the value company/
  )
  t.doesNotThrow(
    declare({
      text: '{{! a remark }}{{#lines}}{{what}} {{name}} {{company.name}}{{/lines}}{{^tags}}{{number}}{{/tags}}{{#note}}{{.}}{{/note}}'
    })
  )
  t.end()
})

t.test('values that do not match are refused', t => {
  t.throws(
    () => renderMail(Order, { ...values, name: 1 as unknown as string }, 'en', company),
    /mail\.probe-sent do not match its schema: \/name/
  )
  t.end()
})
