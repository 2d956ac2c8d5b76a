/** What is refused where plugins have a say in a sale. */
export const extensionProblems = {
  'extra-unknown': {
    status: 422,
    message:
      'No plugin that is on takes anything with a sale under the name {plugin}; leave it out, or switch the plugin on.'
  },
  'adjustment-invalid': {
    status: 422,
    message:
      'A plugin took {amountMinor} off line {lineNo}, which is not possible; nothing was posted. An operator can pause the plugin.'
  },
  'tender-unknown': {
    status: 422,
    message: 'No plugin that is on takes payments by {type}; choose another way to pay.'
  },
  'tender-needs-customer': {
    status: 422,
    message: 'Who pays by {type} has to be named: add the customer to the sale.'
  }
}
