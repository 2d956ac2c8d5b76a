import { formatMoney, type Figures } from 'stoa/web/face'

/** Cash in another currency than the company's, as it was handed over. */
export interface ForeignMoney {
  currency: string
  amountMinor: number
  /** Decimal text. */
  rate: string
}

/** An amount in another currency, by its code: signs such as $ are those of many. */
export const foreignMoney = (figures: Figures, currency: string, amountMinor: number): string =>
  `${currency}\u00A0${formatMoney({ ...figures, currency }, amountMinor, true)}`

/** A rate as figures are written there. */
export const rateText = ({ locale }: Figures, rate: string): string =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: 8 }).format(
    rate as Intl.StringNumericLiteral
  )

/** «USD 20.00 × 0.85»; nothing of what was paid in the company's currency. */
export const foreignText = (figures: Figures, foreign: ForeignMoney | null | undefined): string =>
  foreign == null
    ? ''
    : `${foreignMoney(figures, foreign.currency, foreign.amountMinor)} × ${rateText(figures, foreign.rate)}`

/** A difference, with its sign. */
export const foreignDifference = (
  figures: Figures,
  currency: string,
  differenceMinor: number
): string => `${differenceMinor > 0 ? '+' : ''}${foreignMoney(figures, currency, differenceMinor)}`
