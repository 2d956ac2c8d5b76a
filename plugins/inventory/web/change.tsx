import { useFigures } from 'stoa/web'

const formats = new Map<string, Intl.NumberFormat>()

/** What a quantity changed by, with its sign. */
export function Change({ by }: { by: string | number }) {
  const { locale } = useFigures()
  let format = formats.get(locale)
  if (format === undefined) {
    format = new Intl.NumberFormat(locale, {
      maximumFractionDigits: 3,
      signDisplay: 'exceptZero'
    })
    formats.set(locale, format)
  }
  return (
    <span className="num" dir="ltr">
      {format.format(Number(by)).replace('-', '−')}
    </span>
  )
}
