import { localeChain } from './locale.ts'

const SENT_BY: Record<string, (company: string) => string> = {
  en: company => `This mail was sent by ${company}.`,
  es: company => `${company} le envió este correo.`,
  id: company => `Surel ini dikirim oleh ${company}.`
}

const footer = (locale: string, company: string): string => {
  const language = localeChain(locale).find(candidate => candidate in SENT_BY) ?? 'en'
  return (SENT_BY[language] as (company: string) => string)(company)
}

const FONT = 'font-family:Arial,Helvetica,sans-serif;color:#1a1a1a'

/**
 * The frame every mail's HTML stands in. Mail programs know no style sheets and little CSS: tables
 * and inline styles.
 * @param mail.body HTML, escaped already
 * @param escape turns plain text into HTML
 */
export function htmlFrame(
  mail: { locale: string; company: string; subject: string; body: string },
  escape: (text: string) => string
): string {
  const company = escape(mail.company)
  return `<!doctype html>
<html lang="${escape(mail.locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<title>${escape(mail.subject)}</title>
</head>
<body style="margin:0;padding:0;background-color:#ffffff">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="background-color:#ffffff">
<tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px">
<tr><td style="${FONT};font-size:20px;font-weight:bold;padding:0 0 16px;border-bottom:2px solid #1a1a1a">${company}</td></tr>
<tr><td style="${FONT};font-size:16px;line-height:24px;padding:20px 0">
${mail.body.trim()}
</td></tr>
<tr><td style="${FONT};font-size:12px;line-height:18px;padding:16px 0 0;border-top:1px solid #cccccc">${escape(footer(mail.locale, mail.company))}</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`
}

/**
 * The text of a mail with its footer, set off as RFC 3676 (4.3) has it, so that mail programs know
 * where an answer ends.
 */
export const textFrame = (mail: { locale: string; company: string; body: string }): string =>
  `${mail.body.trim()}\n\n-- \n${mail.company}\n${footer(mail.locale, mail.company)}\n`
