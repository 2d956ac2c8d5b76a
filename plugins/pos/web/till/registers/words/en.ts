const words = {
  title: 'Which till is this?',
  help: 'This device keeps it in mind. You can change it at the top of the page.',
  none: 'There is no till yet',
  noneHelp: 'Whoever runs the shop can add one in the console.',
  since: 'since',
  console: 'To the console'
}
export { words }
export type RegistersWords = typeof words
