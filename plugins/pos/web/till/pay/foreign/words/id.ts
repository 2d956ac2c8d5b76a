import type { ForeignWords } from './en.ts'

const words: ForeignWords = {
  title: 'Mata uang',
  toPay: currency => `Dibayar dalam ${currency}`,
  given: 'Diterima',
  worth: 'Senilai',
  change: currency => `Kembalian dalam ${currency}`,
  keep: amount => `Kembalian untuk tip, ${amount}`,
  rate: (unit, worth) => `${unit} = ${worth}`,
  taken: smallest => `Diterima dalam kelipatan ${smallest}.`
}
export { words }
