import { useLanguage } from 'stoa/web/face'

/** A calendar day, in the reader's language. */
export function DayText({ of }: { of: string }) {
  const language = useLanguage()
  const text = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' })
  return <span className="num">{text.format(new Date(of))}</span>
}
