export const displayProblems = {
  'display-code-wrong': {
    status: 404,
    message:
      'No register shows such a code, or it is used or too old: ask for a new one at the till, under Printer.'
  },
  'display-unpaired': {
    status: 401,
    message:
      'This display is paired with no register any more: pair it again with a code from the till.'
  },
  'too-many-displays': {
    status: 409,
    message: 'This register has {most} displays already; un-pair one of them first.'
  }
}
