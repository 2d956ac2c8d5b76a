import type { ExemptionKind } from '../../../../../../../contracts/tax-exemptions.ts'

const words = {
  row: 'Tax exemption',
  exempt: 'Exempt from tax',
  leftOff: 'Tax left off',
  off: 'Charge tax',
  offHelp: 'Exempt, but this sale is with tax',
  on: 'Leave tax off',
  notToday: 'The certificate does not hold today',
  notThese: 'The certificate is not for these products',
  remove: 'Charge tax',
  approval: 'This takes the approval of a manager.',
  title: 'Exempt this sale from tax',
  why: 'Why',
  certificate: 'Certificate number',
  go: 'Leave tax off',
  kinds: {
    reseller: 'Reseller',
    charity: 'Charity',
    diplomatic: 'Diplomatic',
    government: 'Public body',
    other: 'Other reason'
  } satisfies Record<ExemptionKind, string> as Record<string, string>
}
export { words }
export type TaxWords = typeof words
