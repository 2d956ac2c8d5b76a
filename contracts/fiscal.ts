import { type Context, defineService } from 'stoa/plugin'

/** An invoice or credit note as it is about to be posted. Amounts in minor units of `currency`. */
export interface InvoiceToSign {
  id: string
  kind: 'invoice' | 'credit-note'
  /** Known already: it is posted under this number or not at all. */
  number: string
  companyId: string
  shopId: string
  registerId: string
  issuedAt: Date
  /** YYYY-MM-DD on the shop's clock, as `suppliedOn`, the day of the sale. */
  issuedOn: string
  suppliedOn: string
  /** Of a credit note: the invoice it takes back, wholly or in part. */
  corrects: { number: string; issuedOn: string } | null
  seller: { name: string; taxId: string | null; address: string | null }
  /** `country`: ISO 3166-1 alpha-2. */
  buyer: { name: string; taxId: string | null; country: string | null; address: string | null }
  currency: string
  /** `ratePpm`: parts per million, 210000 is 21 %. */
  taxes: ReadonlyArray<{
    code: string
    ratePpm: number
    baseMinor: number
    taxMinor: number
    /** The base is exempt from it, and rate and tax are zero; left out where it is not. */
    exempt?: true
  }>
  /** Why it is exempt, and by which certificate; left out where it is not. */
  taxExemption?: { kind: string; certificate: string }
  netMinor: number
  taxMinor: number
  totalMinor: number
  /** Of the one before it in its series, where they are chained. */
  previousHash: string | null
}

/** What is printed on it and frozen with it. */
export interface FiscalMarks {
  /** The text of a signature or control code. */
  signature: string | null
  /** What a QR code on the paper says. */
  qr: string | null
  /** Lines that the law wants on the paper. */
  legalLines: readonly string[]
}

export interface FiscalAnswers {
  /**
   * Asked for each invoice and credit note, inside the transaction that posts it and while its
   * series waits for it: answer at once, from memory and the database, and never call the network.
   * What has to be sent to an authority is sent on pos.invoice-issued, after the commit. A refusal
   * (`code`, and a sentence that says what to do) or an error posts nothing.
   */
  sign: (
    ctx: Context,
    invoice: InvoiceToSign
  ) => Promise<FiscalMarks | { refused: { code: string; message: string } }>
  /** Whether tills of this shop may sell without a network; the shop's own setting holds as well. */
  sellsOffline: (ctx: Context, shopId: string) => Promise<boolean>
}

/**
 * Answered by the plugin that knows the fiscal law of a country, where there is one: ask with
 * ctx.askIfAnswered(Fiscal). Without one nothing is asked.
 */
export const Fiscal = defineService<FiscalAnswers>('pos.fiscal')
