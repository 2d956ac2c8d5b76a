import { Type, type Static, type TObject } from '@sinclair/typebox'
import { Value } from '@sinclair/typebox/value'
import Mustache from 'mustache'
import { htmlFrame, textFrame } from './layout.ts'
import { localeChain } from './locale.ts'
import { faultsOf, type Piece } from './placeholders.ts'

/** The words of a mail in one language, as Mustache templates. */
export interface MailWords {
  /** One line. Kept and shown to staff even of a confidential mail: no secret belongs here. */
  subject: string
  text: string
  /**
   * What stands inside the common frame (company's name above, footer below): paragraphs, tables,
   * links, inline styles. Values are escaped; what stands in an href must be an address your own
   * code made.
   */
  html: string
}

export interface MailTemplate<S extends TObject = TObject> {
  readonly name: string
  readonly values: S
  readonly locales: Readonly<Record<string, MailWords>>
  readonly confidential: boolean
}

interface Declaration<S extends TObject> {
  /** `<plugin>.<what-happened>`, e.g. `storefront.order-confirmed`. */
  name: string
  /** What the templates may name; `company` ({ name }) is there without being declared. */
  values: S
  /**
   * Language → words. A mail for es-BO takes es-BO, es or en, the first there is; so en is a must.
   */
  locales: { en: MailWords } & Record<string, MailWords>
  /**
   * true: text and HTML carry a secret (a code, a link). They lie sealed until the mail has left,
   * are then emptied, and never shown.
   */
  confidential?: boolean
}

export interface RenderedMail {
  locale: string
  subject: string
  text: string
  html: string
}

const NAME = /^[a-z][a-z-]*\.[a-z]+(-[a-z]+)*$/
const MOST_SUBJECT = 250
const Common = Type.Object({ company: Type.Object({ name: Type.String() }) })

/**
 * Declares a mail: what it says in each language, and what it is told.
 * @throws Error at load time when a template cannot be parsed, names what is not among its values,
 * or wants them unescaped
 */
export function defineMailTemplate<S extends TObject>({
  name,
  values,
  locales,
  confidential = false
}: Declaration<S>): MailTemplate<S> {
  if (!NAME.test(name)) {
    throw new Error(`The mail template "${name}" must be named <plugin>.<what-happened>.`)
  }
  if ('company' in values.properties) {
    throw new Error(
      `The mail template ${name} must not declare the value company: it is always there.`
    )
  }
  for (const [locale, words] of Object.entries<MailWords>(locales)) {
    for (const part of ['subject', 'text', 'html'] as const) {
      const [fault] = faultsOf(Mustache.parse(words[part]) as unknown as Piece[], [Common, values])
      if (fault !== undefined) {
        throw new Error(`The mail template ${name}, ${part} in ${locale}: ${fault}`)
      }
    }
  }
  return Object.freeze({ name, values, locales, confidential })
}

/**
 * Fills a template in.
 * @param locale BCP 47, what the receiver reads
 * @throws Error when the values do not match the template's schema
 */
export function renderMail<S extends TObject>(
  template: MailTemplate<S>,
  values: Static<S>,
  locale: string,
  company: { name: string }
): RenderedMail {
  const [fault] = Value.Errors(template.values, values)
  if (fault) {
    throw new Error(
      `The values of the mail ${template.name} do not match its schema: ${fault.path} ${fault.message.toLowerCase()}.`
    )
  }
  const chosen =
    localeChain(locale).find(candidate => Object.hasOwn(template.locales, candidate)) ?? 'en'
  const words = template.locales[chosen] as MailWords
  const view = { ...(values as object), company: { name: company.name } }
  const plain = (source: string): string =>
    Mustache.render(source, view, undefined, { escape: String })
  const subject = plain(words.subject)
    // oxlint-disable-next-line no-control-regex -- a header is one line without control characters
    .replace(/[\s\u0000-\u001f\u007f]+/g, ' ')
    .trim()
    .slice(0, MOST_SUBJECT)
  return {
    locale: chosen,
    subject,
    text: textFrame({ locale: chosen, company: company.name, body: plain(words.text) }),
    html: htmlFrame(
      { locale: chosen, company: company.name, subject, body: Mustache.render(words.html, view) },
      Mustache.escape
    )
  }
}
