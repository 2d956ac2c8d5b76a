export const words = {
  title: 'Accounts',
  one: 'Account'
}
export type AccountsWords = typeof words
