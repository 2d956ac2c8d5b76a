export const words = {
  agent: 'Sales agent',
  none: 'There are no agents yet. Whoever runs the shop can add them in the console.',
  search: 'Name or code',
  usual: 'Leave it to the rules',
  usualHelp: 'The agent of the customer, the register or the shop gets it.',
  nothing: 'No agent fits.'
}
export type TillWords = typeof words
