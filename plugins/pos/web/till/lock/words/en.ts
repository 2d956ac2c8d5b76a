const words = {
  title: 'Who is at the till?',
  pinOf: (name: string) => `PIN of ${name}`,
  typed: (count: number) => (count === 1 ? '1 digit typed' : `${count} digits typed`),
  goOn: 'Go on',
  erase: 'Erase',
  clear: 'Clear',
  others: 'Someone else',
  password: 'Log in with e-mail and password',
  none: 'No one has a PIN yet',
  noneHelp: 'Log in with your password, then choose a PIN under “My account” in the console.',
  checking: 'One moment…'
}
export { words }
export type LockWords = typeof words
